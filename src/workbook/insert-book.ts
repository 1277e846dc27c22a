import type { Problem } from "../engine";
import { quotedSheet, type Book, type Reference, type Sheet } from "../sheets";
import { consentFor } from "./consent";
import { changing, done, looking, refused, takingBack, type WritePath } from "./gateway";
import { attempt, refusalOf } from "./outcome";
import { planBook, withConsent, type BookPlan } from "./plan-book";
import type { LongWork, Outcome } from "./port";
import { renderCharts } from "./render/render-charts";
import { renderSheet } from "./render/render-sheet";
import { Requests } from "./request-size";
import { survey } from "./survey";

/** What was done to the workbook, by the names of the sheets. */
export interface Inserted {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly kept: readonly string[];
}

/** What would go before a book is inserted: to be shown and asked. */
export async function previewBook(book: Book): Promise<Outcome<BookPlan>> {
  return attempt(() => looking(async (context) => planBook(book, await survey(context))));
}

/** Empties a sheet of ours in place, so that formulas which look at it keep their references. */
function clear(context: Excel.RequestContext, worksheet: Excel.Worksheet, { sheet, now }: BookPlan["replaces"][number]): void {
  for (const { name } of sheet.names) context.workbook.names.getItemOrNullObject(name).delete();
  for (let note = now.notes; note > 0; note -= 1) worksheet.notes.getItemAt(note - 1).delete();
  for (const name of now.charts) worksheet.charts.getItem(name).delete();
  for (const name of now.tables) worksheet.tables.getItem(name).convertToRange();
  const all = worksheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  worksheet.freezePanes.unfreeze();
}

/** Sheets that the user gave another name, by the name they were made with. */
type Names = ReadonlyMap<string, string>;

/** The sheet under the name it has in the workbook; its charts and formulas look at its own cells, and those of sheets beside it, under the names these have. */
function renamed(sheet: Sheet, names: Names): Sheet {
  if (names.size === 0) return sheet;
  const moved = (reference: Reference): Reference => ({ ...reference, sheet: names.get(reference.sheet) ?? reference.sheet });
  const followed = (words: string): string => [...names].reduce((now, [from, to]) => now.replaceAll(`${quotedSheet(from)}!`, `${quotedSheet(to)}!`), words);
  return {
    ...sheet,
    name: names.get(sheet.name) ?? sheet.name,
    rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: { ...cell.formula, text: followed(cell.formula.text) } }))),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      ...(chart.titleFrom ? { titleFrom: moved(chart.titleFrom) } : {}),
      series: chart.series.map((series) => ({ ...series, ...(series.named ? { named: moved(series.named) } : {}), values: moved(series.values), categories: moved(series.categories) })),
    })),
  };
}

const refers = (sheet: Sheet): boolean => sheet.rows.some((row) => row.some((cell) => cell?.formula !== undefined));

/** Sheets whose formulas look at tables and names of others come after those: Excel refuses a formula with a table that is not there yet. */
const inWritingOrder = (sheets: readonly Sheet[]): readonly Sheet[] => [...sheets.filter((sheet) => !refers(sheet)), ...sheets.filter(refers)];

/** Writes what was planned; a sheet at a time where it is followed. @returns whether all stands: false where it was no longer wanted on the way */
async function write(context: Excel.RequestContext, plan: BookPlan, work: LongWork | undefined): Promise<boolean> {
  const { worksheets } = context.workbook;
  const requests = new Requests(context);
  for (const { name } of plan.adds) worksheets.add(name);
  for (const replaced of plan.replaces) clear(context, worksheets.getItem(replaced.now.name), replaced);
  // A sheet that is made anew keeps its name, and its groups of columns as they are.
  const names: Names = new Map(plan.replaces.flatMap(({ sheet, now }) => (sheet.name === now.name ? [] : [[sheet.name, now.name]])));
  const sheets = [...plan.adds.map((sheet) => renamed(sheet, names)), ...plan.replaces.map(({ sheet }) => ({ ...renamed(sheet, names), columns: sheet.columns.map(({ width }) => ({ width })) }))];
  for (const [at, sheet] of inWritingOrder(sheets).entries()) {
    if (work?.wanted() === false) return false;
    await renderSheet(context, worksheets.getItem(sheet.name), sheet, requests);
    if (!work) continue;
    await requests.send();
    work.progress(at + 1, sheets.length);
  }
  for (const sheet of sheets) renderCharts(context, worksheets.getItem(sheet.name), sheet);
  const shown = sheets.find(({ role }) => role === plan.front);
  if (shown) worksheets.getItem(shown.name).activate();
  await requests.send();
  return true;
}

/** Takes out again what a failed insertion added. @returns whether all of it is gone */
const takeOut = ({ adds }: BookPlan): Promise<boolean> =>
  takingBack(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheets = adds.map(({ name }) => worksheets.getItemOrNullObject(name));
    const own = adds.flatMap((sheet) => sheet.names.map(({ name }) => names.getItemOrNullObject(name)));
    await context.sync();
    for (const name of own) if (!name.isNullObject) name.delete();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
    return true;
  });

/** What stands where Excel stopped: sheets that were being made anew, and added ones that could not be taken out. */
async function leftBy(problem: Problem, plan: BookPlan | undefined): Promise<Problem> {
  if (plan === undefined) return problem;
  const out = await takeOut(plan);
  const left = [...(out ? [] : plan.adds.map(({ name }) => name)), ...plan.replaces.map(({ now }) => now.name)];
  return left.length === 0 ? problem : { code: "workbook-partly-done", severity: "error", data: { said: String(problem.data["said"] ?? ""), sheets: left.join(", ") } };
}

/**
 * Inserts the sheets of a book that the workbook does not have. A sheet of ours that is there is made anew only with consent; what the
 * user typed or made is never touched. When Excel fails on the way, what was added is taken out again, or the problem says what stands.
 * Two round trips, more only where the cells would not fit a request, or where the work is followed: then one a sheet, so that it can be
 * stopped. What was stopped goes again; only a book that makes no sheet anew can be stopped, for what was there does not come back.
 * @param consent names of sheets that may be made anew, as `previewBook` gave them
 */
export async function insertBook(path: WritePath, book: Book, consent: ReadonlySet<string> = new Set(), work?: LongWork): Promise<Outcome<Inserted>> {
  let plan: BookPlan | undefined;
  let stopped = false;
  const outcome = await changing(
    path,
    async (context): Promise<Outcome<Inserted>> => {
      const { unasked, plan: planned } = withConsent(planBook(book, await survey(context)), consent);
      const [problem] = planned.problems;
      if (problem) return refused(problem);
      if (unasked.length > 0) return refused(consentFor(unasked));
      plan = planned;
      stopped = !(await write(context, planned, planned.replaces.length > 0 ? undefined : work));
      return done({ added: planned.adds.map(({ name }) => name), replaced: planned.replaces.map(({ now }) => now.name), kept: planned.keeps.map(({ name }) => name) });
    },
    (problem) => leftBy(problem, plan),
  );
  return stopped ? refused(await leftBy(refusalOf("", "workbook-stopped"), plan)) : outcome;
}
