import { assess, readParameterTable, DEFAULT_PARAMETERS, readScenarioTable, type Language } from "../../engine";
import { comparisonSheet, frameworkSheet, scenarioBook, type Book } from "../../sheets";
import { insertBook, previewBook, type Inserted } from "../insert-book";
import { attempt, refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { contentsReader } from "../read-contents";

/** Puts the empty scenario table in the workbook, with the framework, the lists and the sources; what is there stays. */
export const insertScenarios = (language: Language): Promise<Outcome<Inserted>> => insertNew(scenarioBook({ rows: [], language }));

/** Inserts a book and leaves every sheet of ours that is there already as it is. */
async function insertNew(book: Book): Promise<Outcome<Inserted>> {
  const preview = await previewBook(book);
  if (!preview.done) return preview;
  const there = new Set(preview.value.replaces.map(({ sheet }) => sheet.role));
  return insertBook({ ...book, sheets: book.sheets.filter(({ role }) => !there.has(role)) });
}

/**
 * Puts the comparison in the workbook, laid out for the scenarios that are there, and the framework where it is missing. A comparison
 * that is there is made anew only with consent.
 */
export async function insertComparison(language: Language, consent: ReadonlySet<string> = new Set()): Promise<Outcome<Inserted>> {
  const read = await attempt(contentsReader());
  if (!read.done) return read;
  const { scenarios, parameters } = read.value;
  if (!scenarios) return { done: false, problem: refusalOf("", "no-scenario-table") };
  const table = readScenarioTable(scenarios.cells, { origin: scenarios.origin });
  const weights = parameters ? readParameterTable(parameters.cells, parameters.origin) : { parameters: DEFAULT_PARAMETERS, problems: [] };
  const { evaluations } = assess(table, weights.parameters, weights.problems);
  const own = table.language ?? language;
  if (evaluations.length === 0) return { done: false, problem: refusalOf("", "no-scenarios") };
  return insertBook({ title: "", language: own, sheets: [comparisonSheet(evaluations, own), frameworkSheet(weights.parameters, own)] }, consent);
}
