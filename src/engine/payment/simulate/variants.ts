import { parameter, type Parameters } from "../../framework/parameters";
import type { Scheme } from "./scheme";

/** The payment designs that can be made into one another at the same budget. */
export const VARIANTS = ["upfront", "service-fee", "output", "outcome-partial", "outcome-full", "task-lump-sum"] as const;
export type Variant = (typeof VARIANTS)[number];

export interface Budget {
  /** Number of clients. */
  readonly clients: number;
  /** Money per client, at the target. */
  readonly perClient: number;
  /** Share of all clients who succeed at the target, above 0 and at most 1. */
  readonly success: number;
}

const NOTHING: Scheme = { scheme: "", upfront: 0, upfrontBySegment: {}, service: { fee: 0, months: 0 }, output: 0, outcome: 0, sustainment: [], lumpSum: 0, capOutcomes: null, capSpend: null, floorSpend: null, discountRate: 0, delayMonths: 0, effort: "best" };

/**
 * Six designs that cost the same at the target success, so that only the incentive differs. One price for everybody, so that
 * it does not matter which clients succeed. Throws where the target leaves nothing to divide by.
 * @param name gives each design its name
 */
export function budgetNeutralVariants({ clients, perClient, success }: Budget, parameters: Parameters, name: (variant: Variant) => string): readonly Scheme[] {
  if (!(success > 0 && success <= 1 && clients > 0 && perClient >= 0)) throw new RangeError("a target takes clients, money and a success above 0");
  const months = parameter(parameters, "simulate.variant-service-months");
  const onOutcome = parameter(parameters, "simulate.variant-outcome-share");
  const monthly = (amount: number) => ({ fee: amount / months, months });
  const terms: Readonly<Record<Variant, Partial<Scheme>>> = {
    upfront: { upfront: perClient },
    "service-fee": { service: monthly(perClient) },
    output: { output: perClient },
    "outcome-partial": { service: monthly(perClient * (1 - onOutcome)), outcome: (perClient * onOutcome) / success },
    "outcome-full": { outcome: perClient / success },
    "task-lump-sum": { lumpSum: perClient * clients },
  };
  return VARIANTS.map((variant) => ({ ...NOTHING, ...terms[variant], scheme: name(variant) }));
}
