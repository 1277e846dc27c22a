/** The example through Office.js and the file that `commission template --example` writes: the same cells, by two ways that share only src/sheets. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx, type Sheet as FileSheet } from "hucre/xlsx";
import { run } from "../../src/cli/run";
import { formsIn, scenarioWorkbook } from "../../src/council";
import { contentFingerprint } from "../../src/council/fingerprint";
import { fixedRangeAddress, FORM, type Area } from "../../src/sheets";
import { answer } from "../../src/taskpane/answers/domain";
import { editionInput, firstChoices } from "../../src/taskpane/share/domain";
import { insertBook } from "../../src/workbook/insert-book";
import { contentsReader } from "../../src/workbook/read-contents";
import { GRID, type StrictHost } from "../../src/workbench/host";
import { excel } from "./support/excel";
import { exampleOnce } from "./support/write-paths";

/** A text of the file's XML as it reads. */
const plain = (xml: string): string => xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code))).replaceAll("&amp;", "&");

const A1 = (area: Area): string => fixedRangeAddress(area).replaceAll("$", "");
const single = (range: string): string => (/^([A-Z]+\d+):\1$/.exec(range) ? (range.split(":")[0] ?? range) : range);

let host: StrictHost;
let file: Uint8Array;
let sheets: readonly FileSheet[];
let workbook: Awaited<ReturnType<typeof readXlsx>>;

beforeAll(async () => {
  host = await excel({ platform: "web" });
  await insertBook("insert-example", exampleOnce());
  file = await scenarioWorkbook("nl", "seven", new Date(0));
  workbook = await readXlsx(file, { readStyles: true });
  sheets = workbook.sheets;
}, 60_000);

const idOf = (name: string): string => host.store.sheets().find((sheet) => sheet.name === name)?.id ?? "";
/** A cell as either side has it: what was entered, or what its formula gives. */
const rounded = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? ""));

test("the same sheets, in the same order", () => {
  expect(host.store.sheets().map(({ name }) => name).filter((name) => name !== "Sheet1")).toEqual(sheets.map(({ name }) => name));
});

const NAMES = exampleOnce().sheets.map(({ name }) => name);

