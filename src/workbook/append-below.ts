import type { Problem } from "../engine";
import { rangeAddress, type Area } from "../sheets";
import { takingBack } from "./gateway";
import { supports } from "./requirements";

type Entry = string | number | boolean;

/** Rows under a table that are looked at: what stands further down moves along unseen. */
const LOOKED_AT = 1000;

/** What stands under a table before rows are added, to be found again where Excel stops on the way. */
export interface Foot {
  readonly sheet: string;
  readonly table: string;
  /** The table's last row of scenarios; rows and columns of the sheet, from 0. */
  readonly last: Area;
  readonly below: readonly string[];
}

/** Where the new rows stand, and whether the table has grown over them. */
export interface Below {
  readonly sheet: string;
  readonly address: string;
  readonly grown: boolean;
}

const bodyOf = (table: Excel.Table, totals: boolean): Excel.Range => (totals ? table.getDataBodyRange() : table.getRange());

/** A row of cells as text to be compared: what is filled, by column of the sheet. */
const rowText = (cells: readonly unknown[], column: number): string => JSON.stringify(cells.flatMap((cell, at) => (cell === "" ? [] : [[column + at, cell]])));
const BLANK = "[]";

/** The rows under a row, down to the last that is filled. */
function belowOf(range: Excel.Range, under: number): readonly string[] {
  if (range.isNullObject) return [];
  return [...Array.from({ length: range.rowIndex - under - 1 }, () => BLANK), ...range.formulas.map((row: readonly unknown[]) => rowText(row, range.columnIndex))];
}

/** Looks at the foot of a table in one round trip. @param name the table, by name or id */
export async function footOf(context: Excel.RequestContext, name: string, totals: boolean): Promise<Foot> {
  const table = context.workbook.tables.getItem(name).load("worksheet/name");
  const last = bodyOf(table, totals).getLastRow().load("rowIndex,columnIndex,columnCount");
  const below = last.getRowsBelow(LOOKED_AT).getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex");
  await context.sync();
  const area = { row: last.rowIndex, column: last.columnIndex, rows: 1, columns: last.columnCount };
  return { sheet: table.worksheet.name, table: name, last: area, below: belowOf(below, area.row) };
}

/**
 * Adds rows to a table in a way that co-authors survive: values directly under it, over which Excel grows the table, never
 * TableRowCollection.add (Microsoft, "Avoid table row coauthoring conflicts"). What stands below goes down first. Excel itself finds the
 * place at the moment of writing, so that rows that a co-author adds meanwhile keep theirs. One round trip, one more where the table has
 * to be told to grow.
 */
export async function appendBelow(context: Excel.RequestContext, { table: name }: Foot, entries: readonly (readonly Entry[])[], totals: boolean): Promise<Below> {
  const table = context.workbook.tables.getItem(name);
  bodyOf(table, totals).getLastRow().getRowsBelow(entries.length).insert("Down");
  // With a row of totals the new rows are part of the table at once, so that its last row is one of them: they stand above the totals.
  const target = totals ? table.getTotalRowRange().getRowsAbove(entries.length) : bodyOf(table, totals).getLastRow().getRowsBelow(entries.length);
  target.formulas = entries.map((row) => [...row]);
  target.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  const whole = table.getRange().load("rowIndex,rowCount,columnIndex,columnCount");
  await context.sync();
  const address = rangeAddress({ row: target.rowIndex, column: target.columnIndex, rows: target.rowCount, columns: target.columnCount });
  const end = target.rowIndex + target.rowCount;
  const covers = ({ rowIndex, rowCount }: Excel.Range): boolean => rowIndex + rowCount >= end;
  let grown = covers(whole);
  if (!grown && supports("tableResize")) {
    table.resize(rangeAddress({ row: whole.rowIndex, column: whole.columnIndex, rows: end - whole.rowIndex, columns: whole.columnCount }));
    const resized = table.getRange().load("rowIndex,rowCount");
    await context.sync();
    grown = covers(resized);
  }
  return { sheet: target.worksheet.name, address, grown };
}

/**
 * Takes out rows of ours that Excel put under a table before it stopped. What stands there tells how far it came: the same as before, or
 * the same a number of rows lower with nothing but ours above it.
 * @returns whether the workbook is as it was
 */
export function takeRowsOut(foot: Foot, entries: readonly (readonly Entry[])[]): Promise<boolean> {
  return takingBack(async (context) => {
    const { sheet, last } = foot;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const count = entries.length;
    const place = (rows: number): Excel.Range => worksheet.getRange(rangeAddress({ ...last, row: last.row + 1, rows }));
    const now = place(LOOKED_AT + count).getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex");
    await context.sync();
    const stands = belowOf(now, last.row);
    const same = (rows: readonly string[]): boolean => JSON.stringify(rows) === JSON.stringify(foot.below);
    if (same(stands)) return true;
    const ours = entries.map((row) => rowText(row.map((cell) => (typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell)), last.column));
    if (!same(stands.slice(count)) || !ours.every((row, at) => [row, BLANK, undefined].includes(stands[at]))) return false;
    place(count).delete("Up");
    await context.sync();
    return true;
  });
}

/** Excel stopped on the way, and rows of ours were left. */
export const rowsLeft = (problem: Problem, { sheet, last }: Foot): Problem => ({ ...problem, code: "workbook-rows-left", data: { said: String(problem.data["said"] ?? ""), sheet, row: last.row + 2 } });
