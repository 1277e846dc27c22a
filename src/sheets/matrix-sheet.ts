import { columnLetters, text, type Evaluation, type Language } from "../engine";
import { address, areaOf, fixedRangeAddress, type Area } from "./area";
import { either, sentence, type Followed } from "./followed";
import { Grid, heightOf } from "./grid";
import { calling, frameworkTable, nameColumn, scenarioName, scenarioTable, simulatorTables, type Compared } from "./compared";
import { looks, type FormatName } from "./looks";
import type { CellValue, Chart, ConditionalFormat, Reference, Sheet, SheetRole } from "./model";
import { printSetup } from "./print";

const TOP = 5;
/** Columns before the first scenario: what a row belongs to, and the row itself. */
const BEFORE = 2;
/** Rows that the table behind the matrix may still grow by. */
const ROOM = 1000;
const WIDTHS = { before: [24, 38], scenario: 16, behind: [26, 30, 18, 12, 12, 12, 12, 12, 14, 12, 40], drawn: [44, 34, 12] } as const;
/** Points of a row: as high as its own labels need, for the long texts of the table behind it are read in their cells. */
const LOWEST = 15;
/** Columns that a chart takes at most: it need not be as wide as many scenarios. */
const CHART_COLUMNS = 6;

interface ScenarioColumn {
  readonly name: string;
  readonly row: number;
}

/** The columns of a matrix: each scenario once, also where several people scored it. */
export function scenarioColumns(evaluations: readonly Evaluation[]): readonly ScenarioColumn[] {
  const columns = new Map<string, ScenarioColumn>();
  for (const { scenario } of evaluations) if (!columns.has(scenario.name)) columns.set(scenario.name, { name: scenario.name, row: scenario.row });
  return [...columns.values()];
}

/** What a function of ours gives as one long table, and how it is laid out as a matrix: rows of a kind, scenarios in columns. */
export interface Matrix {
  readonly role: SheetRole;
  /** Where the sheet's words stand in frameworks/sheets. */
  readonly words: "risks" | "payment";
  readonly call: "RISKS" | "PAYMENTS";
  /** The long table, as the function gives it, with its header; the scenario stands first in a row, the kind second. */
  readonly table: readonly (readonly CellValue[])[];
  readonly formats: Readonly<Record<number, FormatName>>;
  /** The column of the long table that the matrix shows. */
  readonly value: number;
  readonly rows: readonly { readonly group: string; readonly label: string }[];
  /** Every scenario once, with the row of the scenario table in which it stands first; and how many rows there were. */
  readonly scenarios: readonly ScenarioColumn[];
  readonly made: number;
  readonly rules: (area: Area, corner: string) => readonly ConditionalFormat[];
  readonly drawn: (cells: MatrixCells) => Drawn;
}

/** A chart under the matrix, without its title, which is a sentence in a cell, and its place. */
export interface MatrixChart {
  readonly title: Followed;
  readonly rows: number;
  readonly chart: Omit<Chart, "title" | "titleFrom" | "at">;
}

/** What is said first, and the charts. */
export interface Drawn {
  readonly finding: Followed;
  readonly charts: readonly MatrixChart[];
}

/** The cells of a matrix for what is drawn from it, and a place beside all tables for the cells behind the charts: a row for each scenario below a header. */
export class MatrixCells {
  constructor(private readonly grid: Grid, private readonly matrix: Matrix, private readonly right: number) {}

  private get first(): number {
    return this.right + (this.matrix.table[0]?.length ?? 0) + 1;
  }

  get scenarios(): readonly string[] {
    return this.matrix.scenarios.map(({ name }) => name);
  }

  /** The name of a scenario, above its column. */
  name(scenario: number): Followed {
    return { value: this.matrix.scenarios[scenario]?.name ?? "", formula: address(TOP, BEFORE + scenario) };
  }

  /** What the matrix shows for a scenario in its first rows. */
  values(scenario: number, rows: number): readonly CellValue[] {
    return this.matrix.rows.slice(0, rows).map(({ label }) => valueOf(this.matrix, this.matrix.scenarios[scenario]?.name ?? "", label));
  }
  column(scenario: number, rows: number): string {
    return fixedRangeAddress(areaOf(TOP + 1, BEFORE + scenario, rows, 1));
  }
  /** The labels of its first rows. */
  labels(rows: number): string {
    return fixedRangeAddress(areaOf(TOP + 1, 1, rows, 1));
  }

