import { LANGUAGES, type Problem } from "../../engine";
import { exampleBook, type Book, type Sheet } from "../../sheets";
import { attempt, refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { survey, type SurveyedSheet } from "../survey";

const TABLE = "Scenarios";

/** The texts and numbers of a book's scenario table as Excel gives them back. */
function tableOf(book: Book): unknown[][] {
  const sheet = book.sheets.find(({ role }) => role === "scenarios");
  const area = sheet?.tables.find(({ name }) => name === TABLE)?.area;
  if (!sheet || !area) return [];
  return Array.from({ length: area.rows }, (_row, row) => Array.from({ length: area.columns }, (_cell, column) => sheet.rows[area.row + row]?.[area.column + column]?.value ?? ""));
}

const ours = (book: Book, sheets: readonly SurveyedSheet[]): { sheet: Sheet; now: SurveyedSheet }[] =>
  book.sheets.flatMap((sheet) => {
    const now = sheets.find(({ name, mark }) => name === sheet.name && mark?.role === sheet.role);
    return now ? [{ sheet, now }] : [];
  });

/**
 * Takes the sheets of the example out again, as long as its scenarios stand there as they were put: what a user changed is the user's.
 * Excel cannot undo the removal of a sheet.
 */
export function removeExample(): Promise<Outcome<void>> {
  return attempt(() =>
    Excel.run({ delayForCellEdit: true }, async (context): Promise<Problem | undefined> => {
      const { tables, worksheets, names } = context.workbook;
      const table = tables.getItem(TABLE).getRange().load("values");
      const { sheets } = await survey(context);
      const book = LANGUAGES.map((language) => exampleBook("seven", language)).find((each) => JSON.stringify(tableOf(each)) === JSON.stringify(table.values));
      if (!book) return refusalOf("", "workbook-example-changed");
      const found = ours(book, sheets);
      if (found.length === sheets.length) worksheets.add();
      for (const { sheet, now } of found) {
        for (const { name } of sheet.names) names.getItemOrNullObject(name).delete();
        worksheets.getItem(now.name).delete();
      }
      await context.sync();
      return undefined;
    }),
  ).then((outcome) => (outcome.done && outcome.value ? { done: false, problem: outcome.value } : outcome.done ? { done: true, value: undefined } : outcome));
}
