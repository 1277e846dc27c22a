/** What the sheets of an edition hold as data stands in its file: drop-downs, names, formats that follow, charts with the points they show, words for who does not see them, A4. */
import { strFromU8, unzipSync } from "fflate";
import { councilEdition } from "../../src/council";
import { laidOut } from "../../src/council/council-book";
import { frameworks } from "../../src/engine";
import { headerOf, type Book, type Reference, type Sheet } from "../../src/sheets";
import { sevenCases } from "./seven-cases";

let book: Book;
let parts: ReadonlyMap<string, string>;

beforeAll(async () => {
  book = laidOut(sevenCases("nl")).book;
  parts = new Map(Object.entries(unzipSync((await councilEdition(sevenCases("nl"))).file, { filter: ({ name }) => name.endsWith(".xml") })).map(([name, bytes]) => [name, strFromU8(bytes)]));
}, 60_000);

const part = (name: string): string => parts.get(name) ?? "";
const sheetXml = (at: number): string => part(`xl/worksheets/sheet${at + 1}.xml`);
const all = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([whole, inside]) => inside ?? whole);
/** A sheet and what the file holds of it, for each of them. */
const each = <T>(read: (sheet: Sheet, xml: string) => T): readonly (readonly [string, T])[] => book.sheets.map((sheet, at) => [sheet.name, read(sheet, sheetXml(at))]);

test("every drop-down and input message of the sheets stands in the file, and every score, flag and choice has one", () => {
  expect(each((_, xml) => all(xml, /<dataValidation /g).length)).toEqual(each(({ validations }) => validations.length));
  expect(each((_, xml) => all(xml, /<dataValidation type="list"/g).length)).toEqual(each(({ validations }) => validations.filter(({ allow }) => allow?.kind === "list" || allow?.kind === "range").length));
  const scenarios = book.sheets.find(({ role }) => role === "scenarios")!;
  const listed = new Set(scenarios.validations.filter(({ allow }) => allow !== undefined).map(({ area }) => area.column));
  const header = scenarios.tables[0]!.area.row;
  const choosing = scenarios.rows[header]!.flatMap((cell, column) => {
    const input = frameworks.inputs.find((one) => headerOf(one, "nl") === cell?.value);
    return input && ["score", "flag", "choice"].includes(input.kind) ? [{ id: input.id, column }] : [];
  });
  expect(choosing.length).toBeGreaterThan(50);
  expect(choosing.filter(({ column }) => !listed.has(column)).map(({ id }) => id)).toEqual([]);
});

test("every name for a cell, and every format that follows a value, stands in the file", () => {
  const names = new Map(all(part("xl/workbook.xml"), /<definedName [^>]*?name="[^"]*"[^>]*>/g).map((tag) => [/name="([^"]*)"/.exec(tag)?.[1] ?? "", tag]));
  const own = book.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name));
  expect(own.length).toBeGreaterThan(300);
  expect(own.filter((name) => !names.has(name))).toEqual([]);
  expect(each((_, xml) => all(xml, /<cfRule /g).length)).toEqual(each(({ conditionals }) => conditionals.length));
});

test("every chart is in sight, says in words what it shows, and keeps the points that its cells hold", () => {
  const drawings = [...parts].filter(([name]) => /^xl\/drawings\/drawing\d+\.xml$/.test(name)).map(([, xml]) => xml);
  const shapes = drawings.flatMap((xml) => all(xml, /<xdr:cNvPr [^>]*>/g));
  expect(shapes).toHaveLength(book.sheets.reduce((sum, { charts }) => sum + charts.length, 0));
  expect(shapes.filter((tag) => !/descr="[^"]{20,}"/.test(tag) || /hidden="/.test(tag))).toEqual([]);
  const valuesAt = ({ sheet, area }: Reference): readonly (number | null)[] => {
    const { rows } = book.sheets.find(({ name }) => name === sheet)!;
    return Array.from({ length: area.rows * area.columns }, (_, at) => {
      const value = rows[area.row + Math.floor(at / area.columns)]?.[area.column + (at % area.columns)]?.value;
      return typeof value === "number" ? value : null;
    });
  };
  const wanted = book.sheets.flatMap(({ charts }) => charts.flatMap(({ series }) => series.map(({ values }) => JSON.stringify(valuesAt(values)))));
  const kept = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).flatMap(([, xml]) =>
    all(xml, /<c:ser>(.*?)<\/c:ser>/gs).map((series) => {
      const cache = /<c:(?:val|yVal)>.*?<c:numCache>(.*?)<\/c:numCache>/s.exec(series)?.[1] ?? "";
      const points = new Map([...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, at, value]) => [Number(at), Number(value)]));
      return JSON.stringify(Array.from({ length: Number(/ptCount val="(\d+)"/.exec(cache)?.[1] ?? 0) }, (_, at) => points.get(at) ?? null));
    }),
  );
  expect(wanted.length).toBeGreaterThan(10);
  expect([...kept].sort()).toEqual([...wanted].sort());
});

test("every table says what it holds, and the file names the tool and nobody else", () => {
  const tables = [...parts].filter(([name]) => name.startsWith("xl/tables/")).map(([, xml]) => xml);
  expect(tables).toHaveLength(book.sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0));
  expect(tables.filter((xml) => !/altText="[^"]{10,}"/.test(xml))).toEqual([]);
  expect(all(part("docProps/core.xml"), /<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)).toEqual(["Commission", "Commission"]);
});

test("every sheet prints on A4 with its header, repeats what it must, and no sheet is hidden; the file asks to be recalculated", () => {
  expect(each((_, xml) => [/paperSize="(\d+)"/.exec(xml)?.[1], /<oddHeader>/.test(xml), /<oddFooter>[^<]*&amp;P/.test(xml)])).toEqual(each(() => ["9", true, true]));
  const workbook = part("xl/workbook.xml");
  const repeating = book.sheets.flatMap(({ print }, at) => (print.repeatRows ?? print.repeatColumns ? [String(at)] : []));
  expect(all(workbook, /<definedName name="_xlnm\.Print_Titles" localSheetId="(\d+)"/g)).toEqual(repeating);
  expect(all(workbook, /<sheet [^>]*>/g).filter((tag) => /state="/.test(tag))).toEqual([]);
  expect(workbook).toContain('fullCalcOnLoad="1"');
});
