// Reads Parquet files with hyparquet, or with --checked with the Rust reader, and prints schema and rows of each as one line of JSON.
// Usage: node read-parquet.mjs [--checked] FILE…
import { readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readParquet } from 'parquet-wasm/node';

const isChecked = process.argv[2] === '--checked';
const plain = (value) => {
  if (value === null || value === undefined) {
    return null;
  }
  return typeof value === 'bigint' ? Number(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value;
};

for (const path of process.argv.slice(isChecked ? 3 : 2)) {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const metadata = parquetMetadata(file);
  let rows;
  if (isChecked) {
    const table = tableFromIPC(readParquet(bytes).intoIPCStream());
    const dates = new Set(table.schema.fields.filter((field) => `${field.type}`.startsWith('Date')).map((field) => field.name));
    rows = [...table].map((row) => Object.fromEntries([...row].map(([name, value]) => [name, plain(dates.has(name) && value !== null ? new Date(value) : value)])));
  } else {
    rows = (await parquetReadObjects({ file, metadata })).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  }

  process.stdout.write(`${JSON.stringify({
    metadata: Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value])),
    fields: metadata.schema.slice(1).map((field) => ({ name: field.name, type: field.type, meaning: field.converted_type ?? field.logical_type?.type ?? null })),
    codecs: [...new Set(metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data.codec)))], rows,
  })}\n`);
}
