// Reads a PMTiles archive by the specification (v3), sharing no code with the product, and prints JSON:
// its header, its metadata and the SHA-256 of every tile by z/x/y.   Usage: node read-pmtiles.mjs archive.pmtiles
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const file = readFileSync(process.argv[2]);
const number = at => Number(file.readBigUInt64LE(at));
const section = at => file.subarray(number(at), number(at) + number(at + 8));

function directory(bytes) {
  const raw = gunzipSync(bytes);
  let position = 0;
  const next = () => {
    let value = 0, scale = 1, byte;
    do {
      byte = raw[position++];
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte > 127);
    return value;
  };
  const entries = Array.from({ length: next() }, () => ({}));
  let id = 0;
  for (const entry of entries) entry.id = id += next();
  for (const entry of entries) entry.run = next();
  for (const entry of entries) entry.length = next();
  entries.forEach((entry, i) => {
    const code = next();
    entry.offset = code === 0 ? entries[i - 1].offset + entries[i - 1].length : code - 1;
  });
  return entries;
}

// The curve by walking it down from the whole square: each quarter is a turned copy of the whole.
function place(id) {
  let zoom = 0, first = 0;
  while (id >= first + 4 ** zoom) first += 4 ** zoom++;
  let rest = id - first, x = 0, y = 0;
  for (let side = 1; side < 2 ** zoom; side *= 2) {
    const quarter = rest % 4;
    const right = quarter > 1 ? 1 : 0, down = quarter === 1 || quarter === 2 ? 1 : 0;
    if (down === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
    x += side * right;
    y += side * down;
    rest = Math.floor(rest / 4);
  }
  return `${zoom}/${x}/${y}`;
}

const leaves = section(40), data = section(56), tiles = {};
let contents = new Set(), entryCount = 0;

function walk(entries) {
  for (const { id, run, length, offset } of entries) {
    if (run === 0) {
      walk(directory(leaves.subarray(offset, offset + length)));
      continue;
    }
    entryCount++;
    contents.add(offset);
    const digest = createHash('sha256').update(data.subarray(offset, offset + length)).digest('hex').toUpperCase();
    for (let i = 0; i < run; i++) tiles[place(id + i)] = digest;
  }
}

walk(directory(section(8)));
process.stdout.write(JSON.stringify({
  magic: file.toString('latin1', 0, 7),
  version: file[7],
  counts: [number(72), number(80), number(88)],
  found: [Object.keys(tiles).length, entryCount, contents.size],
  clustered: file[96],
  compression: [file[97], file[98]],
  type: file[99],
  zooms: [file[100], file[101]],
  bounds: [102, 106, 110, 114].map(at => file.readInt32LE(at) / 1e7),
  metadata: JSON.parse(gunzipSync(section(24)).toString('utf8')),
  tiles,
}));