describe.each(NAMES)("%s", (name) => {
  const inFile = (): FileSheet => sheets.find((sheet) => sheet.name === name)!;
  const parts = (kind: string): readonly Readonly<Record<string, unknown>>[] => host.store.parts(kind, idOf(name)).map(({ data }) => data);

  test("what stands in the cells, and what formulas give there", () => {
    const { rows } = inFile();
    const width = Math.max(...rows.map((row) => row.length));
    const seen = host.store.read(idOf(name), { row: 0, column: 0, rows: rows.length, columns: width }).map((row) => row.map(({ value }) => rounded(value)));
    expect(seen).toEqual(rows.map((row) => Array.from({ length: width }, (_cell, column) => rounded(row[column]))));
  });

  test("formulas", () => {
    const wanted = [...(inFile().cells ?? new Map<string, { formula?: string }>())].flatMap(([place, { formula }]) => (formula === undefined ? [] : [[place, `=${formula.replaceAll(/_xldudf_COMMISSION_([A-Z]+)/g, "COMMISSION.$1")}`]]));
    const used = host.store.usedArea(idOf(name), true)!;
    const seen = host.store.read(idOf(name), { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }).flatMap((row, r) => row.flatMap(({ content }, c) => (content.kind === "formula" ? [[`${r},${c}`, content.formula]] : [])));
    expect(seen.sort()).toEqual(wanted.sort());
  });

  test("number formats, bold, fills and wrapping", () => {
    const wrong: unknown[] = [];
    for (const [place, cell] of inFile().cells ?? []) {
      const [row = 0, column = 0] = place.split(",").map(Number);
      const look = host.store.style(idOf(name), row, column);
      const { numberFormat } = host.store.read(idOf(name), { row, column, rows: 1, columns: 1 })[0]![0]!;
      const fill = cell.style?.fill as { readonly pattern?: string; readonly fgColor?: { readonly rgb?: string } } | undefined;
      const wanted = [cell.style?.numFmt ?? "General", cell.style?.font?.bold ?? false, cell.style?.alignment?.wrapText ?? false, fill?.pattern === "solid" ? fill.fgColor?.rgb?.slice(-6) : undefined];
      const solid = look.pattern === undefined || look.pattern === "Solid" ? look.fill : undefined;
      const seen = [numberFormat, look.bold ?? false, look.wrap ?? false, solid?.slice(1)];
      if (JSON.stringify(seen) !== JSON.stringify(wanted)) wrong.push([place, seen, wanted]);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test("tables, merged cells, frozen panes", () => {
    const { tables = [], merges = [], freezePane } = inFile();
    expect(host.store.tables().filter(({ sheet }) => sheet === idOf(name)).map((table) => [table.name, A1(table.area)])).toEqual(tables.map((table) => [table.name, table.range]));
    expect(parts("merge").map(({ area }) => A1(area as Area)).sort()).toEqual(merges.map(({ startRow, startCol, endRow, endCol }) => A1({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 })).sort());
    const area = parts("freeze")[0]?.["area"] as Area | undefined;
    expect([area && area.rows < GRID.rows ? area.rows : 0, area && area.columns < GRID.columns ? area.columns : 0]).toEqual([freezePane?.rows ?? 0, freezePane?.columns ?? 0]);
  });

  test("drop-downs and input messages, on the rows that the table has: it takes them along as it grows", () => {
    // From the part itself: the reader passes over messages without a rule.
    const xml = strFromU8(unzipSync(file)[`xl/worksheets/sheet${NAMES.indexOf(name) + 1}.xml`] ?? new Uint8Array());
    const wanted = [...xml.matchAll(/<dataValidation ([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/gs)].map(([, attributes = "", inside = ""]) => {
      const given = (key: string): string => plain(new RegExp(`(?:^| )${key}="([^"]*)"`).exec(attributes)?.[1] ?? "");
      const source = plain(/<formula1>(.*?)<\/formula1>/s.exec(inside)?.[1] ?? "");
      return [given("sqref").split(/[:\d]/)[0], source === "" ? "" : source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`, given("promptTitle"), given("prompt")];
    });
    const seen = parts("validation").map(({ area, prompt, rule }) => {
      const list = (rule as { list?: { source: string } } | undefined)?.list?.source ?? "";
      const { title, message } = prompt as { title: string; message: string };
      return [A1(area as Area).split(/[:\d]/)[0], list, title, message];
    });
    expect(seen.sort()).toEqual(wanted.sort());
  });

  test("conditional formats", () => {
    const wanted = (inFile().conditionalRules ?? []).map(({ type, formula }) => [type === "dataBar" ? "DataBar" : "Custom", type === "dataBar" ? "" : `=${String(formula)}`]);
    const seen = parts("conditionalFormat").map(({ type, custom }) => [type, (custom as { rule?: { formula?: string } } | undefined)?.rule?.formula ?? ""]);
    expect(seen.sort()).toEqual(wanted.sort());
  });

  test("print: orientation, A4, rows repeated, header and footer", () => {
    const [layout] = parts("pageLayout");
    const { pageSetup, headerFooter } = inFile();
    expect([String(layout?.["orientation"]).toLowerCase(), layout?.["paperSize"]]).toEqual([pageSetup?.orientation, pageSetup?.paperSize === "a4" ? "A4" : pageSetup?.paperSize]);
    const all = (layout?.["headersFooters"] as { defaultForAllPages: Record<string, string> }).defaultForAllPages;
    const codes = (where: string): string => (["left", "center", "right"] as const).map((side) => [side, all[`${side}${where}`] ?? ""] as const).filter(([, words]) => words !== "").map(([side, words]) => `&${side.charAt(0).toUpperCase()}${words}`).join("");
    expect([codes("Header"), codes("Footer")]).toEqual([headerFooter?.oddHeader, headerFooter?.oddFooter]);
  });
});

test("defined names of cells", () => {
  const wanted = (workbook.namedRanges ?? []).filter(({ name }) => !name.startsWith("_xlnm")).map(({ name, range }) => [name, range.replaceAll("$", "").replaceAll("'", "")]);
  const seen = host.store.names().map(({ name, formula }) => [name, single(formula.slice(1).replaceAll("$", "").replaceAll("'", ""))]);
  expect(seen.sort()).toEqual(wanted.map(([name, range]) => [name, single(range ?? "")]).sort());
});

test("charts: titles, the cells that they follow, and the cells that feed them; alt texts only in the file, for Office.js has none for charts", () => {
  const parts = unzipSync(file, { filter: ({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name) });
  const cells = (reference: string): string => plain(reference).replaceAll("$", "").replace(/^'(.*)'!/s, (_quoted, name: string) => `${name.replaceAll("''", "'")}!`);
  const written = Object.values(parts).map((part) => {
    const xml = strFromU8(part);
    const title = /<c:title>.*?<\/c:title>/s.exec(xml)?.[0] ?? "";
    const words = [...title.matchAll(/<(?:a:t|c:v)[^>]*>([^<]*)</g)].map((found) => found[1]).join("");
    const names = [...xml.matchAll(/<c:ser>.*?<c:tx>(.*?)<\/c:tx>/gs)].map(([, name = ""]) => plain(/<c:v>([^<]*)</.exec(name)?.[1] ?? ""));
    const fed = [...xml.replace(title, "").replaceAll(/<c:tx>.*?<\/c:tx>/gs, "").matchAll(/<c:f>([^<]*)<\/c:f>/g)].map((found) => cells(found[1] ?? ""));
    return [plain(words), cells(/<c:f>([^<]*)</.exec(title)?.[1] ?? ""), names, [...new Set(fed)].sort()];
  });
  const at = ({ sheet: id, area }: { sheet: string; area: Area }): string => `${host.store.sheets().find((each) => each.id === id)?.name ?? ""}!${A1(area)}`;
  const seen = exampleOnce().sheets.flatMap((sheet) =>
    host.store.parts("chart", idOf(sheet.name)).map(({ data }) => {
      const series = data["series"] as readonly { readonly name: string; readonly values: { sheet: string; area: Area }; readonly categories: { sheet: string; area: Area } }[];
      const { text: own, follows } = data["title"] as { readonly text?: string; readonly follows?: { sheet: string; area: Area } };
      const title = follows ? host.store.read(follows.sheet, follows.area)[0]?.[0]?.value : own;
      return [title, follows ? at(follows) : "", series.map(({ name }) => name), [...new Set(series.flatMap(({ values, categories }) => [at(categories), at(values)]))].sort()];
    }),
  );
  expect(seen.filter(([, follows]) => follows !== "").length).toBeGreaterThan(8);
  const sorted = (charts: readonly unknown[]): readonly string[] => charts.map((chart) => JSON.stringify(chart)).sort();
  expect(sorted(seen)).toEqual(sorted(written));
});

test("a council edition from the pane and one from the command line have the same fingerprint of what was read", async () => {
  const answers = answer(await contentsReader()());
  const inPane = answers && editionInput(answers, firstChoices(new Date("2026-11-22T00:00:00Z"), "en"), "example.xlsx");
  if (!inPane) throw new Error("the pane read no scenarios");
  const folder = mkdtempSync(join(tmpdir(), "fingerprint-"));
  try {
    writeFileSync(join(folder, "example.xlsx"), file);
    const { output } = await run(["council", join(folder, "example.xlsx"), "--out", join(folder, "out.xlsx"), "--lang", "nl"]);
    const { content } = JSON.parse(output) as { readonly content: string };
    expect(content).toMatch(/^[0-9a-f]{64}$/);
    expect(await contentFingerprint(inPane)).toBe(content);
    const edition = await readXlsx(readFileSync(join(folder, "out.xlsx")));
    expect(edition.sheets.at(-1)?.rows.map((row) => row[1])).toContain(content);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test("every sheet carries the mark of its form in the file, as Office.js gives it", () => {
  expect(formsIn(file)).toEqual(sheets.map(() => FORM));
  const types = strFromU8(unzipSync(file)["[Content_Types].xml"] ?? new Uint8Array());
  expect(types).toContain("spreadsheetml.customProperty");
});
