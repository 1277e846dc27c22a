import { assess, readParameterTable, DEFAULT_PARAMETERS, readScenarioTable, type Language } from "../../engine";
import { comparisonSheet, frameworkSheet, picturesSheet, scenarioBook, type Reference } from "../../sheets";
import { insertBook, previewBook, type Inserted } from "../insert-book";
import { attempt, refusalOf } from "../outcome";
import type { Outcome, SheetTable } from "../port";
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

/**
 * Puts the comparison in the workbook, laid out for the scenarios that are there, and the framework where it is missing. A comparison
 * that is there is made anew only with consent.
 */
export async function insertComparison(language: Language, consent: ReadonlySet<string> = new Set()): Promise<Outcome<Inserted>> {
  const read = await attempt(contentsReader());
  if (!read.done) return read;
  const { scenarios, parameters, segments, schemes } = read.value;
  if (!scenarios) return { done: false, problem: refusalOf("", "no-scenario-table") };
  const table = readScenarioTable(scenarios.cells, { origin: scenarios.origin });
  const weights = parameters ? readParameterTable(parameters.cells, parameters.origin) : { parameters: DEFAULT_PARAMETERS, problems: [] };
  const { evaluations } = assess(table, weights.parameters, weights.problems);
  const own = table.language ?? language;
  if (evaluations.length === 0) return { done: false, problem: refusalOf("", "no-scenarios") };
  const compared = { names: namesOf(scenarios, table.columns["scenario"]), cells: scenarios.named === true ? undefined : wholeOf(scenarios), simulator: Boolean(segments && schemes) };
  return insertBook("insert-comparison", { title: "", language: own, sheets: [comparisonSheet(evaluations, own, compared), picturesSheet(evaluations, own, compared), frameworkSheet(weights.parameters, own)] }, consent);
}
