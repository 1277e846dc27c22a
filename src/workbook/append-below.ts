import { rangeAddress } from "../sheets";

type Entry = string | number | boolean;

/** Where the new rows stand, and whether the table has grown over them. */
export interface Below {
  readonly sheet: string;
  readonly address: string;
  readonly grown: boolean;
}

/**
 * Adds rows to a table in a way that co-authors survive: values directly under it, over which Excel grows the table, never
 * TableRowCollection.add (Microsoft, "Avoid table row coauthoring conflicts"). What stands below goes down first. Excel itself finds the
 * place at the moment of writing, so that rows that a co-author adds meanwhile keep theirs. One round trip.
 */
export async function appendBelow(context: Excel.RequestContext, table: Excel.Table, entries: readonly (readonly Entry[])[], totals: boolean): Promise<Below> {
  const below = (): Excel.Range => (totals ? table.getDataBodyRange() : table.getRange()).getLastRow().getRowsBelow(entries.length);
  below().insert("Down");
  const target = below();
  target.formulas = entries.map((row) => [...row]);
  target.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  const whole = table.getRange().load("rowIndex,rowCount");
  await context.sync();
  const address = rangeAddress({ row: target.rowIndex, column: target.columnIndex, rows: target.rowCount, columns: target.columnCount });
  return { sheet: target.worksheet.name, address, grown: whole.rowIndex + whole.rowCount >= target.rowIndex + target.rowCount };
}
