import type { FUniver } from "@univerjs/core/facade";
import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation } from "@univerjs/preset-sheets-table";
import type { Store, Table } from "../host";

/**
 * Shows a table of the workbook in the grid, so that formulas there can name it. By the grid's own mutation: its command refuses a
 * table that bears the name of a sheet, which Excel allows, and would let the user undo what the example brought.
 */
export function showTable(api: FUniver, { id, name, sheet, area, columnNames }: Table): void {
  const range = { startRow: area.row, startColumn: area.column, endRow: area.row + area.rows - 1, endColumn: area.column + area.columns - 1 };
  api.syncExecuteCommand(AddSheetTableMutation.id, { unitId: api.getActiveWorkbook()?.getId(), subUnitId: sheet, tableId: id, name, range, header: [...columnNames], options: { showHeader: true, tableStyleId: "" } });
}

/** Shows a table under the name and in the place that it has now, so that formulas typed from then on see it so too. */
export function moveTable(api: FUniver, { id, name, area }: Table): void {
  const newRange = { startRow: area.row, startColumn: area.column, endRow: area.row + area.rows - 1, endColumn: area.column + area.columns - 1 };
  api.syncExecuteCommand(SetSheetTableMutation.id, { unitId: api.getActiveWorkbook()?.getId(), tableId: id, config: { name, updateRange: { newRange } } });
}

/** Takes a table away from the grid and leaves its cells. */
export function hideTable(api: FUniver, table: string): void {
  api.syncExecuteCommand(DeleteSheetTableMutation.id, { unitId: api.getActiveWorkbook()?.getId(), tableId: table });
}

/** Shows all tables of the workbook in the grid. */
export function showTables(api: FUniver, store: Store): void {
  for (const table of store.tables()) showTable(api, table);
}
