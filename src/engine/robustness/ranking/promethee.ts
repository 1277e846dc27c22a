/** PROMETHEE I and II: pairwise preference per criterion, summed into flows (brans-1986). */
import { exp } from "../sampling/elementary";
import { TOLERANCE } from "../../tolerance";
import { shares } from "../weight-knowledge";
import { ranksOf, type Decision, type Ranked } from "./decision";

/**
 * The six generalised criteria. `q`: differences up to it are indifferent; `p`: from it on preference is whole;
 * `s`: the bend of the Gaussian. In the unit of the criterion. At a threshold the lesser preference holds.
 */
export type Preference =
  | { readonly type: "usual" }
  | { readonly type: "u-shape"; readonly q: number }
  | { readonly type: "v-shape"; readonly p: number }
  | { readonly type: "level"; readonly q: number; readonly p: number }
  | { readonly type: "linear"; readonly q: number; readonly p: number }
  | { readonly type: "gaussian"; readonly s: number };

export interface PrometheeSteps {
  /** Weighted preference of row over column, 0..1. */
  readonly preferenceIndex: readonly (readonly number[])[];
  /** Divided by the number of others, as later papers do. */
  readonly positiveFlow: readonly number[];
  readonly negativeFlow: readonly number[];
  readonly netFlow: readonly number[];
  /** As plain sums, as the 1986 paper has them. */
  readonly positiveFlowSum: readonly number[];
  readonly negativeFlowSum: readonly number[];
  readonly netFlowSum: readonly number[];
  /** PROMETHEE I: row outranks column on both flows; where neither does, the two cannot be compared. */
  readonly outranks: readonly (readonly boolean[])[];
}

/** Score: net flow divided by the number of others, -1..1. @param preferences per criterion; `usual` where absent */
export function promethee(decision: Decision, preferences: readonly (Preference | undefined)[] = []): Ranked<PrometheeSteps> {
  const weights = shares(decision.weights);
  const others = Math.max(1, decision.matrix.length - 1);
  const preferenceIndex = decision.matrix.map((a, i) =>
    decision.matrix.map((b, j) => {
      if (i === j) return 0;
      return weights.reduce((sum, weight, k) => {
        const difference = decision.directions[k] === "min" ? (b[k] ?? 0) - (a[k] ?? 0) : (a[k] ?? 0) - (b[k] ?? 0);
        return sum + weight * preference(difference, preferences[k] ?? { type: "usual" });
      }, 0);
    }),
  );
  const positiveFlowSum = preferenceIndex.map((row) => row.reduce((sum, value) => sum + value, 0));
  const negativeFlowSum = preferenceIndex.map((_, j) => preferenceIndex.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const netFlowSum = positiveFlowSum.map((flow, i) => flow - (negativeFlowSum[i] ?? 0));
  const divided = (flows: readonly number[]) => flows.map((flow) => flow / others);
  const scores = divided(netFlowSum);
  const steps = { preferenceIndex, positiveFlow: divided(positiveFlowSum), negativeFlow: divided(negativeFlowSum), netFlow: scores, positiveFlowSum, negativeFlowSum, netFlowSum };
  return { scores, ranks: ranksOf(scores), intermediates: { ...steps, outranks: outranking(steps.positiveFlow, steps.negativeFlow) } };
}

/** Preference 0..1 for a difference in favour; 0 for one against. */
export function preference(difference: number, shape: Preference): number {
  if (difference <= TOLERANCE) return 0;
  switch (shape.type) {
    case "usual":
      return 1;
    case "u-shape":
      return difference <= shape.q + TOLERANCE ? 0 : 1;
    case "v-shape":
      return Math.min(1, difference / shape.p);
    case "level":
      return difference <= shape.q + TOLERANCE ? 0 : difference <= shape.p + TOLERANCE ? 0.5 : 1;
    case "linear":
      return Math.min(1, Math.max(0, (difference - shape.q) / (shape.p - shape.q)));
    case "gaussian":
      return 1 - exp(-(difference * difference) / (2 * shape.s * shape.s));
  }
}

function outranking(positive: readonly number[], negative: readonly number[]): readonly (readonly boolean[])[] {
  return positive.map((plus, i) =>
    positive.map((otherPlus, j) => {
      const more = plus - otherPlus;
      const less = (negative[j] ?? 0) - (negative[i] ?? 0);
      return more >= -TOLERANCE && less >= -TOLERANCE && (more > TOLERANCE || less > TOLERANCE);
    }),
  );
}
