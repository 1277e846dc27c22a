import { MARK, readMark, type Mark } from "../sheets";
import { supports } from "./requirements";

export interface SurveyedSheet {
  readonly name: string;
  readonly mark: Mark | undefined;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  /** How many notes it has, where this Excel has notes. */
  readonly notes: number;
}

/** What the workbook has, as far as inserting, repairing and bringing along need to know. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  /** Names of the workbook's tables and of its defined names, in lower case: both share one space in Excel. */
  readonly taken: ReadonlySet<string>;
}

/** Looks at sheets, our marks on them, tables, charts and names in one round trip. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/customProperties/items/key,items/customProperties/items/value,items/tables/items/name,items/charts/items/name");
  if (supports("notes")) worksheets.load("items/notes/items/content");
  names.load("items/name");
  await context.sync();
  const sheets = worksheets.items.map((sheet): SurveyedSheet => ({
    name: sheet.name,
    mark: readMark(sheet.customProperties.items.find(({ key }) => key === MARK)?.value),
    tables: sheet.tables.items.map(({ name }) => name),
    charts: sheet.charts.items.map(({ name }) => name),
    notes: supports("notes") ? sheet.notes.items.length : 0,
  }));
  return { sheets, taken: new Set([...sheets.flatMap(({ tables }) => tables), ...names.items.map(({ name }) => name)].map((name) => name.toLowerCase())) };
}

/** The name of the table by which a workbook of ours is known, also one that carries no mark. */
const SCENARIOS = "scenarios";

/** What kind of workbook it is: one without anything of ours, of this form, or of an older or newer one. */
export type WorkbookKind = "without" | "ours" | "older" | "newer";

export function kindOf({ sheets }: Survey, form: number): WorkbookKind {
  const forms = sheets.flatMap(({ mark, tables }) => (mark ? [mark.form] : tables.some((name) => name.toLowerCase() === SCENARIOS) ? [form] : []));
  if (forms.length === 0) return "without";
  if (Math.max(...forms) > form) return "newer";
  return Math.min(...forms) < form ? "older" : "ours";
}
