/** A plain decision matrix, and what every ranking method gives back. */
import { TOLERANCE } from "../../tolerance";
import type { Direction } from "./dominance";

export interface Decision {
  readonly alternatives: readonly string[];
  readonly criteria: readonly string[];
  /** Which way is better, per criterion. */
  readonly directions: readonly Direction[];
  /** Non-negative, not all zero; they need not sum to 1. */
  readonly weights: readonly number[];
  /** Alternatives x criteria, in the units of each criterion. */
  readonly matrix: readonly (readonly number[])[];
}

/** Scores (more is better), ranks (1 = best, equals share the better rank) and the tables on the way. */
export interface Ranked<Intermediates> {
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
  readonly intermediates: Intermediates;
}

/** 1 + the number of others that score more by more than the tolerance. */
export function ranksOf(scores: readonly number[]): readonly number[] {
  return scores.map((score) => 1 + scores.filter((other) => other - score > TOLERANCE).length);
}

/** The values of one criterion over all alternatives. */
export function column(matrix: readonly (readonly number[])[], criterion: number): readonly number[] {
  return matrix.map((row) => row[criterion] ?? 0);
}

/** Rows from columns. */
export function fromColumns(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (columns[0] ?? []).map((_, i) => columns.map((values) => values[i] ?? 0));
}
