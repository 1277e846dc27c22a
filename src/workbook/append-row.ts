import type { Cell, Problem } from "../engine";
import { address as cellAddress, rangeAddress } from "../sheets";
import { appendBelow, footOf, rowsLeft, takeRowsOut, type Foot } from "./append-below";
import { entryOf } from "./entry-text";
import { changing, done, refused } from "./gateway";
import { putBack, writeWhereUnchanged, type GuardedWrite } from "./guarded-write";
import { refusalOf } from "./outcome";
import type { Outcome, SheetTable, TableName } from "./port";
import { cellsLeft } from "./write-cells";

/** The table did not grow over the rows: they stand under it. */
export const notGrown = (address: string, table: string): Problem => ({ ...refusalOf("", "workbook-not-grown"), cell: address, data: { table } });

/** The address of the first header that is not as it was read: columns that moved would put every value under another heading. */
function movedHeader(now: Excel.Range, known: readonly Cell[]): string | undefined {
  const headers: readonly unknown[] = now.values[0] ?? [];
  const at = Array.from({ length: Math.max(headers.length, known.length) }, (_each, place) => place).find((place) => (headers[place] ?? "") !== (known[place] ?? ""));
  return at === undefined ? undefined : cellAddress(now.rowIndex, now.columnIndex + at);
}

/**
 * Writes a row under a table of ours, which grows with it, as long as its headers are as they were read. Rows in free form, without a
 * table, get the row under the last one that was read: where something stands there by now, it stays and the row is refused.
 * @param cells in the order of the table's columns
 * @param name the table's
 */
export async function appendRow({ sheet, cells: known, origin, table: id }: SheetTable, cells: readonly Cell[], name: TableName = "Scenarios"): Promise<Outcome<void>> {
  const width = known[0]?.length ?? 0;
  const entries = [Array.from({ length: width }, (_cell, at) => entryOf(cells[at] ?? null))];
  let foot: Foot | undefined;
  let write: GuardedWrite | undefined;
  return changing(
    "append-row",
    async (context) => {
      const table = context.workbook.worksheets.getItem(sheet).tables.getItemOrNullObject(id ?? name).load("name,id,showTotals,autoFilter/isDataFiltered");
      await context.sync();
      if (table.isNullObject) {
        const address = rangeAddress({ row: origin.row + known.length, column: origin.column, rows: 1, columns: width });
        const blank = [Array.from({ length: width }, () => "")];
        write = { sheet, address, was: { formulas: blank, values: blank }, entries };
        const changed = await writeWhereUnchanged(context, [write]);
        if (changed.length === 0) return done(undefined);
        const problem = { ...refusalOf(changed.map((cell) => cell.address).join(", "), "workbook-row-taken") };
        const others = { ...write, entries: [entries[0]?.map((entry, column) => (changed.some((cell) => cell.column === column) ? null : entry)) ?? []] };
        return refused((await putBack([others])) ? problem : cellsLeft(problem, [write]));
      }
      if (table.autoFilter.isDataFiltered) return refused({ ...refusalOf("", "workbook-filtered"), data: { table: table.name } });
      const headers = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
      const under = await footOf(context, table.id, table.showTotals);
      const moved = movedHeader(headers, known[0] ?? []);
      if (moved !== undefined) return refused({ ...refusalOf("", "workbook-cell-changed"), cell: moved });
      foot = under;
      const { grown, address } = await appendBelow(context, under, entries, table.showTotals);
      return grown ? done(undefined) : refused(notGrown(address, table.name));
    },
    async (problem) => {
      if (foot) return (await takeRowsOut(foot, entries)) ? problem : rowsLeft(problem, foot);
      return write === undefined || (await putBack([write])) ? problem : cellsLeft(problem, [write]);
    },
  );
}
