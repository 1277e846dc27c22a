import { exampleBook, Grid, printSetup, type Book } from "../../src/sheets";
import { insertBook, previewBook } from "../../src/workbook/insert-book";
import type { StrictHost } from "../../src/workbench/host";
import { bareExcel, excel, pictureOf, valuesOf } from "./support/excel";

const example = (language: "nl" | "en" = "nl"): Book => exampleBook("seven", language);

/** A small book that has everything a sheet can have. */
function small(): Book {
  const grid = new Grid("comparison", "Klein", "alt");
  grid.put(0, 0, "=titel", { style: "title", note: "uitleg" }).across(1, 0, 3, "over drie", { style: "subtitle" }, 30);
  grid.line(3, 0, ["A", "2-4", "-x"], { style: "header" }).line(4, 0, [1, 0.5, true], { style: "input", format: "share" });
  grid.put(6, 0, 3, { formula: "SUM(A5:B5)", style: "unknown" }).put(7, 0, "https://example.org", { link: "https://example.org" });
  grid.columns.push({ width: 12 }, { width: 9, group: "g", folded: true }, { width: 9, group: "g" });
  grid.tables.push({ name: "Klein", area: { row: 3, column: 0, rows: 2, columns: 3 }, alt: "tabel" });
  grid.names.push({ name: "par.een", area: { row: 4, column: 0, rows: 1, columns: 1 } });
  grid.validations.push({ area: { row: 4, column: 0, rows: 50, columns: 1 }, title: "Titel", message: "Bericht", allow: { kind: "list", options: ["1", "2"] } });
  grid.conditionals.push({ area: { row: 4, column: 0, rows: 50, columns: 1 }, rule: { kind: "formula", text: "A5>1", style: "attention" } }, { area: { row: 4, column: 1, rows: 1, columns: 1 }, rule: { kind: "bar", low: 0, high: 1, color: "1F6F8B" } });
  const reference = (column: number): { sheet: string; area: { row: number; column: number; rows: number; columns: number } } => ({ sheet: "Klein", area: { row: 4, column, rows: 1, columns: 1 } });
  grid.charts.push({ kind: "bar", title: "Bevinding", alt: "alt", at: { row: 9, column: 0, rows: 8, columns: 4 }, series: [{ name: "s", values: reference(0), categories: reference(1), color: "1F6F8B" }, { name: "t", values: reference(1), categories: reference(1), color: "none" }], valueAxis: { min: 0, max: 1, step: 0.2, title: "as" }, categoryAxis: { reversed: true } });
  grid.frozen = { rows: 4, columns: 1 };
  return { title: "Klein", language: "nl", sheets: [grid.done(printSetup("Klein & co", "nl", { landscape: true, repeatRows: { from: 3, to: 3 }, breaksBefore: [7], area: { row: 0, column: 0, rows: 8, columns: 3 } }))] };
}

