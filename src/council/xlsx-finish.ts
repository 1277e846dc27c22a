import { editZip } from "@cj-tech-master/excelts/archive";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { rangeAddress, type Book, type Sheet } from "../sheets";
import { arrived } from "./file-text";
import { chartFonts, themeFonts, usualFont } from "./xlsx-fonts";
import { chartCache } from "./xlsx-chart-cache";
import { bulkRows, learnStyles, rowsByLibrary } from "./bulk-rows";

/** Text for an attribute; a drawing cannot hold control characters at all. */
const attribute = (words: string): string => words.replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, " ").replace(/\p{Surrogate}/gu, "\ufffd").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** The extension by which a table carries its alt text. */
const tableExtension = (alt: string): string =>
  `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:table altText="${attribute(alt)}"/></ext></extLst>`;

/** Pieces of text one after the other, as bytes. */
function joined(pieces: readonly string[]): Uint8Array {
  const bytes = pieces.map((piece) => strToU8(piece));
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of bytes) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Where the first row below so many rows begins; undefined where there is none. */
const rowStart = (xml: string, rows: number): number | undefined => [...xml.matchAll(/<row r="(\d+)"/g)].find(([, row]) => Number(row) > rows)?.index;

/** The version of the calculation that the file claims: as new as Excel's own, so that opening it changes nothing by itself. */
const claimCurrentCalculation = (xml: string): string => xml.replace(/calcId="\d+"/, 'calcId="191029"');

/**
 * Adds to a written workbook what the library cannot write: the alt texts of charts and tables, its fonts, control characters in texts, the rows of very long sheets, and a current version of the calculation. Sheets and drawings stand in the
 * file in the order of the book; every other part keeps its bytes.
 */
export async function finishXlsx(file: Uint8Array, book: Book): Promise<Uint8Array> {
  const charts = book.sheets.filter((sheet) => sheet.charts.length > 0).map((sheet) => sheet.charts.map(({ alt }) => alt));
  const tables = new Map(book.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, table] as const)));
  const long = new Map<string, Sheet>(book.sheets.flatMap((sheet, at) => (sheet.rows.length > rowsByLibrary(sheet) ? [[`xl/worksheets/sheet${at + 1}.xml`, sheet] as const] : [])));
  const parts = unzipSync(file, { filter: ({ name }) => (!name.includes("/worksheets/") || long.has(name)) && /^xl\/(workbook|styles|theme\/theme1|sharedStrings|(charts\/chart|drawings\/drawing|tables\/table|worksheets\/sheet)\d+)\.xml$/.test(name) });
  const zip = await editZip(file, { reproducible: true });
  const changed = new Map<string, string>([["xl/workbook.xml", claimCurrentCalculation(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()))]]);
  const strings = parts["xl/sharedStrings.xml"];
  if (strings) changed.set("xl/sharedStrings.xml", arrived(strFromU8(strings)));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  changed.set("xl/styles.xml", usualFont(part("xl/styles.xml"))).set("xl/theme/theme1.xml", themeFonts(part("xl/theme/theme1.xml")));
  for (const name of Object.keys(parts).filter((each) => each.includes("/charts/"))) changed.set(name, chartFonts(chartCache(part(name), book), book.language));
  const alts = charts.flat();
  for (const name of Object.keys(parts).filter((each) => each.includes("/drawings/")).sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))) {
    changed.set(name, strFromU8(parts[name] ?? new Uint8Array()).replace(/<xdr:cNvPr id="(\d+)" name="([^"]*)"/g, (whole) => `${whole} descr="${attribute(alts.shift() ?? "")}"`));
  }
  for (const name of Object.keys(parts).filter((each) => each.includes("/tables/"))) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const table = tables.get(/ name="([^"]*)"/.exec(xml)?.[1] ?? "");
    if (table) changed.set(name, xml.replace(/ ref="[^"]*"/g, ` ref="${rangeAddress(table.area)}"`).replace("</table>", `${tableExtension(table.alt)}</table>`));
  }
  for (const [name, xml] of changed) zip.set(name, xml);
  for (const [name, sheet] of long) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const end = xml.indexOf("</sheetData>");
    // A page break makes the library write the row that it is in, empty: all below its rows are ours.
    const ours = rowStart(xml, rowsByLibrary(sheet)) ?? end;
    // Joined as bytes: the text of a long sheet may be longer than a string may be.
    zip.set(name, joined([xml.slice(0, ours).replace(/<dimension ref="[^"]*"\/>/, ""), ...bulkRows(sheet, learnStyles(sheet, xml)), xml.slice(end)]));
  }
  return zip.bytes();
}
