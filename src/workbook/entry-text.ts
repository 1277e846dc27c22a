import type { CellValue } from "../sheets";

/** First characters that make Excel, or what reads its files, take a text for a formula. */
const ARMED = /^[=+\-@\t\r\n']/;
/** Texts that Excel turns into a number, a date, a time, a percentage, a truth value or an error. */
const TURNED = /^\s*(?:(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*%?|\d+\s*[-/:]\s*\w+.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ .,]+\d.*|\d+[ .]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*|true|false|#\S+[!?/]\S*|[€$£]\s*[\d.,]+)\s*$/i;

/**
 * A value as it is set in a cell so that the cell holds exactly it: a text that Excel would take for something else gets a leading
 * apostrophe, which Excel drops. Null empties the cell. A number that is none becomes empty too.
 */
export function entryOf(value: CellValue): string | number | boolean {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  return typeof value === "string" ? entryText(value) : value;
}

function entryText(words: string): string {
  return words !== "" && (ARMED.test(words) || TURNED.test(words)) ? `'${words}` : words;
}

/**
 * What `formulas` gave for a cell, as it may be written back: Excel drops the apostrophe of a text when it is read, so that a text such
 * as "=1+1" would come back as a formula. Its value tells: a text whose value is the same text is a text.
 */
export function writeBack(formula: unknown, value: unknown): string | number | boolean {
  if (typeof formula === "string" && formula === value) return entryText(formula);
  return typeof formula === "string" || typeof formula === "number" || typeof formula === "boolean" ? formula : "";
}
