import { editZip } from "@cj-tech-master/excelts/archive";
import { strFromU8, unzipSync } from "fflate";
import type { Book } from "../sheets";

/** Text for an attribute; a drawing cannot hold control characters at all. */
const attribute = (words: string): string => words.replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, " ").replace(/\p{Surrogate}/gu, "\ufffd").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** The extension by which a table carries its alt text. */
const tableExtension = (alt: string): string =>
  `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:table altText="${attribute(alt)}"/></ext></extLst>`;

/** The version of the calculation that the file claims: as new as Excel's own, so that opening it changes nothing by itself. */
const claimCurrentCalculation = (xml: string): string => xml.replace(/calcId="\d+"/, 'calcId="191029"');

/**
 * Adds to a written workbook what the library cannot write: the alt texts of charts and tables, and a current version of the calculation. Sheets and drawings stand in the
 * file in the order of the book; every other part keeps its bytes.
 */
export async function finishXlsx(file: Uint8Array, book: Book): Promise<Uint8Array> {
  const charts = book.sheets.filter((sheet) => sheet.charts.length > 0).map((sheet) => sheet.charts.map(({ alt }) => alt));
  const tables = new Map(book.sheets.flatMap((sheet) => sheet.tables.map(({ name, alt }) => [name, alt] as const)));
  const parts = unzipSync(file, { filter: ({ name }) => /^xl\/(workbook|(drawings\/drawing|tables\/table)\d+)\.xml$/.test(name) });
  const zip = await editZip(file, { reproducible: true });
  const changed = new Map<string, string>([["xl/workbook.xml", claimCurrentCalculation(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()))]]);
  const alts = charts.flat();
  for (const name of Object.keys(parts).filter((each) => each.includes("/drawings/")).sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))) {
    changed.set(name, strFromU8(parts[name] ?? new Uint8Array()).replace(/<xdr:cNvPr id="(\d+)" name="([^"]*)"/g, (whole) => `${whole} descr="${attribute(alts.shift() ?? "")}"`));
  }
  for (const name of Object.keys(parts).filter((each) => each.includes("/tables/"))) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const alt = tables.get(/ name="([^"]*)"/.exec(xml)?.[1] ?? "");
    if (alt !== undefined) changed.set(name, xml.replace("</table>", `${tableExtension(alt)}</table>`));
  }
  for (const [name, xml] of changed) zip.set(name, xml);
  return zip.bytes();
}
