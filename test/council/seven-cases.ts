import type { EditionInput } from "../../src/council";
import { DEFAULT_PARAMETERS, exampleCase, readPartnerTable, readScenarioTable, rowsOfRecords, withPartners, withSimulatedSchemes, type Language } from "../../src/engine";
import { columnGroups, exampleInputs, exampleRows, headerOf } from "../../src/sheets";

/** The council edition of the seven cases with everything in it: evidence, notes, the payment simulator, and the settlement between partners. */
export function sevenCases(language: Language): EditionInput {
  const inputs = columnGroups(language).flatMap((group) => group.inputs);
  const given = exampleCase(language);
  const simulator = { segments: rowsOfRecords("segments", given.segments), schemes: rowsOfRecords("schemes", given.schemes), effort: given.effort };
  const typed = readScenarioTable([inputs.map((input) => headerOf(input, language)), ...exampleRows("seven", language).map((row) => inputs.map((input) => row[input.id]))]);
  const sheet = exampleInputs(language).find(({ role }) => role === "partners");
  const partners = readPartnerTable(sheet?.rows.map((row) => row.slice(0, sheet.tables[0]?.area.columns).map((cell) => cell?.value)) ?? []);
  const { scenarios } = withPartners(withSimulatedSchemes(typed, simulator, DEFAULT_PARAMETERS), partners);
  return { scenarios, parameters: DEFAULT_PARAMETERS, language, simulator, date: new Date("2026-11-22T00:00:00Z"), source: { name: "seven-cases.xlsx", hash: "3f".repeat(32) } };
}
