// Outlines for places whose boundary nobody published: an irregular blob around an anchor with exactly the printed area.
import { smoothNoise } from './noise.mjs';
import { traceContours } from './contour.mjs';
import { resample, scaleToArea, signedArea, smooth } from './polygon.mjs';

/**
 * Distance from a centre, measured by an ellipse and bent by noise: the level set at r is a blob of about π r².
 * @param {object} shape centre [x, y] in metres, area in m², elongation (long axis / short axis),
 *   bearing of the long axis (degrees clockwise from north), roughness (0 = plain ellipse), key for the noise.
 */
export function blobField({ key, centre, area, elongation = 1, bearing = 0, roughness = 0.2 }) {
  const radius = Math.sqrt(area / Math.PI);
  const angle = bearing * Math.PI / 180;
  const stretch = Math.sqrt(elongation);
  const wide = smoothNoise(`${key} wide`, radius * 0.95);
  const fine = smoothNoise(`${key} fine`, radius * 0.42);
  return point => {
    const dx = point[0] - centre[0];
    const dy = point[1] - centre[1];
    const along = (dx * Math.sin(angle) + dy * Math.cos(angle)) / stretch;
    const across = (dx * Math.cos(angle) - dy * Math.sin(angle)) * stretch;
    return Math.hypot(along, across) * (1 + roughness * (wide(point) + 0.45 * fine(point)));
  };
}

/**
 * Draws several blobs at once so that none overlaps another: where two would meet, a strip of the given width stays
 * between them and each makes up its area elsewhere. One blob alone is the same with nothing to avoid.
 * @param {object[]} shapes See blobField; plus vertices, the number of points of the final ring.
 * @param {number} gap Metres kept between neighbours.
 * @returns {number[][][]} One counter-clockwise ring per shape, each of exactly its area.
 */
export function drawOutlines(shapes, gap) {
  const windows = shapes.map(windowOf);
  const fields = shapes.map(blobField);
  // fieldsIn[i][j] holds field j sampled on the window of shape i, once: only the levels change below.
  const fieldsIn = windows.map(window => fields.map(field => sample(window, field)));
  const levels = shapes.map(({ area }) => Math.sqrt(area / Math.PI));
  let rings = [];
  for (let round = 0; round < 60; round++) {
    rings = windows.map((window, i) => largestRing(window, compete(fieldsIn[i], levels, i, gap)));
    const errors = rings.map((ring, i) => shapes[i].area - signedArea(ring));
    if (errors.every((error, i) => Math.abs(error) < 0.001 * shapes[i].area)) break;
    errors.forEach((error, i) => { levels[i] += 0.8 * error / (2 * Math.sqrt(Math.PI * shapes[i].area)); });
  }
  return rings.map((ring, i) => {
    const even = smooth(resample(ring, shapes[i].vertices * 4), 6);
    return scaleToArea(resample(even, shapes[i].vertices), shapes[i].area);
  });
}

const GRID = 150;

function windowOf({ centre, area, elongation = 1 }) {
  const half = 2 * Math.sqrt(area / Math.PI * elongation);
  return { west: centre[0] - half, south: centre[1] - half, step: 2 * half / (GRID - 1) };
}

const positionIn = window => (column, row) => [window.west + column * window.step, window.south + row * window.step];

function sample(window, field) {
  const position = positionIn(window);
  return Float64Array.from({ length: GRID * GRID }, (_, at) => field(position(at % GRID, Math.floor(at / GRID))));
}

/** Negative where shape i is inside its own level and nearer to it, by more than the gap, than any other shape. */
function compete(samples, levels, i, gap) {
  return samples[i].map((value, at) => {
    const own = value - levels[i];
    let worst = own;
    for (let j = 0; j < samples.length; j++) {
      if (j !== i) worst = Math.max(worst, (own - (samples[j][at] - levels[j]) + gap) / 2);
    }
    return worst;
  });
}

function largestRing(window, values) {
  const rings = traceContours(GRID, GRID, (column, row) => values[row * GRID + column], positionIn(window));
  return rings[0];
}
