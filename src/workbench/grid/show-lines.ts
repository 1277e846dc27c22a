import type { FUniver } from "@univerjs/core/facade";
import type { Change, MemoryStore } from "../host";

type Book = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
type Sheet = NonNullable<ReturnType<Book["getSheetBySheetId"]>>;

/** Pixels of a point at 100%. */
const PIXELS_A_POINT = 4 / 3;

/** Runs of neighbours that get the same, each with its first: the grid draws everything anew for every call. */
function inRuns<T>(from: number, wanted: readonly (T | undefined)[], apply: (first: number, count: number, value: T) => void): void {
  let first = 0;
  wanted.forEach((value, at) => {
    if (at > 0 && wanted[at - 1] !== value) first = at;
    if (value !== undefined && wanted[at + 1] !== value) apply(from + first, at - first + 1, value);
  });
}

/** Sizes and hides rows or columns; those that the grid shows so already are left alone. */
export function showLines(sheet: Sheet, store: MemoryStore, { sheet: id, axis, from, count }: Extract<Change, { kind: "lines" }>): void {
  const shown = sheet.getSheet();
  const row = axis === "row";
  const end = Math.min(from + count, row ? sheet.getMaxRows() : sheet.getMaxColumns());
  const lines = Array.from({ length: Math.max(0, end - from) }, (_, at) => ({ at: from + at, line: store.line(id, axis, from + at) }));
  const sizes = lines.map(({ at, line }) => {
    const pixels = Math.round(line.size * PIXELS_A_POINT);
    return pixels === (row ? shown.getRowHeight(at) : shown.getColumnWidth(at)) ? undefined : pixels;
  });
  const hiding = lines.map(({ at, line }) => (line.hidden === !(row ? shown.getRowRawVisible(at) : shown.getColVisible(at)) ? undefined : line.hidden));
  inRuns(from, sizes, (first, length, pixels) => (row ? sheet.setRowHeights(first, length, pixels) : sheet.setColumnWidths(first, length, pixels)));
  inRuns(from, hiding, (first, length, hidden) => {
    if (row && hidden) sheet.hideRows(first, length);
    else if (row) sheet.showRows(first, length);
    else if (hidden) sheet.hideColumns(first, length);
    else sheet.showColumns(first, length);
  });
}
