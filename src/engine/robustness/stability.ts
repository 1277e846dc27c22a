/**
 * How far the weight of one criterion can move, the others keeping their proportions, before the answer changes.
 * With share `s` for the criterion, the index is `s x + (1 - s) r`, `r` the index of the others: a straight line in `s`,
 * so every answer is in closed form.
 */
import { TOLERANCE } from "../tolerance";
import { shares, type ShareRange } from "./weight-knowledge";
import type { Limits } from "../weighing/zone";
import { zoneBounds } from "./zone-bounds";

/** A straight line in the share of one criterion. */
interface Line {
  readonly at0: number;
  readonly slope: number;
}

/**
 * Stability of the zone of a position, per criterion.
 * @param values level of each criterion, 0..1
 * @param weights non-negative, not all zero
 * @returns per criterion the interval of its share (0..1) within which the zone stays. A lone criterion is always the whole: [0, 1].
 */
export function zoneStability(values: readonly number[], weights: readonly number[], limits: Limits): readonly ShareRange[] {
  const share = shares(weights);
  const index = weightedSum(values, share);
  const [floor, ceiling] = zoneBounds(index, limits);
  return values.map((value, i) => {
    const own = share[i] ?? 0;
    const line = lineOf(value, own, index);
    return line === undefined ? [0, 1] : where([{ at0: line.at0 - floor, slope: line.slope }, { at0: ceiling - line.at0, slope: -line.slope }], own);
  });
}

/**
 * Stability of the best alternative under a weighted sum, per criterion.
 * @param scores alternatives x criteria, more is better
 * @returns per criterion the interval of its share within which those that are best now stay best, all of them
 */
export function bestStability(scores: readonly (readonly number[])[], weights: readonly number[]): readonly ShareRange[] {
  const share = shares(weights);
  const totals = scores.map((row) => weightedSum(row, share));
  const top = Math.max(...totals);
  return share.map((own, i) => {
    const lines = scores.map((row, k) => lineOf(row[i] ?? 0, own, totals[k] ?? 0));
    const leads = lines.flatMap((leader, k) => (leader === undefined || top - (totals[k] ?? 0) > TOLERANCE ? [] : lines.flatMap((rival) => (rival === undefined ? [] : [{ at0: leader.at0 - rival.at0, slope: leader.slope - rival.slope }]))));
    return leads.length === 0 ? [0, 1] : where(leads, own);
  });
}

/** The index as a line in the share of a criterion; `undefined` where that criterion already is the whole. */
function lineOf(value: number, own: number, index: number): Line | undefined {
  if (1 - own <= TOLERANCE) return undefined;
  const others = (index - own * value) / (1 - own);
  return { at0: others, slope: value - others };
}

/** The shares around `own` at which every line stays at or above zero. */
function where(lines: readonly Line[], own: number): ShareRange {
  const sloped = lines.filter((line) => Math.abs(line.slope) > TOLERANCE);
  const rising = sloped.filter((line) => line.slope > 0).map((line) => -line.at0 / line.slope);
  const falling = sloped.filter((line) => line.slope < 0).map((line) => -line.at0 / line.slope);
  return [Math.min(own, Math.max(0, ...rising)), Math.max(own, Math.min(1, ...falling))];
}

/** Sum of weight times value. */
export function weightedSum(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}
