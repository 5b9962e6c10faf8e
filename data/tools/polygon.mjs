// Plane geometry of simple rings. A ring is an array of [x, y] WITHOUT the closing repeat; counter-clockwise is positive.

export function signedArea(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return twice / 2;
}

export function centroid(ring) {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const cross = ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
    twice += cross;
    x += (ring[j][0] + ring[i][0]) * cross;
    y += (ring[j][1] + ring[i][1]) * cross;
  }
  return [x / (3 * twice), y / (3 * twice)];
}

export function perimeter(ring) {
  return ring.reduce((sum, point, i) => sum + distance(point, ring[(i + 1) % ring.length]), 0);
}

export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

export function contains(ring, [x, y]) {
  let isInside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if ((yi > y) !== (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi) isInside = !isInside;
  }
  return isInside;
}

/** The part of a ring where nx·x + ny·y ≤ limit (Sutherland–Hodgman; the ring need not be convex). */
export function clipByHalfPlane(ring, nx, ny, limit) {
  const kept = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const before = nx * ring[j][0] + ny * ring[j][1] - limit;
    const after = nx * ring[i][0] + ny * ring[i][1] - limit;
    if ((before <= 0) !== (after <= 0)) {
      const t = before / (before - after);
      kept.push([ring[j][0] + t * (ring[i][0] - ring[j][0]), ring[j][1] + t * (ring[i][1] - ring[j][1])]);
    }
    if (after <= 0) kept.push(ring[i]);
  }
  return kept;
}

/** Grows or shrinks a ring about its centroid until it has exactly the wanted area. */
export function scaleToArea(ring, wanted) {
  const [cx, cy] = centroid(ring);
  const factor = Math.sqrt(wanted / signedArea(ring));
  return ring.map(([x, y]) => [cx + (x - cx) * factor, cy + (y - cy) * factor]);
}

/** Points at equal steps along a ring, starting at its first point. */
export function resample(ring, count) {
  const step = perimeter(ring) / count;
  const points = [];
  let travelled = 0;
  let next = 0;
  for (let i = 0; i < ring.length && points.length < count; i++) {
    const a = ring[i];
    const b = ring[(i + 1) % ring.length];
    const length = distance(a, b);
    while (points.length < count && next <= travelled + length) {
      const t = length === 0 ? 0 : (next - travelled) / length;
      points.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
      next += step;
    }
    travelled += length;
  }
  return points;
}

/** Replaces each point by a weighted mean with its neighbours; takes the staircase of a raster out of a contour. */
export function smooth(ring, rounds) {
  let points = ring;
  for (let round = 0; round < rounds; round++) {
    points = points.map((point, i) => {
      const before = points.at(i - 1);
      const after = points[(i + 1) % points.length];
      return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
    });
  }
  return points;
}
