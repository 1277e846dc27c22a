import { text, type Input, type Language } from "../engine";
import { address, areaOf, fixedRangeAddress, fixedReference, type Area } from "./area";
import { columnGroups, headerOf, inputNote, inputOptions, promptOf, type ColumnGroup } from "./columns";
import { Grid, heightOf } from "./grid";
import { listArea, LISTED_LENGTH } from "./lists-sheet";
import { looks, type FormatName, type StyleName } from "./looks";
import type { CellValue, Reference, Sheet, Validation } from "./model";
import { printSetup } from "./print";
import { longestWord } from "./text-width";

/** A scenario as its row shows it: column id -> what stands in the cell. */
export type ScenarioRow = Readonly<Record<string, CellValue>>;

/** Where the table's header stands; the title, the guide and the groups are above it. */
const HEADER_ROW = 3;
/** Rows below the table that already have drop-downs and formats. */
const SPARE_ROWS = 200;
/** Points that two lines take. */
const FEW_LINES = 32;
/** A table has at least this many rows below its header. */
const LEAST_ROWS = 1;

const WIDTHS: Readonly<Record<Input["kind"], number>> = { name: 34, score: 13, number: 12, numbers: 30, share: 12, flag: 12, choice: 17, choices: 30, text: 18 };
/** No column is wider, in characters. */
const WIDEST = 150;
/** Lines that a header and a long text should need at most: the rows of a table that is filled in by hand stay low. */
const LINES = { header: 4, text: 6, choice: 2 } as const;
/** Wide enough for a line of what is wrong in a row. */
const UNREAD_WIDTH = 80;
/** Room beside a header for the button of its filter, in characters. */
const BUTTON = 4;
const FORMATS: Readonly<Partial<Record<Input["kind"], FormatName>>> = { share: "share" };
const LONG_TEXT: ReadonlySet<Input["kind"]> = new Set(["name", "text", "choice", "choices", "numbers"]);

/** Characters that a landscape page holds and a reader can still read; the names stand on every page. */
const PAGE = 210;

/** Wide enough for the longest word of the header beside its button, and for header and texts in a few lines. */
function widthOf(input: Input, header: string, values: readonly CellValue[]): number {
  const word = Math.max(...header.split(/[\s-]+/).map(({ length }) => length));
  const lines = input.kind === "choice" ? LINES.choice : LINES.text;
  const texts = LONG_TEXT.has(input.kind) ? values.map((value) => (typeof value === "string" ? Math.ceil(value.length / lines) : 0)) : [];
  const chosen = input.kind === "choice" ? values.map((value) => (typeof value === "string" ? Math.ceil(longestWord(value)) : 0)) : [];
  return Math.min(WIDEST, Math.max(WIDTHS[input.kind], word + BUTTON, Math.ceil(header.length / LINES.header) + BUTTON, ...texts, ...chosen));
}

const styleOf = (input: Input): StyleName => (LONG_TEXT.has(input.kind) ? "input-text" : "input");

function validationOf(input: Input, column: number, rows: number, language: Language): Validation {
  const options = inputOptions(input, language);
  const fits = options?.every((option) => !option.includes(",")) === true && options.join(",").length <= LISTED_LENGTH;
  return {
    area: areaOf(HEADER_ROW + 1, column, rows + SPARE_ROWS, 1),
    ...promptOf(input, language),
    allow: options === undefined ? { kind: "any" } : fits ? { kind: "list", options } : { kind: "range", reference: fixedReference(text(language, "sheets.names.lists"), listArea(input.id)) },
  };
}

/** The formula of an answer that this column cannot use: a number outside its range. */
function misfit(input: Input, cell: string): string | undefined {
  const [low, high] = input.kind === "score" ? [1, 5] : input.kind === "share" || input.kind === "flag" ? [0, 1] : [input.min, input.max];
  if (!["score", "share", "flag", "number"].includes(input.kind)) return undefined;
  const tests = [...(low === undefined ? [] : [`${cell}<${low}`]), ...(high === undefined ? [] : [`${cell}>${high}`])];
  return tests.length === 0 ? undefined : `AND(ISNUMBER(${cell}),OR(${tests.join(",")}))`;
}

