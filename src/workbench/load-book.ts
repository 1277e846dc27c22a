import { fixedReference, MARK, markText, type Book, type Sheet, type SheetCell } from "../sheets";
import type { CellEntry, Store } from "./host";

/** Cells into which a formula spills: they hold its cached values in the book, and nothing of their own in a workbook. */
export function isSpilledInto(sheet: Sheet, row: number, column: number): boolean {
  return sheet.rows.some((line, top) =>
    line.some((cell, left) => {
      const spill = cell?.formula?.spill;
      return spill !== undefined && (row !== top || column !== left) && row >= top && row < top + spill.rows && column >= left && column < left + spill.columns;
    }),
  );
}

function entryOf(cell: SheetCell | null | undefined): CellEntry | null {
  if (!cell) return null;
  if (cell.formula) return { content: { kind: "formula", formula: `=${cell.formula.text}` } };
  return cell.value === null || cell.value === "" ? null : { content: { kind: "value", value: cell.value } };
}

/** Puts a book in an empty store: its sheets with their marks, what was entered in them, its tables and names, as Excel opens a file. How it looks is the grid's. */
export function loadBook(store: Store, book: Book): void {
  for (const sheet of book.sheets) {
    const { id } = store.addSheet(sheet.name);
    const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
    const entries = sheet.rows.map((row, at) => Array.from({ length: columns }, (_, column) => (isSpilledInto(sheet, at, column) ? null : entryOf(row[column]))));
    if (entries.length > 0) store.write(id, { row: 0, column: 0, rows: entries.length, columns }, entries);
    if (book.form !== undefined) store.putPart({ id: `sheetProperty-${id}-${MARK}`, kind: "sheetProperty", sheet: id, data: { key: MARK, value: markText({ role: sheet.role, form: book.form }) } });
    for (const { name, area } of sheet.names) store.putName({ name, formula: `=${fixedReference(sheet.name, area)}`, comment: "", visible: true });
    for (const { name, area } of sheet.tables) {
      const columnNames = Array.from({ length: area.columns }, (_, at) => String(sheet.rows[area.row]?.[area.column + at]?.value ?? ""));
      store.addTable({ name, sheet: id, area, showHeaders: true, showTotals: false, style: "TableStyleLight1", showFilterButton: false, showBandedRows: false, filters: {}, columnNames });
    }
  }
  const [first] = store.sheets();
  if (first) store.activate(first.id);
}
