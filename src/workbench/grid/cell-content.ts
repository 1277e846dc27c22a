import { CellValueType, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import type { Area, CellValue, Content } from "../host";

/** The value that a cell of the grid holds or shows; "" where it is blank. */
export function valueIn(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return "";
  if (cell?.t === CellValueType.BOOLEAN) return Number(value) === 1;
  return cell?.t === CellValueType.NUMBER ? Number(value) : value;
}

/** What was entered in a cell of the grid. `formula` is its formula with "=", "" where it has none. */
export function contentIn(cell: Nullable<ICellData>, formula: string): Content {
  if (formula !== "") return { kind: "formula", formula };
  const value = valueIn(cell);
  if (value === "") return { kind: "blank" };
  return { kind: "value", value, ...(cell?.t === CellValueType.FORCE_STRING ? { quoted: true } : {}) };
}

/** What was entered, as a cell of the grid; what stood there before goes. */
export function cellFor(content: Content): ICellData {
  if (content.kind === "blank") return { v: null, f: null, si: null, p: null };
  if (content.kind === "formula") return { f: content.formula, v: null, si: null, p: null };
  if (typeof content.value === "boolean") return { v: content.value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
  const t = typeof content.value === "number" ? CellValueType.NUMBER : content.quoted === true ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { v: content.value, t, f: null, si: null, p: null };
}

export const areaIn = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 });
