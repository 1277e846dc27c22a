import { inputOf } from "../framework/frameworks";
import { isUsable, parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import { isInvalid, level, quantity, type Interval, type Scenario } from "../scenario/value";
import { above, below } from "../tolerance";
import type { Trace } from "../trace";
import { weightedIndex, type WeightedIndex } from "../weighing/weighted-index";

export type ComplexityBand = "low" | "medium" | "high";

/** The complexity of a collaboration in [0, 1], with bounds and coverage. */
export interface Complexity extends WeightedIndex {
  readonly band: ComplexityBand;
}

/** A step on a column's own scale as a level in [0, 1]; undefined where it is unknown. */
function stepLevel(scenario: Scenario, id: string): Interval | undefined {
  const step = quantity(scenario, id);
  const { min = 0, max = 1 } = inputOf(id) ?? {};
  return step && { low: (step.low - min) / (max - min), high: (step.high - min) / (max - min) };
}

/**
 * Complexity rises with how little routine the task is and how intense the collaboration (Berenschot 5.4): with equal weights
 * `((task - 1) / 2 + (intensity - 1) / 5) / 2`. The difference between the partners' tasks joins in where it is filled in: it is a
 * refinement, so leaving it blank does not widen the bounds. Null where neither task nor intensity is known or one cannot be used.
 */
export function weighComplexity(scenario: Scenario, parameters: Parameters, trace?: Trace): Complexity | null {
  const columns = ["task", "intensity", "task-difference"] as const;
  const weights = ["collaboration.task-weight", "collaboration.intensity-weight", "collaboration.difference-weight"] as const;
  const difference = level(scenario, "task-difference");
  if (columns.some((id) => isInvalid(scenario, id)) || weights.some((id) => !isUsable(parameters, id))) return null;
  const [taskWeight, intensityWeight, differenceWeight] = weights.map((id) => parameter(parameters, id)) as [number, number, number];
  const index = weightedIndex([
    { criterion: "task", level: stepLevel(scenario, "task"), weight: taskWeight },
    { criterion: "intensity", level: stepLevel(scenario, "intensity"), weight: intensityWeight },
    ...(difference ? [{ criterion: "task-difference", level: difference, weight: differenceWeight }] : []),
  ]);
  if (!index) return null;
  const [lowBelow, highAbove] = [parameter(parameters, "collaboration.complexity-low-below"), parameter(parameters, "collaboration.complexity-high-above")];
  const band = below(index.index, lowBelow) ? "low" : above(index.index, highAbove) ? "high" : "medium";
  const used = index.contributions.map(({ criterion, weight, share }) => ({ ...inputOrigin(scenario, criterion), weight, share }));
  trace?.add({ part: "collaboration", rule: "collaboration.complexity", result: "collaboration.complexity", value: index.index, low: index.low, high: index.high, coverage: index.coverage, from: [...used, ...weights.slice(0, used.length).map((id) => parameterOrigin(parameters, id))] });
  trace?.add({ part: "collaboration", rule: "collaboration.complexity-band", result: "collaboration.complexity-band", value: band, from: [resultOrigin("collaboration.complexity", index.index), parameterOrigin(parameters, "collaboration.complexity-low-below"), parameterOrigin(parameters, "collaboration.complexity-high-above")] });
  return { ...index, band };
}