/** A text as it is now, and the formula that makes it. */
interface Told {
  readonly words: string;
  readonly formula: string;
}

export interface ScenarioSheetOptions {
  /** What stands above the table instead of the usual title, and a note under the guide. */
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  /**
   * For a sheet that is read rather than filled in: every column that no scenario has filled in folds away, also in groups that others have. `names` prints only the
   * columns up to the required scores, for where the rest is printed elsewhere, and its rows are no higher than a few lines or than the name needs.
   */
  readonly read?: "names" | "all" | undefined;
  /** For a sheet that says itself which cells cannot be read: beside the row of a scenario, and above the table in place of the guide. */
  readonly unread?: { readonly title: string; readonly above: (guide: string) => Told; readonly ofScenario: (scenario: number) => Told } | undefined;
  /** Which columns the sheet has; all where not given. */
  readonly has?: ((input: Input) => boolean) | undefined;
  /** Columns that are not in the template, in a group of their own at the end. */
  readonly beyond?: ColumnGroup | undefined;
}

/** The groups of columns that a scenario sheet has, and where each column stands. */
function layout(language: Language, has: (input: Input) => boolean, beyond: ColumnGroup | undefined): readonly ColumnGroup[] {
  return [...columnGroups(language).map((group) => ({ ...group, inputs: group.inputs.filter(has) })), ...(beyond ? [beyond] : [])].filter(({ inputs }) => inputs.length > 0);
}

/** Where each column of a scenario sheet stands, by id; and the row of a scenario, counted from 0. */
export function scenarioPlaces(language: Language, has: (input: Input) => boolean, beyond?: ColumnGroup): { readonly columns: ReadonlyMap<string, number>; readonly row: (scenario: number) => number } {
  return { columns: new Map(layout(language, has, beyond).flatMap(({ inputs }) => inputs).map((input, at) => [input.id, at])), row: (scenario) => HEADER_ROW + 1 + scenario };
}

/** The cells with the names of that many scenarios, on a sheet of ours as it is made. */
export const scenarioNames = (count: number, language: Language): Reference => ({ sheet: text(language, "sheets.names.scenarios"), area: areaOf(HEADER_ROW + 1, 0, Math.max(count, LEAST_ROWS), 1) });

/** Says beside each row which of its cells cannot be read, and colours those cells, the name of the scenario and the line above the table. */
function markUnread(grid: Grid, { title, ofScenario }: NonNullable<ScenarioSheetOptions["unread"]>, count: number, scenarios: number, columns: number): void {
  const at = columns + 1;
  grid.columns[columns] = { width: 3 };
  grid.columns[at] = { width: UNREAD_WIDTH };
  grid.put(HEADER_ROW, at, title, { style: "header" });
  for (let row = 0; row < scenarios; row += 1) {
    const { words, formula } = ofScenario(row);
    grid.put(HEADER_ROW + 1 + row, at, words, { style: "word", formula });
  }
  const words = `$${address(HEADER_ROW + 1, at)}`;
  const marked = (area: Area, text: string): void => { grid.conditionals.push({ area, rule: { kind: "formula", text, style: "attention" } }); };
  marked(areaOf(HEADER_ROW + 1, 0, count), `LEN(${words})>0`);
  marked(areaOf(HEADER_ROW + 1, 1, count, columns - 1), `ISNUMBER(SEARCH(" "&ADDRESS(ROW(),COLUMN(),4)&" (",${words}))`);
  marked(areaOf(1, 0), `SUMPRODUCT(LEN(${fixedRangeAddress(areaOf(HEADER_ROW + 1, at, count))}))>0`);
}

