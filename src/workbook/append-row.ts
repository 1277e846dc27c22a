import type { Cell } from "../engine";
import { asWritten } from "./as-written";
import type { SheetTable } from "./port";

/**
 * Writes a row under what is there now and lets the table grow over it. Where the next row is taken by something else,
 * Excel refuses to grow the table and nothing is written over: the row is looked at first.
 */
export async function appendRow(context: Excel.RequestContext, { sheet, cells: known, origin }: SheetTable, cells: readonly Cell[]): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const table = worksheet.tables.getItemOrNullObject("Scenarios");
  table.load("name");
  await context.sync();

  const width = known[0]?.length ?? 0;
  const whole = table.isNullObject ? worksheet.getRangeByIndexes(origin.row, origin.column, known.length, width) : table.getRange();
  const next = whole.getRowsBelow(1).load("values");
  await context.sync();
  if (next.values.some((row) => row.some((cell) => cell !== ""))) throw Object.assign(new Error(next.values.flat().filter((cell) => cell !== "").join("; ")), { code: "RowBelowTaken" });
  next.values = [Array.from({ length: width }, (_, at) => asWritten(cells[at]))];
  if (!table.isNullObject) table.resize(whole.getResizedRange(1, 0));
  await context.sync();
}
