/**
 * How a figure was found. `closed`: a formula. `exact`: every course of events counted. `normal`: the normal distribution, wrong by at
 * most `errorBound`. `simulated`: seeded draws, with the standard error. `no-number`: clients are shares, so there is no chance to speak of.
 * `no-setting`: a setting that it takes was typed and cannot be used.
 */
export type Method = "closed" | "exact" | "normal" | "simulated" | "no-number" | "no-setting";

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

/** What the simulation is allowed, from frameworks/; null where a setting was typed that cannot be used: what takes it is not computed. */
export interface Chance {
  /** Strength of the shock that all clients share, 0..1: the correlation of what drives their success. */
  readonly rho: number | null;
  readonly draws: number | null;
  readonly seed: number | null;
  /** Largest number of courses of events that is counted out. */
  readonly countable: number | null;
  /** Largest number of draws times groups for one scheme; with many groups there are fewer draws. */
  readonly work: number | null;
}

/** The settings that draws take, all of them usable. */
export type Drawing = { readonly [Setting in "rho" | "draws" | "seed" | "work"]: number };

/** The settings for draws; undefined where one of them cannot be used. */
export const drawingOf = ({ rho, draws, seed, work }: Chance): Drawing | undefined => (rho === null || draws === null || seed === null || work === null ? undefined : { rho, draws, seed, work });
