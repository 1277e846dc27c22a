import type { Interval } from "../scenario/value";

/** A criterion as it enters an index: its level in [0, 1] (undefined = unknown) and its weight (>= 0). */
export interface Weighed {
  readonly criterion: string;
  readonly level: Interval | undefined;
  readonly weight: number;
}

export interface Contribution {
  readonly criterion: string;
  /** The level, or the middle of its interval; null where it is unknown. */
  readonly level: number | null;
  readonly weight: number;
  /** What it adds to the index: weight x level / sum of known weights; 0 where unknown. The shares sum to the index. */
  readonly share: number;
}

/** An index over criteria, with what is not known about it. All numbers in [0, 1]. */
export interface WeightedIndex {
  /** Over the known criteria, intervals at their middle. */
  readonly index: number;
  /** With every unknown criterion at 0 and every interval at its lower end. */
  readonly low: number;
  /** With every unknown criterion at 1 and every interval at its upper end. */
  readonly high: number;
  /** Sum of known weights / sum of weights. */
  readonly coverage: number;
  readonly contributions: readonly Contribution[];
}

const middle = (interval: Interval): number => (interval.low + interval.high) / 2;

/**
 * `sum(w x) / sum(w)` over the known criteria, with bounds and coverage.
 * Null where nothing with a weight is known, or where all weights are zero. Source: domain/README, common scale (basis default).
 */
export function weightedIndex(criteria: readonly Weighed[]): WeightedIndex | null {
  let total = 0;
  let known = 0;
  let sum = 0;
  let low = 0;
  let high = 0;
  for (const { level, weight } of criteria) {
    total += weight;
    high += weight * (level ? level.high : 1);
    if (!level) continue;
    known += weight;
    sum += weight * middle(level);
    low += weight * level.low;
  }
  if (known <= 0) return null;
  return {
    index: sum / known,
    low: low / total,
    high: high / total,
    coverage: known / total,
    contributions: criteria.map(({ criterion, level, weight }) => ({ criterion, level: level ? middle(level) : null, weight, share: level ? (weight * middle(level)) / known : 0 })),
  };
}
