import type { EditionInput } from "../../src/council";
import { DEFAULT_PARAMETERS, exampleCase, readScenarioTable, rowsOfRecords, withSimulatedSchemes, type Language } from "../../src/engine";
import { columnGroups, exampleRows, headerOf } from "../../src/sheets";

/** The council edition of the seven cases with everything in it: evidence, notes, and the payment simulator. */
export function sevenCases(language: Language): EditionInput {
  const inputs = columnGroups(language).flatMap((group) => group.inputs);
  const given = exampleCase(language);
  const simulator = { segments: rowsOfRecords("segments", given.segments), schemes: rowsOfRecords("schemes", given.schemes), effort: given.effort };
  const typed = readScenarioTable([inputs.map((input) => headerOf(input, language)), ...exampleRows("seven", language).map((row) => inputs.map((input) => row[input.id]))]);
  const { scenarios } = withSimulatedSchemes(typed, simulator, DEFAULT_PARAMETERS);
  return { scenarios, parameters: DEFAULT_PARAMETERS, language, simulator, date: new Date("2026-11-22T00:00:00Z"), source: { name: "seven-cases.xlsx", hash: "3f".repeat(32) } };
}
