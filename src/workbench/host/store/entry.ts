import { GRID } from "../area";
import { invalidArgument } from "../error";
import type { CellEntry } from "./store";

/** Excel's limits: characters in a cell, characters in a formula. */
const CELL_CHARACTERS = 32_767;
const FORMULA_CHARACTERS = 8_192;

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+))%$/;
const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Excel's serial number of a day in the 1900 system (from March 1900 on). */
function serial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / 86_400_000) + 25_569 : undefined;
}

/** Text that Excel takes for a date (en-US, as Office.js always parses): "2-4", "3/4/2027", "2027-01-31", "4-Feb". */
function asDate(text: string, year: number): CellEntry | undefined {
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  const long = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*$/.exec(text) ?? /^([A-Za-z]{3})[a-z]*[- ](\d{1,2})$/.exec(text);
  let day: number | undefined;
  let numberFormat = "m/d/yyyy";
  if (short) [day, numberFormat] = [serial(year, Number(short[1]), Number(short[2])), "d-mmm"];
  else if (long) day = serial(Number(long[3]), Number(long[1]), Number(long[2]));
  else if (iso) day = serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  else if (named) {
    const [first, second] = [named[1] ?? "", named[2] ?? ""];
    const month = MONTHS.indexOf((/^\d/.test(first) ? second : first).toLowerCase()) + 1;
    if (month > 0) [day, numberFormat] = [serial(year, month, Number(/^\d/.test(first) ? first : second)), "d-mmm"];
  }
  return day === undefined ? undefined : { content: { kind: "value", value: day }, numberFormat };
}

/** Text that Excel takes for a formula: it begins with = or @, or with + or - without being a number. */
function asFormula(text: string): CellEntry | undefined {
  const formula = text.startsWith("=") ? text : /^[@+-]/.test(text) ? `=${text.startsWith("-") ? text : text.slice(1)}` : undefined;
  if (formula === undefined || text.length === 1) return undefined;
  if (formula.length > FORMULA_CHARACTERS) throw invalidArgument(`A formula has at most ${String(FORMULA_CHARACTERS)} characters.`);
  if (!balanced(formula)) throw invalidArgument(`Excel takes ${JSON.stringify(text.slice(0, 60))} for a formula and cannot read it. Text that begins with = + - or @ needs a leading apostrophe.`);
  return { content: { kind: "formula", formula } };
}

/** A coarse reading of a formula's shape: quotes closed, brackets in pairs, no operator at the end. */
function balanced(formula: string): boolean {
  const bare = formula.slice(1).replaceAll(/"(?:[^"]|"")*"/g, "0").replaceAll(/'(?:[^']|'')*'!/g, "S!");
  const pairs = [["(", ")"], ["[", "]"], ["{", "}"]] as const;
  return bare.trim() !== "" && !bare.includes('"') && pairs.every(([open, close]) => bare.split(open).length === bare.split(close).length) && !/[-+*/^&=<>,]\s*$/.test(bare);
}

/**
 * What Excel makes of a value set through Office.js: a leading apostrophe keeps text and is dropped; "=", "+", "-", "@" begin a
 * formula; numbers, percentages, dates (en-US), TRUE and FALSE are recognised; under number format "@" everything stays text.
 * `null` leaves the cell as it is. Anything a cell cannot hold is refused.
 * @param numberFormat the cell's format at that moment
 * @param year the year Excel gives to a date without one
 */
export function enter(value: unknown, numberFormat: string, year: number): CellEntry | null {
  if (value === null) return null;
  if (typeof value === "boolean") return { content: { kind: "value", value } };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument(`A cell cannot hold ${String(value)}.`);
    return { content: { kind: "value", value } };
  }
  if (typeof value !== "string") throw invalidArgument(`A cell takes a string, a number, a boolean or null, not ${value === undefined ? "undefined" : Object.prototype.toString.call(value)}.`);
  if (value === "") return { content: { kind: "blank" } };
  if (value.length > CELL_CHARACTERS) throw invalidArgument(`A cell holds at most ${String(CELL_CHARACTERS)} characters.`);
  if (value.startsWith("'")) return { content: { kind: "value", value: value.slice(1), quoted: true } };
  if (numberFormat === "@") return { content: { kind: "value", value } };
  const text = value.trim();
  if (NUMBER.test(text)) return { content: { kind: "value", value: Number(text.replaceAll(",", "")) } };
  const percent = PERCENT.exec(text);
  if (percent) return { content: { kind: "value", value: Number((percent[1] ?? "").replaceAll(",", "")) / 100 }, numberFormat: "0%" };
  if (/^(true|false)$/i.test(text)) return { content: { kind: "value", value: text.toLowerCase() === "true" } };
  if (ERRORS.has(text.toUpperCase())) return { content: { kind: "value", value: text.toUpperCase() } };
  return asFormula(value) ?? asDate(text, year) ?? { content: { kind: "value", value } };
}

/** Refuses an area that leaves Excel's grid. */
export function insideGrid(row: number, column: number, rows: number, columns: number): boolean {
  return [row, column, rows, columns].every(Number.isInteger) && row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= GRID.rows && column + columns <= GRID.columns;
}
