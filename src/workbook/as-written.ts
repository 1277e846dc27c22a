import type { Cell } from "../engine";

/** Beginnings that Excel would take for a formula, and texts that it would take for a number or a date (`2-4` becomes 2 April). */
const RE_READ = /^[=+\-@\t\r\d]/;

/** A cell as it is handed to Excel, so that what is read back is what was meant. */
export function asWritten(value: Cell): string | number | boolean {
  if (value === null || value === undefined) return "";
  return typeof value === "string" && RE_READ.test(value) ? `'${value}` : value;
}
