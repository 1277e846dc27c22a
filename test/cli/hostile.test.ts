import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "../../src/council";
import { Grid, parameterRow, printSetup, scenarioBook, type Book, type ScenarioRow } from "../../src/sheets";
import { commission, file, place } from "./workspace";

const properties = { creator: "test", created: new Date("2026-11-21") };
const example = join(__dirname, "..", "..", "examples", "seven-cases.en.xlsx");
const scores = (value: number): ScenarioRow => Object.fromEntries(["target-group", "service", "expertise", "provider-field", "measurability"].map((id) => [id, value]));
const workbook = async (name: string, rows: readonly ScenarioRow[]): Promise<string> => file(name, await writeXlsx(scenarioBook({ rows, language: "en" }), properties));

/** A workbook of one sheet with these cells and nothing else. */
async function bare(name: string, cells: readonly (readonly (string | number | null)[])[]): Promise<string> {
  const grid = new Grid("scenarios", "Data", "Data");
  cells.forEach((line, row) => grid.line(row, 0, line));
  const book: Book = { title: "t", language: "en", sheets: [grid.done(printSetup("t", "en"))] };
  return file(name, await writeXlsx(book, properties));
}

describe("a table with faults, in a workbook", () => {
  test("a score of 7, a text in a score, two scenarios of one name: each with its cell, the good row answered", async () => {
    const { answer, status } = await commission("evaluate", await workbook("faults.xlsx", [{ scenario: "A", ...scores(3), service: 7 }, { scenario: "a ", ...scores(3), expertise: "much" }, { scenario: "Good", ...scores(5) }]));
    expect(status).toBe(1);
    expect(answer.problems.map(({ code, cell, message }) => [code, cell, message.includes(cell ?? "?")])).toEqual([["score-out-of-range", "E5", true], ["score-not-a-number", "F6", true], ["duplicate-name", "A6", true]]);
    expect(answer.scenarios.map((each) => each.content?.index ?? null)).toEqual([null, null, 1]);
  });

  test("a negative weight and all weights zero on the Framework sheet: named with the cell of the weight", async () => {
    const book = scenarioBook({ rows: [{ scenario: "A", ...scores(3) }], language: "en", parameters: { changed: { service: { value: -1 } }, unusable: [] } });
    const negative = await commission("evaluate", file("negative.xlsx", await writeXlsx(book, properties)));
    expect(negative.status).toBe(1);
    expect(negative.answer.problems).toEqual([expect.objectContaining({ code: "negative-weight", cell: `C${parameterRow("service") + 1}` })]);
    const none = Object.fromEntries(["target-group", "service", "expertise", "provider-field", "measurability"].map((id) => [id, { value: 0 }]));
    const zero = await commission("evaluate", file("zero.xlsx", await writeXlsx(scenarioBook({ rows: [{ scenario: "A", ...scores(3) }], language: "en", parameters: { changed: none, unusable: [] } }), properties)));
    expect(zero.status).toBe(1);
    expect(zero.answer.problems).toEqual([expect.objectContaining({ code: "weights-all-zero", cell: `C${parameterRow("target-group") + 1}` })]);
  });

  test("an unknown header is reported where it stands and otherwise left alone", async () => {
    const { answer, status } = await commission("evaluate", await bare("header.xlsx", [["Scenario", "Target group", "Favourite colour"], ["A", 5, "red"]]));
    expect(status).toBe(0);
    expect(answer.problems.filter(({ code }) => code === "header-unknown")).toEqual([expect.objectContaining({ cell: "C1", severity: "warning" })]);
    expect(answer.scenarios[0]!.content).toMatchObject({ index: 1, coverage: 0.2 });
  });

  test("an empty sheet, a sheet without our headers, a sheet that is not there", async () => {
    const empty = await commission("evaluate", await bare("empty.xlsx", []), "--lang", "en");
    expect([empty.status, empty.messages[0]]).toEqual([2, expect.stringContaining("The sheet Data in")]);
    const other = await commission("evaluate", await bare("other.xlsx", [["Naam", "Prijs"], ["x", 3]]), "--lang", "en");
    expect([other.status, other.messages[0]]).toEqual([2, expect.stringContaining("No scenario table was found")]);
    const sheet = await commission("evaluate", example, "--sheet", "Nowhere", "--lang", "en");
    expect([sheet.status, sheet.messages[0]]).toEqual([2, expect.stringMatching(/There is no sheet Nowhere in .*There are: Scenarios, Comparison/)]);
  });

  test("a table below other text and away from the corner: addresses are those of the sheet", async () => {
    const { answer } = await commission("evaluate", await bare("shifted.xlsx", [["Our plans"], [], [null, "Scenario", "Doelgroep"], [null, "A", 9]]));
    expect(answer.problems.map(({ code, cell }) => [code, cell])).toContainEqual(["score-out-of-range", "C4"]);
  });
});

