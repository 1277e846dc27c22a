import { BooleanNumber, LocaleType, type ICellData, type IColumnData, type IObjectArrayPrimitiveType, type IRowData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { looks, type Book, type Sheet, type SheetCell } from "../../sheets";
import { isSpilledInto } from "../load-book";
import { cellFor } from "./cell-content";
import { styleOf } from "./styles";

/** Pixels of a character's width and of a point, as Excel draws them at 100%. */
const PIXELS_A_CHARACTER = 7;
const PIXELS_A_POINT = 4 / 3;
/** Room for formulas that spill, below and beside what is filled. */
const SPARE = { rows: 200, columns: 200 } as const;

function entered(cell: SheetCell, spilled: boolean): ICellData {
  const s = styleOf(cell.style, cell.format);
  if (cell.formula) return { ...cellFor({ kind: "formula", formula: `=${cell.formula.text}` }), s };
  return spilled || cell.value === null || cell.value === "" ? { s } : { ...cellFor({ kind: "value", value: cell.value }), s };
}

function columnData(sheet: Sheet): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  return Object.fromEntries(sheet.columns.map(({ width, folded }, at) => [at, { w: Math.round(width * PIXELS_A_CHARACTER), hd: folded === true ? BooleanNumber.TRUE : BooleanNumber.FALSE }]));
}

/** Lines that a row shows at most where its height is not given: long evidence must not push the scenarios out of sight. */
const MOST_LINES = 2;
const LINE = 17;

/** A row of a given height, in points; without one, as many lines as its longest text takes, up to a few. It does not grow while somebody types. */
function rowData(sheet: Sheet, row: number): Partial<IRowData> {
  const points = sheet.heights[row];
  if (points !== undefined) return { h: Math.round(points * PIXELS_A_POINT), ia: BooleanNumber.FALSE };
  const lines = (sheet.rows[row] ?? []).map((cell, at) => (typeof cell?.value === "string" && cell.style !== undefined && "wrap" in looks[cell.style] ? Math.ceil(cell.value.length / (sheet.columns[at]?.width ?? 10)) : 1));
  return { h: LINE * Math.min(MOST_LINES, Math.max(1, ...lines)) + 7, ia: BooleanNumber.FALSE };
}

function sheetData(sheet: Sheet, id: string): Partial<IWorksheetData> {
  const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
  const cells = sheet.rows.map((row, at) => Object.fromEntries(row.flatMap((cell, column) => (cell ? [[column, entered(cell, isSpilledInto(sheet, at, column))]] : []))));
  return {
    id,
    name: sheet.name,
    cellData: Object.fromEntries(cells.map((row, at) => [at, row])),
    columnData: columnData(sheet),
    rowData: Object.fromEntries(sheet.rows.map((_, row) => [row, rowData(sheet, row)])),
    mergeData: sheet.merges.map((area) => ({ startRow: area.row, startColumn: area.column, endRow: area.row + area.rows - 1, endColumn: area.column + area.columns - 1 })),
    freeze: { startRow: sheet.frozen.rows || -1, startColumn: sheet.frozen.columns || -1, ySplit: sheet.frozen.rows, xSplit: sheet.frozen.columns },
    rowCount: sheet.rows.length + SPARE.rows,
    columnCount: columns + SPARE.columns,
    showGridlines: BooleanNumber.FALSE,
  };
}

/** A book as the grid opens it; `ids` are the ids of its sheets in the shared workbook. */
export function snapshotOf(book: Book, ids: readonly string[]): IWorkbookData {
  const sheets = book.sheets.map((sheet, at) => sheetData(sheet, ids[at] ?? String(at)));
  return { id: "workbook", name: book.title, appVersion: "0", locale: LocaleType.EN_US, styles: {}, sheetOrder: [...ids], sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])) };
}
