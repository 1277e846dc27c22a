import { evaluate, type Evaluation } from "./evaluate";
import { DEFAULT_PARAMETERS, parameter, type Parameters } from "./framework/parameters";
import type { Language } from "./framework/types";
import { above } from "./tolerance";
import type { Problem } from "./problem";
import type { ScenarioTable } from "./scenario/read-table";
import { criteriaOf } from "./weighing/weigh";

/** A whole table, answered: every scenario in its order, and everything a person must know about the input. */
export interface Assessment {
  readonly evaluations: readonly Evaluation[];
  readonly problems: readonly Problem[];
  /** The language of the table's headers, where they tell. */
  readonly language: Language | undefined;
}

/** All weights of a group at zero: an error, not a division by zero. */
function zeroWeights(parameters: Parameters): readonly Problem[] {
  return ["content", "form", "legal-form"].flatMap((group): Problem[] => {
    const ids = criteriaOf(group);
    if (ids.some((id) => above(parameter(parameters, id), 0))) return [];
    const cell = ids.map((id) => parameters.changed[id]?.cell).find((each) => each !== undefined);
    return [{ code: "weights-all-zero", severity: "error", column: ids[0], cell, data: {} }];
  });
}

/**
 * Evaluates every scenario of a table that was read. One bad row never takes the others down.
 * @param evaluated the evaluation of a scenario under those parameters: `evaluate`, or one that remembers what it said before
 */
export function assess(table: ScenarioTable, parameters: Parameters = DEFAULT_PARAMETERS, parameterProblems: readonly Problem[] = [], evaluated: typeof evaluate = evaluate): Assessment {
  return {
    evaluations: table.scenarios.map((scenario) => evaluated(scenario, parameters)),
    problems: [...table.problems, ...parameterProblems, ...zeroWeights(parameters)],
    language: table.language,
  };
}
