import type { Language, Scenario } from "../engine";
import { scenarioRows, type ScenarioRow } from "../sheets";

/** A scenario as its row of the table shows it. A simulated scenario names its scheme as the table of schemes does: the formulas look it up by that name. */
export function tableRow(scenario: Scenario, language: Language): ScenarioRow {
  const row = scenarioRows([scenario], language)[0] ?? {};
  return scenario.simulated ? { ...row, scheme: scenario.simulated.scheme } : row;
}
