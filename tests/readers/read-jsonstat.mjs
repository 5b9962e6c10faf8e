// Reads a JSON-stat dataset from standard input with the JSON-stat Toolkit and prints its cells, one object a place of the cube.
// Usage: node read-jsonstat.mjs < DATASET
import JSONstat from 'jsonstat-toolkit';

let text = '';
for await (const piece of process.stdin) {
  text += piece;
}

const dataset = JSONstat(JSON.parse(text));
const dimensions = dataset.id.map((id) => dataset.Dimension(id));
const measures = dimensions.at(-1).id;
const places = [];
const walk = (indices) => {
  const at = indices.length;
  if (at < dimensions.length - 1) {
    dimensions[at].id.forEach((_, index) => walk([...indices, index]));
    return;
  }

  const place = Object.fromEntries(indices.map((index, dimension) => [dataset.id[dimension], dimensions[dimension].id[index]]));
  const cells = measures.map((measure, index) => [measure, dataset.Data([...indices, index])]);
  places.push({ ...place, cells: Object.fromEntries(cells) });
};
walk([]);
process.stdout.write(JSON.stringify({
  class: dataset.class, label: dataset.label, source: dataset.source, updated: dataset.updated, note: dataset.note, cells: dataset.n,
  dimensions: Object.fromEntries(dimensions.map((dimension, at) => [dataset.id[at], {
    role: dimension.role, label: dimension.label, ids: dimension.id,
    categories: Object.fromEntries(dimension.id.map((id) => { const one = dimension.Category(id); return [id, { label: one.label, unit: one.unit, note: one.note, coordinates: one.coordinates }]; })),
  }])),
  extension: dataset.extension, places,
}));
