import type { Problem } from "../engine";
import type { Book, Reference, Sheet } from "../sheets";
import { attempt, refusalOf } from "./outcome";
import { planBook, type BookPlan } from "./plan-book";
import type { Outcome } from "./port";
import { renderCharts } from "./render/render-charts";
import { renderSheet } from "./render/render-sheet";
import { Requests } from "./request-size";
import { commandOptions } from "./requirements";
import { survey } from "./survey";

/** What was done to the workbook, by the names of the sheets. */
export interface Inserted {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly kept: readonly string[];
}

/** What would go before a book is inserted: to be shown and asked. */
export async function previewBook(book: Book): Promise<Outcome<BookPlan>> {
  return attempt(() => Excel.run(async (context) => planBook(book, await survey(context))));
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

/** The sheet under the name it has in the workbook; its charts look at its own cells under that name. */
function renamed(sheet: Sheet, name: string): Sheet {
  const moved = (reference: Reference): Reference => (reference.sheet === sheet.name ? { ...reference, sheet: name } : reference);
  return { ...sheet, name, charts: sheet.charts.map((chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, values: moved(series.values), categories: moved(series.categories) })) })) };
}

const refers = (sheet: Sheet): boolean => sheet.rows.some((row) => row.some((cell) => cell?.formula !== undefined));

/** Sheets whose formulas look at tables and names of others come after those: Excel refuses a formula with a table that is not there yet. */
const inWritingOrder = (sheets: readonly Sheet[]): readonly Sheet[] => [...sheets.filter((sheet) => !refers(sheet)), ...sheets.filter(refers)];

async function write(context: Excel.RequestContext, plan: BookPlan): Promise<void> {
  const { worksheets } = context.workbook;
  const requests = new Requests(context);
  for (const { name } of plan.adds) worksheets.add(name);
  for (const replaced of plan.replaces) clear(context, worksheets.getItem(replaced.now.name), replaced);
  // A sheet that is made anew keeps its name, and its groups of columns as they are.
  const sheets = [...plan.adds, ...plan.replaces.map(({ sheet, now }) => ({ ...renamed(sheet, now.name), columns: sheet.columns.map(({ width }) => ({ width })) }))];
  for (const sheet of inWritingOrder(sheets)) await renderSheet(context, worksheets.getItem(sheet.name), sheet, requests);
  for (const sheet of sheets) renderCharts(context, worksheets.getItem(sheet.name), sheet);
  const shown = sheets[0];
  if (shown) worksheets.getItem(shown.name).activate();
  await requests.send();
}

/** Takes out again what a failed insertion added. @returns whether the workbook is as it was */
async function takeOut({ adds, replaces }: BookPlan): Promise<boolean> {
  const cleaned = await attempt(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, names } = context.workbook;
      const sheets = adds.map(({ name }) => worksheets.getItemOrNullObject(name));
      const own = adds.flatMap((sheet) => sheet.names.map(({ name }) => names.getItemOrNullObject(name)));
      await context.sync();
      for (const name of own) if (!name.isNullObject) name.delete();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    }),
  );
  return cleaned.done && replaces.length === 0;
}

/**
 * Inserts the sheets of a book that the workbook does not have. A sheet of ours that is there is made anew only with consent; what the
 * user typed or made is never touched. When Excel fails on the way, what was added is taken out again, or the problem says what stands.
 * Two round trips, more only where the cells would not fit a request.
 * @param consent names of sheets that may be made anew, as `previewBook` gave them
 */
export async function insertBook(book: Book, consent: ReadonlySet<string> = new Set()): Promise<Outcome<Inserted>> {
  let plan: BookPlan | undefined;
  const done = await attempt(() =>
    Excel.run(commandOptions(), async (context): Promise<readonly Problem[]> => {
      const planned = planBook(book, await survey(context));
      const unasked = planned.replaces.filter(({ now }) => !consent.has(now.name)).map(({ now }): Problem => ({ code: "workbook-consent-needed", severity: "error", data: { sheet: now.name } }));
      const problems = [...planned.problems, ...unasked];
      if (problems.length > 0) return problems;
      plan = planned;
      await write(context, planned);
      return [];
    }),
  );
  if (!done.done) return plan === undefined || (await takeOut(plan)) ? done : { done: false, problem: partly(done.problem, plan) };
  const [problem] = done.value;
  if (problem || plan === undefined) return { done: false, problem: problem ?? refusalOf("") };
  return { done: true, value: { added: plan.adds.map(({ name }) => name), replaced: plan.replaces.map(({ now }) => now.name), kept: plan.keeps.map(({ name }) => name) } };
}

const partly = (problem: Problem, { adds, replaces }: BookPlan): Problem => ({
  code: "workbook-partly-done",
  severity: "error",
  data: { said: String(problem.data?.["said"] ?? ""), sheets: [...adds.map(({ name }) => name), ...replaces.map(({ now }) => now.name)].join(", ") },
});