  /** A figure of the long table for a scenario and what stands in a cell; the mean where several people scored it. */
  figure(at: number, scenario: number, label: Followed): Followed {
    const found = this.matrix.table.filter((row) => row[0] === this.scenarios[scenario] && row[1] === label.value).map((row) => row[at]).filter((each): each is number => typeof each === "number");
    return { value: found.length === 0 ? "" : found.reduce((sum, each) => sum + each, 0) / found.length, formula: `IFERROR(AVERAGEIFS(${this.long(at)},${this.long(0)},${this.name(scenario).formula},${this.long(1)},${label.formula}),"")` };
  }

  /** A cell of the first row that the long table has for a scenario. */
  firstOf(at: number, scenario: number): Followed {
    const found = this.matrix.table.find((row) => row[0] === this.scenarios[scenario]);
    return { value: found?.[at] ?? "", formula: `IFERROR(INDEX(${this.long(at)},MATCH(${this.name(scenario).formula},${this.long(0)},0)),"")` };
  }

  private long(at: number): string {
    return longColumn(this.matrix, this.right, at);
  }

  /** Puts down the header of the cells behind the charts. */
  header(words: readonly string[], heading: string): void {
    this.grid.put(TOP - 1, this.first, heading, { style: "heading" }).line(TOP, this.first, words, { style: "header" });
    words.forEach((_word, at) => { this.grid.columns[this.first + at] = { width: WIDTHS.drawn[at] ?? WIDTHS.drawn[2] }; });
  }

  /** Puts down a cell behind a chart. */
  put(scenario: number, at: number, { value, formula }: Followed, format: FormatName = "level"): void {
    this.grid.put(TOP + 1 + scenario, this.first + at, value, { style: "value", format, formula });
  }
  cell(scenario: number, at: number): string {
    return address(TOP + 1 + scenario, this.first + at);
  }
  place(scenario: number, at: number): { readonly grid: Grid; readonly row: number; readonly column: number } {
    return { grid: this.grid, row: TOP + 1 + scenario, column: this.first + at };
  }
  /** The cells behind a chart in one column, for all scenarios. */
  cells(at: number): Reference {
    return { sheet: this.grid.name, area: areaOf(TOP + 1, this.first + at, Math.max(1, this.matrix.scenarios.length), 1) };
  }
  range(at: number): string {
    return fixedRangeAddress(this.cells(at).area);
  }
}

const longColumn = ({ table }: Matrix, right: number, at: number): string => fixedRangeAddress(areaOf(TOP + 1, right + at, table.length + ROOM, 1));

/** The value of a row and a scenario in the long table, as it stands there now. */
function valueOf({ table, value }: Matrix, scenario: string, label: string): CellValue {
  const found = table.filter((row) => row[0] === scenario && row[1] === label).map((row) => row[value]).filter((each): each is number => typeof each === "number");
  return found.length === 0 ? "" : found.reduce((sum, each) => sum + each, 0) / found.length;
}

/** What stands above the matrix when the table has come to have more scenarios than it has columns; "" where it has not. */
function moreSaid(scenarios: number, compared: Compared, language: Language): Followed {
  const names = nameColumn(compared);
  const count: Followed = { value: scenarios, formula: `ROWS(${names})-COUNTBLANK(${names})` };
  return either({ value: false, formula: `${count.formula}>${scenarios}` }, sentence(language, "sheets.matrix.more", { shown: { value: scenarios, formula: String(scenarios) }, count }), { value: "", formula: '""' });
}

/**
 * A matrix over the scenarios, by ordinary formulas over one long table at the right, which one formula of ours gives and which follows the
 * scenario table and the framework; charts below it. Where several people scored a scenario, their mean.
 */
