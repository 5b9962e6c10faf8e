// The peer of `build`: the bare statements of the roll-up in DuckDB alone, over the same Parquet files, with nothing
// checked, protected, mapped or written. Usage: node bare-rollup.mjs PACKAGE
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2];
const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const table = (name) => `'${join(folder, name + '.parquet')}'`;
const half = (day) => `date_trunc('quarter', ${day})`;
const statements = [
  `select area, ${half('date')} as p, count(distinct person_key) from ${table('services')} group by area, p`,
  `select area, ${half('date')} as p, count(distinct person_key) from ${table('participation')} group by area, p`,
  `select area, ${half('date')} as p, sum(weight), sum(weight * score) from ${table('responses')} group by area, p`,
  `select area, ${half('assessed')} as p, sum(weight * members), sum(weight * homeless), sum(weight * begging), sum(weight * unemployed),
     sum(weight * labour_force), sum(weight * child_workers), sum(weight * children_5_17), sum(weight * out_of_school), sum(weight * school_age)
   from ${table('households')} group by area, p`,
  `select area, ${half('completed')} as p, count(*) from ${table('projects')} group by area, p`,
];
let rows = 0;
for (const statement of statements) {
  rows += (await connection.runAndReadAll(statement)).currentRowCount;
}

console.log(`${rows} groups`);
