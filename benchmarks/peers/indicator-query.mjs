// The peer of evaluating an indicator: the same ratio with Wilson's interval for all areas, asked of DuckDB over Parquet in
// the columns and order of a release's cells.parquet. Prints the median milliseconds and the sum of the values.
// Usage: node indicator-query.mjs AREAS FILE; the file is made when it is not there.
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';

const [areas, file] = [Number(process.argv[2]), process.argv[3]];
const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
if (!existsSync(file)) {
  // Eight periods of ten measures; the first two have the formulas of InventedCells.cs.
  await connection.run(`copy (
    select m.measure, '' as breakdown, p.period, cast(a.area as integer) as area, 'IR-' || a.area as area_code, cast(case m.measure
        when 'served' then 5 + a.area * 7919 % 395 when 'population' then 500 + a.area * 104729 % 19500 else a.area % 1000 end as double) as value,
      cast(null as double) as weight, cast(null as double) as sum_squares, cast(null as double) as weight_squares, cast(a.area % 1000 as bigint) as cases,
      cast(null as date) as dated, cast(3 as integer) as reporting, cast(4 as integer) as expected, 'A' as status
    from unnest(['served', 'population', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']) m(measure),
      unnest(['1401-H1', '1401-H2', '1402-H1', '1402-H2', '1403-H1', '1403-H2', '1404-H1', '1404-H2']) p(period), range(${areas}) a(area)
    order by m.measure, p.period, a.area) to '${file}' (format parquet, compression zstd)`);
}

const z = 1.959963984540054;
const query = `
  with r as (
    select s.area, s.value as x, n.value as n, least(s.reporting / s.expected, n.reporting / n.expected) as completeness,
      case when s.status > n.status then s.status else n.status end as status, s.cases
    from '${file}' s join '${file}' n on n.area = s.area
    where s.measure = 'served' and n.measure = 'population' and s.period = '1404-H1' and n.period = '1404-H1' and s.breakdown = '' and n.breakdown = '')
  select area, 100 * x / n as value, x, n, cases, completeness, status,
    100 * (2 * x + ${z * z} - ${z} * sqrt(${z * z} + 4 * x * (1 - x / n))) / (2 * (n + ${z * z})) as low,
    100 * (2 * x + ${z * z} + ${z} * sqrt(${z * z} + 4 * x * (1 - x / n))) / (2 * (n + ${z * z})) as high
  from r order by area`;
const times = [];
let sum = 0;
for (let round = 0; round < 25; round++) {
  const start = performance.now();
  // The engine has made the whole answer when run() returns; reading it into JavaScript is not timed.
  const result = await connection.run(query);
  times.push(performance.now() - start);
  if (round === 24) {
    sum = (await result.getRowsJS()).reduce((total, row) => total + row[1], 0);
  }
}

console.log(`${times.slice(5).sort((a, b) => a - b)[10].toFixed(2)} ${sum.toFixed(3)}`);
