/** Weighted sum over criteria that were put on one scale (fishburn-1967). */
import { weightedSum as total } from "../stability";
import { shares } from "../weight-knowledge";
import { column, fromColumns, ranksOf, type Decision, type Ranked } from "./decision";
import { normalise, type Anchors, type Normalisation } from "./normalise";

export interface WeightedSumSteps {
  readonly normalisation: Normalisation;
  readonly weights: readonly number[];
  readonly normalised: readonly (readonly number[])[];
}

/** A criterion whose values the chosen scale cannot take. */
export interface ScaleProblem {
  readonly kind: "cannot-scale";
  readonly criterion: number;
}

/** @param anchors worst and best per criterion, for the scale `anchors` */
export function weightedSum(decision: Decision, normalisation: Normalisation, anchors: readonly (Anchors | undefined)[] = []): Ranked<WeightedSumSteps> | ScaleProblem {
  const weights = shares(decision.weights);
  const columns: (readonly number[])[] = [];
  for (const [criterion, direction] of decision.directions.entries()) {
    const scaled = normalise(column(decision.matrix, criterion), direction, normalisation, anchors[criterion]);
    if (scaled === undefined) return { kind: "cannot-scale", criterion };
    columns.push(scaled);
  }
  const normalised = fromColumns(columns);
  const scores = normalised.map((row) => total(row, weights));
  return { scores, ranks: ranksOf(scores), intermediates: { normalisation, weights, normalised } };
}
