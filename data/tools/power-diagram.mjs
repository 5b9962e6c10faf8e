// Dividing one outline among several places so that each gets a stated share of its area: a power diagram, which is a
// Voronoi diagram whose sites carry weights. For any shares there is a set of weights that meets them exactly
// (Aurenhammer, Hoffmann, Aronov 1998); the weights are found by raising those of cells that are too small.
import { centroid, clipByHalfPlane, contains, distance, signedArea } from './polygon.mjs';
import { fraction } from './noise.mjs';

/**
 * @param {number[][]} outline Ring in the plane.
 * @param {{area: number, anchor?: number[], key: string}[]} parts Wanted areas (sum = outline), and a fixed site if known.
 * @param {number} relaxations How often free sites move half-way to the middle of their cell: 0 is ragged, 50 is honeycomb.
 * @returns {number[][][]} One ring per part, in the order of the parts.
 */
export function divideByArea(outline, parts, relaxations) {
  const wanted = parts.map(part => part.area);
  const sites = placeSites(outline, parts);
  const weights = parts.map(() => 0);
  for (let round = 0; round < relaxations; round++) {
    const cells = meetAreas(outline, sites, weights, wanted, 60);
    cells.forEach((cell, i) => {
      if (parts[i].anchor || cell.length < 3) return;
      const [x, y] = centroid(cell);
      sites[i] = [(sites[i][0] + x) / 2, (sites[i][1] + y) / 2];
    });
  }
  const cells = meetAreas(outline, sites, weights, wanted, 20_000);
  const worst = Math.max(...cells.map((cell, i) => Math.abs(signedArea(cell) / wanted[i] - 1)));
  if (!(worst < 1e-4)) throw new Error(`The cells miss their areas by ${(100 * worst).toFixed(3)} %.`);
  return cells;
}

/** Known places stay where they are; each further site goes where it is farthest from all sites so far and the edge. */
function placeSites(outline, parts) {
  const xs = outline.map(point => point[0]);
  const ys = outline.map(point => point[1]);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const candidates = [];
  for (let tried = 0; candidates.length < 400; tried++) {
    const point = [
      west + fraction(`${parts[0].key} x ${tried}`) * (east - west),
      south + fraction(`${parts[0].key} y ${tried}`) * (north - south),
    ];
    if (contains(outline, point)) candidates.push(point);
  }
  const sites = parts.map(part => part.anchor);
  parts.forEach((_, i) => {
    if (sites[i]) return;
    const roomAt = point => Math.min(
      ...sites.filter(Boolean).map(site => distance(site, point)),
      ...outline.map(corner => 1.6 * distance(corner, point)));
    sites[i] = candidates.reduce((best, point) => (roomAt(point) > roomAt(best) ? point : best));
  });
  return sites;
}

/** Jacobi steps on the weights. A cell's area grows by about 2 m² per m² of weight, hence the factor below one half. */
function meetAreas(outline, sites, weights, wanted, rounds) {
  let cells = [];
  for (let round = 0; round < rounds; round++) {
    cells = sites.map((_, i) => cellOf(outline, sites, weights, i));
    const errors = cells.map((cell, i) => wanted[i] - signedArea(cell));
    if (errors.every((error, i) => Math.abs(error) < 1e-5 * wanted[i])) break;
    errors.forEach((error, i) => { weights[i] += 0.35 * error; });
  }
  return cells;
}

function cellOf(outline, sites, weights, i) {
  let cell = outline;
  for (let j = 0; j < sites.length && cell.length > 0; j++) {
    if (j === i) continue;
    const nx = 2 * (sites[j][0] - sites[i][0]);
    const ny = 2 * (sites[j][1] - sites[i][1]);
    const limit = sites[j][0] ** 2 + sites[j][1] ** 2 - weights[j] - sites[i][0] ** 2 - sites[i][1] ** 2 + weights[i];
    cell = clipByHalfPlane(cell, nx, ny, limit);
  }
  return cell;
}