/** The sheet on which scenarios are entered: one table `Scenarios`, a row each, its columns in groups with drop-downs and input messages. */
export function scenarioSheet(rows: readonly ScenarioRow[], language: Language, { title, note, read, unread, has = () => true, beyond }: ScenarioSheetOptions = {}): Sheet {
  const grid = new Grid("scenarios", text(language, "sheets.names.scenarios"), text(language, "sheets.scenarios.alt"));
  const heading = title ?? text(language, "sheets.scenarios.title");
  const count = Math.max(rows.length, LEAST_ROWS);
  grid.put(0, 0, heading, { style: "title" }).height(0, 28);
  const guide = text(language, "sheets.scenarios.guide");
  let column = 0;
  let lastRequired = 0;
  for (const group of layout(language, has, beyond)) {
    const filled = group.inputs.some((input) => rows.some((row) => row[input.id] !== undefined && row[input.id] !== null));
    const needed = group.inputs.some((input) => input.required === true);
    const folded = !filled && !needed;
    if (read !== "all") grid.across(HEADER_ROW - 1, column, group.inputs.length, group.label, { style: "group" });
    group.inputs.forEach((input, at) => {
      const here = column + at;
      if (input.required === true) lastRequired = here;
      // The first column of a group stays in sight when the group folds away, so that its title does too.
      const foldable = (at > 0 || (read === "all" && folded)) && (!needed || (read !== undefined && input.required !== true));
      const empty = !rows.some((row) => row[input.id] !== undefined && row[input.id] !== null);
      grid.columns[here] = { width: widthOf(input, headerOf(input, language), rows.map((row) => row[input.id] ?? null)), ...(foldable ? { group: group.id, folded: folded || (read !== undefined && empty) } : {}) };
      grid.put(HEADER_ROW, here, headerOf(input, language), { style: "header", note: inputNote(input, language) });
      const format = FORMATS[input.kind];
      for (let row = 0; row < count; row += 1) grid.put(HEADER_ROW + 1 + row, here, rows[row]?.[input.id] ?? null, { style: styleOf(input), ...(format === undefined ? {} : { format }) });
      grid.validations.push(validationOf(input, here, count, language));
      const wrong = misfit(input, address(HEADER_ROW + 1, here));
      const area = areaOf(HEADER_ROW + 1, here, count + SPARE_ROWS, 1);
      if (wrong !== undefined) grid.conditionals.push({ area, rule: { kind: "formula", text: wrong, style: "attention" } });
      if (input.required === true && input.kind === "score") grid.conditionals.push({ area, rule: { kind: "formula", text: `AND($A${HEADER_ROW + 2}<>"",${address(HEADER_ROW + 1, here)}="")`, style: "unknown" } });
    });
    if (read === "all") {
      // Printed over several pages: a merged title would be cut at the edge of one.
      const seen = group.inputs.findIndex((_, at) => grid.columns[column + at]?.folded !== true);
      group.inputs.forEach((_, at) => grid.put(HEADER_ROW - 1, column + at, at === Math.max(seen, 0) ? group.label : null, { style: "group" }));
    }
    column += group.inputs.length;
  }
  const guided = note === undefined ? guide : `${guide}\n${note}`;
  const told = unread?.above(guided);
  grid.across(1, 0, Math.min(column, 10), told?.words ?? guided, { style: "subtitle", ...(told === undefined ? {} : { formula: told.formula }) }, note === undefined && told === undefined ? 34 : 64);
  if (unread !== undefined) markUnread(grid, unread, count, rows.length, column);
  grid.height(HEADER_ROW, 46);
  grid.frozen = { rows: HEADER_ROW + 1, columns: 1 };
  grid.tables.push({ name: "Scenarios", area: areaOf(HEADER_ROW, 0, count + 1, column), alt: text(language, "sheets.scenarios.table") });
  const printed = read === "names" ? lastRequired + 1 : column;
  if (read === "names") for (let row = 0; row < count; row += 1) grid.atMost(HEADER_ROW + 1 + row, Math.max(FEW_LINES, heightOf(String(rows[row]?.["scenario"] ?? ""), grid.columns[0]?.width ?? 0, looks["input-text"])));
  const [names = 0, ...others] = grid.columns.slice(0, printed).map((each) => (each.folded === true ? 0 : each.width));
  const pagesWide = Math.max(1, Math.ceil(others.reduce((sum, width) => sum + width, 0) / (PAGE - names)));
  return grid.done(printSetup(heading, language, { landscape: true, pagesWide, repeatRows: { from: HEADER_ROW - 1, to: HEADER_ROW }, repeatColumns: { from: 0, to: 0 }, ...(read === undefined ? {} : { area: areaOf(HEADER_ROW - 1, 0, count + 2, printed) }) }));
}
