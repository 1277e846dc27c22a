import { columnLetters, text, type Evaluation, type Language } from "../engine";
import { address, areaOf, fixedRangeAddress, type Area } from "./area";
import { Grid } from "./grid";
import { calling, frameworkTable, scenarioName, scenarioTable, simulatorTables, type Compared } from "./compared";
import type { FormatName } from "./looks";
import type { CellValue, ConditionalFormat, Sheet, SheetRole } from "./model";
import { printSetup } from "./print";

const TOP = 5;
/** Columns before the first scenario: what a row belongs to, and the row itself. */
const BEFORE = 2;
/** Rows that the table behind the matrix may still grow by. */
const ROOM = 1000;
const WIDTHS = { before: [24, 38], scenario: 16, behind: [26, 30, 18, 12, 12, 12, 12, 12, 14, 12, 40] } as const;

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
  /** Every scenario once, with the row of the scenario table in which it stands first. */
  readonly scenarios: readonly ScenarioColumn[];
  readonly finding: string;
  readonly rules: (area: Area, corner: string) => readonly ConditionalFormat[];
}

/** The value of a row and a scenario in the long table, as it stands there now. */
function valueOf({ table, value }: Matrix, scenario: string, label: string): CellValue {
  const found = table.filter((row) => row[0] === scenario && row[1] === label).map((row) => row[value]).filter((each): each is number => typeof each === "number");
  return found.length === 0 ? "" : found.reduce((sum, each) => sum + each, 0) / found.length;
}

/**
 * A matrix over the scenarios, by ordinary formulas over one long table at the right, which one formula of ours gives and which follows the
 * scenario table and the framework. Where several people scored a scenario, their mean.
 */
export function matrixSheet(matrix: Matrix, language: Language, compared: Compared = {}): Sheet {
  const { role, words, call, table, value, rows, scenarios, finding } = matrix;
  const name = text(language, `sheets.names.${words}`);
  const say = (key: string): string => text(language, `sheets.${words}.${key}`);
  const grid = new Grid(role, name, say("alt"));
  const right = BEFORE + scenarios.length + 1;
  const across = Math.min(right - 1, 7);
  grid.put(0, 0, name, { style: "title" }).height(0, 28);
  grid.across(1, 0, across, finding, { style: "finding" }, 34);
  grid.across(2, 0, across, say("guide"), { style: "subtitle" }, 50);
  grid.across(3, 0, across, text(language, "sheets.comparison.needs"), { style: "note" }, 34);

  grid.put(TOP, 0, say("group"), { style: "header" }).put(TOP, 1, say("row"), { style: "header" });
  scenarios.forEach(({ name: scenario, row }, at) => {
    const cell = scenarioName(compared, row);
    grid.put(TOP, BEFORE + at, scenario, { style: "header", formula: `IFERROR(IF(${cell}="","",${cell}),"")` });
  });
  const column = (at: number): string => fixedRangeAddress(areaOf(TOP + 1, right + at, table.length + ROOM, 1));
  rows.forEach(({ group, label }, line) => {
    const row = TOP + 1 + line;
    grid.put(row, 0, group, { style: "label" }).put(row, 1, label, { style: "label" });
    scenarios.forEach(({ name: scenario }, at) => {
      const formula = `IFERROR(AVERAGEIFS(${column(value)},${column(0)},${columnLetters(BEFORE + at)}$${TOP + 1},${column(1)},$B${row + 1}),"")`;
      grid.put(row, BEFORE + at, valueOf(matrix, scenario, label), { style: "value", format: "level", formula });
    });
  });
  const area = areaOf(TOP + 1, BEFORE, rows.length, Math.max(1, scenarios.length));
  grid.conditionals.push(...matrix.rules(area, address(TOP + 1, BEFORE)));

  grid.put(TOP - 1, right, say("behind"), { style: "heading" });
  table.forEach((cells, line) => cells.forEach((cell, at) => grid.put(TOP + line, right + at, cell, line === 0 ? { style: "header", ...(at === 0 ? { formula: { text: calling(call, [scenarioTable(compared), frameworkTable(compared), "", ...simulatorTables(compared)]), spill: { rows: table.length, columns: cells.length } } } : {}) } : { style: typeof cell === "number" ? "value" : "word", format: matrix.formats[at] ?? "general" })));
  for (let line = TOP + 1 + rows.length; line < TOP + table.length; line += 1) grid.height(line, 15);
  grid.columns.push(...WIDTHS.before.map((width) => ({ width })), ...scenarios.map(() => ({ width: WIDTHS.scenario })), { width: 3 }, ...(table[0] ?? []).map((_cell, at) => ({ width: WIDTHS.behind[at] ?? 30 })));
  grid.frozen = { rows: TOP + 1, columns: BEFORE };
  return grid.done(printSetup(name, language, { landscape: true, repeatRows: { from: TOP, to: TOP }, area: areaOf(0, 0, TOP + 1 + rows.length, right - 1) }));
}
