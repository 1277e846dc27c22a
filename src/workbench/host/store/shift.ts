import { contains, quoteSheet, type Area, type Place } from "../area";
import type { Part, Shift } from "./store";

/**
 * Where an area ends up when `gap` is inserted or taken out: moved along, grown or shrunk when the gap lies inside it, undefined when
 * it is taken out whole, unchanged when the shift does not carry its full width.
 */
export function shiftArea(area: Area, gap: Area, direction: Shift): Area | undefined {
  const vertical = direction === "Down" || direction === "Up";
  const inserting = direction === "Down" || direction === "Right";
  const spans = vertical ? gap.column <= area.column && gap.column + gap.columns >= area.column + area.columns : gap.row <= area.row && gap.row + gap.rows >= area.row + area.rows;
  if (!spans) return area;
  const [start, length, at, count] = vertical ? [area.row, area.rows, gap.row, gap.rows] : [area.column, area.columns, gap.column, gap.columns];
  const moved = inserting ? opened(start, length, at, count) : closed(start, length, at, count);
  if (!moved) return undefined;
  return vertical ? { ...area, row: moved[0], rows: moved[1] } : { ...area, column: moved[0], columns: moved[1] };
}

function opened(start: number, length: number, at: number, count: number): [number, number] {
  if (at <= start) return [start + count, length];
  return at < start + length ? [start, length + count] : [start, length];
}

function closed(start: number, length: number, at: number, count: number): [number, number] | undefined {
  const overlap = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  if (overlap === length) return undefined;
  return [start - Math.max(0, Math.min(count, start - at)), length - overlap];
}

/** A formula after a sheet was renamed: references to it follow, texts stay. */
export function renamedSheet(formula: string, before: string, after: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*)!/g, (found, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    return name?.toLowerCase() === before.toLowerCase() ? `${quoteSheet(after)}!` : found;
  });
}

/** Whether a shift would tear an area apart: it carries a part of the area along and leaves the rest. */
export function tears(area: Area, gap: Area, direction: Shift): boolean {
  const vertical = direction === "Down" || direction === "Up";
  const band: Area = vertical ? { row: gap.row, column: gap.column, rows: 1_048_576 - gap.row, columns: gap.columns } : { row: gap.row, column: gap.column, rows: gap.rows, columns: 16_384 - gap.column };
  const touched = vertical ? band.column < area.column + area.columns && band.column + band.columns > area.column && area.row + area.rows > gap.row : band.row < area.row + area.rows && band.row + band.rows > area.row && area.column + area.columns > gap.column;
  const whole = vertical ? gap.column <= area.column && gap.column + gap.columns >= area.column + area.columns : gap.row <= area.row && gap.row + gap.rows >= area.row + area.rows;
  return touched && !whole && !contains(gap, area);
}

/** A part of a sheet that has a place goes along. */
export function shiftPart(part: Part, gap: Area, direction: Shift): Part {
  const area = part.data["area"] as Area | undefined;
  const moved = area && shiftArea(area, gap, direction);
  return moved ? { ...part, data: { ...part.data, area: moved } } : part;
}

/** Parts that hold formulas or places of other cells than their own, and what of them is words, whatever sign it begins with. */
const LOOKING: ReadonlySet<string> = new Set(["chart", "validation", "conditionalFormat"]);
const WORDS: ReadonlySet<string> = new Set(["prompt", "errorAlert", "title", "name"]);

const isPlace = (value: object): value is Place => "sheet" in value && "area" in value;

/** A part after something its formulas and places may refer to has moved or gone; a place that is gone is left out. */
export function followingPart(part: Part, rewrite: (formula: string) => string, place: (place: Place) => Place | undefined): Part {
  const followed = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? rewrite(value) : value;
    if (Array.isArray(value)) return value.map(followed);
    if (typeof value !== "object" || value === null) return value;
    if (isPlace(value)) return place(value);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, WORDS.has(key) ? each : followed(each)]));
  };
  return LOOKING.has(part.kind) ? { ...part, data: followed(part.data) as Part["data"] } : part;
}
