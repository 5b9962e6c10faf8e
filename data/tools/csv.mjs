// Comma-separated text as the data packages use it: UTF-8, LF, one header row. Hand-written because the packages
// must come out byte for byte the same on every machine, whatever version of a library is installed.

/** Reads CSV text into one object per row, keyed by the header. Quoted fields may hold commas, quotes and line ends. */
export function parseCsv(text) {
  const records = [];
  let record = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') { field += '"'; at++; }
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') { record.push(field); field = ''; }
    else if (character === '\n') { records.push([...record, field]); record = []; field = ''; }
    else if (character !== '\r') field += character;
  }
  if (isQuoted) throw new Error('A quoted field is never closed.');
  if (field !== '' || record.length > 0) records.push([...record, field]);

  const [header, ...rows] = records;
  return rows.map((row, index) => {
    if (row.length !== header.length) {
      throw new Error(`Row ${index + 2} has ${row.length} fields, the header has ${header.length}.`);
    }
    return Object.fromEntries(header.map((name, column) => [name, row[column]]));
  });
}

/** Writes rows as CSV text with exactly the given columns; a missing value is an empty field. */
export function formatCsv(columns, rows) {
  const lines = rows.map(row => columns.map(column => quote(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines].join('\n') + '\n';
}

function quote(value) {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