describe("the example through Office.js holds the cells of the sheets as data", () => {
  test.each([["desktop", "nl"], ["web", "en"]] as const)("on %s in %s, in two round trips; the functions give what the sheets say they give", async (platform, language) => {
    const host = await excel({ platform });
    const book = example(language);
    expect(await insertBook("insert-example", book)).toEqual({ done: true, value: { added: book.sheets.map(({ name }) => name), replaced: [], kept: [] } });
    expect(host.log.syncs).toBe(2);
    for (const sheet of book.sheets) {
      const width = Math.max(...sheet.rows.map((row) => row.length));
      const wanted = sheet.rows.map((row) => Array.from({ length: width }, (_cell, column) => row[column]?.value ?? ""));
      const seen = valuesOf(host, sheet.name);
      expect(wanted.map((row, at) => row.map((_value, column) => seen[at]?.[column] ?? ""))).toEqual(wanted);
    }
  });

  test("followed, it comes a sheet at a time; stopped on the way, nothing of it stays", async () => {
    const host = await excel({ platform: "web" });
    const book = example();
    const before = pictureOf(host);
    const seen: string[] = [];
    const stopped = await insertBook("insert-example", book, new Set(), { progress: (at, of) => void seen.push(`${at}/${of}`), wanted: () => seen.length < 3 });
    expect(stopped).toMatchObject({ done: false, problem: { code: "workbook-stopped" } });
    expect(seen).toEqual([1, 2, 3].map((at) => `${at}/${book.sheets.length}`));
    expect(pictureOf(host)).toEqual(before);
    // What is made anew does not come back, so it is not stopped.
    const unwanted = { progress: () => undefined, wanted: () => false };
    expect(await insertBook("insert-example", small(), new Set(), { ...unwanted, wanted: () => true })).toMatchObject({ done: true, value: { added: ["Klein"] } });
    expect(await insertBook("insert-comparison", small(), new Set(["Klein"]), unwanted)).toMatchObject({ done: true, value: { replaced: ["Klein"] } });
  });

  test("an Excel of 2021 gets it too: notes become input messages, nothing needs a newer version", async () => {
    const host = bareExcel({ excelApi: "1.12" });
    expect((await insertBook("insert-example", example())).done).toBe(true);
    const [scenarios] = host.store.sheets().filter(({ name }) => name === "Scenariotabel");
    expect(host.store.parts("note", scenarios!.id)).toEqual([]);
    expect(host.store.parts("validation", scenarios!.id).length).toBeGreaterThan(20);
  });

  test("one Ctrl+Z takes it all back where Excel can", async () => {
    const host = bareExcel();
    const before = pictureOf(host);
    await insertBook("insert-example", example());
    expect(host.undo.labels).toHaveLength(1);
    host.user.undo();
    expect(pictureOf(host)).toEqual(before);
  });
});

test("texts that Excel would take for something else are text; rules end with their table; looks, chart and print are there", async () => {
  const host = bareExcel();
  const outcome = await insertBook("insert-example", small());
  expect(outcome.done).toBe(true);
  expect(valuesOf(host, "Klein").slice(0, 7)).toEqual([["=titel", "", ""], ["over drie", "", ""], ["", "", ""], ["A", "2-4", "-x"], [1, 0.5, true], ["", "", ""], [1.5, "", ""]]);
  const sheet = host.store.sheets().find(({ name }) => name === "Klein")!.id;
  expect(host.store.parts("validation", sheet).map(({ data }) => data["area"])).toEqual([{ row: 4, column: 0, rows: 1, columns: 1 }]);
  expect(host.store.parts("chart", sheet)[0]!.data).toMatchObject({ chartType: "BarClustered", title: { text: "Bevinding" }, series: [{ name: "s" }, { name: "t" }] });
  expect(host.store.parts("pageLayout", sheet)[0]!.data).toMatchObject({ orientation: "Landscape", paperSize: "A4", printTitleRows: "4:4", headersFooters: { defaultForAllPages: { leftHeader: "&9Klein && co", rightHeader: "&9&A" } } });
  expect([1, 2].map((column) => host.store.line(sheet, "column", column))).toEqual([expect.objectContaining({ level: 1, hidden: true }), expect.objectContaining({ level: 1, hidden: true })]);
  expect(host.store.style(sheet, 6, 0)).toMatchObject({ pattern: "LightUp" });
});

