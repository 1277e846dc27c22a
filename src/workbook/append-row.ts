import type { Cell } from "../engine";
import { rangeAddress } from "../sheets";
import { appendBelow } from "./append-below";
import { entryOf } from "./entry-text";
import { writeWhereUnchanged } from "./guarded-write";
import type { SheetTable } from "./port";

const TABLE = "Scenarios";

/** Excel's own way to say no, for a place that turns out to be taken. */
const taken = (what: string): Error => Object.assign(new Error(what), { code: "RowBelowTaken" });

/**
 * Writes a row under the scenario table, which grows over it. Rows in free form, without a table, get the row under the last one that
 * was read: where something stands there by now, it stays and the row is refused.
 * @param cells in the order of the table's columns
 */
export async function appendRow(context: Excel.RequestContext, { sheet, cells: known, origin }: SheetTable, cells: readonly Cell[]): Promise<void> {
  const table = context.workbook.worksheets.getItem(sheet).tables.getItemOrNullObject(TABLE).load("name,showTotals");
  await context.sync();
  const width = known[0]?.length ?? 0;
  const entries = [Array.from({ length: width }, (_cell, at) => entryOf(cells[at] ?? null))];
  if (!table.isNullObject) {
    await appendBelow(context, table, entries, table.showTotals);
    return;
  }
  const address = rangeAddress({ row: origin.row + known.length, column: origin.column, rows: 1, columns: width });
  const changed = await writeWhereUnchanged(context, [{ sheet, address, expected: [Array.from({ length: width }, () => "")], entries }]);
  if (changed.length > 0) throw taken(changed.map((cell) => cell.address).join(", "));
}
