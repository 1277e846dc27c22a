/** The smallest change of one score that moves a position into another zone. Closed form: the index is linear in each score. */
import { TOLERANCE } from "./tolerance";
import { weightedSum } from "./stability";
import { shares } from "./weight-knowledge";
import { zoneOf, type Zone, type Zones } from "./zones";

/** A change of one criterion, the others as they are. Levels 0..1. */
export interface ScoreFlip {
  readonly criterion: number;
  readonly from: number;
  /** The level at which the threshold is reached; a zone without its threshold (the middle) begins just past it. */
  readonly to: number;
  readonly zone: Zone;
  /** Which way the score has to go; tells too where a position stands on a threshold, so that any change will do. */
  readonly direction: "up" | "down";
}

const ORDER: readonly Zone[] = ["low", "middle", "high"];

/**
 * Every zone change that one score alone can bring about, the smallest change first.
 * @param values level of each criterion, 0..1
 * @param weights non-negative, not all zero
 */
export function scoreFlips(values: readonly number[], weights: readonly number[], zones: Zones): readonly ScoreFlip[] {
  const share = shares(weights);
  const index = weightedSum(values, share);
  const now = zoneOf(index, zones);
  const targets: readonly { readonly zone: Zone; readonly threshold: number }[] = [
    { zone: "low", threshold: zones.lowAtMost },
    { zone: "middle", threshold: now === "low" ? zones.lowAtMost : zones.highAtLeast },
    { zone: "high", threshold: zones.highAtLeast },
  ];
  return values
    .flatMap((from, criterion) =>
      targets.flatMap(({ zone, threshold }) => {
        const own = share[criterion] ?? 0;
        if (zone === now || own <= TOLERANCE) return [];
        const to = from + (threshold - index) / own;
        const reachable = zone === "middle" ? to > TOLERANCE && to < 1 - TOLERANCE : to >= -TOLERANCE && to <= 1 + TOLERANCE;
        const direction: ScoreFlip["direction"] = ORDER.indexOf(zone) > ORDER.indexOf(now) ? "up" : "down";
        return reachable ? [{ criterion, from, to: Math.min(1, Math.max(0, to)), zone, direction }] : [];
      }),
    )
    .sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from) || a.criterion - b.criterion);
}
