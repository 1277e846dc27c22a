/**
 * Exact probabilities of a weighted mean whose weights are unknown.
 *
 * With weights uniform on the simplex, `X = sum w_i x_i` has a piecewise polynomial distribution. Its value at a
 * threshold follows from the recurrence of Varsi (1971) and Ali (1973), in O(n^2) and with positive terms only: nothing
 * cancels, and equal values need no special case. Sources: varsi-1973, ali-1973.
 */
import { TOLERANCE } from "../tolerance";

/**
 * `P(sum w_i x_i <= threshold)` for weights uniform on the simplex over the values.
 *
 * @param values one value per weight, in any unit; at least one. A value within the tolerance of the threshold counts as equal to it.
 * @param threshold in the unit of the values
 * @returns 0..1; exact up to rounding. Where every value equals the threshold: 1.
 * @example probabilityAtMost([0, 0.25, 0.5, 0.75, 1], 0.4) // 0.25146666666666667
 */
export function probabilityAtMost(values: readonly number[], threshold: number): number {
  const above: number[] = [];
  const below: number[] = [];
  let highest = 0;
  for (const value of values) {
    const difference = Math.abs(value - threshold) <= TOLERANCE ? 0 : value - threshold;
    if (difference < 0) below.push(-difference);
    else above.push(difference);
    highest = Math.max(highest, difference);
  }
  if (highest === 0) return 1;
  const chance = new Float64Array(above.length + 1);
  chance[0] = 1;
  for (const depth of below) {
    for (let k = 1; k <= above.length; k += 1) {
      const height = above[k - 1] ?? 0;
      chance[k] = (height * (chance[k] ?? 0) + depth * (chance[k - 1] ?? 0)) / (height + depth);
    }
  }
  return chance[above.length] ?? 0;
}

/** `P(sum w_i x_i >= threshold)`, otherwise as `probabilityAtMost`. */
export function probabilityAtLeast(values: readonly number[], threshold: number): number {
  return probabilityAtMost(values.map((value) => -value), -threshold);
}
