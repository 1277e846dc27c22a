import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/cli/run";
import { writeXlsx } from "../../../src/council/write-xlsx";
import { DEFAULT_PARAMETERS, exampleCase, rowsOfRecords, simulate, simulatorColumns, type SimulationCase } from "../../../src/engine";
import { frameworkSheet, type Sheet } from "../../../src/sheets";
import { simulatorSheets } from "../../../src/sheets/simulator/simulator-sheets";

const folder = mkdtempSync(join(tmpdir(), "simulator-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const example = (name: string): SimulationCase => JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "examples", "payment", name), "utf8")) as SimulationCase;
const cases: readonly [string, SimulationCase, "nl" | "en"][] = [["six designs, Dutch", exampleCase("nl"), "nl"], ["six designs, English", exampleCase("en"), "en"], ["Work Programme", example("work-programme-2011.json"), "nl"], ["Ticket to Work", example("ticket-to-work-2008-title-xvi.json"), "en"]];

test.each(cases)("%s: the workbook's tables give on the command line what the case gives", async (_name, given, language) => {
  const file = join(folder, "simulator.xlsx");
  writeFileSync(file, await writeXlsx({ title: "t", language, sheets: [...simulatorSheets(given, language), frameworkSheet(DEFAULT_PARAMETERS, language)] }, { creator: "t", created: new Date(0) }));
  const json = join(folder, "simulator.json");
  writeFileSync(json, JSON.stringify(given));
  const [fromBook, fromJson] = [await run(["simulate", file, "--lang", language]), await run(["simulate", json, "--lang", language])];
  expect([fromBook.status, fromJson.status]).toEqual([0, 0]);
  expect((JSON.parse(fromBook.output) as { schemes: unknown }).schemes).toEqual((JSON.parse(fromJson.output) as { schemes: unknown }).schemes);
});

test("the examples on disk are those of frameworks/", () => {
  for (const language of ["nl", "en"] as const) expect(example(`six-designs.${language}.json`)).toEqual(JSON.parse(JSON.stringify(exampleCase(language))));
});

test("the six designs cost the same at their target, and no problem is found in them", () => {
  const { segments, schemes } = exampleCase("en");
  const found = simulate(rowsOfRecords("segments", segments.map((each) => ({ ...each, p0: 0.5, p1: 0.5, refusable: 0 }))), rowsOfRecords("schemes", schemes), { parameters: DEFAULT_PARAMETERS });
  expect(found.problems).toEqual([]);
  for (const { totals } of found.schemes) expect(totals!.spend.mean.value).toBeCloseTo(1_260_000, 4);
});

describe("the sheets", () => {
  const sheets = simulatorSheets(exampleCase("nl"), "nl");
  const [segments, schemes, results] = sheets as [Sheet, Sheet, Sheet];
  const cell = (sheet: Sheet, row: number, column: number) => sheet.rows[row]?.[column] ?? undefined;

  test("hold every column with a note, and a drop-down for effort", () => {
    expect(segments.rows[3]!.map((each) => each?.value)).toEqual(simulatorColumns("segments").map((column) => cell(segments, 3, simulatorColumns("segments").indexOf(column))!.value));
    for (const sheet of [segments, schemes]) {
      expect(sheet.rows[3]!.every((each) => (each?.note ?? "").length > 10)).toBe(true);
      expect(sheet.validations.every(({ title, message }) => title.length <= 32 && message.length <= 255)).toBe(true);
      expect(new Set(sheet.rows[3]!.map((each) => each?.value)).size).toBe(sheet.rows[3]!.length);
    }
    expect(schemes.validations.filter(({ allow }) => allow.kind === "list").map(({ allow }) => allow)).toEqual([{ kind: "list", options: ["vrij", "geen"] }]);
    expect([segments.tables[0]!.name, schemes.tables[0]!.name]).toEqual(["Segments", "Schemes"]);
  });

  test("spill exactly as far as the values that stand below each formula", () => {
    const spills = results.rows.flatMap((line, row) => line.flatMap((each, column) => (each?.formula?.spill ? [{ row, column, ...each.formula.spill, text: each.formula.text }] : [])));
    expect(spills.map(({ text }) => /^COMMISSION\.(\w+)\(/.exec(text)?.[1])).toEqual(["SCHEMES", "SIMULATE", "CASHFLOW"]);
    for (const { row, column, rows, columns } of spills) {
      for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) expect(cell(results, r, c)).toBeDefined();
      expect(cell(results, row + rows, column)).toBeUndefined();
    }
  });

  test("each cell behind a chart repeats the cell that its formula names", () => {
    let count = 0;
    for (const line of results.rows) {
      for (const each of line) {
        const named = /^IF\(AND\(.*\),([A-Z]+)(\d+),""\)$/.exec(each?.formula?.text ?? "");
        if (!named) continue;
        count += 1;
        const column = [...named[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        expect(cell(results, Number(named[2]) - 1, column)!.value).toBe(each!.value);
      }
    }
    expect(count).toBe(2 * 3 * 6 + 6);
  });

  test("four charts, each titled by what it shows", () => {
    expect(results.charts.map(({ title }) => title)).toEqual(["Onder 'Volledig op uitkomst' verliest de aanbieder 4.748 op elke cliënt uit 'Grote afstand'", "Onder 'Volledig op uitkomst' loont extra inspanning niet voor Grote afstand", "De uitgaven zijn het onzekerst onder 'Volledig op uitkomst': standaardafwijking 47.221", "'Output' vraagt het meeste werkkapitaal: 672.500"]);
    expect(results.charts.every(({ alt, title }) => alt.includes(title))).toBe(true);
  });

  test("without segments and schemes: two empty tables to fill in, and no results", () => {
    expect(simulatorSheets({ segments: [], schemes: [] }, "en").map(({ role }) => role)).toEqual(["segments", "schemes"]);
  });
});
