/** The only file that reads workbooks with hucre, so that it can be replaced. */
import { readXlsx, type Sheet } from "hucre/xlsx";
import type { Cell } from "../../engine";
import { formsIn } from "../../council";
import { refusal, type Refusal } from "../refusal";
import type { Contents, SheetCells } from "./grid";
import { soundZip } from "./zip-limits";

/** The first bytes of the older Excel's container, which is also that of a workbook with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const MILLION = 1_000_000;
/** What the library refuses to lay out as one sheet. */
const MOST_CELLS = 20 * MILLION;

const RANGE = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const cellOf = (value: unknown): Cell => (value instanceof Date ? value.toISOString() : typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null);

function sheetCells(sheet: Sheet): SheetCells {
  const cells = sheet.rows.map((row) => row.map(cellOf));
  const tables = (sheet.tables ?? []).flatMap(({ name, range }) => {
    const match = RANGE.exec(range ?? "");
    if (!match) return [];
    const [row, column] = [Number(match[2]) - 1, columnNumber(match[1] ?? "A")];
    const [lastRow, lastColumn] = [Number(match[4] ?? match[2]) - 1, columnNumber(match[3] ?? match[1] ?? "A")];
    return [{ name, origin: { row, column }, cells: cells.slice(row, lastRow + 1).map((line) => line.slice(column, lastColumn + 1)) }];
  });
  return { name: sheet.name, cells, origin: { row: 0, column: 0 }, tables };
}

/** Reads the sheets and tables of a workbook; formulas give the values they were saved with. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Contents | Refusal> {
  if (OLE.every((byte, at) => bytes[at] === byte)) return refusal("file-old-excel", { file });
  const sound = soundZip(bytes, file);
  if ("refused" in sound) return sound;
  try {
    const { sheets } = await readXlsx(sound);
    const kept = sheets.filter((sheet) => !sheet.veryHidden);
    return kept.length === 0 ? refusal("xlsx-no-sheets", { file }) : { kind: "workbook", sheets: kept.map(sheetCells), forms: formsIn(bytes) };
  } catch (error) {
    return error instanceof Error && /cells|dimension|limit/i.test(error.message) ? refusal("xlsx-too-many-cells", { file, most: MOST_CELLS / MILLION }) : refusal("xlsx-damaged", { file });
  }
}
