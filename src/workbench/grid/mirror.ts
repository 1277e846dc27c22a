import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { InsertColMutation, InsertRowMutation, InsertSheetMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SetWorksheetNameMutation } from "@univerjs/preset-sheets-core";
import { GRID, type Area, type CellEntry, type MemoryStore, type Shift } from "../host";
import { isResult } from "./calculated";
import { areaIn, contentIn } from "./cell-content";
import { showChange } from "./show-change";

type Cells = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** The members that the changes below have, as the grid tells them. */
interface Told {
  readonly subUnitId: string;
  readonly cellValue?: Cells;
  readonly range: IRange;
  readonly selections: readonly { readonly range: IRange }[];
  readonly name: string;
  readonly sheet: { readonly id: string; readonly name: string };
}

/** The cells that a change touched, as one area; undefined where it touched none. */
function touched(cells: Cells | undefined): Area | undefined {
  const rows = Object.keys(cells ?? {}).map(Number);
  const columns = Object.values(cells ?? {}).flatMap((row) => Object.keys(row ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return undefined;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

const SHIFTS: Readonly<Record<string, { readonly direction: Shift; readonly whole: "rows" | "columns" }>> = {
  [InsertRowMutation.id]: { direction: "Down", whole: "rows" },
  [RemoveRowMutation.id]: { direction: "Up", whole: "rows" },
  [InsertColMutation.id]: { direction: "Right", whole: "columns" },
  [RemoveColMutation.id]: { direction: "Left", whole: "columns" },
};

/**
 * Keeps the shared workbook and the grid the same, both ways: what the user does in the grid (typing, pasting, filling, undoing, rows,
 * columns, sheets, selections) reaches the workbook and so the pane's events; what the add-in writes through Office.js reaches the grid.
 */
export function mirror(store: MemoryStore, api: FUniver): void {
  let passing = false;
  /** Passes a change on, without passing the change that it makes there back. */
  const pass = (action: () => void): void => {
    if (passing) return;
    passing = true;
    try {
      action();
    } finally {
      passing = false;
    }
  };

  function fromGrid(id: string, { subUnitId, cellValue, range, selections, name, sheet }: Told): void {
    const shift = SHIFTS[id];
    if (shift) {
      const area = areaIn(range);
      store.shift(subUnitId, shift.whole === "rows" ? { ...area, column: 0, columns: GRID.columns } : { ...area, row: 0, rows: GRID.rows }, shift.direction);
      return;
    }
    switch (id) {
      case SetRangeValuesMutation.id: {
        const area = touched(cellValue);
        const shown = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
        if (!area || !shown) return;
        const before = store.read(subUnitId, area);
        const entries = before.map((line, row) =>
          line.map((cell, column): CellEntry | null => {
            if (cellValue?.[area.row + row]?.[area.column + column] === undefined) return null;
            const there = shown.getRange(area.row + row, area.column + column);
            const content = contentIn(there.getCellData(), there.getFormula());
            return JSON.stringify(content) === JSON.stringify(cell.content) ? null : { content };
          }),
        );
        if (entries.some((line) => line.some((entry) => entry !== null))) store.write(subUnitId, area, entries);
        return;
      }
      case SetSelectionsOperation.id: {
        const [first] = selections;
        if (first) store.select(subUnitId, areaIn(first.range));
        return;
      }
      case SetWorksheetActiveOperation.id:
        store.activate(subUnitId);
        return;
      case SetWorksheetNameMutation.id:
        store.updateSheet(subUnitId, { name });
        return;
      case InsertSheetMutation.id:
        store.addSheet(sheet.name, "Local", sheet.id);
        return;
      case RemoveSheetMutation.id:
        store.deleteSheet(subUnitId);
    }
  }

  const heard = new Set([SetRangeValuesMutation.id, SetSelectionsOperation.id, SetWorksheetActiveOperation.id, SetWorksheetNameMutation.id, InsertSheetMutation.id, RemoveSheetMutation.id, ...Object.keys(SHIFTS)]);
  api.onCommandExecuted(({ id, params }, options) => {
    if (heard.has(id) && !isResult(options)) pass(() => fromGrid(id, params as Told));
  });
  store.subscribe((change) => pass(() => showChange(change, store, api)));
}
