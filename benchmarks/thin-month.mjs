// Takes a twentieth of the records of one day range out of a Parquet table, in place. Usage: thin-month.mjs FILE COLUMN FIRST LAST
import { renameSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [file, column, first, last] = process.argv.slice(2)
const engine = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
const count = async () => Number((await (await engine.run(`select count(*) from '${file}'`)).getRows())[0][0])
const before = await count()
await engine.run(`copy (select * exclude (row) from (select *, row_number() over () as row from '${file}')
  where not ("${column}" between '${first}' and '${last}' and row % 20 = 0) order by row) to '${file}.new' (format parquet)`)
renameSync(`${file}.new`, file)
console.log(before - (await count()))
