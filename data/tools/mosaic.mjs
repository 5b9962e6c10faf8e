// Cells that were computed one by one are made to share their vertices to the last digit, and the straight borders
// between them get a slight bend, the same on both sides. So the cells tile their outline with no gap and no overlap.
import { distance } from './polygon.mjs';
import { fraction } from './noise.mjs';

/**
 * @param {number[][][]} cells Rings in the plane that fit together up to rounding.
 * @param {object} options mergeWithin: metres within which two vertices are one; bendEvery: metres per piece of a bent
 *   border; bend: height of the bend as a share of the border's length; key: names the pattern.
 * @returns {{cells: number[][][], outline: number[][]}} The fitted cells and the ring around them all.
 */
export function fitTogether(cells, { mergeWithin, bendEvery, bend, key }) {
  const vertices = [];
  const rings = cells.map(cell => withoutRepeats(cell.map(point => vertexOf(vertices, point, mergeWithin))));
  const edges = new Map();
  rings.forEach((ring, cell) => ring.forEach((from, i) => {
    const to = ring[(i + 1) % ring.length];
    const name = edgeName(from, to);
    const edge = edges.get(name) ?? { from, to, owners: [] };
    edge.owners.push(cell);
    edges.set(name, edge);
  }));
  for (const { owners } of edges.values()) {
    if (owners.length > 2 || new Set(owners).size !== owners.length) {
      throw new Error(`A cell of '${key}' falls into two pieces; the sites must move.`);
    }
  }
  for (const edge of edges.values()) {
    edge.inner = edge.owners.length === 1 ? [] : bentBetween(edge, vertices, bendEvery, bend, key);
  }

  const draw = ring => ring.flatMap((from, i) => {
    const edge = edges.get(edgeName(from, ring[(i + 1) % ring.length]));
    return [vertices[from], ...(edge.from === from ? edge.inner : edge.inner.toReversed())];
  });
  return { cells: rings.map(draw), outline: outerRing(rings, edges).map(index => vertices[index]) };
}

const edgeName = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);

function vertexOf(vertices, point, mergeWithin) {
  const known = vertices.findIndex(vertex => distance(vertex, point) < mergeWithin);
  return known >= 0 ? known : vertices.push(point) - 1;
}

const withoutRepeats = ring => ring.filter((index, i) => index !== ring.at(i - 1));

/** An S-shaped bend: sine waves of whole periods, which add as much on one side as they take from the other. */
function bentBetween({ from, to }, vertices, bendEvery, bend, key) {
  const a = vertices[from];
  const b = vertices[to];
  const length = distance(a, b);
  const pieces = Math.min(8, Math.round(length / bendEvery));
  if (pieces < 3) return [];
  const name = `${key} ${edgeName(from, to)}`;
  const first = bend * (fraction(`${name} first`) < 0.5 ? -1 : 1) * (0.5 + 0.5 * fraction(`${name} size`));
  const second = bend * 0.6 * (2 * fraction(`${name} second`) - 1);
  return Array.from({ length: pieces - 1 }, (_, i) => {
    const t = (i + 1) / pieces;
    const off = first * Math.sin(2 * Math.PI * t) + second * Math.sin(4 * Math.PI * t);
    return [a[0] + t * (b[0] - a[0]) - off * (b[1] - a[1]), a[1] + t * (b[1] - a[1]) + off * (b[0] - a[0])];
  });
}

/** The borders that belong to one cell only, walked as that cell walks them. */
function outerRing(rings, edges) {
  const next = new Map();
  for (const ring of rings) {
    ring.forEach((from, i) => {
      const to = ring[(i + 1) % ring.length];
      if (edges.get(edgeName(from, to)).owners.length === 1) next.set(from, to);
    });
  }
  const first = next.keys().next().value;
  const outline = [first];
  for (let at = next.get(first); at !== first; at = next.get(at)) outline.push(at);
  if (outline.length !== next.size) throw new Error('The cells do not have one single outer ring.');
  return outline;
}
