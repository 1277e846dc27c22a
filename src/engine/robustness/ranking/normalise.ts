/** Criteria in different units on one scale, more is better. One column at a time. */
import { TOLERANCE } from "../../tolerance";
import type { Direction } from "./dominance";

/** The value that counts as worst and the value that counts as best, as stated by the analyst. */
export interface Anchors {
  readonly worst: number;
  readonly best: number;
}

/**
 * How a column is put on a scale.
 * `min-max`: worst of the alternatives 0, best 1. `anchors`: against stated values, clipped to 0..1.
 * `sum`: share of the column's sum, after 1/x where less is better (kracka-2010); positive values only. `vector`: divided by the column's length, negated where less is better.
 */
export type Normalisation = "min-max" | "sum" | "vector" | "anchors";

/** @returns the column on the scale, or `undefined` where the method cannot take these values (`sum` with a value that is not above zero, `anchors` that coincide) */
export function normalise(values: readonly number[], direction: Direction, method: Normalisation, anchors?: Anchors): readonly number[] | undefined {
  switch (method) {
    case "min-max":
      return minMax(values, direction);
    case "sum":
      return bySum(values, direction);
    case "vector":
      return byLength(values, direction);
    case "anchors":
      return anchors === undefined ? undefined : byAnchors(values, anchors);
  }
}

/** All equal: 0 for each, since the criterion then tells them apart no more than any constant. */
function minMax(values: readonly number[], direction: Direction): readonly number[] {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  if (range <= TOLERANCE) return values.map(() => 0);
  return values.map((value) => (direction === "max" ? (value - low) / range : (low + range - value) / range));
}

/** Inverted before scaling: the other order is a known mistake. */
function bySum(values: readonly number[], direction: Direction): readonly number[] | undefined {
  if (values.some((value) => !(value > 0))) return undefined;
  const better = direction === "max" ? values : values.map((value) => 1 / value);
  const sum = better.reduce((total, value) => total + value, 0);
  return better.map((value) => value / sum);
}

function byLength(values: readonly number[], direction: Direction): readonly number[] {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  if (length === 0) return values.map(() => 0);
  return values.map((value) => (direction === "max" ? value : -value) / length);
}

function byAnchors(values: readonly number[], { worst, best }: Anchors): readonly number[] | undefined {
  const range = best - worst;
  if (Math.abs(range) <= TOLERANCE) return undefined;
  return values.map((value) => Math.min(1, Math.max(0, (value - worst) / range)));
}
