import { DEFAULT_PARAMETERS, readParameterTable, readScenarioTable, rowsOfTable, type Language, type SimulatorTables } from "../../engine";
import { frameworkSheet, resultSheets, scenarioBook, simulatedSheet, sourcesSheet, verificationSheet, type Reference } from "../../sheets";
import { insertBook, previewBook, type Inserted } from "../insert-book";
import { attempt, refusalOf } from "../outcome";
import type { Outcome, SheetTable, WorkbookContents } from "../port";
import { contentsReader } from "../read-contents";

/** Puts the empty scenario table in the workbook, with the framework, the lists and the sources; what is there stays. */
export async function insertScenarios(language: Language): Promise<Outcome<Inserted>> {
  const book = scenarioBook({ rows: [], language });
  const preview = await previewBook(book);
  if (!preview.done) return preview;
  const there = new Set(preview.value.replaces.map(({ sheet }) => sheet.role));
  return insertBook("insert-scenarios", { ...book, sheets: book.sheets.filter(({ role }) => !there.has(role)) });
}

const wholeOf = ({ sheet, origin, cells }: SheetTable): Reference => ({ sheet, area: { ...origin, rows: cells.length, columns: cells[0]?.length ?? 1 } });

/** The cells with the names of the scenarios; undefined where their column is not known. */
function namesOf({ sheet, origin, cells }: SheetTable, column: number | undefined): Reference | undefined {
  return column === undefined ? undefined : { sheet, area: { row: origin.row + 1, column: origin.column + column, rows: Math.max(1, cells.length - 1), columns: 1 } };
}

/** The tables of the simulator, where the workbook has both. */
function simulatorOf({ segments, schemes }: WorkbookContents): SimulatorTables | undefined {
  return segments && schemes ? { segments: rowsOfTable("segments", segments.cells, { origin: segments.origin }), schemes: rowsOfTable("schemes", schemes.cells, { origin: schemes.origin }) } : undefined;
}

/** How our own sheets call the column of names, in every language. */
const NAMES = "scenario";

/**
 * Puts the sheets with results in the workbook, laid out for the scenarios that are there: comparison, in charts too, risks, payment, how sure, what the simulator's tables come to,
 * sources and published cases; and the framework where it is missing. Those that are there are made anew only with consent. Of more scenarios than stand side by
 * side there is only the comparison with its charts, and sheets of risks, payment and how sure that are there stay as they are.
 */
export async function insertComparison(language: Language, consent: ReadonlySet<string> = new Set()): Promise<Outcome<Inserted>> {
  const read = await attempt(contentsReader());
  if (!read.done) return read;
  const { scenarios, parameters: settings } = read.value;
  if (!scenarios) return { done: false, problem: refusalOf("", "no-scenario-table") };
  const typed = readScenarioTable(scenarios.cells, { origin: scenarios.origin });
  const { parameters, problems } = settings ? readParameterTable(settings.cells, settings.origin) : { parameters: DEFAULT_PARAMETERS, problems: [] };
  const own = typed.language ?? language;
  const simulator = simulatorOf(read.value);
  const column = typed.columns["scenario"];
  const header = column === undefined ? undefined : scenarios.cells[0]?.[column];
  const results = resultSheets({ typed, simulator, parameters, problems }, own, {
    names: namesOf(scenarios, column),
    cells: scenarios.named === true ? undefined : wholeOf(scenarios),
    otherHeader: String(header).toLowerCase() !== NAMES,
    simulator: simulator !== undefined,
  });
  if (results.length === 0) return { done: false, problem: refusalOf("", "no-scenarios") };
  const simulated = simulator ? simulatedSheet(simulator, own, parameters) : [];
  return insertBook("insert-comparison", { title: "", language: own, sheets: [...results, ...simulated, frameworkSheet(parameters, own), sourcesSheet(own), verificationSheet(own)] }, consent);
}
