/** Scenarios in which what is unknown has been filled in: every value it may have equally likely. */
import { inputOf } from "../framework/frameworks";
import type { Input } from "../framework/types";
import { quantity, type Interval, type Scenario, type Value } from "../scenario/value";
import { Trace } from "../trace";
import { evaluate } from "../evaluate";
import type { Parameters } from "../framework/parameters";
import type { Generator } from "./sampling/generator";

/** An input of which the value is open, and between which ends it lies (scores 1..5, shares and flags 0..1). */
export interface OpenInput extends Interval {
  readonly id: string;
  readonly parts: ReadonlySet<string>;
}

/** A scored or measured input that the evaluation looks at, and the parts of it that do. */
export interface UsedInput {
  readonly input: Input;
  readonly parts: ReadonlySet<string>;
}

/** The scored or measured inputs that the evaluation of this scenario looks at, known or not. */
export function usedInputs(scenario: Scenario, parameters: Parameters): readonly UsedInput[] {
  const trace = new Trace();
  evaluate(scenario, parameters, trace);
  const parts = new Map<string, Set<string>>();
  for (const { part, from } of trace.steps) {
    for (const { kind, id } of from) if (kind === "input") parts.set(id, (parts.get(id) ?? new Set()).add(part));
  }
  return [...parts].flatMap(([id, own]) => {
    const input = inputOf(id);
    return input !== undefined && ["score", "share", "flag"].includes(input.kind) ? [{ input, parts: own }] : [];
  });
}

/** Of the inputs used, those that are unknown (over their whole scale) or an interval. */
export function openInputs(scenario: Scenario, used: readonly UsedInput[]): readonly OpenInput[] {
  return used.flatMap(({ input: { id, kind }, parts }) => {
    if (scenario.values[id]?.kind === "invalid") return [];
    const known = quantity(scenario, id) ?? (kind === "score" ? { low: 1, high: 5 } : { low: 0, high: 1 });
    return known.high > known.low ? [{ id, parts, low: known.low, high: known.high }] : [];
  });
}

/** The scenario with each open input at a value drawn evenly between its ends. */
export function completed(scenario: Scenario, open: readonly OpenInput[], generator: Generator): Scenario {
  const drawn = open.map(({ id, low, high }): [string, Value] => {
    const value = low + generator.between() * (high - low);
    return [id, { kind: "quantity", low: value, high: value }];
  });
  return withValues(scenario, Object.fromEntries(drawn));
}

export function withValues(scenario: Scenario, values: Readonly<Record<string, Value>>): Scenario {
  return { ...scenario, values: { ...scenario.values, ...values } };
}
