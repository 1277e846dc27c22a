/** Weights from pairwise comparisons: the analytic hierarchy process (saaty-2008). */

/** A named table of random indices: the mean consistency index of random matrices, by their size. */
export interface RandomIndex {
  readonly name: string;
  readonly bySize: Readonly<Record<number, number>>;
}

export interface PairwiseWeights {
  /** Sum 1. */
  readonly weights: readonly number[];
  /** The principal eigenvalue; equal to the size where the comparisons are wholly consistent. */
  readonly lambda: number;
  /** `(lambda - n) / (n - 1)`. */
  readonly consistencyIndex: number;
  /** Consistency index over the random index; 0 for one or two items, `undefined` where the table has no entry for this size. */
  readonly consistencyRatio: number | undefined;
  readonly randomIndex: string;
}

export type PairwiseProblem =
  | { readonly kind: "not-square" }
  | { readonly kind: "not-positive"; readonly row: number; readonly column: number }
  /** `m[row][column] * m[column][row]` is not 1, or a diagonal entry is not. */
  | { readonly kind: "not-reciprocal"; readonly row: number; readonly column: number };

const ROUNDS = 10_000;
const PRECISE = 1e-15;

/**
 * The principal eigenvector by power iteration (a positive matrix has one, and the iteration finds it).
 * @param reciprocalWithin how far a product of opposite comparisons may be from 1: they are typed rounded (0.33 for 1/3)
 * @param matrix square; `m[i][j]` = how many times as important i is as j, above zero, and `m[j][i]` its inverse
 */
export function pairwiseWeights(matrix: readonly (readonly number[])[], table: RandomIndex, reciprocalWithin: number): PairwiseWeights | PairwiseProblem {
  const n = matrix.length;
  const wrong = problemOf(matrix, reciprocalWithin);
  if (wrong !== undefined) return wrong;
  let weights: readonly number[] = matrix.map(() => 1 / n);
  let lambda = n;
  for (let round = 0; round < ROUNDS; round += 1) {
    const product = matrix.map((row) => row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0));
    lambda = product.reduce((sum, value) => sum + value, 0);
    const next = product.map((value) => value / lambda);
    const moved = Math.max(...next.map((value, i) => Math.abs(value - (weights[i] ?? 0))));
    weights = next;
    if (moved <= PRECISE) break;
  }
  const consistencyIndex = n < 2 ? 0 : Math.max(0, (lambda - n) / (n - 1));
  const index = table.bySize[n];
  const consistencyRatio = n <= 2 ? 0 : index === undefined ? undefined : consistencyIndex / index;
  return { weights, lambda, consistencyIndex, consistencyRatio, randomIndex: table.name };
}

function problemOf(matrix: readonly (readonly number[])[], reciprocalWithin: number): PairwiseProblem | undefined {
  if (matrix.length === 0 || matrix.some((row) => row.length !== matrix.length)) return { kind: "not-square" };
  for (const [row, values] of matrix.entries()) {
    for (const [column, value] of values.entries()) {
      if (!(value > 0) || !Number.isFinite(value)) return { kind: "not-positive", row, column };
      const opposite = matrix[column]?.[row] ?? 0;
      if (column >= row && opposite > 0 && Math.abs(value * opposite - 1) > reciprocalWithin) return { kind: "not-reciprocal", row, column };
    }
  }
  return undefined;
}
