// Reads the Parquet files of a release with another DuckDB than ours and prints what it finds as JSON.
// Usage: node read-release.mjs FOLDER
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2];
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const file = (name) => `'${join(folder, name).replaceAll("'", "''")}'`;
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

const cells = await rows(`
  select measure, breakdown, period, cast(count(*) filter (where status in ('A', 'U', 'E', 'I')) as integer) as values,
         cast(count(*) filter (where status = 'Q') as integer) as protected,
         cast(count(*) filter (where status = 'Q' and (value is not null or cases is not null or weight is not null)) as integer) as leaks,
         sum(value) as total
  from ${file('cells.parquet')} group by measure, breakdown, period order by measure, breakdown, period`);
const boundaries = await rows(`
  select code, name_fa, typeof(geometry) as type, cast(geometry as varchar) as wkt
  from ${file('boundaries.parquet')} order by code`);
const [geo] = await rows(`select decode(value) as value from parquet_kv_metadata(${file('boundaries.parquet')}) where decode(key) = 'geo'`);
const [areas] = await rows(`select cast(count(*) as integer) as count from ${file('areas.parquet')}`);
process.stdout.write(JSON.stringify({ cells, boundaries, geo: JSON.parse(geo.value), areas: areas.count }));
