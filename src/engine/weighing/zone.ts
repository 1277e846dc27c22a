import { atLeast, atMost } from "../tolerance";

/** The two limits that cut [0, 1] in three: up to and including the lower, from the upper on, and what lies between. */
export interface Limits {
  readonly lowerAtMost: number;
  readonly upperAtLeast: number;
}

export type Third = "lower" | "middle" | "upper";

/** The thirds from the lower end up. */
export const THIRDS: readonly Third[] = ["lower", "middle", "upper"];

/** The third of the spectrum in which a level lies. */
export function thirdOf(value: number, limits: Limits): Third {
  if (atMost(value, limits.lowerAtMost)) return "lower";
  return atLeast(value, limits.upperAtLeast) ? "upper" : "middle";
}

/** True where the whole of [low, high] lies in one third. */
export const isSettled = (low: number, high: number, limits: Limits): boolean => thirdOf(low, limits) === thirdOf(high, limits);
