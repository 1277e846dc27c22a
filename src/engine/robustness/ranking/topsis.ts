/** TOPSIS: nearness to the ideal and distance from its opposite (hwang-yoon-1981, tzeng-huang-2011). */
import { shares } from "../weight-knowledge";
import { column, fromColumns, ranksOf, type Decision, type Ranked } from "./decision";
import { normalise } from "./normalise";

export interface TopsisSteps {
  /** Columns divided by their length and weighted; negated where less is better. */
  readonly weighted: readonly (readonly number[])[];
  readonly ideal: readonly number[];
  readonly antiIdeal: readonly number[];
  readonly distanceToIdeal: readonly number[];
  readonly distanceToAntiIdeal: readonly number[];
}

/** Score: similarity to the ideal, 0..1. Where all alternatives are the same it is 1/2 for each. */
export function topsis(decision: Decision): Ranked<TopsisSteps> {
  const weights = shares(decision.weights);
  const columns = decision.directions.map((direction, j) => (normalise(column(decision.matrix, j), direction, "vector") ?? []).map((value) => value * (weights[j] ?? 0)));
  const weighted = fromColumns(columns);
  const ideal = columns.map((values) => Math.max(...values));
  const antiIdeal = columns.map((values) => Math.min(...values));
  const distanceToIdeal = weighted.map((row) => distance(row, ideal));
  const distanceToAntiIdeal = weighted.map((row) => distance(row, antiIdeal));
  const scores = distanceToIdeal.map((away, i) => {
    const near = distanceToAntiIdeal[i] ?? 0;
    return away + near > 0 ? near / (away + near) : 0.5;
  });
  return { scores, ranks: ranksOf(scores), intermediates: { weighted, ideal, antiIdeal, distanceToIdeal, distanceToAntiIdeal } };
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0));
}