describe("a workbook that is none, or that means harm", () => {
  const damaged = expect.stringContaining("is not a sound Excel workbook");

  test("damaged: cut in half, bytes turned over, plain text, an empty file", async () => {
    const bytes = new Uint8Array(readFileSync(example));
    const flipped = bytes.slice();
    // Only the compressed parts: a flip in the directory at the end may claim 4 GB, which is refused as too large instead.
    for (let at = 40; at < flipped.length / 2; at += 97) flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    for (const [name, content] of [["half.xlsx", bytes.slice(0, bytes.length / 2)], ["flipped.xlsx", flipped], ["text.xlsx", strToU8("Scenario;Doelgroep")], ["zip.xlsx", zipSync({ "readme.txt": strToU8("no workbook") })]] as const) {
      const { status, messages } = await commission("evaluate", file(name, content), "--lang", "en");
      expect([name, status, messages]).toEqual([name, 2, [damaged]]);
    }
    expect((await commission("evaluate", file("nothing.xlsx", new Uint8Array()), "--lang", "en")).messages).toEqual([expect.stringContaining("is empty")]);
    expect((await commission("evaluate", file("old.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), "--lang", "en")).messages).toEqual([expect.stringContaining("old Excel")]);
  });

  test("a workbook whose list of contents claims 300 MB is refused before anything is unpacked", async () => {
    const parts = unzipSync(new Uint8Array(readFileSync(example)));
    const claiming = zipSync({ ...parts, "xl/worksheets/sheet1.xml": [new Uint8Array(4321), { level: 9 }] });
    const view = new DataView(claiming.buffer, claiming.byteOffset, claiming.byteLength);
    for (let at = 0; at + 46 < claiming.length; at += 1) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 4321) view.setUint32(at + 24, 300 * 1024 * 1024, true);
    const { status, messages } = await commission("evaluate", file("claims.xlsx", claiming), "--lang", "en");
    expect([status, messages]).toEqual([2, [expect.stringMatching(/would be 30\d MB unpacked/)]]);
  });

  test("a bomb that lies about its size gives a damaged file, not a full memory", async () => {
    const parts = unzipSync(new Uint8Array(readFileSync(example)));
    const bomb = zipSync({ "xl/workbook.xml": parts["xl/workbook.xml"]!, "[Content_Types].xml": parts["[Content_Types].xml"]!, "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!, "xl/worksheets/sheet1.xml": [new Uint8Array(64 * 1024 * 1024).fill(32), { level: 9 }] });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The sizes in the local headers and in the list of contents are overwritten with 1000.
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 64 * 1024 * 1024) view.setUint32(at + 24, 1000, true);
      if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) === 64 * 1024 * 1024) view.setUint32(at + 22, 1000, true);
    }
    const { status, messages } = await commission("evaluate", file("liar.xlsx", bomb), "--lang", "en");
    expect(status).toBe(2);
    expect(messages).toHaveLength(1);
  });

  test("a sheet that claims the last cell of Excel is refused, not laid out", async () => {
    const parts = unzipSync(new Uint8Array(readFileSync(example)));
    const far = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const { status, messages } = await commission("evaluate", file("far.xlsx", zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(far) })), "--lang", "en");
    expect([status, messages]).toEqual([2, [expect.stringContaining("more cells than are read")]]);
  });
});

