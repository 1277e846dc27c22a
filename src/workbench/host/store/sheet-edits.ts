/** Changes of one sheet's cells, looks and lines, each with how it is taken back. */
import { contains, type Area } from "../area";
import type { KeptCell, SheetCells } from "./cells";
import type { CellEntry, CellStyle, Line, Shift } from "./store";

type Remember = (revert: () => void) => void;

/** Enters cells. @returns what the first of them held, how many were touched, and whether any got other contents */
export function enterCells(cells: SheetCells, area: Area, entries: readonly (readonly (CellEntry | null)[])[], remember: Remember): { readonly first: KeptCell | undefined; readonly touched: number; readonly content: boolean } {
  const before: [number, number, KeptCell | undefined][] = [];
  let content = false;
  entries.forEach((line, row) => {
    line.forEach((entry, column) => {
      if (entry === null) return;
      const [r, c] = [area.row + row, area.column + column];
      before.push([r, c, cells.get(r, c)]);
      const next = { ...cells.ensure(r, c) };
      if (entry.content) {
        content = true;
        next.content = entry.content;
        next.value = entry.content.kind === "value" ? entry.content.value : "";
      }
      if (entry.numberFormat !== undefined) next.numberFormat = entry.numberFormat;
      cells.put(r, c, next);
    });
  });
  remember(() => {
    for (const [row, column, cell] of before) cells.put(row, column, cell);
  });
  return { first: before[0]?.[2], touched: before.length, content };
}

export function shiftCells(cells: SheetCells, area: Area, direction: Shift, remember: Remember): void {
  const rows = new Map([...cells.rows].map(([row, line]) => [row, new Map(line)]));
  cells.shift(area, direction);
  remember(() => {
    cells.rows.clear();
    for (const [row, line] of rows) cells.rows.set(row, line);
  });
}

export function paint(cells: SheetCells, area: Area, patch: CellStyle | "reset", remember: Remember): void {
  const before = cells.paints;
  const kept = patch === "reset" ? before.filter((each) => !contains(area, each.area)) : before;
  cells.paints = [...kept, ...(patch === "reset" && kept.length === 0 ? [] : [{ area, patch }])];
  remember(() => {
    cells.paints = before;
  });
}

export function patchLines(cells: SheetCells, axis: "row" | "column", from: number, count: number, patch: Partial<Line>, remember: Remember): void {
  for (let index = from; index < from + count; index += 1) {
    const before = cells.lines[axis].get(index);
    cells.lines[axis].set(index, { ...cells.line(axis, index), ...patch });
    remember(() => {
      if (before) cells.lines[axis].set(index, before);
      else cells.lines[axis].delete(index);
    });
  }
}

/** Formulas that refer to what was renamed, moved or taken out go along, as in Excel. */
export function rewriteFormulas(cells: SheetCells, rewrite: (formula: string) => string, remember: Remember): void {
  for (const [row, column, cell] of [...cells.all()]) {
    if (cell.content.kind !== "formula") continue;
    const formula = rewrite(cell.content.formula);
    if (formula === cell.content.formula) continue;
    cells.put(row, column, { ...cell, content: { kind: "formula", formula } });
    remember(() => {
      cells.put(row, column, cell);
    });
  }
}
