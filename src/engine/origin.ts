import { parameter, type Parameters } from "./framework/parameters";
import type { Scenario, Value } from "./scenario/value";
import type { Origin } from "./trace";

/** A value in one cell of an explanation: the number, or `2..4` where it is an interval. */
function shownValue(value: Value | undefined): number | string | null {
  if (value === undefined) return null;
  switch (value.kind) {
    case "quantity":
      return value.low === value.high ? value.low : `${value.low}..${value.high}`;
    case "numbers":
      return value.numbers.join("; ");
    case "choice":
      return value.option;
    case "choices":
      return value.options.join("; ");
    case "text":
      return value.text;
    case "invalid":
      return null;
  }
}

/** The cell of a scenario as the origin of a step: its value as typed (an unknown one is null) and its address. */
export const inputOrigin = (scenario: Scenario, id: string): Origin => ({ kind: "input", id, value: shownValue(scenario.values[id]), cell: scenario.cells[id] });

/** A parameter in force as the origin of a step. */
export const parameterOrigin = (parameters: Parameters, id: string): Origin => ({ kind: "parameter", id, value: parameter(parameters, id), cell: parameters.changed[id]?.cell });

/** A result of an earlier step as the origin of a step. */
export const resultOrigin = (id: string, value: Origin["value"]): Origin => ({ kind: "result", id, value });
