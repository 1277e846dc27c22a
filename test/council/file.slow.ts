/** The file of an edition: sound by Microsoft's own schema, with nothing hidden in it, and hostile texts as they were typed, in our reader and in LibreOffice. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { councilEdition, EDITION_PARTS } from "../../src/council";
import { faultsOfFile } from "../../src/council/check-file";
import { laidOut } from "../../src/council/council-book";
import { DEFAULT_PARAMETERS, LANGUAGES, readScenarioTable, type Scenario } from "../../src/engine";
import { run } from "../../src/cli/run";
import { Recalculator } from "./recalculate";
import { sevenCases } from "./seven-cases";

const PATIENCE = 300_000;
/** npm ci on Linux x64 brings it. */
const VALIDATOR = join(__dirname, "..", "..", "node_modules", "@xarsh", "ooxml-validator-linux-x64", "ooxml-validator");
const date = new Date("2026-11-22T00:00:00Z");

/** What the Open XML SDK finds wrong in workbooks. */
function schemaErrors(files: readonly Uint8Array[]): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), "schema-"));
  try {
    return files.flatMap((bytes, at) => {
      const file = join(folder, `${at}.xlsx`);
      writeFileSync(file, bytes);
      const { ok, errors } = JSON.parse(execFileSync(VALIDATOR, [file], { encoding: "utf8", maxBuffer: 64_000_000 })) as { readonly ok: boolean; readonly errors: readonly unknown[] };
      return ok ? [] : errors.length > 0 ? errors : [`file ${at} is not sound`];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Texts that a spreadsheet, a reader or a printer may stumble over; none may become anything else. */
const HOSTILE = [
  "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.invalid\",\"x\")", "@SUM(1+1)", "+1+1", "-2+3", "\tTab", "'quoted", "_x0041_", "_x000D_", "a\u000bb", "a\u0000b",
  "\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c", "\u0645\u0631\u062d\u0628\u0627", "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udcbb \ud83c\uddf3\ud83c\uddf1", "<script>&amp;</script>", "]]>", "O'Brien \"x\"", "NaN", "Infinity", "1e999", "#REF!", "TRUE", "2026-11-22", "007",
  "two\nlines", "  spaces  ", "&L&\"Arial\"&K00FF00 header codes", "caf\u00e9 cafe\u0301", "\ufeffmark", "word ".repeat(6000).trim(),
];
const named = (name: string, notes: string): Scenario => ({ name, row: 1, cells: {}, values: { service: { kind: "quantity", low: 2, high: 4 }, notes: { kind: "text", text: notes } } });
const hostile = { scenarios: HOSTILE.map((words, at) => named(words.length < 200 ? words : `long ${at}`, words)), parameters: DEFAULT_PARAMETERS, language: "en" as const, date };
/** Few enough for a sheet each. */
const few = { ...hostile, scenarios: hostile.scenarios.slice(0, 12), title: "=1+1 & &P <b>" };

/** Where the texts stand on the scenario table, as a reader gives them. */
function typedTexts(rows: readonly (readonly unknown[])[]): readonly unknown[] {
  const header = rows.findIndex((row) => row[0] === "Scenario" && row.includes("Notes"));
  const column = rows[header]?.indexOf("Notes") ?? -1;
  return rows.slice(header + 1, header + 1 + HOSTILE.length).map((row) => row[column]);
}

test("the Open XML validator finds nothing, whatever is in the edition or left out of it", async () => {
  const inputs = [...LANGUAGES.map(sevenCases), { ...sevenCases("nl"), without: EDITION_PARTS }, { ...sevenCases("en"), without: ["payment", "notes"] as const }, hostile, few, { ...hostile, scenarios: [] }];
  const files = [];
  for (const input of inputs) files.push((await councilEdition(input)).file);
  expect(schemaErrors(files)).toEqual([]);
  expect(files.flatMap(faultsOfFile)).toEqual([]);
}, PATIENCE);

test("every chart and table says in words what it shows; no sheet is hidden; the properties name the tool and nobody else", async () => {
  const { book } = laidOut(sevenCases("nl"));
  const { file } = await councilEdition(sevenCases("nl"));
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const drawings = parts.filter(([name]) => /^xl\/drawings\/drawing\d+\.xml$/.test(name)).map(([, xml]) => xml);
  const alts = drawings.flatMap((xml) => [...xml.matchAll(/<xdr:cNvPr [^>]*?descr="([^"]*)"/g)].map(([, alt = ""]) => alt));
  expect(alts).toHaveLength(book.sheets.reduce((sum, { charts }) => sum + charts.length, 0));
  expect(alts.filter((alt) => alt.length < 20)).toEqual([]);
  const tables = parts.filter(([name]) => name.startsWith("xl/tables/"));
  expect(tables.length).toBeGreaterThan(1);
  expect(tables.filter(([, xml]) => !/altText="[^"]{10,}"/.test(xml)).map(([name]) => name)).toEqual([]);
  const core = parts.find(([name]) => name === "docProps/core.xml")?.[1] ?? "";
  expect([...core.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(([, who]) => who)).toEqual(["Commission", "Commission"]);
  expect(core).toContain("2026-11-22T00:00:00Z");
  expect(parts.find(([name]) => name === "xl/workbook.xml")?.[1]).not.toMatch(/state="/);
  expect(parts.map(([name]) => name).filter((name) => /vba|external|embed|connection|person/i.test(name))).toEqual([]);
}, PATIENCE);

test("the look into the file finds what was planted in it", async () => {
  const { file } = await councilEdition({ ...hostile, scenarios: [] });
  const { zipSync, strToU8 } = await import("fflate");
  const planted = (change: (parts: Record<string, Uint8Array>) => void): readonly string[] => {
    const parts = unzipSync(file);
    change(parts);
    return faultsOfFile(zipSync(parts));
  };
  const edit = (name: string, from: string | RegExp, to: string) => (parts: Record<string, Uint8Array>): void => void (parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to)));
  expect(planted(() => undefined)).toEqual([]);
  expect(planted((parts) => void (parts["xl/vbaProject.bin"] = new Uint8Array([1])))).toHaveLength(1);
  expect(planted((parts) => void (parts["xl/externalLinks/externalLink1.xml"] = strToU8("<x/>")))).toHaveLength(1);
  expect(planted(edit("xl/workbook.xml", "<sheet ", '<sheet state="veryHidden" '))).toHaveLength(1);
  expect(planted(edit("xl/worksheets/sheet1.xml", "</sheetData>", '<row r="99"><c r="A99"><f>_xldudf_COMMISSION_MODEL(A1)</f></c></row></sheetData>'))).toHaveLength(1);
  expect(planted(edit("docProps/core.xml", "Commission</dc:creator>", "J. Jansen</dc:creator>"))).toHaveLength(1);
}, PATIENCE);

test("hostile texts come back as they were typed, from our own reader and from LibreOffice", async () => {
  const { file, problems } = await councilEdition(hostile);
  expect(problems).toEqual([]);
  const ours = (await readXlsx(file)).sheets.find(({ name }) => name === "Scenarios");
  expect(typedTexts(ours?.rows ?? [])).toEqual(HOSTILE);
  const libreOffice = new Recalculator(true);
  let back: readonly unknown[] = [];
  await libreOffice.open(1, () => Promise.resolve(file), (_, values) => { back = typedTexts(values.get("Scenarios") ?? []); });
  libreOffice.close();
  // LibreOffice cannot hold the null character at all.
  const held = (words: unknown, at: number): boolean => words !== undefined && HOSTILE[at]?.includes("\u0000") === false;
  expect(back.filter(held)).toEqual(HOSTILE.filter(held));
  // Read as an analyst's table again, they are the same scenarios.
  const again = readScenarioTable((ours?.rows ?? []).slice(3) as never).scenarios.map(({ name }) => name);
  expect(again).toHaveLength(HOSTILE.length);
}, PATIENCE);

test("no hostile name becomes a formula anywhere in the edition", async () => {
  const { file } = await councilEdition(few);
  const sheets = Object.entries(unzipSync(file)).filter(([name]) => name.startsWith("xl/worksheets/sheet")).map(([, bytes]) => strFromU8(bytes));
  expect(sheets.filter((xml) => /<f>[^<]*(cmd\||HYPERLINK\()/i.test(xml))).toEqual([]);
}, PATIENCE);

test("on the command line a text that is too long, and half a character, are told with their cell; the rest arrives", async () => {
  const folder = mkdtempSync(join(tmpdir(), "long-"));
  try {
    const [from, to] = [join(folder, "in.json"), join(folder, "out.xlsx")];
    writeFileSync(from, JSON.stringify({ scenarios: [{ scenario: "A", service: 3, notes: "x".repeat(40_000), evidence: "half \ud83d" }] }));
    const { output, messages, status } = await run(["council", from, "--out", to, "--lang", "en", "--date", "2026-11-22"]);
    expect(status).toBe(0);
    const { problems } = JSON.parse(output) as { readonly problems: readonly { readonly code: string; readonly cell: string; readonly message: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["council-text-cut", "council-text-broken"]));
    expect(problems.find(({ code }) => code === "council-text-cut")?.message).toMatch(/Scenarios![A-Z]+5 holds a text of 40000 characters; a cell of a workbook takes 32767/);
    expect(messages.join("\n")).toContain("--without notes");
    expect((await run(["council", from, "--out", to, "--without", "cover"])).status).toBe(2);
    const without = await run(["council", from, "--out", to, "--lang", "en", "--without", "payment,notes,sure"]);
    expect((JSON.parse(without.output) as { readonly sheets: readonly string[] }).sheets).not.toContain("Payment");
    expect(without.messages.join("\n")).not.toContain("--without notes");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, PATIENCE);