describe("what is the user's is never touched", () => {
  const open = async (prepare: (context: Excel.RequestContext) => void): Promise<StrictHost> => {
    const host = bareExcel();
    await host.Excel.run(async (context) => {
      prepare(context);
      await context.sync();
    });
    host.log.clear();
    return host;
  };

  test.each([
    ["a sheet of that name", "workbook-sheet-taken", (context: Excel.RequestContext) => { context.workbook.worksheets.add("klein").getRange("A1").values = [["mijn"]]; }],
    ["a table of that name", "workbook-name-taken", (context: Excel.RequestContext) => { context.workbook.tables.add("Sheet1!A1:B2", true).name = "Klein"; }],
    ["a name of that name", "workbook-name-taken", (context: Excel.RequestContext) => { context.workbook.names.add("par.een", "=1"); }],
  ])("%s stands in the way: nothing is done", async (_what, code, prepare) => {
    const host = await open(prepare);
    const before = pictureOf(host);
    expect(await insertBook("insert-example", small(), new Set(["klein", "Klein"]))).toMatchObject({ done: false, problem: { code } });
    expect(pictureOf(host)).toEqual(before);
  });

  test("a sheet of ours is made anew only after it was asked; formulas that look at it keep their references", async () => {
    const host = await open(() => undefined);
    await insertBook("insert-example", small());
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Klein!A5*2"]];
      context.workbook.worksheets.getItem("Klein").name = "Hernoemd";
      await context.sync();
    });
    const preview = await previewBook(small());
    expect(preview.done && preview.value.replaces.map(({ now }) => now.name)).toEqual(["Hernoemd"]);
    const before = pictureOf(host);
    expect(await insertBook("insert-example", small())).toMatchObject({ done: false, problem: { code: "workbook-consent-needed", data: { sheet: "Hernoemd" } } });
    expect(pictureOf(host)).toEqual(before);
    expect(await insertBook("insert-example", small(), new Set(["Hernoemd"]))).toEqual({ done: true, value: { added: [], replaced: ["Hernoemd"], kept: [] } });
    expect(pictureOf(host)).toEqual(before);
    expect(valuesOf(host, "Sheet1")).toEqual([[2]]);
  });

  test("scenarios and framework that are there stay, whatever their sheets are called now", async () => {
    const host = await open(() => undefined);
    await insertBook("insert-example", example());
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scenariotabel");
      sheet.name = "Onze opties";
      sheet.position = 3;
      sheet.tables.getItem("Scenarios").getDataBodyRange().getCell(0, 0).values = [["Eigen naam"]];
      await context.sync();
    });
    const preview = await previewBook(example());
    if (!preview.done) throw new Error("no preview");
    expect(preview.value.keeps.map(({ role }) => role)).toEqual(["scenarios", "segments", "schemes", "partners", "framework"]);
    expect(await insertBook("insert-example", example(), new Set(preview.value.replaces.map(({ now }) => now.name)))).toMatchObject({ done: true, value: { added: [] } });
    expect(valuesOf(host, "Onze opties").flat()).toContain("Eigen naam");
    expect(host.handlers.count).toBe(0);
  });

  test("a protected workbook: a clear refusal", async () => {
    const host = await open((context) => { context.workbook.protection.protect(); });
    const before = pictureOf(host);
    expect(await insertBook("insert-example", small())).toMatchObject({ done: false, problem: { code: "workbook-protected" } });
    expect(pictureOf(host)).toEqual(before);
  });
});

describe("faults: every call failing once, in turn", () => {
  test.each(["before", "after"] as const)("failing %s it is carried out: the workbook is as it was, or the problem says what stands", async (when) => {
    const counting = bareExcel();
    counting.faults.failOperation(1_000_000);
    await insertBook("insert-example", small());
    const operations = counting.faults.seen;
    expect(operations).toBeGreaterThan(100);
    for (let operation = 1; operation <= operations; operation += 1) {
      const host = bareExcel();
      const before = pictureOf(host);
      host.faults.failOperation(operation, "GeneralException", when);
      const outcome = await insertBook("insert-example", small());
      expect(outcome.done).toBe(false);
      expect(pictureOf(host)).toEqual(before);
    }
  });

  test.each([1, 2])("request %s is lost on its way back: what was added is taken out, or named", async (request) => {
    const host = bareExcel();
    const before = pictureOf(host);
    host.faults.failRequest(request, "ServiceNotAvailable", "after");
    expect(await insertBook("insert-example", small())).toMatchObject({ done: false, problem: { code: "workbook-refused" } });
    expect(pictureOf(host)).toEqual(before);
  });

  test("a failure while a sheet is made anew says which sheet is not finished", async () => {
    const host = bareExcel();
    await insertBook("insert-example", small());
    host.faults.failOperation(60);
    expect(await insertBook("insert-example", small(), new Set(["Klein"]))).toMatchObject({ done: false, problem: { code: "workbook-partly-done", data: { sheets: "Klein" } } });
  });
});
