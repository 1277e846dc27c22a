import { DEFAULT_PARAMETERS, readScenarioTable, rowsOfRecords, text, type Language, type Parameters, type SimulationCase } from "../engine";
import { columnGroups, headerOf } from "./columns";
import { frameworkSheet } from "./framework-sheet";
import { listsSheet } from "./lists-sheet";
import { FORM } from "./mark";
import type { Book } from "./model";
import { partnersSheet, type PartnerSheetRow } from "./partners-sheet";
import { resultSheets } from "./result-sheets";
import { scenarioNames, scenarioSheet, type ScenarioRow } from "./scenario-sheet";
import { simulatorSheets } from "./simulator/simulator-sheets";
import { sourcesSheet } from "./sources-sheet";
import { verificationSheet } from "./verification-sheet";

export interface ScenarioBook {
  readonly rows: readonly ScenarioRow[];
  readonly language: Language;
  readonly parameters?: Parameters;
  /** What stands above the table instead of the usual title, and a note under the guide. */
  readonly title?: string;
  readonly note?: string;
  /** Segments and payment schemes for the simulator; without them its two tables are there to fill in. */
  readonly payment?: SimulationCase;
  /** Partners of the scenarios, for the settlement; without them their table is there to fill in. */
  readonly partners?: readonly PartnerSheetRow[];
}

/**
 * The workbook in which an analyst works: scenarios, their comparison, risks, payment and how sure it is where there are any, the framework, the lists,
 * the sources and the published cases that are calculated again. Of many scenarios the comparison shows those that are picked, and how sure they are is left to the pane.
 */
export function scenarioBook({ rows, language, parameters = DEFAULT_PARAMETERS, title, note, payment = { segments: [], schemes: [] }, partners = [] }: ScenarioBook): Book {
  const inputs = columnGroups(language).flatMap((group) => group.inputs);
  const typed = readScenarioTable([inputs.map((input) => headerOf(input, language)), ...rows.map((row) => inputs.map((input) => row[input.id]))]);
  const simulator = { segments: rowsOfRecords("segments", payment.segments), schemes: rowsOfRecords("schemes", payment.schemes), effort: payment.effort };
  return {
    title: title ?? text(language, "sheets.scenarios.title"),
    language,
    form: FORM,
    sheets: [
      scenarioSheet(rows, language, { title, note }),
      ...resultSheets({ typed, simulator, parameters }, language, { names: scenarioNames(rows.length, language) }),
      ...simulatorSheets(payment, language, parameters),
      partnersSheet(partners, language, scenarioNames(rows.length, language)),
      frameworkSheet(parameters, language),
      listsSheet(language),
      sourcesSheet(language),
      verificationSheet(language),
    ],
  };
}
