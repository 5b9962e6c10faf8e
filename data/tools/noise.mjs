// Repeatable irregularity: what looks random here is a fixed function of a text key, so a second run draws the same map.

/** A number in [0, 1) that depends only on the text (FNV-1a, then a final mix so that similar keys differ widely). */
export function fraction(key) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * Smooth noise in about [-1, 1] over the plane (value noise: lattice values, quintic blend).
 * @param {string} key Names the pattern. @param {number} wavelength Metres between lattice points.
 */
export function smoothNoise(key, wavelength) {
  const lattice = new Map();
  const valueAt = (column, row) => {
    const name = `${column}:${row}`;
    let value = lattice.get(name);
    if (value === undefined) lattice.set(name, value = 2 * fraction(`${key}|${name}`) - 1);
    return value;
  };
  const blend = t => t * t * t * (t * (6 * t - 15) + 10);

  return ([x, y]) => {
    const column = Math.floor(x / wavelength);
    const row = Math.floor(y / wavelength);
    const u = blend(x / wavelength - column);
    const v = blend(y / wavelength - row);
    const south = valueAt(column, row) * (1 - u) + valueAt(column + 1, row) * u;
    const north = valueAt(column, row + 1) * (1 - u) + valueAt(column + 1, row + 1) * u;
    return south * (1 - v) + north * v;
  };
}
