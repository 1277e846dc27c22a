/**
 * How a figure was found. `closed`: a formula. `exact`: every course of events counted. `normal`: the normal distribution, wrong by at
 * most `errorBound`. `simulated`: seeded draws, with the standard error. `no-number`: clients are shares, so there is no chance to speak of.
 */
export type Method = "closed" | "exact" | "normal" | "simulated" | "no-number";

/** A figure with the way it was found; `value` is `null` where it cannot be known. */
export interface Figure {
  readonly value: number | null;
  readonly method: Method;
  readonly standardError?: number;
  readonly errorBound?: number;
}

/** Payments to the provider over all clients, present value. */
export interface Spend {
  readonly mean: Figure;
  /** Standard deviation. */
  readonly sd: Figure;
  /** Probability that payments fall short of basic cost and effort. */
  readonly loss: Figure;
}

/** What the simulation is allowed, from frameworks/. */
export interface Chance {
  /** Strength of the shock that all clients share, 0..1: the correlation of what drives their success. */
  readonly rho: number;
  readonly draws: number;
  readonly seed: number;
  /** Largest number of courses of events that is counted out. */
  readonly countable: number;
  /** Largest number of draws times groups for one scheme; with many groups there are fewer draws. */
  readonly work: number;
}
