import type { Partner } from "../collaboration/partners";

/** What can stand in a cell, before it is read. `undefined`, null, "" and blanks all mean: nothing stands there. */
export type Cell = string | number | boolean | null | undefined;

/** A value of a scenario, read and checked. What is not there is unknown. */
export type Value =
  /** A number, or an interval of numbers; `low <= high`. Scores 1..5, shares and flags 0..1, numbers in their unit. */
  | { readonly kind: "quantity"; readonly low: number; readonly high: number }
  /** A list of numbers in their unit, in the order given. */
  | { readonly kind: "numbers"; readonly numbers: readonly number[] }
  | { readonly kind: "choice"; readonly option: string }
  | { readonly kind: "choices"; readonly options: readonly string[] }
  | { readonly kind: "text"; readonly text: string }
  /** Something stands there that cannot be used; a problem says what. */
  | { readonly kind: "invalid" };

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What the payment simulator found for the scheme that a scenario names; levels in [0, 1], what is unknown is not there. */
export interface Simulated {
  readonly scheme: string;
  readonly outcomeShare?: number | undefined;
  /** Exposure to a risk, by its id. */
  readonly risks: Readonly<Record<string, SimulatedRisk>>;
}

export interface SimulatedRisk {
  readonly level: number;
  /** The rule that makes it, and the figures and parameters that it was made from. */
  readonly rule: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly parameters: readonly string[];
}

/** A scenario: one row of the table, read. */
export interface Scenario {
  readonly name: string;
  /** Its row in the table, the header being 0. */
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
  /** Column id -> the address of its cell, for tracing. */
  readonly cells: Readonly<Record<string, string>>;
  /** Set where the scenario names a payment scheme that was simulated. */
  readonly simulated?: Simulated | undefined;
  /** Set where the table Partners has partners of it. */
  readonly partners?: readonly Partner[] | undefined;
}

/** The interval that a column of the scenario has; undefined where it is unknown or unusable. */
export function quantity(scenario: Scenario, id: string): Interval | undefined {
  const value = scenario.values[id];
  return value?.kind === "quantity" ? value : undefined;
}

/** The numbers of a column that lists them; undefined where it is unknown or unusable. */
export function numbers(scenario: Scenario, id: string): readonly number[] | undefined {
  const value = scenario.values[id];
  return value?.kind === "numbers" ? value.numbers : undefined;
}

export function choice(scenario: Scenario, id: string): string | undefined {
  const value = scenario.values[id];
  return value?.kind === "choice" ? value.option : undefined;
}

/** The chosen options; undefined where nothing is filled in. */
export function choices(scenario: Scenario, id: string): readonly string[] | undefined {
  const value = scenario.values[id];
  return value?.kind === "choices" ? value.options : undefined;
}

export const isInvalid = (scenario: Scenario, id: string): boolean => scenario.values[id]?.kind === "invalid";

/** The level in [0, 1] of a score 1..5, `(score - 1) / 4` (frameworks rule scale.level); undefined where unknown. */
export function level(scenario: Scenario, id: string): Interval | undefined {
  const score = quantity(scenario, id);
  return score && { low: (score.low - 1) / 4, high: (score.high - 1) / 4 };
}
