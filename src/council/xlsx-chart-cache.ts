import type { Book, CellValue, Sheet } from "../sheets";

const REFERENCE = /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/;
const EMPTY = /<c:f>([^<]*)<\/c:f><c:(str|num)Cache>(?:<c:formatCode>[^<]*<\/c:formatCode>)?<c:ptCount val="0"\/><\/c:\2Cache>/g;

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const plain = (xml: string): string => xml.replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const encoded = (words: string): string => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** What stands in the cells of a reference, row by row; undefined where the book has no such sheet. */
function valuesOf(reference: string, sheets: ReadonlyMap<string, Sheet>): readonly CellValue[] | undefined {
  const found = REFERENCE.exec(reference);
  const sheet = sheets.get((found?.[1] ?? "").replaceAll("''", "'"));
  if (!found || !sheet) return undefined;
  const [, , first = "", top = "1", last = first, bottom = top] = found;
  const [from, to] = [columnOf(first), columnOf(last)];
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_row, at) => Number(top) - 1 + at);
  return rows.flatMap((row) => Array.from({ length: to - from + 1 }, (_cell, at) => sheet.rows[row]?.[from + at]?.value ?? null));
}

function points(values: readonly CellValue[], kind: string): string {
  const shown = values.map((value, at) => (kind === "num" ? (typeof value === "number" && Number.isFinite(value) ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : "") : value === null ? "" : `<c:pt idx="${at}"><c:v>${encoded(String(value))}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${shown.join("")}`;
}

/** A chart with what its cells show now, which readers that do not calculate draw: the library finds no cells of a sheet with an apostrophe in its name. */
export function chartCache(chart: string, book: Book): string {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet] as const));
  return chart.replace(EMPTY, (whole, reference: string, kind: string) => {
    const values = valuesOf(plain(reference), sheets);
    return values === undefined ? whole : `<c:f>${reference}</c:f><c:${kind}Cache>${kind === "num" ? "<c:formatCode>General</c:formatCode>" : ""}${points(values, kind)}</c:${kind}Cache>`;
  });
}
