// Reads Arrow IPC streams with Apache Arrow and prints schema and rows of each as one line of JSON.
// With --checked it first passes through the Rust reader, which refuses what is not to the specification.
// Usage: node read-arrow.mjs [--checked] FILE…
import { readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { Table } from 'parquet-wasm/node';

const isChecked = process.argv[2] === '--checked';
const files = process.argv.slice(isChecked ? 3 : 2);
const plain = (value) => {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === 'bigint') {
    return Number(value);
  }
  return typeof value === 'object' && Symbol.iterator in value ? [...value].map(plain) : value;
};
const cell = (type, value) => (value !== null && `${type}`.startsWith('Date') ? new Date(value).toISOString().slice(0, 10) : plain(value));

for (const file of files) {
  const bytes = readFileSync(file);
  const table = tableFromIPC(isChecked ? Table.fromIPCStream(bytes).intoIPCStream() : bytes);
  const fields = table.schema.fields;
  const rows = [];
  for (let at = 0; at < table.numRows; at++) {
    rows.push(Object.fromEntries(fields.map((field, column) => [field.name, cell(field.type, table.getChildAt(column).get(at))])));
  }

  process.stdout.write(`${JSON.stringify({
    metadata: Object.fromEntries(table.schema.metadata),
    fields: fields.map((field) => ({ name: field.name, type: `${field.type}`, nullable: field.nullable, description: field.metadata.get('description') ?? null, description_fa: field.metadata.get('description_fa') ?? null })),
    batches: table.batches.length, rows,
  })}\n`);
}
