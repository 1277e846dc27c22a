import { holds } from "../condition";
import { inputOf } from "../framework/frameworks";
import { parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import { isInvalid, quantity, type Interval, type Scenario } from "../scenario/value";
import { atMost } from "../tolerance";
import type { Trace } from "../trace";

/** The maturity that a collaboration needs (1 opportunistic, 2 systematic, 3 mature), and what lacks. Ranges hold every possible answer. */
export interface Maturity {
  readonly needed: Interval | undefined;
  /** Needed minus present; below zero there is more than needed. */
  readonly gap: Interval | undefined;
}

const PARAMETERS = ["collaboration.maturity-routine", "collaboration.maturity-mixed", "collaboration.maturity-non-routine", "collaboration.maturity-deep-extra", "collaboration.maturity-most", "collaboration.deep-from"] as const;

/** The need of a task alone; a task between two steps needs what the higher one needs. */
function neededBy(task: number, parameters: Parameters): number {
  const [routine, mixed, nonRoutine] = PARAMETERS.map((id) => parameter(parameters, id)) as [number, number, number];
  if (atMost(task, 1)) return routine;
  return atMost(task, 2) ? mixed : nonRoutine;
}

/** Berenschot 5.5.4 (inference): the less routine the task and the deeper the collaboration, the more maturity it needs. */
export function weighMaturity(scenario: Scenario, parameters: Parameters, trace?: Trace): Maturity {
  const task = quantity(scenario, "task");
  if (!task || isInvalid(scenario, "intensity")) return { needed: undefined, gap: undefined };
  const deep = holds({ input: "intensity", atLeast: "collaboration.deep-from" }, scenario, parameters);
  const extra = parameter(parameters, "collaboration.maturity-deep-extra");
  const most = parameter(parameters, "collaboration.maturity-most");
  const needed: Interval = { low: Math.min(most, neededBy(task.low, parameters) + (deep === "yes" ? extra : 0)), high: Math.min(most, neededBy(task.high, parameters) + (deep === "no" ? 0 : extra)) };
  const middle = (range: Interval): number => (range.low + range.high) / 2;
  trace?.add({ part: "collaboration", rule: "collaboration.maturity-needed", result: "collaboration.maturity-needed", value: middle(needed), low: needed.low, high: needed.high, from: [inputOrigin(scenario, "task"), inputOrigin(scenario, "intensity"), ...PARAMETERS.map((id) => parameterOrigin(parameters, id))] });
  const present = quantity(scenario, "maturity");
  if (!present) return { needed, gap: undefined };
  const gap: Interval = { low: needed.low - present.high, high: needed.high - present.low };
  trace?.add({ part: "collaboration", rule: "collaboration.maturity-gap", result: "collaboration.maturity-gap", value: middle(gap), low: gap.low, high: gap.high, from: [resultOrigin("collaboration.maturity-needed", middle(needed)), inputOrigin(scenario, "maturity")] });
  return { needed, gap };
}

/** How far the present collaboration falls short of the intensity wanted, in [0, 1]: `max(0, (wanted - present) / 5)`; undefined where one is unknown. */
export function intensityShortfall(scenario: Scenario, trace?: Trace): Interval | undefined {
  const [wanted, present] = [quantity(scenario, "intensity"), quantity(scenario, "intensity-present")];
  if (!wanted || !present) return undefined;
  const { min = 0, max = 1 } = inputOf("intensity") ?? {};
  const of = (steps: number): number => Math.max(0, steps / (max - min));
  const shortfall: Interval = { low: of(wanted.low - present.high), high: of(wanted.high - present.low) };
  trace?.add({ part: "collaboration", rule: "collaboration.intensity-shortfall", result: "collaboration.intensity-shortfall", value: (shortfall.low + shortfall.high) / 2, low: shortfall.low, high: shortfall.high, from: [inputOrigin(scenario, "intensity"), inputOrigin(scenario, "intensity-present")] });
  return shortfall;
}
