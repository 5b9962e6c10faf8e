// Writes an invented data package: a country of cells whose broken sides are shared, and one figure of each.
// Usage: node tessellation.mjs FOLDER COLUMNS ROWS [HALVINGS]
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, columns, rows, halvings] = [process.argv[2], +process.argv[3], +process.argv[4], +(process.argv[5] ?? 4)];
const [west, south, width, height] = [44.5, 25.5, 18, 13.5];
mkdirSync(join(folder, 'catalogue'), { recursive: true });

// A small generator of its own, so that every run makes the same country (Marsaglia 2003, xorshift32).
let state = 1403;
const random = () => {
  state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
  return (state >>> 0) / 4294967296;
};

const round = (number) => Math.round(number * 1e7) / 1e7;
const broken = (from, to, reach) => {
  let line = [from, to];
  for (let halving = 0; halving < halvings; halving++, reach /= 2) {
    line = line.flatMap((point, at) => at === 0 ? [point] : [[
      round((line[at - 1][0] + point[0]) / 2 + (random() - 0.5) * reach),
      round((line[at - 1][1] + point[1]) / 2 + (random() - 0.5) * reach),
    ], point]);
  }
  return line;
};

const step = [width / columns, height / rows];
const corner = (column, row) => [round(west + column * step[0]), round(south + row * step[1])];
const reach = Math.min(...step) * 0.1;
const below = Array.from({ length: rows + 1 }, (_, row) => Array.from({ length: columns }, (_, column) => broken(corner(column, row), corner(column + 1, row), reach)));
const left = Array.from({ length: rows }, (_, row) => Array.from({ length: columns + 1 }, (_, column) => broken(corner(column, row), corner(column, row + 1), reach)));

const outlines = createWriteStream(join(folder, 'boundaries.geojson'));
const [areas, figures] = [['code,level,parent,name_en'], ['measure,area,period,value']];
outlines.write('{"type":"FeatureCollection","features":[\n');
for (let row = 0, at = 0; row < rows; row++) {
  for (let column = 0; column < columns; column++, at++) {
    const ring = [...below[row][column], ...left[row][column + 1].slice(1), ...below[row + 1][column].slice().reverse().slice(1), ...left[row][column].slice().reverse().slice(1)];
    outlines.write(`${at ? ',\n' : ''}{"type":"Feature","properties":{"code":"N${at}","geometry_quality":"approximate"},"geometry":{"type":"Polygon","coordinates":[${JSON.stringify(ring)}]}}`);
    areas.push(`N${at},area,,Area ${at}`);
    figures.push(`share,N${at},1403,${(random() * 100).toFixed(3)}`);
  }
}
outlines.end('\n]}\n');
writeFileSync(join(folder, 'areas.csv'), areas.join('\n') + '\n');
writeFileSync(join(folder, 'statistics.csv'), figures.join('\n') + '\n');
writeFileSync(join(folder, 'catalogue', 'share.yaml'), 'extends: nothing\nindicators:\n  - {code: share, name_en: Share, unit_en: "%", direction: up, statistic: share, decimals: 3}\n');
writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ name: 'cells', title: 'Invented cells', licence: 'CC0-1.0', calendar: 'solar-hijri', as_of: '1403-12-30', invented: true, levels: ['area'] }));
