import type { Interval } from "../scenario/value";

/** A level in [0, 1] as it is best known, with the bounds between which it lies for certain. */
export interface Level extends Interval {
  readonly value: number;
}

/** The level of an interval: its middle, and its ends. */
export const levelOf = ({ low, high }: Interval): Level => ({ value: (low + high) / 2, low, high });

/** `1 - x`. */
export const inverted = ({ value, low, high }: Level): Level => ({ value: 1 - value, low: 1 - high, high: 1 - low });
