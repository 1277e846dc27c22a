import { assess, readParameterTable, readPartnerTable, readScenarioTable, rowsOfTable, withPartners, withSimulatedSchemes, DEFAULT_PARAMETERS, type Assessment, type Evaluation, type Parameters, type ScenarioTable, type SimulatorTables } from "../../engine";
import type { SheetTable, WorkbookContents } from "../../workbook/port";

/** What stands in the workbook, answered: all that the screens of the pane show. */
export interface Answers {
  /** The sheet and the cells of the scenario table, as read. */
  readonly sheet: SheetTable;
  readonly table: ScenarioTable;
  readonly parameters: Parameters;
  /** The sheet on which the parameters stand, where there is one. */
  readonly parameterSheet: string | undefined;
  /** The table of the parameters as read, where there is one. */
  readonly settings: SheetTable | null;
  readonly assessment: Assessment;
  /** The tables of the payment simulator, where the workbook has both. */
  readonly simulator: SimulatorTables | undefined;
  /** The table of the payment schemes as read, where there is one. */
  readonly schemes: SheetTable | null;
  /** The sheet on which the partners stand, where there is one. */
  readonly partnerSheet?: string | undefined;
}

/** Keeps the evaluations of scenarios that did not change, so that only cards that changed are drawn again. */
function keepingUnchanged(assessment: Assessment, parameters: Parameters, previous: Answers | undefined): Assessment {
  if (previous?.parameters !== parameters) return assessment;
  const known = new Map(previous.assessment.evaluations.map((evaluation) => [JSON.stringify(evaluation.scenario), evaluation]));
  return { ...assessment, evaluations: assessment.evaluations.map((evaluation): Evaluation => known.get(JSON.stringify(evaluation.scenario)) ?? evaluation) };
}

/** The parameters of the reading before where they are the same, so that nothing that depends on them is drawn again. */
function sameParameters(parameters: Parameters, previous: Answers | undefined): Parameters {
  return previous && JSON.stringify(previous.parameters) === JSON.stringify(parameters) ? previous.parameters : parameters;
}

function simulatorIn({ segments, schemes }: WorkbookContents): SimulatorTables | undefined {
  if (!segments || !schemes) return undefined;
  return { segments: rowsOfTable("segments", segments.cells, { origin: segments.origin }), schemes: rowsOfTable("schemes", schemes.cells, { origin: schemes.origin }) };
}

/** Answers what was read; undefined where the workbook has no scenario table. */
export function answer(contents: WorkbookContents, previous?: Answers): Answers | undefined {
  const { scenarios: sheet, parameters: settings } = contents;
  if (!sheet) return undefined;
  const typed = readScenarioTable(sheet.cells, { origin: sheet.origin });
  if (typed.problems.some(({ code }) => code === "no-scenario-table")) return undefined;
  const read = settings ? readParameterTable(settings.cells, settings.origin) : { parameters: DEFAULT_PARAMETERS, problems: [] };
  const parameters = sameParameters(read.parameters, previous);
  const simulator = simulatorIn(contents);
  const partners = contents.partners ? readPartnerTable(contents.partners.cells, { origin: contents.partners.origin }) : undefined;
  const table = withPartners(withSimulatedSchemes(typed, simulator, parameters), partners);
  const assessment = assess(table, parameters, read.problems);
  return { sheet, table, parameters, parameterSheet: settings?.sheet, settings, simulator, schemes: contents.schemes ?? null, partnerSheet: contents.partners?.sheet, assessment: keepingUnchanged(assessment, parameters, previous) };
}
