import type { Scenario } from "../../engine";

/** What a scenario is remembered by: its name and who scored it. Rows move and sheets are sorted; names mostly stay. */
export function scenarioKey({ name, values }: Scenario): string {
  const assessor = values["assessor"];
  return assessor?.kind === "text" ? `${name}\n${assessor.text}` : name;
}

/** What a scenario is called where rows of several assessors can stand beside each other: its name, and who scored it. */
export const scenarioTitle = (scenario: Scenario): string => scenarioKey(scenario).replace("\n", " - ");
