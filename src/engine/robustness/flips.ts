/** The smallest change of one score that moves a position into another zone. Closed form: the index is linear in each score. */
import { TOLERANCE } from "../tolerance";
import { weightedSum } from "./stability";
import { shares } from "./weight-knowledge";
import { thirdOf, THIRDS, type Limits, type Third } from "../weighing/zone";

/** A change of one criterion, the others as they are. Levels 0..1. */
export interface ScoreFlip {
  readonly criterion: number;
  readonly from: number;
  /** The level at which the threshold is reached; a zone without its threshold (the middle) begins just past it. */
  readonly to: number;
  readonly zone: Third;
  /** Which way the score has to go; tells too where a position stands on a threshold, so that any change will do. */
  readonly direction: "up" | "down";
}

/**
 * Every zone change that one score alone can bring about, the smallest change first.
 * @param values level of each criterion, 0..1
 * @param weights non-negative, not all zero
 */
export function scoreFlips(values: readonly number[], weights: readonly number[], limits: Limits): readonly ScoreFlip[] {
  const share = shares(weights);
  const index = weightedSum(values, share);
  const now = thirdOf(index, limits);
  const targets: readonly { readonly zone: Third; readonly threshold: number }[] = [
    { zone: "lower", threshold: limits.lowerAtMost },
    { zone: "middle", threshold: now === "lower" ? limits.lowerAtMost : limits.upperAtLeast },
    { zone: "upper", threshold: limits.upperAtLeast },
  ];
  return values
    .flatMap((from, criterion) =>
      targets.flatMap(({ zone, threshold }) => {
        const own = share[criterion] ?? 0;
        if (zone === now || own <= TOLERANCE) return [];
        const to = from + (threshold - index) / own;
        const direction: ScoreFlip["direction"] = THIRDS.indexOf(zone) > THIRDS.indexOf(now) ? "up" : "down";
        // The outer zones begin at their threshold, the middle one just past it: there must be room beyond.
        const room = direction === "up" ? 1 - to : to;
        const reachable = zone === "middle" ? room > TOLERANCE : room >= -TOLERANCE;
        return reachable ? [{ criterion, from, to: Math.min(1, Math.max(0, to)), zone, direction }] : [];
      }),
    )
    .sort((a, b) => byChange(a, b) || a.criterion - b.criterion);
}

/** Changes of equal size in the order of the criteria, whatever the last digit says. */
function byChange(a: ScoreFlip, b: ScoreFlip): number {
  const difference = Math.abs(a.to - a.from) - Math.abs(b.to - b.from);
  return Math.abs(difference) <= TOLERANCE ? 0 : difference;
}
