import type { Parameters, Scenario, ScenarioRobustness } from "../../engine";
import { rowsByName, sureness } from "../how-sure/domain";

/** A scenario that several people scored, and what they say of it. */
export interface SharedScenario {
  readonly rows: readonly Scenario[];
  readonly names: readonly string[];
  readonly criteria: readonly string[];
  readonly opinion: NonNullable<ScenarioRobustness["assessors"]>["opinion"];
}

/** The scenarios with more than one assessor. */
export function sharedScenarios(scenarios: readonly Scenario[], parameters: Parameters): readonly SharedScenario[] {
  return rowsByName(scenarios).flatMap((rows) => {
    if (rows.length < 2) return [];
    const assessors = sureness(rows, parameters, "unknown")?.assessors;
    return assessors ? [{ rows, ...assessors }] : [];
  });
}
