// Makes data/example-city, the smallest package that works: a template for a city with nothing but a spreadsheet.
// Everything in it is invented, by fixed formulas, so that a second run gives the same bytes.
//   node data/tools/make-example-city.mjs            writes the package
//   node data/tools/make-example-city.mjs --check    fails if what is on disk differs from what would be written
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCsv } from './csv.mjs';
import { drawWards } from './example-city-wards.mjs';
import { areaFeature, formatFeatures } from './geojson.mjs';
import { equalAreaPlane } from './geodesy.mjs';
import { AREA_COLUMNS } from './iran-areas.mjs';
import { STATISTIC_COLUMNS } from './iran-statistics.mjs';
import { fraction, smoothNoise } from './noise.mjs';
import { formatJson, writeOrCheck } from './package-files.mjs';
import { sum } from './apportion.mjs';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];
/** In the open Atlantic, so that nobody takes the city for a real one. */
const PLANE = equalAreaPlane(-30, 45);

const description = {
  name: 'example-city',
  title: { fa: 'شهر نمونه (ساختگی)', en: 'Orlmouth, an invented city' },
  licence: 'CC0-1.0. Everything in this package is invented: the city, its map and its figures.',
  sources: [{ title: { fa: 'ساختگی', en: 'Invented' }, note: { fa: 'ساختهٔ اسکریپت data/tools/make-example-city.mjs', en: 'Made by data/tools/make-example-city.mjs' } }],
  calendar: 'gregorian',
  levels: [
    { code: 'city', name_fa: 'شهر', name_en: 'City', plural_fa: 'شهرها', plural_en: 'Cities' },
    { code: 'ward', name_fa: 'ناحیه', name_en: 'Ward', plural_fa: 'ناحیه‌ها', plural_en: 'Wards' },
  ],
  as_of: '2024-12-31',
  notices: [{
    fa: 'این شهر، نقشه و همهٔ رقم‌هایش ساختگی است؛ تنها الگویی برای ساختن بستهٔ داده است.',
    en: 'This city, its map and all its figures are invented; it is only a template for making a data package.',
  }],
};

const INDICATORS = `indicators:
  - {code: asthma-rate, name_en: Asthma admissions, unit_en: per 1000 residents, direction: down, statistic: asthma-rate}
  - {code: library-visits, name_en: Library visits, unit_en: visits per resident, direction: up, statistic: library-visits}
  - {code: green-space, name_en: Public green space, unit_en: m² per resident, direction: up, statistic: green-space}
`;

/** Libraries closed for part of 2020 and 2021; visits came back, but not everywhere to the old number. */
const LIBRARY_YEARS = [1, 0.42, 0.61, 0.88, 0.97, 1.03];

const air = smoothNoise('air', 4_200);
const reading = smoothNoise('reading', 3_400);
const trees = smoothNoise('trees', 3_800);
const centrality = ([x, y]) => Math.exp(-(x * x + y * y) / 12e6);
const wobble = (measure, ward, year) => 2 * fraction(`${measure} ${ward.code} ${year}`) - 1;

const MEASURES = {
  'asthma-rate': (ward, year) => (4.1 + 1.3 * air(ward.middle) + 1.6 * centrality(ward.middle))
    * (1 - 0.035 * (year - 2019)) * (1 + 0.05 * wobble('asthma-rate', ward, year)),
  'library-visits': (ward, year) => (4.6 + 1.9 * reading(ward.middle) + 1.1 * centrality(ward.middle))
    * LIBRARY_YEARS[year - 2019] * (1 + 0.04 * wobble('library-visits', ward, year)),
  'green-space': (ward, year) => (26 + 11 * trees(ward.middle) - 15 * centrality(ward.middle))
    * (1 + 0.012 * (year - 2019) * (1 + trees(ward.middle))),
};

/** A few values were never reported: scattered ones, and one library that opened in 2022. */
const isMissing = (measure, ward, year) => fraction(`missing ${measure} ${ward.code} ${year}`) < 0.015
  || (measure === 'library-visits' && ward.code === 'ORL-31' && year < 2022);

function buildStatistics(wards) {
  return Object.entries(MEASURES).flatMap(([measure, valueOf]) => YEARS.flatMap(year => {
    const whole = sum(wards.map(ward => valueOf(ward, year) * ward.residents)) / sum(wards.map(ward => ward.residents));
    const row = (area, value, residents) => ({
      measure, area, period: year, value: value.toFixed(1),
      cases: measure === 'asthma-rate' ? Math.round(value * residents / 1000) : '',
    });
    return [
      row('ORL', whole, sum(wards.map(ward => ward.residents))),
      ...wards.filter(ward => !isMissing(measure, ward, year)).map(ward => row(ward.code, valueOf(ward, year), ward.residents)),
    ];
  }));
}

const wards = drawWards().map(ward => ({ ...ward, residents: 7_500 + Math.round(9_000 * fraction(`residents ${ward.code}`)) }));
const areas = [
  { code: 'ORL', level: 'city', name_en: 'Orlmouth' },
  ...wards.map(ward => ({ code: ward.code, level: 'ward', parent: 'ORL', name_en: ward.name, area_ha: ward.hectares.toFixed(1), area_basis: 'published' })),
];

writeOrCheck(join(dirname(fileURLToPath(import.meta.url)), '..', 'example-city'), {
  'datapackage.json': formatJson(description),
  'areas.csv': formatCsv(AREA_COLUMNS, areas),
  'boundaries.geojson': formatFeatures(wards.map(ward => areaFeature(ward.code, 'surveyed', [[ward.ring.map(PLANE.toDegrees)]]))),
  'statistics.csv': formatCsv(STATISTIC_COLUMNS, buildStatistics(wards)),
  'catalogue/indicators.yaml': INDICATORS,
}, process.argv.includes('--check'));
