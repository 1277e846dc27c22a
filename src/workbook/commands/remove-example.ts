import { LANGUAGES, type Language, type Problem } from "../../engine";
import { exampleInputs, quotedSheet } from "../../sheets";
import { changing, done, refused, takingBack } from "../gateway";
import { refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { survey } from "../survey";

const TABLE = "Scenarios";

/** The tables of the example in which somebody may type, by name, as Excel gives them back once they were inserted. */
function tablesOf(language: Language): ReadonlyMap<string, string> {
  return new Map(
    exampleInputs(language).flatMap((sheet) =>
      sheet.tables.map(({ name, area }): [string, string] => [name, JSON.stringify(Array.from({ length: area.rows }, (_row, row) => Array.from({ length: area.columns }, (_cell, column) => sheet.rows[area.row + row]?.[area.column + column]?.value ?? "")))]),
    ),
  );
}

/** Whether a name stands for cells of one of these sheets. */
const refersTo = (formula: unknown, sheets: readonly string[]): boolean => sheets.some((name) => String(formula).startsWith(`=${quotedSheet(name)}!`) || String(formula).startsWith(`=${name}!`));

/** What the workbook had before the example was taken out. */
interface Removal {
  /** All sheets, those that go, and the names that go with them. */
  readonly all: readonly string[];
  readonly sheets: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** Puts names back, and takes out an added sheet, where no sheet is gone yet; else says which are. */
async function restored(problem: Problem, { all, sheets, names }: Removal): Promise<Problem> {
  let gone: readonly string[] = sheets;
  const whole = await takingBack(async (context) => {
    const { worksheets, names: own } = context.workbook;
    worksheets.load("items/name");
    const there = names.map(({ name }) => own.getItemOrNullObject(name).load("name"));
    await context.sync();
    const now = new Set(worksheets.items.map(({ name }) => name));
    gone = sheets.filter((name) => !now.has(name));
    if (gone.length > 0) return false;
    names.forEach(({ name, formula }, at) => {
      if (there[at]?.isNullObject === true) own.add(name, formula);
    });
    // The sheet that was added, so that one is left, is blank; one that somebody else added meanwhile need not be.
    const added = worksheets.items.filter(({ name }) => !all.includes(name)).map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject().load("address") }));
    await context.sync();
    for (const { sheet, used } of added) if (used.isNullObject) sheet.delete();
    await context.sync();
    return true;
  });
  return whole ? problem : { code: "workbook-partly-removed", severity: "error", data: { said: String(problem.data["said"] ?? ""), gone: gone.join(", "), left: sheets.filter((name) => !gone.includes(name)).join(", ") } };
}

/**
 * Takes the sheets of the example out again, as long as its scenarios, weights, segments and schemes stand there as they were put: what a
 * user changed is the user's.
 * Excel cannot undo the removal of a sheet.
 */
export async function removeExample(): Promise<Outcome<void>> {
  let removal: Removal | undefined;
  return changing(
    "remove-example",
    async (context): Promise<Outcome<void>> => {
      const { tables, worksheets, names } = context.workbook;
      names.load("items/name,items/formula");
      const { sheets } = await survey(context);
      const there = sheets.filter(({ mark }) => mark !== undefined).flatMap((sheet) => sheet.tables.map((name) => ({ name, range: tables.getItem(name).getRange().load("values") })));
      await context.sync();
      const asInserted = (language: Language): boolean => {
        const inserted = tablesOf(language);
        return there.some(({ name }) => name === TABLE) && there.every(({ name, range }) => !inserted.has(name) || inserted.get(name) === JSON.stringify(range.values));
      };
      if (!LANGUAGES.some(asInserted)) return refused(refusalOf("", "workbook-example-changed"));
      const found = sheets.filter(({ mark }) => mark !== undefined).map(({ name }) => name);
      const going = names.items.filter(({ formula }) => refersTo(formula, found));
      removal = { all: sheets.map(({ name }) => name), sheets: found, names: going.map(({ name, formula }) => ({ name, formula: String(formula) })) };
      if (found.length === sheets.length) worksheets.add();
      for (const name of going) name.delete();
      for (const name of found) worksheets.getItem(name).delete();
      await context.sync();
      return done(undefined);
    },
    async (problem) => (removal ? restored(problem, removal) : problem),
  );
}
