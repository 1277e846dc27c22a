/** Ranks a decision matrix by the method asked for, and by the others beside it, and says where they disagree. */
import type { Problem } from "../../problem";
import { bestStability } from "../stability";
import type { ShareRange } from "../weight-knowledge";
import { agreement, type Agreement } from "./agreement";
import { ranksOf, type Decision, type Ranked } from "./decision";
import { dominance } from "./dominance";
import type { Normalisation } from "./normalise";
import { promethee, type PrometheeSteps } from "./promethee";
import type { DecisionRequest } from "./read-decision";
import { topsis, type TopsisSteps } from "./topsis";
import { weightedSum, type WeightedSumSteps } from "./weighted-sum";

export const METHODS = ["weighted-sum", "topsis", "promethee2"] as const;
export type Method = (typeof METHODS)[number];
export const NORMALISATIONS: readonly Normalisation[] = ["sum", "min-max", "vector", "anchors"];

export interface Ranking extends Ranked<WeightedSumSteps | TopsisSteps | PrometheeSteps> {
  readonly method: Method;
  readonly decision: Decision;
  /** Scores and ranks by every method, this one among them, for comparison. */
  readonly byMethod: Readonly<Record<string, { readonly scores: readonly number[]; readonly ranks: readonly number[] }>>;
  readonly agreement: Agreement;
  /** One a criterion: the shares of the whole weight, the others keeping their proportions, between which the best by the weighted sum stays best. */
  readonly weightStability: readonly ShareRange[];
  /** Row dominates column. */
  readonly dominates: readonly (readonly boolean[])[];
  readonly problems: readonly Problem[];
}

/**
 * @param normalisation the scale of the weighted sum. By default shares of the column's sum, the scale of the published
 * method; where a value is not above zero that scale does not exist, and worst to best is taken instead, with a warning.
 * @returns the ranking, or why the scale asked for cannot be used
 */
export function rank({ decision, preferences, anchors }: DecisionRequest, method: Method, normalisation?: Normalisation): Ranking | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let summed = weightedSum(decision, normalisation ?? "sum", anchors);
  if ("kind" in summed) {
    const data = { criterion: decision.criteria[summed.criterion] ?? "", scale: normalisation ?? "sum" };
    if (normalisation !== undefined) return { problems: [{ code: "decision-cannot-scale", severity: "error", data }] };
    problems.push({ code: "decision-scaled-otherwise", severity: "warning", data });
    summed = weightedSum(decision, "min-max");
  }
  if ("kind" in summed) throw new Error("worst to best takes any numbers");
  const nearness = topsis(decision);
  const flows = promethee(decision, preferences);
  const own = { "weighted-sum": summed, topsis: nearness, promethee2: flows }[method];
  const plain = ({ scores, ranks }: Ranked<unknown>) => ({ scores, ranks });
  const byMethod = { "weighted-sum": plain(summed), ...worstToBest(decision, summed.intermediates.normalisation), topsis: plain(nearness), promethee2: plain(flows) };
  return {
    method,
    decision,
    scores: own.scores,
    ranks: own.ranks,
    intermediates: own.intermediates,
    byMethod,
    agreement: agreement(Object.fromEntries(Object.entries(byMethod).map(([name, { ranks }]) => [name, ranks]))),
    weightStability: bestStability(summed.intermediates.normalised, decision.weights),
    dominates: dominance(decision.matrix, decision.directions),
    problems,
  };
}

/** The weighted sum from worst to best, where it was not the scale already. */
function worstToBest(decision: Decision, already: Normalisation): Ranking["byMethod"] {
  const summed = weightedSum(decision, "min-max");
  return already === "min-max" || "kind" in summed ? {} : { "weighted-sum-min-max": { scores: summed.scores, ranks: ranksOf(summed.scores) } };
}
