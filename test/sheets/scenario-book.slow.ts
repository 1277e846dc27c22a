/** The files of workbooks to work in: sound by Microsoft's own schema, every chart with its alt text and with what its cells show now, nothing cut by another. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "../../src/council/write-xlsx";
import { exampleCase, LANGUAGES } from "../../src/engine";
import { exampleBook, exampleRows, scenarioBook, type Book } from "../../src/sheets";

const PATIENCE = 120_000;
const VALIDATOR = join(__dirname, "..", "..", "node_modules", "@xarsh", "ooxml-validator-linux-x64", "ooxml-validator");

const seven = exampleRows("seven", "nl");
const books: readonly (readonly [string, Book])[] = [
  ...LANGUAGES.map((language) => [`the example in ${language}`, exampleBook("seven", language)] as const),
  ["an empty workbook", scenarioBook({ rows: [], language: "nl" })],
  ["two scenarios, one unknown, names that stumble", scenarioBook({ rows: [{ scenario: "O'Brien & <x> \"y\"" , "target-group": 3 }, { scenario: "Niets" }], language: "en" })],
  ["twelve scenarios", scenarioBook({ rows: Array.from({ length: 12 }, (_row, at) => ({ ...seven[at % 7]!, scenario: `S ${at}` })), language: "nl", payment: exampleCase("nl") })],
  ["fifty scenarios", scenarioBook({ rows: Array.from({ length: 50 }, (_row, at) => ({ ...seven[at % 7]!, scenario: `S ${at}` })), language: "en" })],
];

test.each(books)("%s", async (_name, book) => {
  const file = await writeXlsx(book, { creator: "t", created: new Date(0) });
  const folder = mkdtempSync(join(tmpdir(), "book-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), file);
    const found = JSON.parse(execFileSync(VALIDATOR, [join(folder, "book.xlsx")], { encoding: "utf8", maxBuffer: 64_000_000 })) as { readonly ok: boolean; readonly errors: readonly unknown[] };
    expect([found.errors, found.ok]).toEqual([[], true]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const charts = parts.filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(book.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0));
  expect(charts.filter(([, xml]) => /<c:ptCount val="0"\/>/.test(xml)).map(([name]) => name)).toEqual([]);
  // No part of a chart is left to a colour that the program chooses.
  expect(charts.filter(([, xml]) => /<c:ser>(?:(?!<c:spPr>).)*<\/c:ser>/s.test(xml)).map(([name]) => name)).toEqual([]);
  const alts = parts.filter(([name]) => /^xl\/drawings\/drawing\d+\.xml$/.test(name)).flatMap(([, xml]) => [...xml.matchAll(/<xdr:cNvPr [^>]*?descr="([^"]*)"/g)].map(([, alt = ""]) => alt));
  expect(alts).toHaveLength(charts.length);
  expect(alts.filter((alt) => alt.length < 40)).toEqual([]);
}, PATIENCE);

test.each(books)("%s: charts stand clear of each other and of all cells but the sentence behind each", (_name, book) => {
  for (const sheet of book.sheets) {
    sheet.charts.forEach(({ at, titleFrom }, number) => {
      const covered = sheet.rows.slice(at.row, at.row + at.rows).flatMap((row, r) => row.slice(at.column, at.column + at.columns).flatMap((cell, c) => (cell && cell.value !== null ? [[at.row + r, at.column + c]] : [])));
      const own = titleFrom?.sheet === sheet.name ? [[titleFrom.area.row, titleFrom.area.column]] : [];
      expect([sheet.name, covered.filter(([row, column]) => !own.some(([r, c]) => r === row && c === column))]).toEqual([sheet.name, []]);
      for (const other of sheet.charts.slice(number + 1)) expect(at.row + at.rows <= other.at.row || at.column + at.columns <= other.at.column || other.at.row + other.at.rows <= at.row).toBe(true);
    });
  }
});
