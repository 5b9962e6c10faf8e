// Decodes vector tiles with Mapbox's own reader and prints one line of JSON per file.
// Usage: node read-tile.mjs tile.mvt…   or   node read-tile.mjs - < list-of-paths
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

const paths = process.argv[2] === '-'
  ? readFileSync(0, 'utf8').split('\n').filter(Boolean)
  : process.argv.slice(2);

const feature = source => ({
  id: source.id,
  type: source.type,
  properties: source.properties,
  rings: source.loadGeometry().map(ring => ring.map(({ x, y }) => [x, y])),
});

const layer = source => ({
  version: source.version,
  extent: source.extent,
  features: Array.from({ length: source.length }, (_, index) => feature(source.feature(index))),
});

for (const path of paths) {
  const tile = new VectorTile(new PbfReader(readFileSync(path)));
  const layers = Object.fromEntries(Object.entries(tile.layers).map(([name, source]) => [name, layer(source)]));
  process.stdout.write(JSON.stringify({ path, layers }) + '\n');
}
