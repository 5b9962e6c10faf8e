// Decodes saved tiles with Mapbox's reader; prints a row for each polygon: tile, id, value, WKT on the tile's grid.
// Usage: node decode-tiles.mjs FOLDER < PATHS
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

const area = (ring) => ring.reduce((sum, point, at) => at === 0 ? 0 : sum + ring[at - 1].x * point.y - point.x * ring[at - 1].y, 0);
const text = (ring) => `(${ring.map(({ x, y }) => `${x} ${y}`).join(',')})`;
readFileSync(0, 'utf8').split('\n').filter(Boolean).forEach((path, at) => {
  const layer = new VectorTile(new PbfReader(gunzipSync(readFileSync(join(process.argv[2], path))))).layers.area;
  for (let index = 0; index < layer.length; index++) {
    const feature = layer.feature(index);
    const polygons = [];
    for (const ring of feature.loadGeometry()) {
      if (area(ring) > 0) { polygons.push([ring]); } else { polygons.at(-1).push(ring); }
    }
    const wkt = `MULTIPOLYGON(${polygons.map((rings) => `(${rings.map(text).join(',')})`).join(',')})`;
    process.stdout.write(`${at + 1}\t${feature.properties.code}\t${feature.properties.value}\t${wkt}\n`);
  }
});
