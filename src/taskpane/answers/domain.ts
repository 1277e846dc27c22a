import { assess, evaluate, readParameterTable, readPartnerTable, readScenarioTable, rowsOfTable, withPartners, withSimulatedSchemes, DEFAULT_PARAMETERS, type Assessment, type Evaluation, type Parameters, type Scenario, type ScenarioTable, type SimulatorTables } from "../../engine";
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
  /** The sheet on which the segments of the payment simulator stand, where there is one. */
  readonly segmentSheet: string | undefined;
  /** The sheet on which the partners stand, where there is one. */
  readonly partnerSheet?: string | undefined;
}

const texts = new WeakMap<Scenario, string>();

/** A scenario with all its values, as a text to know it by. */
function textOf(scenario: Scenario): string {
  const known = texts.get(scenario) ?? JSON.stringify(scenario);
  texts.set(scenario, known);
  return known;
}

/** Keeps the evaluations of scenarios that did not change, so that only what changed is worked out and drawn again. */
function keepingUnchanged(parameters: Parameters, previous: Answers | undefined): typeof evaluate {
  if (previous?.parameters !== parameters) return evaluate;
  const known = new Map(previous.assessment.evaluations.map((evaluation) => [textOf(evaluation.scenario), evaluation]));
  return (scenario, of): Evaluation => known.get(textOf(scenario)) ?? evaluate(scenario, of);
}

/** The parameters of the reading before where they are the same, so that nothing that depends on them is drawn again. */
function sameParameters(parameters: Parameters, previous: Answers | undefined): Parameters {
  return previous && JSON.stringify(previous.parameters) === JSON.stringify(parameters) ? previous.parameters : parameters;
}

function simulatorIn({ segments, schemes }: WorkbookContents): SimulatorTables | undefined {
  if (!segments || !schemes) return undefined;
  return { segments: rowsOfTable("segments", segments.cells, { origin: segments.origin }), schemes: rowsOfTable("schemes", schemes.cells, { origin: schemes.origin }) };
}

/** The simulator's tables of the reading before where they are the same: a changed score does not simulate anything anew. */
function sameSimulator(simulator: SimulatorTables | undefined, previous: Answers | undefined): SimulatorTables | undefined {
  return previous && JSON.stringify(previous.simulator) === JSON.stringify(simulator) ? previous.simulator : simulator;
}

/** Answers what was read; undefined where the workbook has no scenario table. */
export function answer(contents: WorkbookContents, previous?: Answers): Answers | undefined {
  const { scenarios: sheet, parameters: settings } = contents;
  if (!sheet) return undefined;
  const typed = readScenarioTable(sheet.cells, { origin: sheet.origin });
  if (typed.problems.some(({ code }) => code === "no-scenario-table")) return undefined;
  const read = settings ? readParameterTable(settings.cells, settings.origin) : { parameters: DEFAULT_PARAMETERS, problems: [] };
  const parameters = sameParameters(read.parameters, previous);
  const simulator = sameSimulator(simulatorIn(contents), previous);
  const partners = contents.partners ? readPartnerTable(contents.partners.cells, { origin: contents.partners.origin }) : undefined;
  const table = withPartners(withSimulatedSchemes(typed, simulator, parameters), partners);
  const assessment = assess(table, parameters, read.problems, keepingUnchanged(parameters, previous));
  return { sheet, table, parameters, parameterSheet: settings?.sheet, settings, simulator, schemes: contents.schemes ?? null, segmentSheet: contents.segments?.sheet, partnerSheet: contents.partners?.sheet, assessment };
}
