/** How likely each zone of a position is, over the weightings that agree with what is known of the weights. */
import { probabilityAtLeast, probabilityAtMost } from "./simplex-probability";
import { valuesAtCorners, type WeightSimplex } from "./weight-knowledge";
import type { Limits } from "../weighing/zone";

/** Probabilities, 0..1, that sum to 1. */
export interface ZoneProbability {
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

/**
 * Exact zone probabilities.
 * @param values level of each criterion, 0..1
 * @param simplexes what is known of the weights (`weightSimplexes`)
 */
export function zoneProbability(values: readonly number[], limits: Limits, simplexes: readonly WeightSimplex[]): ZoneProbability {
  const at = simplexes.map((simplex) => valuesAtCorners(simplex, values));
  const lower = mean(at.map((corner) => probabilityAtMost(corner, limits.lowerAtMost)));
  const upper = mean(at.map((corner) => probabilityAtLeast(corner, limits.upperAtLeast)));
  return { lower, middle: Math.max(0, 1 - lower - upper), upper };
}

/** Chances that A's weighted mean is larger than B's, smaller, or the same whatever the weights. */
export interface PairProbability {
  readonly more: number;
  readonly less: number;
  readonly same: number;
}

/** Exact chances that the first of two alternatives has the larger weighted mean. Both lists: one value a criterion. */
export function pairProbability(a: readonly number[], b: readonly number[], simplexes: readonly WeightSimplex[]): PairProbability {
  const differences = a.map((value, i) => value - (b[i] ?? 0));
  const at = simplexes.map((simplex) => valuesAtCorners(simplex, differences));
  const notMore = mean(at.map((corner) => probabilityAtMost(corner, 0)));
  const notLess = mean(at.map((corner) => probabilityAtLeast(corner, 0)));
  const same = Math.max(0, notMore + notLess - 1);
  return { more: Math.max(0, 1 - notMore), less: Math.max(0, 1 - notLess), same };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
