// Dividing a printed whole into parts that nobody published. Every rule here is stated in data/README.md.

/**
 * Largest remainder (Hamilton): integers in proportion to the weights that sum exactly to the whole.
 * Ties go to the earlier part, so the result does not depend on the sort of the engine that runs it.
 */
export function largestRemainder(whole, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map(weight => whole * weight / total);
  const parts = exact.map(Math.floor);
  const missing = whole - parts.reduce((sum, part) => sum + part, 0);
  exact
    .map((value, index) => ({ index, remainder: value - parts[index] }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing)
    .forEach(({ index }) => parts[index]++);
  return parts;
}

/** Weights that fall in a straight line with the printed order, from 1 + tilt for the first to 1 - tilt for the last. */
export function fallingWeights(count, tilt) {
  return Array.from({ length: count }, (_, i) => 1 + tilt - (count === 1 ? tilt : 2 * tilt * i / (count - 1)));
}

export const sum = values => values.reduce((total, value) => total + value, 0);