describe("text that is not what it seems", () => {
  test("another encoding is refused with the byte where it goes wrong, never guessed", async () => {
    const latin = Buffer.from("Scenario;Doelgroep\nCaf\u00e9;3\n", "latin1");
    expect((await commission("evaluate", file("latin.csv", new Uint8Array(latin)), "--lang", "en")).messages).toEqual([expect.stringMatching(/not written in UTF-8 \(at byte 23\)/)]);
    expect((await commission("evaluate", file("binary.csv", new Uint8Array([0x50, 0, 1, 2, 0xff, 0xfe])), "--lang", "en")).messages).toEqual([expect.stringContaining("holds no text")]);
    expect((await commission("evaluate", file("blank.csv", " \n"), "--lang", "en")).messages).toEqual([expect.stringContaining("is empty")]);
  });

  test("json that does not parse, or has another shape", async () => {
    const say = async (words: string): Promise<string> => (await commission("evaluate", file("x.json", words), "--lang", "en")).messages[0] ?? "";
    expect(await say("{")).toContain("is not valid JSON");
    expect(await say('"text"')).toContain("$ has to be an object with scenarios");
    expect(await say("{}")).toContain("No scenario table was found");
    expect(await say('{"scenarios": 3}')).toContain("scenarios has to be a list");
    expect(await say('{"scenarios": [3]}')).toContain("scenarios[0] has to be an object");
    expect(await say('{"scenarios": [], "weights": [1]}')).toContain("weights has to be an object");
  });

  test("an open quotation mark is named by its row", async () => {
    expect((await commission("evaluate", file("quote.csv", 'scenario,target-group\nA,"3\n'), "--lang", "en")).messages).toEqual([expect.stringContaining("a quotation mark opens that never closes")]);
  });
});

describe("arguments", () => {
  test.each([
    [[], "No command was given"],
    [["dance"], "dance is not a command"],
    [["evaluate"], "No file was named"],
    [["evaluate", "a.csv", "b.csv"], "b.csv is one file too many"],
    [["evaluate", "--colour", "red", "a.csv"], "--colour is not an option"],
    [["evaluate", "a.csv", "--format", "xml"], "--format cannot be xml. Possible are: json, table"],
    [["evaluate", "a.csv", "--format"], "--format needs a value"],
    [["evaluate", "nowhere.csv"], "There is no file nowhere.csv"],
    [["evaluate", "a.pdf"], "a.pdf is of a kind that is not read"],
    [["template"], "Say with --out"],
    [["template", "--out", "x.csv"], "--out has to end in .xlsx"],
    [["template", "--out", "/nowhere/x.xlsx"], "cannot be written (ENOENT)"],
  ])("%j: one line that says what to do, status 2", async (words, line) => {
    const { status, messages } = await commission(...words.slice(0, 1), "--lang=en", ...words.slice(1));
    expect(status).toBe(2);
    expect(messages[0]).toContain(line);
  });

  test("help lists every command, in both languages", async () => {
    for (const language of ["nl", "en"]) {
      const { output, status } = await commission("help", "--lang", language);
      expect(status).toBe(0);
      for (const name of ["evaluate", "check", "template"]) expect(output).toContain(`  ${name} `);
    }
  });
});

describe("commission template", () => {
  test("an empty workbook is read back as a table without scenarios; the example as the seven cases; the file read is never changed", async () => {
    const empty = place("template.xlsx");
    expect((await commission("template", "--out", empty, "--lang", "en")).status).toBe(0);
    const { answer, status } = await commission("evaluate", empty);
    expect([status, answer.scenarios, answer.problems.map(({ code }) => code)]).toEqual([0, [], ["no-scenarios"]]);
    const full = place("example.xlsx");
    await commission("template", "--out", full, "--example", "--lang", "nl");
    const before = readFileSync(full);
    const cases = await commission("evaluate", full);
    expect(cases.answer.scenarios).toHaveLength(7);
    expect(cases.answer.scenarios.map(({ content }) => content?.index)).toEqual((await commission("evaluate", example)).answer.scenarios.map(({ content }) => content?.index));
    expect(readFileSync(full).equals(before)).toBe(true);
  });
});

