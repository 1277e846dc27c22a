import { address, NOT_AVAILABLE, type Sheet, type SheetCell } from "../sheets";
import { fileText } from "./file-text";
import { scaledHeight } from "./xlsx-style";
import { fileFormula } from "./xlsx-formula";

/** A sheet with more cells than these is written in bulk below its first rows: the library needs kilobytes of memory and much time for a cell. */
const SMALL = 2000;

const encoded = (words: string): string => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The look of a cell as it is told apart. */
const lookOf = (cell: SheetCell): string => `${cell.style ?? ""}/${cell.format ?? ""}`;

/** What only the library can write. */
const isRich = ({ note, link, formula }: SheetCell): boolean => (note !== undefined && note !== "") || link !== undefined || formula?.array === true || formula?.spill !== undefined;

const known = new WeakMap<Sheet, number>();

/** How many rows of a sheet the library writes: all of a small one; of another those in which a look is seen for the first time, or in which something stands that only the library can write, and all above. */
export function rowsByLibrary(sheet: Sheet): number {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const looks = new Set<string>();
  let cells = 0;
  let last = 0;
  sheet.rows.forEach((row, at) => {
    for (const cell of row) {
      if (cell === null) continue;
      cells += 1;
      const look = lookOf(cell);
      if (looks.has(look) && !isRich(cell)) continue;
      looks.add(look);
      last = at + 1;
    }
  });
  const rows = cells <= SMALL ? sheet.rows.length : last;
  known.set(sheet, rows);
  return rows;
}

/** Style number by look, learned from the rows that the library has written. */
export function learnStyles(sheet: Sheet, xml: string): ReadonlyMap<string, string> {
  const numbers = new Map([...xml.matchAll(/<c r="([A-Z]+[0-9]+)"(?: s="([0-9]+)")?/g)].map(([, cell = "", style = "0"]) => [cell, style] as const));
  const styles = new Map<string, string>();
  sheet.rows.slice(0, rowsByLibrary(sheet)).forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell === null) return;
      const style = numbers.get(address(at, column));
      if (style !== undefined) styles.set(lookOf(cell), style);
    }),
  );
  return styles;
}

function cellXml(cell: SheetCell, place: string, styles: ReadonlyMap<string, string>): string {
  const style = styles.get(lookOf(cell));
  if (style === undefined) throw new Error(`the first rows have no cell that looks like ${lookOf(cell)}`);
  const { value, formula } = cell;
  const open = `<c r="${place}" s="${style}"`;
  const calculated = formula ? `<f>${encoded(fileText(fileFormula(formula)))}</f>` : "";
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return formula ? `${open}>${calculated}</c>` : `${open}/>`;
  if (typeof value === "number") return `${open}>${calculated}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${calculated}<v>${value ? 1 : 0}</v></c>`;
  if (formula && value === NOT_AVAILABLE) return `${open} t="e">${calculated}<v>${NOT_AVAILABLE}</v></c>`;
  if (formula) return `${open} t="str">${calculated}<v>${encoded(fileText(value))}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${encoded(fileText(value))}</t></is></c>`;
}

/** The rows of a long sheet below those that the library has written, as the file holds them. */
export function bulkRows(sheet: Sheet, styles: ReadonlyMap<string, string>): readonly string[] {
  const first = rowsByLibrary(sheet);
  const fitting = new Set(sheet.fitting);
  return sheet.rows.slice(first).map((cells, at) => {
    const row = first + at;
    const height = sheet.heights[row];
    return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${scaledHeight(height)}"${fitting.has(row) ? "" : ' customHeight="1"'}`}>${cells.map((cell, column) => (cell ? cellXml(cell, address(row, column), styles) : "")).join("")}</row>`;
  });
}
