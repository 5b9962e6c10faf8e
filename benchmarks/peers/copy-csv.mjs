// Seconds that DuckDB takes to write a CSV of the same rows as a file of ours: read once, written three times, the best. Usage: copy-csv.mjs CSV OUT
import { statSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [from, to] = process.argv.slice(2)
const engine = await (await DuckDBInstance.create(':memory:')).connect()
await engine.run(`create table answer as select * from read_csv('${from}')`)
const rows = Number((await (await engine.run('select count(*) from answer')).getRows())[0][0])
let best = Infinity
for (let round = 0; round < 3; round++) {
  const begin = performance.now()
  await engine.run(`copy answer to '${to}' (format csv, header)`)
  best = Math.min(best, (performance.now() - begin) / 1000)
}
console.log(JSON.stringify({ rows, seconds: best, bytes: statSync(to).size }))
