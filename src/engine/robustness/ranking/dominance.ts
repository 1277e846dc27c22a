/** Dominance: at least as good on every criterion and better on one, given each criterion's direction. */
import { TOLERANCE } from "../../tolerance";

/** Whether more or less of a criterion is better. */
export type Direction = "max" | "min";

/** Whether `a` dominates `b`; one value a criterion. Differences within the tolerance are none. */
export function dominates(a: readonly number[], b: readonly number[], directions: readonly Direction[]): boolean {
  const gains = a.map((value, i) => (directions[i] === "min" ? (b[i] ?? 0) - value : value - (b[i] ?? 0)));
  return gains.every((gain) => gain >= -TOLERANCE) && gains.some((gain) => gain > TOLERANCE);
}

/** Square table: row dominates column. */
export function dominance(matrix: readonly (readonly number[])[], directions: readonly Direction[]): readonly (readonly boolean[])[] {
  return matrix.map((a) => matrix.map((b) => dominates(a, b, directions)));
}
