// Saves every tile of a TileJSON at one zoom, as the service sends it (gzipped), and lists their paths.
// Usage: node fetch-tiles.mjs TILEJSON ZOOM FOLDER [QUERY]
import { get } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [address, zoom, folder, query] = [process.argv[2], +process.argv[3], process.argv[4], process.argv[5] ?? ''];
const fetchBytes = (url, encoding) => new Promise((done, fail) => get(url, { headers: { 'Accept-Encoding': encoding } }, (answer) => {
  const parts = [];
  answer.on('data', (part) => parts.push(part)).on('end', () => done({ status: answer.statusCode, bytes: Buffer.concat(parts) }));
}).on('error', fail));

const json = JSON.parse((await fetchBytes(address, 'identity')).bytes);
const side = 2 ** zoom;
const column = (longitude) => Math.floor((longitude + 180) / 360 * side);
const row = (latitude) => Math.floor((0.5 - Math.asinh(Math.tan(latitude * Math.PI / 180)) / (2 * Math.PI)) * side);
const [west, south, east, north] = json.bounds;
const paths = [];
for (let x = column(west); x <= column(east); x++) {
  for (let y = row(north); y <= row(south); y++) {
    const path = new URL(json.tiles[0].replace('{z}', zoom).replace('{x}', x).replace('{y}', y)).pathname;
    const { status, bytes } = await fetchBytes(new URL(path + query, address), 'gzip');
    if (status === 200) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      paths.push(path);
    }
  }
}
console.log(paths.join('\n'));
