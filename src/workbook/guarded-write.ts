import { address as cellAddress } from "../sheets";
import { writeBack } from "./entry-text";
import { bytesOf, Requests } from "./request-size";

type Entry = string | number | boolean | null;

/** A write that holds only as long as the cells are as they were when they were read. */
export interface GuardedWrite {
  readonly sheet: string;
  readonly address: string;
  /** `formulas` as read; null where the cell does not matter. */
  readonly expected: readonly (readonly unknown[])[];
  /** What is set; null leaves a cell as it is. */
  readonly entries: readonly (readonly Entry[])[];
}

/** A cell that someone else changed in the meantime; what they wrote stands. */
export interface Changed {
  readonly sheet: string;
  /** Row and column within the range of the write, from 0. */
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

/**
 * Writes and looks, in one request, at what stood there: Office.js has no write on condition. A cell that is not as it was read gets what
 * its author wrote back at once, so that in the end nothing of theirs is lost.
 * @returns the cells that were left as their author wrote them
 */
export async function writeWhereUnchanged(context: Excel.RequestContext, writes: readonly GuardedWrite[]): Promise<readonly Changed[]> {
  const requests = new Requests(context);
  const queued: { readonly write: GuardedWrite; readonly before: Excel.Range }[] = [];
  const rangeOf = ({ sheet, address }: GuardedWrite): Excel.Range => context.workbook.worksheets.getItem(sheet).getRange(address);
  for (const write of writes) {
    await requests.room(bytesOf(write.entries));
    queued.push({ write, before: rangeOf(write).load("formulas,values,rowIndex,columnIndex") });
    rangeOf(write).formulas = write.entries.map((row) => [...row]);
  }
  await requests.send();
  const changed = queued.flatMap(({ write, before }) => conflicts(write, before).map((cell) => ({ cell, write, before })));
  for (const { cell, before } of changed) {
    const theirs = writeBack(before.formulas[cell.row]?.[cell.column], before.values[cell.row]?.[cell.column]);
    rangeOf({ ...cell, expected: [], entries: [] }).formulas = [[theirs]];
  }
  if (changed.length > 0) await context.sync();
  return changed.map(({ cell }) => cell);
}

function conflicts({ sheet, expected, entries }: GuardedWrite, before: Excel.Range): Changed[] {
  return entries.flatMap((line, row) =>
    line.flatMap((entry, column): Changed[] => {
      const wanted = expected[row]?.[column];
      const stood: unknown = before.formulas[row]?.[column];
      if (entry === null || wanted === null || wanted === undefined || stood === wanted) return [];
      return [{ sheet, row, column, address: cellAddress(before.rowIndex + row, before.columnIndex + column) }];
    }),
  );
}
