import { rangeAddress } from "../sheets";

/** The filled part of a sheet: formulas (as `Range.formulas` gives them) and values, by row and column of the sheet. */
export interface SheetContents {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** Cells that are asked for at once: with their formulas and values they stay well below what an answer may hold. */
const PIECE = 60_000;

interface Piece {
  readonly sheet: string;
  readonly range: Excel.Range;
}

/** Reads the filled part of the sheets, however large, in as few round trips as the limit of an answer allows. */
export async function readSheets(context: Excel.RequestContext, names: readonly string[]): Promise<readonly SheetContents[]> {
  const { worksheets } = context.workbook;
  const used = names.map((sheet) => ({ sheet, range: worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount") }));
  await context.sync();
  const pieces = used.filter(({ range }) => !range.isNullObject).flatMap(({ sheet, range }) => piecesOf(range).map((area) => ({ sheet, cells: area.rows * area.columns, range: worksheets.getItem(sheet).getRange(rangeAddress(area)) })));
  const batches: Piece[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    if (cells + piece.cells > PIECE) [cells] = [0, batches.push([])];
    cells += piece.cells;
    batches.at(-1)?.push(piece);
  }
  const contents: SheetContents[] = [];
  for (const batch of batches) contents.push(...(await readPieces(context, batch)));
  return contents;
}

function piecesOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): { row: number; column: number; rows: number; columns: number }[] {
  const rows = Math.max(1, Math.floor(PIECE / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_piece, at) => ({ row: rowIndex + at * rows, column: columnIndex, rows: Math.min(rows, rowCount - at * rows), columns: columnCount }));
}

async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<SheetContents[]> {
  for (const { range } of pieces) range.load("formulas,values,rowIndex,columnIndex");
  await context.sync();
  return pieces.map(({ sheet, range }) => ({ sheet, row: range.rowIndex, column: range.columnIndex, formulas: range.formulas, values: range.values }));
}
