import { parameterOf } from "../framework/frameworks";
import type { Parameters } from "../framework/parameters";
import { parameterOrigin } from "../origin";
import type { Scenario } from "../scenario/value";
import type { Trace } from "../trace";
import type { WeightedIndex } from "./weighted-index";

/** Tells how an index was made: each criterion with its cell, its weight and what it adds, and the two bounds. */
export function traceIndex(trace: Trace, scenario: Scenario, parameters: Parameters, part: string, rule: string, index: WeightedIndex): void {
  const from = index.contributions.map(({ criterion, level, weight, share }) => ({ kind: "input" as const, id: criterion, value: level, cell: scenario.cells[criterion], weight, share }));
  const weights = index.contributions.filter(({ criterion }) => parameterOf(criterion)).map(({ criterion }) => parameterOrigin(parameters, criterion));
  trace.add({ part, rule, result: `${part}.index`, value: index.index, low: index.low, high: index.high, coverage: index.coverage, from: [...from, ...weights] });
}
