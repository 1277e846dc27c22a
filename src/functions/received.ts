import type { Cell } from "../engine/index";

/** A range as the host passes it: rows of cells; an argument that is left out arrives as null. */
export type Range = readonly (readonly unknown[])[] | null | undefined;

/** The words in which Excel writes an error that stands in a cell. */
const errorWord = (value: object): string | undefined => {
  if (!("code" in value || "type" in value)) return undefined;
  const code = "code" in value ? value.code : "basicValue" in value ? value.basicValue : undefined;
  return typeof code === "string" && code.startsWith("#") ? code : undefined;
};

/**
 * One cell of an argument as a plain value. Linked data types and formatted numbers give their basic value; an error in a
 * cell gives its own word (`#N/A`), so that the engine refuses that cell by name and the other rows keep their answers.
 */
function cellReceived(value: unknown): Cell {
  if (value === null || value === undefined || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object") return String(value);
  const error = errorWord(value);
  if (error !== undefined) return error;
  if ("basicValue" in value && value.basicValue !== value) return cellReceived(value.basicValue);
  return "text" in value && typeof value.text === "string" ? value.text : JSON.stringify(value);
}

/** A range as plain cells; no rows where the argument was left out. */
export const cellsReceived = (range: Range): readonly (readonly Cell[])[] => (range ?? []).map((row) => row.map(cellReceived));

/** True for a cell with nothing in it, in each of the ways in which hosts pass it: 0 on desktop, null on the web, "" from a formula. */
export const isNothing = (cell: Cell): boolean => cell === undefined || cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");

/** A range in which nothing stands, or that was left out. */
export const isOmitted = (range: Range): boolean => cellsReceived(range).every((row) => row.every(isNothing));

/** A word given as a single argument; undefined where it was left out or blank. A range of one cell counts as its cell. */
export function wordReceived(value: unknown): string | undefined {
  const single = Array.isArray(value) ? (Array.isArray(value[0]) ? (value[0] as readonly unknown[])[0] : value[0]) : value;
  const cell = cellReceived(single);
  return isNothing(cell) ? undefined : String(cell).trim();
}
