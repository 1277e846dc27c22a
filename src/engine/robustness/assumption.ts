/** What the user assumes of the weights, before it is known which criteria take part. */
import { parameter, type Parameters } from "../framework/parameters";
import type { Weighed } from "../weighing/weighted-index";
import { shares, type ShareRange, type WeightKnowledge } from "./weight-knowledge";

/**
 * `unknown`: every weighting. `ranked`: only the order of the weights in force. `stated`: around the weights in force.
 * `ranges`: within bounds on the share of each criterion of the total weight; a criterion without bounds is free. Where no
 * bounds are given at all, each keeps to the weight in force, give or take the share `robustness.range-spread` of it.
 */
export type Assumption =
  | { readonly kind: "unknown" | "ranked" | "stated" }
  | { readonly kind: "ranges"; readonly ranges?: Readonly<Record<string, ShareRange>> | undefined };

export const ASSUMPTIONS = ["unknown", "ranked", "stated", "ranges"] as const;

/** The rule of frameworks/ that says what the assumption means. */
export const assumptionRule = ({ kind }: Assumption): string => `robustness.weights-${kind}`;

/**
 * The assumption over these criteria.
 * @param criteria those that take part; each with a weight above zero
 * @param of all criteria of the group; where some are left out, the concentration of the rest shrinks with their share
 */
export function knowledgeOf(assumption: Assumption, criteria: readonly Weighed[], of: readonly Weighed[], parameters: Parameters): WeightKnowledge {
  const weights = criteria.map(({ weight }) => weight);
  switch (assumption.kind) {
    case "unknown":
      return { kind: "unknown" };
    case "ranked":
      return { kind: "ranked", weights };
    case "stated": {
      const total = (list: readonly Weighed[]) => list.reduce((sum, { weight }) => sum + weight, 0);
      return { kind: "stated", weights, concentration: (parameter(parameters, "robustness.concentration") * total(criteria)) / total(of) };
    }
    case "ranges": {
      const spread = parameter(parameters, "robustness.range-spread");
      return { kind: "ranges", ranges: shares(weights).map((share, i) => (assumption.ranges === undefined ? [share * (1 - spread), Math.min(1, share * (1 + spread))] : (assumption.ranges[criteria[i]?.criterion ?? ""] ?? [0, 1]))) };
    }
  }
}
