import { address as cellAddress } from "../sheets";
import { writeBack } from "./entry-text";
import { takingBack } from "./gateway";
import { bytesOf, Requests } from "./request-size";

type Entry = string | number | boolean | null;

/** What `formulas` and `values` of a range gave. */
export interface Contents {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** A write that holds only as long as the cells are as they were when they were read. */
export interface GuardedWrite {
  readonly sheet: string;
  readonly address: string;
  readonly was: Contents;
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

const rangeOf = (context: Excel.RequestContext, { sheet, address }: { readonly sheet: string; readonly address: string }): Excel.Range => context.workbook.worksheets.getItem(sheet).getRange(address);

/**
 * Writes and looks, in one request, at what stood there: Office.js has no write on condition. A cell that is not as it was read gets what
 * its author wrote back at once, so that in the end nothing of theirs is lost.
 * @returns the cells that were left as their author wrote them
 */
export async function writeWhereUnchanged(context: Excel.RequestContext, writes: readonly GuardedWrite[]): Promise<readonly Changed[]> {
  const requests = new Requests(context);
  const queued: { readonly write: GuardedWrite; readonly before: Excel.Range }[] = [];
  for (const write of writes) {
    await requests.room(bytesOf(write.entries));
    queued.push({ write, before: rangeOf(context, write).load("formulas,values,rowIndex,columnIndex") });
    rangeOf(context, write).formulas = write.entries.map((row) => [...row]);
  }
  await requests.send();
  const changed = queued.flatMap(({ write, before }) => conflicts(write, before).map((cell) => ({ cell, before })));
  for (const { cell, before } of changed) rangeOf(context, cell).formulas = [[writeBack(before.formulas[cell.row]?.[cell.column], before.values[cell.row]?.[cell.column])]];
  if (changed.length > 0) await context.sync();
  return changed.map(({ cell }) => cell);
}

function conflicts({ sheet, was, entries }: GuardedWrite, before: Excel.Range): Changed[] {
  return entries.flatMap((line, row) =>
    line.flatMap((entry, column): Changed[] => {
      const stood: unknown = before.formulas[row]?.[column];
      if (entry === null || stood === was.formulas[row]?.[column]) return [];
      return [{ sheet, row, column, address: cellAddress(before.rowIndex + row, before.columnIndex + column) }];
    }),
  );
}

/** What `formulas` gives for a cell in which this was set: without the apostrophe that kept a text a text. */
const readBack = (entry: Entry): unknown => (typeof entry === "string" && entry.startsWith("'") ? entry.slice(1) : entry);

/**
 * Puts back what was written before Excel stopped: cells that hold what we set get what stood there. What somebody else wrote since stands.
 * @returns whether nothing of ours is left
 */
export function putBack(writes: readonly GuardedWrite[]): Promise<boolean> {
  return takingBack(async (context) => {
    const now = writes.map((write) => ({ write, range: rangeOf(context, write).load("formulas,rowIndex,columnIndex") }));
    await context.sync();
    for (const { write, range } of now) {
      write.entries.forEach((line, row) => {
        line.forEach((entry, column) => {
          const [stands, stood]: readonly unknown[] = [range.formulas[row]?.[column], write.was.formulas[row]?.[column]];
          if (entry === null || stands === stood || stands !== readBack(entry)) return;
          rangeOf(context, { sheet: write.sheet, address: cellAddress(range.rowIndex + row, range.columnIndex + column) }).formulas = [[writeBack(stood, write.was.values[row]?.[column])]];
        });
      });
    }
    await context.sync();
    return true;
  });
}
