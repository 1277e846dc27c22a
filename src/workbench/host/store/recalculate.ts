import { contains, fromA1, GRID, splitSheet, type Area } from "../area";
import type { Book, Evaluate, Value } from "../formula/evaluate";
import type { SheetCells } from "./cells";
import type { CellValue, DefinedName, Table } from "./store";

interface NamedCells {
  readonly id: string;
  readonly name: string;
  readonly cells: SheetCells;
}

/** How often formulas that read each other's spills are gone over before they are left as they are. */
const PASSES = 8;

/**
 * Calculates every formula in place and spills the arrays. A formula whose spill would cover content shows #SPILL!.
 * @returns where formulas spill, by "sheet!row,column", and the sheets that hold formulas
 */
export function recalculate(sheets: readonly NamedCells[], tables: readonly Table[], names: readonly DefinedName[], oldSpills: ReadonlyMap<string, Area>, evaluate: Evaluate): { spills: Map<string, Area>; sheets: string[] } {
  let spills: ReadonlyMap<string, Area> = oldSpills;
  const withFormulas = new Set<string>();
  for (let pass = 0; pass < PASSES; pass += 1) {
    // What spilled in the pass before stays readable while this one runs: a formula may stand before the array it reads.
    const written: Written = { changed: false };
    const next = onePass(sheets, tables, names, evaluate, spills, withFormulas, written);
    for (const [key, area] of spills) clearSpill(sheets, key, area, next.get(key), written);
    spills = next;
    if (!written.changed) break;
  }
  return { spills: new Map(spills), sheets: [...withFormulas] };
}

/** Whether a pass changed what a cell shows that an array spilled over: formulas before the array may have read it as it was. */
interface Written {
  changed: boolean;
}

function onePass(sheets: readonly NamedCells[], tables: readonly Table[], names: readonly DefinedName[], evaluate: Evaluate, before: ReadonlyMap<string, Area>, withFormulas: Set<string>, written: Written): Map<string, Area> {
  const spills = new Map<string, Area>();
  const done = new Set<string>();
  const busy = new Set<string>();
  const visit = (sheet: NamedCells, row: number, column: number): void => {
    const cell = sheet.cells.get(row, column);
    const key = `${sheet.id}!${String(row)},${String(column)}`;
    if (cell?.content.kind !== "formula" || done.has(key)) return;
    if (busy.has(key)) {
      cell.value = 0; // a circular reference shows 0 in Excel
      return;
    }
    busy.add(key);
    const result = evaluate(cell.content.formula, { sheet: sheet.id, row, column }, book);
    busy.delete(key);
    done.add(key);
    withFormulas.add(sheet.id);
    const area = spillOver(sheet.cells, row, column, result, written);
    if (area) spills.set(key, area);
  };
  const byName = (name: string): NamedCells | undefined => sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const book: Book = {
    tables,
    sheetOf: (name) => byName(name)?.id,
    name: (name, from) => names.find((kept) => kept.name.toLowerCase() === name.toLowerCase() && (kept.sheet === undefined || kept.sheet === from))?.formula,
    spill: (place) => before.get(`${place.sheet}!${String(place.area.row)},${String(place.area.column)}`),
    values: (place) => {
      const sheet = sheets.find(({ id }) => id === place.sheet);
      if (!sheet) return [["#REF!"]];
      const wholeColumn = place.area.rows === GRID.rows;
      const used = wholeColumn ? sheet.cells.used(true) : undefined;
      const length = wholeColumn ? Math.max(1, (used?.row ?? 0) + (used?.rows ?? 0)) : place.area.rows;
      return Array.from({ length }, (_row, row) => Array.from({ length: place.area.columns }, (_column, column): Value => {
        visit(sheet, place.area.row + row, place.area.column + column);
        const cell = sheet.cells.get(place.area.row + row, place.area.column + column);
        return cell === undefined || (cell.content.kind === "blank" && cell.value === "") ? null : cell.value;
      }));
    },
  };
  for (const sheet of sheets) for (const [row, column, cell] of [...sheet.cells.all()]) if (cell.content.kind === "formula") visit(sheet, row, column);
  return spills;
}

/** Blanks the cells of an array that the array no longer covers. */
function clearSpill(sheets: readonly NamedCells[], key: string, area: Area, now: Area | undefined, written: Written): void {
  const sheet = sheets.find(({ id }) => key.startsWith(`${id}!`));
  if (!sheet) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = sheet.cells.get(row, column);
      if (cell?.content.kind !== "blank" || (now && contains(now, { row, column, rows: 1, columns: 1 }))) continue;
      written.changed ||= cell.value !== "";
      sheet.cells.put(row, column, { ...cell, value: "" });
    }
  }
}

/** Puts a result in its cell and, for an array, over the cells beside and below it. */
function spillOver(cells: SheetCells, row: number, column: number, result: Value | readonly (readonly Value[])[], written: Written): Area | undefined {
  const anchor = cells.get(row, column);
  if (!anchor) return undefined;
  const shown = (value: Value | undefined): CellValue => value ?? 0; // a null in a result shows as 0
  if (!Array.isArray(result)) {
    anchor.value = shown(result as Value);
    return undefined;
  }
  const rows = result as readonly (readonly Value[])[];
  const area: Area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  const blocked = rows.some((line, r) => line.some((_value, c) => (r > 0 || c > 0) && (cells.get(row + r, column + c)?.content.kind ?? "blank") !== "blank"));
  if (blocked) {
    anchor.value = "#SPILL!";
    return undefined;
  }
  rows.forEach((line, r) => {
    line.forEach((value, c) => {
      if (r === 0 && c === 0) {
        anchor.value = shown(value);
        return;
      }
      const cell = cells.ensure(row + r, column + c);
      written.changed ||= cell.value !== shown(value);
      cells.put(row + r, column + c, { ...cell, value: shown(value) });
    });
  });
  return area.rows === 1 && area.columns === 1 ? undefined : area;
}

/** The place a name's formula stands for ("=Sheet1!$A$1:$B$2"); undefined where it is not a plain reference. */
export function placeOf(formula: string): { sheet: string; area: Area } | undefined {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ""));
  const area = fromA1(rest);
  return sheet !== undefined && area ? { sheet, area } : undefined;
}
