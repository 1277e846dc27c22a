/** Weights by the way they were asked for: one door for points, ranks, swings, comparisons and the scores themselves. */
import { itemsOf } from "../../framework/frameworks";
import { parameter, type Parameters } from "../../framework/parameters";
import type { Problem } from "../../problem";
import { above } from "../../tolerance";
import { entropyWeights, pointWeights, rankedCentroid } from "./elicited";
import { pairwiseWeights, type RandomIndex } from "./pairwise";

export const ELICITATIONS = ["direct", "ranked", "swing", "pairwise", "entropy"] as const;
export type Elicitation = (typeof ELICITATIONS)[number];

export interface ElicitedWeights {
  /** Shares that sum to 1, one a criterion. */
  readonly weights: readonly number[];
  /** For comparisons: how well they fit together, the most that is allowed, and the table of random indices it is measured by. */
  readonly consistency: { readonly ratio: number | undefined; readonly atMost: number; readonly consistent: boolean | undefined; readonly randomIndex: string } | undefined;
}

const error = (code: string, data: Problem["data"] = {}): { readonly problem: Problem } => ({ problem: { code, severity: "error", data } });

/** The named tables of random indices, the first of frameworks/ being the one used. */
export function randomIndices(): readonly RandomIndex[] {
  return itemsOf("random-index").map(({ id, data }) => ({ name: id, bySize: Object.fromEntries(Object.entries(data["sizes"] as Readonly<Record<string, number>>).map(([size, index]) => [Number(size), index])) }));
}

/**
 * @param rows `pairwise`: the square table of comparisons. `entropy`: alternatives x criteria. Else one number a criterion, in one row or one column.
 * @param table name of the random index table, for `pairwise`
 */
export function weightsOf(elicitation: Elicitation, rows: readonly (readonly number[])[], parameters: Parameters, table?: string): ElicitedWeights | { readonly problem: Problem } {
  const plain = (weights: readonly number[]): ElicitedWeights => ({ weights, consistency: undefined });
  const numbers = rows.flat();
  switch (elicitation) {
    case "direct":
    case "swing":
      if (numbers.some((point) => point < 0)) return error("weights-negative-points");
      return numbers.some((point) => point > 0) ? plain(pointWeights(numbers)) : error("weights-no-points");
    case "ranked":
      return numbers.length > 0 && numbers.every((rank) => rank >= 1) ? plain(rankedCentroid(numbers)) : error("weights-ranks");
    case "entropy": {
      const weights = entropyWeights(rows);
      return weights === undefined ? error("weights-entropy") : plain(weights);
    }
    case "pairwise":
      return comparedWeights(rows, parameters, table);
  }
}

function comparedWeights(rows: readonly (readonly number[])[], parameters: Parameters, table?: string): ElicitedWeights | { readonly problem: Problem } {
  const index = table === undefined ? randomIndices()[0] : randomIndices().find(({ name }) => name === table);
  if (index === undefined) return error("weights-random-index", { value: table ?? "", options: randomIndices().map(({ name }) => name).join(", ") });
  const answer = pairwiseWeights(rows, index, parameter(parameters, "robustness.reciprocal-within"));
  if ("kind" in answer) {
    if (answer.kind === "not-square") return error("weights-not-square");
    return error(`weights-${answer.kind}`, { row: answer.row + 1, column: answer.column + 1 });
  }
  const atMost = parameter(parameters, "robustness.consistency-at-most");
  const { consistencyRatio: ratio, randomIndex } = answer;
  return { weights: answer.weights, consistency: { ratio, atMost, consistent: ratio === undefined ? undefined : !above(ratio, atMost), randomIndex } };
}
