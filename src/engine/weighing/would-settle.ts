import type { Weighed } from "./weighted-index";
import { isSettled, type Limits } from "./zone";

/** The scores that can be given to a criterion, as levels. */
const LEVELS = [0, 0.25, 0.5, 0.75, 1] as const;

/** A criterion that is unknown or an interval, and what knowing it would do. */
export interface OpenCriterion {
  readonly criterion: string;
  /** The share of its five possible scores (within its interval) that would settle the answer on their own. */
  readonly settles: number;
  /** How far it can move the index, in [0, 1]. */
  readonly swing: number;
}

/**
 * The criteria that are still open, the most useful question first: those whose answer would settle most often, then those that move the index most.
 * Empty where the answer is settled already. Where none would settle it alone, the order still says which moves it most.
 */
export function wouldSettle(criteria: readonly Weighed[], limits: Limits): readonly OpenCriterion[] {
  const total = criteria.reduce((sum, each) => sum + each.weight, 0);
  if (total <= 0) return [];
  const lowOf = (each: Weighed): number => each.weight * (each.level?.low ?? 0);
  const highOf = (each: Weighed): number => each.weight * (each.level?.high ?? 1);
  const low = criteria.reduce((sum, each) => sum + lowOf(each), 0);
  const high = criteria.reduce((sum, each) => sum + highOf(each), 0);
  if (isSettled(low / total, high / total, limits)) return [];
  return criteria
    .filter((each) => highOf(each) > lowOf(each))
    .map((each) => {
      const possible = LEVELS.filter((value) => value >= (each.level?.low ?? 0) && value <= (each.level?.high ?? 1));
      const settling = possible.filter((value) => isSettled((low - lowOf(each) + each.weight * value) / total, (high - highOf(each) + each.weight * value) / total, limits));
      return { criterion: each.criterion, settles: possible.length === 0 ? 0 : settling.length / possible.length, swing: (highOf(each) - lowOf(each)) / total };
    })
    .sort((a, b) => b.settles - a.settles || b.swing - a.swing);
}
