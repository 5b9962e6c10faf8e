// Looks for numbers in the Parquet files of a release that no shown cell has: in the rows of protected cells, and in the statistics of row groups.
// Usage: node crawl-parquet.mjs FOLDER. Prints JSON: columns by file, leaks in protected rows, statistics outside of what is shown.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const folder = process.argv[2];
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
const files = readdirSync(folder).filter((name) => name.endsWith(".parquet"));
const text = (name) => `'${join(folder, name).replaceAll("'", "''")}'`;
const numeric = (type) => /INT|DOUBLE|FLOAT|DECIMAL/u.test(type);

const columns = {};
for (const file of files) {
  columns[file] = (await rows(`describe select * from ${text(file)}`)).filter((column) => numeric(column.column_type)).map((column) => column.column_name);
}

// Who reported is told of protected cells too.
const amounts = columns["cells.parquet"].filter((name) => !["area", "reporting", "expected"].includes(name));
const empty = amounts.map((name) => `"${name}" is not null`).join(" or ");
const [leaks] = await rows(`select cast(count(*) as integer) as leaks, cast(count(*) filter (where ${empty}) as integer) as filled from ${text("cells.parquet")} where status = 'Q'`);
const outside = [];
for (const name of amounts) {
  const [shown] = await rows(`select cast(min("${name}") as double) as low, cast(max("${name}") as double) as high from ${text("cells.parquet")} where status in ('A', 'U', 'E', 'I')`);
  const [told] = await rows(`select min(try_cast(stats_min_value as double)) as low, max(try_cast(stats_max_value as double)) as high from parquet_metadata(${text("cells.parquet")}) where path_in_schema = '${name}'`);
  if (told.low !== null && (told.low < shown.low || told.high > shown.high)) {
    outside.push(`${name}: ${told.low} … ${told.high}, shown ${shown.low} … ${shown.high}`);
  }
}
process.stdout.write(JSON.stringify({ columns, protected: leaks.leaks, filled: leaks.filled, outside }));