export function matrixSheet(matrix: Matrix, language: Language, compared: Compared = {}): Sheet {
  const { role, words, call, table, value, rows, scenarios } = matrix;
  const name = text(language, `sheets.names.${words}`);
  const say = (key: string): string => text(language, `sheets.${words}.${key}`);
  const unknown = text(language, "sheets.matrix.unknown");
  const grid = new Grid(role, name, say("alt"));
  const right = BEFORE + scenarios.length + 1;
  const across = Math.min(right - 1, 7);
  grid.columns.push(...WIDTHS.before.map((width) => ({ width })), ...scenarios.map(() => ({ width: WIDTHS.scenario })), { width: 3 }, ...(table[0] ?? []).map((_cell, at) => ({ width: WIDTHS.behind[at] ?? 30 })), { width: 3 });
  const { finding, charts } = matrix.drawn(new MatrixCells(grid, matrix, right));
  const more = moreSaid(matrix.made, compared, language);
  grid.put(0, 0, name, { style: "title" }).height(0, 28);
  grid.across(1, 0, across, finding.value, { style: "finding", formula: finding.formula }, 34);
  grid.across(2, 0, across, say("guide"), { style: "subtitle" }, 50);
  grid.across(3, 0, across, text(language, "sheets.comparison.needs"), { style: "note" }, 34);
  grid.across(TOP - 1, 0, across, more.value, { style: "finding", formula: more.formula }, 18);

  grid.put(TOP, 0, say("group"), { style: "header" }).put(TOP, 1, say("row"), { style: "header" });
  scenarios.forEach(({ name: scenario, row }, at) => {
    const cell = scenarioName(compared, row);
    grid.put(TOP, BEFORE + at, scenario, { style: "header", formula: `IFERROR(IF(${cell}="","",${cell}),"")` });
  });
  const column = (at: number): string => longColumn(matrix, right, at);
  rows.forEach(({ group, label }, line) => {
    const row = TOP + 1 + line;
    grid.put(row, 0, group, { style: "label" }).put(row, 1, label, { style: "label" });
    scenarios.forEach(({ name: scenario }, at) => {
      const head = `${columnLetters(BEFORE + at)}$${TOP + 1}`;
      const formula = `IF(${head}="","",IFERROR(AVERAGEIFS(${column(value)},${column(0)},${head},${column(1)},$B${row + 1}),"${unknown}"))`;
      const known = valueOf(matrix, scenario, label);
      grid.put(row, BEFORE + at, known === "" ? unknown : known, { style: "value", format: "level", formula });
    });
  });
  const area = areaOf(TOP + 1, BEFORE, rows.length, Math.max(1, scenarios.length));
  grid.conditionals.push(...matrix.rules(area, address(TOP + 1, BEFORE)));

  grid.put(TOP - 1, right, say("behind"), { style: "heading" });
  table.forEach((cells, line) => cells.forEach((cell, at) => grid.put(TOP + line, right + at, cell, line === 0 ? { style: "header", ...(at === 0 ? { formula: { text: calling(call, [scenarioTable(compared), frameworkTable(compared), "", ...simulatorTables(compared)]), spill: { rows: table.length, columns: cells.length } } } : {}) } : { style: typeof cell === "number" ? "value" : "word", format: matrix.formats[at] ?? "general" })));
  const labelled = (at: number): number => Math.max(LOWEST, ...[rows[at]?.group ?? "", rows[at]?.label ?? ""].map((words, place) => Math.round(heightOf(words, WIDTHS.before[place] ?? WIDTHS.scenario, looks.label))));
  for (let line = TOP + 1; line < TOP + Math.max(table.length, rows.length + 1); line += 1) grid.atMost(line, labelled(line - TOP - 1));

  let next = TOP + 1 + rows.length + 1;
  // The frame of a chart is drawn on the edge of its first row: the page of the charts begins a row before. Its rows being few, no page repeats the header.
  const breaks = charts.length > 0 ? [next - 1] : [];
  for (const { title, rows: high, chart } of charts) {
    const wide = Math.min(right - 1, CHART_COLUMNS);
    grid.across(next, 0, wide, title.value, { style: "finding", formula: title.formula });
    grid.atMost(next, LOWEST);
    grid.charts.push({ ...chart, title: String(title.value), titleFrom: { sheet: name, area: areaOf(next, 0) }, at: areaOf(next, 0, high, wide) });
    next += high + 1;
  }
  grid.frozen = { rows: TOP + 1, columns: BEFORE };
  return grid.done(printSetup(name, language, { landscape: true, area: areaOf(0, 0, next, right - 1), breaksBefore: breaks }));
}
