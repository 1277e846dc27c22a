import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import type { Parameters } from "../framework/parameters";
import { choice, isInvalid, quantity, type Scenario } from "../scenario/value";
import type { Trace } from "../trace";
import type { Driver, ReadableResult, Way } from "./driver-ways";
import { inverted, levelOf, type Level } from "./level";

/** What other parts of the evaluation found, as levels of drivers before their own scale. */
export type FoundResults = Readonly<Record<ReadableResult, Level | undefined>>;

/** Undefined: not known. `"unusable"`: something is filled in that cannot be used, and nothing is computed from it. */
export type DriverLevel = Level | "unusable" | undefined;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function scaled(level: Level, way: Way): Level {
  const of = (value: number): number => clamp((value - way.from) / way.range);
  const read: Level = { value: of(level.value), low: of(level.low), high: of(level.high) };
  return way.inverse ? inverted(read) : read;
}

function read(way: Way, scenario: Scenario, results: FoundResults): DriverLevel {
  if (way.result !== undefined) {
    const found = results[way.result];
    if (!found) return undefined;
    return way.usable ? scaled(found, way) : "unusable";
  }
  if (way.input === undefined) return undefined;
  const value = scenario.values[way.input];
  if (!value) return undefined;
  // A difference of which one end is not known says nothing, whatever its figures are.
  if (way.minus !== undefined && !scenario.values[way.minus] && !isInvalid(scenario, way.input)) return undefined;
  if (!way.usable || isInvalid(scenario, way.input) || (way.minus !== undefined && isInvalid(scenario, way.minus))) return "unusable";
  if (way.options) {
    const option = choice(scenario, way.input);
    const level = option === undefined ? undefined : way.options[option];
    return level === undefined ? undefined : { value: level, low: level, high: level };
  }
  const typed = quantity(scenario, way.input);
  if (!typed) return undefined;
  if (way.reciprocal) return levelOf({ low: 1 / typed.high, high: 1 / typed.low });
  if (way.minus === undefined) {
    const { value: middle, low, high } = scaled(levelOf(typed), way);
    return low === high ? { value: low, low, high } : { value: middle, low, high };
  }
  const off = quantity(scenario, way.minus);
  return off && scaled(levelOf({ low: typed.low - off.high, high: typed.high - off.low }), way);
}

/** The level of every driver, in the order of `drivers`: the first way that says something counts. */
export function driverLevels(drivers: readonly Driver[], scenario: Scenario, results: FoundResults, parameters: Parameters, trace?: Trace): readonly DriverLevel[] {
  return drivers.map(({ id, ways }) => {
    for (const way of ways) {
      const level = read(way, scenario, results);
      if (level === undefined) continue;
      if (trace && level !== "unusable") {
        const from = way.result === undefined ? [way.input, way.minus].flatMap((input) => (input === undefined ? [] : [inputOrigin(scenario, input)])) : [resultOrigin(way.result, results[way.result]?.value ?? null)];
        const used = way.options ? way.parameters.filter((parameter) => parameter === `driver.${id}.${choice(scenario, way.input ?? "") ?? ""}`) : way.parameters;
        trace.add({ part: "drivers", rule: `driver.${id}`, result: `driver.${id}`, value: level.value, low: level.low, high: level.high, from: [...from, ...used.map((parameter) => parameterOrigin(parameters, parameter))] });
      }
      return level;
    }
    return undefined;
  });
}
