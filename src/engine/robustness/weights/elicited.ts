/** Weights as they are asked for or read off: direct points, only a ranking, swing points, the spread of the scores. */
import { ln } from "../sampling/elementary";
import { meanWeights, shares, weightSimplexes } from "../weight-knowledge";

/** Direct points, and swing points (what is the change from worst to best on this criterion worth, the dearest swing 100?): shares that sum to 1. All zero: all zero. */
export const pointWeights = shares;

/**
 * The middle of all weightings that agree with a ranking: the rank-order centroid (barron-barrett-1996).
 * @param ranks 1 = most important; equal ranks have no order between them and share alike
 */
export function rankedCentroid(ranks: readonly number[]): readonly number[] {
  const sorted = [...ranks].sort((a, b) => a - b);
  const distinct = weightSimplexes({ kind: "ranked", weights: ranks.map((_, i) => -i) }, ranks.length) ?? [];
  const byPlace = meanWeights(distinct);
  return ranks.map((rank) => {
    const first = sorted.indexOf(rank);
    const last = sorted.lastIndexOf(rank);
    return byPlace.slice(first, last + 1).reduce((sum, weight) => sum + weight, 0) / (last - first + 1);
  });
}

/**
 * Weights by the spread of the scores themselves (Shannon entropy, elsayed-2017): the more a criterion separates the
 * alternatives, the heavier. Says nothing about what matters; a cross-check only.
 * @param matrix alternatives x criteria, no negative values, each column with a positive sum, two alternatives or more
 * @returns `undefined` where that does not hold; even weights where no criterion separates anything
 */
export function entropyWeights(matrix: readonly (readonly number[])[]): readonly number[] | undefined {
  const criteria = matrix[0]?.length ?? 0;
  const sums = Array.from({ length: criteria }, (_, j) => matrix.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  if (matrix.length < 2 || criteria === 0 || sums.some((sum) => !(sum > 0)) || matrix.some((row) => row.some((value) => value < 0))) return undefined;
  const order = sums.map((sum, j) => {
    const disorder = matrix.reduce((total, row) => {
      const share = (row[j] ?? 0) / sum;
      return share > 0 ? total - share * ln(share) : total;
    }, 0);
    return Math.max(0, 1 - disorder / ln(matrix.length));
  });
  return order.some((value) => value > 1e-12) ? shares(order) : order.map(() => 1 / criteria);
}
