// A plane on which every outline is drawn. It is the cylindrical equal-area projection of the WGS84 ellipsoid with the
// standard parallel through the place being drawn: an area on the plane IS the geodesic area (edges are short), and
// near that parallel distances are true too, so circles look like circles.

const A = 6378137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const RADIAN = Math.PI / 180;

/** Snyder's q (Map Projections, 3-12): proportional to the area between the equator and a latitude. */
function q(latitude) {
  const s = Math.sin(latitude);
  return (1 - E2) * (s / (1 - E2 * s * s) - Math.log((1 - E * s) / (1 + E * s)) / (2 * E));
}

/**
 * The equal-area plane around a place.
 * @param {number} longitude Degrees; x is 0 here.
 * @param {number} latitude Degrees; y is 0 here and distances are true along it.
 * @returns {{toPlane: Function, toDegrees: Function}} Both take and give [x, y]: metres, or [longitude, latitude].
 */
export function equalAreaPlane(longitude, latitude) {
  const middle = latitude * RADIAN;
  const sine = Math.sin(middle);
  const k = Math.cos(middle) / Math.sqrt(1 - E2 * sine * sine);
  const yMiddle = A * q(middle) / (2 * k);

  const toPlane = ([lon, lat]) => [A * k * (lon - longitude) * RADIAN, A * q(lat * RADIAN) / (2 * k) - yMiddle];

  const toDegrees = ([x, y]) => {
    const wanted = (y + yMiddle) * 2 * k / A;
    let angle = middle;
    for (let step = 0; step < 12; step++) {
      const s = Math.sin(angle);
      const slope = 2 * (1 - E2) * Math.cos(angle) / (1 - E2 * s * s) ** 2;
      angle -= (q(angle) - wanted) / slope;
    }
    return [longitude + x / (A * k) / RADIAN, angle / RADIAN];
  };

  return { toPlane, toDegrees };
}

/** Rounds a coordinate pair to 5 decimals (about a metre), which is as much as any of these outlines can claim. */
export const roundDegrees = ([lon, lat]) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];

export const SQUARE_METRES_PER_HECTARE = 10_000;
