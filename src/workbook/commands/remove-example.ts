import { LANGUAGES, type Language, type Problem } from "../../engine";
import { exampleRows, quotedSheet, scenarioSheet } from "../../sheets";
import { attempt, refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { survey } from "../survey";

const TABLE = "Scenarios";

/** The scenario table of the example as Excel gives it back once it was inserted. */
function tableOf(language: Language): unknown[][] {
  const sheet = scenarioSheet(exampleRows("seven", language), language);
  const area = sheet.tables.find(({ name }) => name === TABLE)?.area;
  return area ? Array.from({ length: area.rows }, (_row, row) => Array.from({ length: area.columns }, (_cell, column) => sheet.rows[area.row + row]?.[area.column + column]?.value ?? "")) : [];
}

/** Whether a name stands for cells of one of these sheets. */
const refersTo = (formula: unknown, sheets: readonly string[]): boolean => sheets.some((name) => String(formula).startsWith(`=${quotedSheet(name)}!`) || String(formula).startsWith(`=${name}!`));

/**
 * Takes the sheets of the example out again, as long as its scenarios stand there as they were put: what a user changed is the user's.
 * Excel cannot undo the removal of a sheet.
 */
export function removeExample(): Promise<Outcome<void>> {
  return attempt(() =>
    Excel.run({ delayForCellEdit: true }, async (context): Promise<Problem | undefined> => {
      const { tables, worksheets, names } = context.workbook;
      const table = tables.getItem(TABLE).getRange().load("values");
      names.load("items/name,items/formula");
      const { sheets } = await survey(context);
      if (!LANGUAGES.some((language) => JSON.stringify(tableOf(language)) === JSON.stringify(table.values))) return refusalOf("", "workbook-example-changed");
      const found = sheets.filter(({ mark }) => mark !== undefined).map(({ name }) => name);
      if (found.length === sheets.length) worksheets.add();
      for (const name of names.items) if (refersTo(name.formula, found)) name.delete();
      for (const name of found) worksheets.getItem(name).delete();
      await context.sync();
      return undefined;
    }),
  ).then((outcome) => (outcome.done && outcome.value ? { done: false, problem: outcome.value } : outcome.done ? { done: true, value: undefined } : outcome));
}
