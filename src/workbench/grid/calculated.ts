import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetArrayFormulaDataMutation, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { At, Result } from "../host";
import type { Calculated } from "../workbook";
import { valueIn } from "./cell-content";

type OfSheets<Kept> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Kept>>>>>>>>;

/** Where formulas spill and what, as the grid's calculator tells it: unit, sheet, row, column. */
interface Spilled {
  readonly arrayFormulaRange: OfSheets<IRange>;
  readonly arrayFormulaCellData: OfSheets<Nullable<ICellData>>;
}

export interface GridCalculation {
  readonly valueOf: Calculated;
  /** Calls the listener each time the grid has put the results of a calculation in its cells. */
  readonly onCalculated: (listener: () => void) => void;
}

/** True for a change of cells that puts results of formulas in them, and nothing that anybody entered. */
export const isResult = (options: unknown): boolean => typeof options === "object" && options !== null && "applyFormulaCalculationResult" in options;

/** Follows the grid's calculator. */
export function followCalculation(api: FUniver): GridCalculation {
  let spilled: Spilled = { arrayFormulaRange: {}, arrayFormulaCellData: {} };
  const listeners: (() => void)[] = [];
  api.onCommandExecuted(({ id, params }, options) => {
    if (id === SetArrayFormulaDataMutation.id) spilled = params as Spilled;
    if (id === SetArrayFormulaDataMutation.id || (id === SetRangeValuesMutation.id && isResult(options))) for (const listener of listeners) listener();
  });

  const valueOf = ({ sheet, row, column }: At): Result | undefined => {
    const book = api.getActiveWorkbook();
    const shown = book?.getSheetBySheetId(sheet);
    // A formula just written beyond the edge: the grid makes room for it after this.
    if (!shown || row >= shown.getMaxRows() || column >= shown.getMaxColumns()) return undefined;
    const cell = shown.getRange(row, column).getCellData();
    const range = spilled.arrayFormulaRange[book?.getId() ?? ""]?.[sheet]?.[row]?.[column];
    if (!range) return cell === null ? undefined : valueIn(cell);
    const values = spilled.arrayFormulaCellData[book?.getId() ?? ""]?.[sheet] ?? {};
    return Array.from({ length: range.endRow - range.startRow + 1 }, (_, r) =>
      Array.from({ length: range.endColumn - range.startColumn + 1 }, (_column, c) => valueIn(values[range.startRow + r]?.[range.startColumn + c] ?? (r + c === 0 ? cell : null))),
    );
  };
  return { valueOf, onCalculated: (listener) => void listeners.push(listener) };
}
