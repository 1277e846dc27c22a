import type { CellValue } from "./store";

/** The text a cell shows for a value under a number format: the formats this product uses; others show the value as it is. */
export function displayed(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const format = numberFormat.split(";")[0] ?? "General";
  if (/[dmy]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]/g, ""))) return dateText(value, format);
  const decimals = /\.([0#]+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes("%")) return `${(value * 100).toFixed(decimals)}%`;
  if (/[#0]/.test(format)) return format.includes(",") ? grouped(value, decimals) : value.toFixed(decimals);
  return String(Number(value.toPrecision(11)));
}

const grouped = (value: number, decimals: number): string => value.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dateText(serial: number, format: string): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const two = (number: number): string => String(number).padStart(2, "0");
  const parts: Record<string, string> = { yyyy: String(year), yy: two(year % 100), mmm: MONTHS[month] ?? "", mm: two(month + 1), m: String(month + 1), dd: two(day), d: String(day) };
  return format.replaceAll(/yyyy|yy|mmm|mm|m|dd|d/gi, (part) => parts[part.toLowerCase()] ?? part);
}

/** The width in points Excel's autofit would give a text: an estimate of 5.5 points a character. */
export function fitted(text: string): number {
  return Math.max(20, 8 + 5.5 * Math.max(...text.split("\n").map(({ length }) => length)));
}

