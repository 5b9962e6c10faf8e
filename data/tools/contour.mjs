// Level sets on a grid: the outline of "everywhere this field is negative". Drawing outlines this way lets neighbouring
// zones push against each other by a formula instead of by cutting polygons.

/**
 * Marching squares with linear interpolation.
 * @param {(column: number, row: number) => number} field Negative inside; must be positive on the rim of the grid.
 * @param {(column: number, row: number) => number[]} position Plane position of a grid point.
 * @returns {number[][][]} Closed rings, the largest first by number of points.
 */
export function traceContours(columns, rows, field, position) {
  const next = new Map();
  const points = new Map();
  const crossing = (c0, r0, c1, r1) => {
    const key = `${c0},${r0},${c1},${r1}`;
    if (!points.has(key)) {
      const a = field(c0, r0);
      const t = a / (a - field(c1, r1));
      const p = position(c0, r0);
      const q = position(c1, r1);
      points.set(key, [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]);
    }
    return key;
  };

  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const sw = field(column, row) < 0;
      const se = field(column + 1, row) < 0;
      const ne = field(column + 1, row + 1) < 0;
      const nw = field(column, row + 1) < 0;
      if (sw === se && se === ne && ne === nw) continue;
      const south = () => crossing(column, row, column + 1, row);
      const north = () => crossing(column, row + 1, column + 1, row + 1);
      const west = () => crossing(column, row, column, row + 1);
      const east = () => crossing(column + 1, row, column + 1, row + 1);
      for (const [from, to] of segments(sw, se, ne, nw)) {
        const side = { south, north, west, east };
        next.set(side[from](), side[to]());
      }
    }
  }
  return linkRings(next, points);
}

/** Directed so that the inside lies to the left, which makes outer rings counter-clockwise. */
function segments(sw, se, ne, nw) {
  const cell = (sw ? 1 : 0) + (se ? 2 : 0) + (ne ? 4 : 0) + (nw ? 8 : 0);
  return {
    1: [['south', 'west']], 2: [['east', 'south']], 3: [['east', 'west']], 4: [['north', 'east']],
    5: [['south', 'west'], ['north', 'east']], 6: [['north', 'south']], 7: [['north', 'west']],
    8: [['west', 'north']], 9: [['south', 'north']], 10: [['east', 'south'], ['west', 'north']],
    11: [['east', 'north']], 12: [['west', 'east']], 13: [['south', 'east']], 14: [['west', 'south']],
  }[cell];
}

function linkRings(next, points) {
  const rings = [];
  while (next.size > 0) {
    const first = next.keys().next().value;
    const ring = [];
    for (let key = first; next.has(key);) {
      ring.push(points.get(key));
      const following = next.get(key);
      next.delete(key);
      key = following;
    }
    rings.push(ring);
  }
  return rings.sort((a, b) => b.length - a.length);
}
