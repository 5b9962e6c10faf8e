// The map of the invented city of Orlmouth: two banks of a meandering river that widens to the sea, 22 and 18 wards.
import { sum } from './apportion.mjs';
import { traceContours } from './contour.mjs';
import { fitTogether } from './mosaic.mjs';
import { fraction } from './noise.mjs';
import { blobField } from './outline.mjs';
import { centroid, resample, signedArea, smooth } from './polygon.mjs';
import { divideByArea } from './power-diagram.mjs';

const CITY = { key: 'Orlmouth', centre: [0, 0], area: 74e6, elongation: 1.2, bearing: 75, roughness: 0.3 };
const BANKS = [{ name: 'west', side: 1, wards: 22 }, { name: 'east', side: -1, wards: 18 }];
const HALF_WINDOW = 9_000;
const STEP = 60;

const NAMES = ['Highfold', 'Larkrise', 'Quarry Top', 'Northgate', 'Millrace', 'Ashgrove', 'Upper Orl', 'Weavers Row',
  'Kilnside', 'Fairmead', 'Stonebridge', 'Old Tannery', 'Castle Garth', 'Rookwood', 'Lantern Hill', 'Saint Bride',
  'Ropewalk', 'Cornmarket', 'Westering', 'Abbotsfield', 'Minster', 'Foundry', 'Hawthorn Bank', 'Gasworks', 'Eastwell',
  'Brickfields', 'Lower Orl', 'Custom House', 'Cooper’s Green', 'Salthouse', 'Marshside', 'Chandlers', 'Breakwater',
  'Kingfisher', 'Sandhaven', 'Shipyard', 'Gull Point', 'Osier Beds', 'Lighthouse', 'Orl Strand'];

/** Where the middle of the river runs, and how wide half of it is, at a height north of the centre (metres). */
const riverAt = y => 350 + 620 * Math.sin(y / 1_150 + 0.6) + 230 * Math.sin(y / 520) - 0.16 * y;
const halfWidthAt = y => 70 + 420 / (1 + Math.exp((y + 3_000) / 450));

/** @returns {{code: string, name: string, ring: number[][], middle: number[], hectares: number}[]} From north to south. */
export function drawWards() {
  const cells = BANKS.flatMap(bank => {
    const outline = outlineOf(bank);
    const sizes = Array.from({ length: bank.wards }, (_, i) => 0.65 + 0.8 * fraction(`${bank.name} size ${i}`));
    const unit = signedArea(outline) / sum(sizes);
    const parts = sizes.map((size, i) => ({ key: `${bank.name} ${i}`, area: size * unit }));
    const key = `Orlmouth ${bank.name}`;
    return fitTogether(divideByArea(outline, parts, 10), { key, mergeWithin: 20, bendEvery: 160, bend: 0.05 }).cells;
  });
  return cells
    .map(ring => ({ ring, middle: centroid(ring), hectares: signedArea(ring) / 10_000 }))
    .sort((a, b) => b.middle[1] - a.middle[1])
    .map((ward, i) => ({ ...ward, code: `ORL-${String(i + 1).padStart(2, '0')}`, name: NAMES[i] }));
}

/** The part of the city on one side of the water; the coast and the river bank are one smooth line. */
function outlineOf({ side }) {
  const cityField = blobField(CITY);
  const radius = Math.sqrt(CITY.area / Math.PI);
  const count = 2 * HALF_WINDOW / STEP + 1;
  const position = (column, row) => [column * STEP - HALF_WINDOW, row * STEP - HALF_WINDOW];
  const field = (column, row) => {
    const [x, y] = position(column, row);
    const slope = (riverAt(y + 1) - riverAt(y - 1)) / 2;
    const toBank = (side * (x - riverAt(y))) / Math.hypot(1, slope) + halfWidthAt(y);
    return Math.max(cityField([x, y]) - radius, toBank);
  };
  const [largest] = traceContours(count, count, field, position);
  return resample(smooth(resample(largest, 600), 8), 150);
}
