/** Scenarios in which what is unknown has been filled in: every value it may have equally likely. */
import { evaluate } from "../evaluate";
import { inputOf } from "../framework/frameworks";
import type { Parameters } from "../framework/parameters";
import type { Input } from "../framework/types";
import { settingsOf } from "../risk/settings";
import { quantity, type Interval, type Scenario, type Value } from "../scenario/value";
import { Trace, type Step } from "../trace";
import type { Generator } from "./sampling/generator";

/** A scored or measured input, and the results asked for that rest on it, directly or through others. */
export interface UsedInput {
  readonly input: Input;
  readonly results: ReadonlySet<string>;
}

/** An input of which the value is open, and between which ends it lies (scores 1..5, shares and flags 0..1). */
export interface OpenInput extends Interval {
  readonly id: string;
  readonly results: ReadonlySet<string>;
}

/** The inputs on which the results asked for rest, known or not: found by following the explanation back to its inputs. */
export function usedInputs(scenario: Scenario, asked: readonly string[], parameters: Parameters): readonly UsedInput[] {
  const trace = new Trace();
  evaluate(scenario, parameters, trace);
  const made = new Map<string, Step[]>();
  for (const step of trace.steps) made.set(step.result, [...(made.get(step.result) ?? []), step]);
  const unread = unreadDrivers(parameters);
  const resting = new Map<string, Set<string>>();
  const note = (id: string, result: string) => resting.set(id, (resting.get(id) ?? new Set()).add(result));
  for (const result of asked) {
    const seen = new Set<Step>();
    const follow = (step: Step): void => {
      if (seen.has(step)) return;
      seen.add(step);
      for (const { kind, id } of step.from) {
        const steps = made.get(id);
        const input = kind === "input" ? id : steps === undefined ? unread.get(id) : undefined;
        if (input !== undefined) note(input, result);
        else steps?.forEach(follow);
      }
    };
    made.get(result)?.forEach(follow);
  }
  return [...resting].flatMap(([id, own]) => {
    const input = inputOf(id);
    return input !== undefined && ["score", "share", "flag", "number"].includes(input.kind) ? [{ input, results: own }] : [];
  });
}

/** For each driver, by the id of its result, the input that would make it known: a driver of which nothing is known has no step of its own. */
function unreadDrivers(parameters: Parameters): ReadonlyMap<string, string> {
  return new Map(settingsOf(parameters).drivers.flatMap(({ id, ways }) => {
    const input = ways.flatMap((way) => (way.input !== undefined && way.options === undefined && scaleOf(inputOf(way.input)?.kind ?? "text") !== undefined ? [way.input] : []))[0];
    return input === undefined ? [] : [[`driver.${id}`, input] as const];
  }));
}

/** Of the inputs used, those that are unknown (over their whole scale) or an interval. An unknown number has no scale of its own and stays unknown. */
export function openInputs(scenario: Scenario, used: readonly UsedInput[]): readonly OpenInput[] {
  return used.flatMap(({ input: { id, kind }, results }) => {
    if (scenario.values[id]?.kind === "invalid") return [];
    const known = quantity(scenario, id) ?? scaleOf(kind);
    return known !== undefined && known.high > known.low ? [{ id, results, low: known.low, high: known.high }] : [];
  });
}

/** The ends of the scale of a kind of input; undefined where it has none. */
export function scaleOf(kind: Input["kind"]): Interval | undefined {
  if (kind === "score") return { low: 1, high: 5 };
  return kind === "share" || kind === "flag" ? { low: 0, high: 1 } : undefined;
}

/** The scenario with each open input at a value drawn evenly between its ends. */
export function completed(scenario: Scenario, open: readonly OpenInput[], generator: Generator): Scenario {
  if (open.length === 0) return scenario;
  const values: Record<string, Value> = { ...scenario.values };
  for (const { id, low, high } of open) {
    const value = low + generator.between() * (high - low);
    values[id] = { kind: "quantity", low: value, high: value };
  }
  return { ...scenario, values };
}

export function withValues(scenario: Scenario, values: Readonly<Record<string, Value>>): Scenario {
  return { ...scenario, values: { ...scenario.values, ...values } };
}
