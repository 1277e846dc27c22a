import { exampleBook, exampleRows, FORM, MARK, scenarioBook } from "../../src/sheets";
import { answer } from "../../src/taskpane/answers/domain";
import { placed } from "../../src/taskpane/problems/placed";
import { insertBook } from "../../src/workbook/insert-book";
import { bringAlong, type Migration } from "../../src/workbook/migrate";
import { officeWorkbook } from "../../src/workbook/office-workbook";
import { contentsReader } from "../../src/workbook/read-contents";
import { missingRequirements } from "../../src/workbook/requirements";
import { rectangles } from "../../src/workbook/render/rectangles";
import { kindOf, survey } from "../../src/workbook/survey";
import type { StrictHost } from "../../src/workbench/host";
import { bareExcel, pictureOf, valuesOf } from "./support/excel";

const change = (host: StrictHost, act: (context: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });

/** A table of that many scenarios and a framework, put straight into the workbook. */
async function withScenarios(count: number, platform: "desktop" | "web" = "desktop", evidence = 0): Promise<StrictHost> {
  const host = bareExcel({ platform });
  const book = scenarioBook({ rows: exampleRows("seven", "nl").slice(0, 2), language: "nl" });
  await insertBook("insert-example", { ...book, sheets: book.sheets.filter(({ role }) => role === "scenarios" || role === "framework") });
  const table = host.store.tables().find(({ name }) => name === "Scenarios")!;
  const [first] = host.store.read(table.sheet, { ...table.area, row: table.area.row + 1, rows: 1 });
  host.store.write(table.sheet, { ...table.area, row: table.area.row + 1, rows: count }, Array.from({ length: count }, (_row, at) => first!.map(({ content }, column) => ({ content: column === 0 ? { kind: "value" as const, value: `Scenario ${String(at + 1)}` } : typeof (content as { value?: unknown }).value === "string" ? { kind: "value" as const, value: "x".repeat(evidence) } : content }))));
  host.store.updateTable(table.id, { area: { ...table.area, rows: count + 1 } });
  host.log.clear();
  return host;
}

describe("reading", () => {
  test.each([["desktop", 5], ["desktop", 500], ["desktop", 5000], ["web", 5], ["web", 500], ["web", 5000]] as const)("on %s, %s scenarios and the framework: two round trips at first, one at every refresh", async (platform, count) => {
    const host = await withScenarios(count, platform);
    const read = contentsReader();
    expect((await read()).scenarios?.cells).toHaveLength(count + 1);
    expect(host.log.syncs).toBe(2);
    const { scenarios, parameters } = await read();
    expect(host.log.syncs).toBe(3);
    expect([scenarios?.sheet, scenarios?.cells.length, scenarios?.origin, parameters?.sheet]).toEqual(["Scenariotabel", count + 1, { row: 3, column: 0 }, "Kader"]);
    expect(Math.max(...host.log.requests.map(({ responseBytes }) => responseBytes))).toBeLessThan(5_000_000);
  });

  test("the partners of scenarios come in the same two round trips, and one at a refresh; the pane settles them and names their cells", async () => {
    const host = bareExcel();
    const book = exampleBook("seven", "nl");
    await insertBook("insert-example", { ...book, sheets: book.sheets.filter(({ role }) => role === "scenarios" || role === "partners") });
    host.log.clear();
    const read = contentsReader();
    const first = await read();
    expect([first.partners?.sheet, first.partners?.origin, host.log.syncs]).toEqual(["Partners", { row: 3, column: 0 }, 2]);
    const settled = answer(first)!.assessment.evaluations.map(({ contract }) => contract?.settlement ?? null).filter((each) => each !== null);
    expect(settled.map((each) => each.map(({ transfer }) => transfer))).toEqual([[-90_000, 68_000, 22_000]]);
    await change(host, ({ workbook }) => { workbook.tables.getItem("Partners").getDataBodyRange().getCell(0, 2).values = [["veel"]]; });
    host.log.clear();
    const answers = answer(await read())!;
    expect(host.log.syncs).toBe(1);
    expect(placed(answers).map(({ problem, sheet }) => [problem.code, sheet, problem.cell])).toEqual([["partners.not-a-number", "Partners", "C5"]]);
  });

  test("5,000 scenarios with long grounds, beyond what an answer may hold: in pieces, two round trips at every refresh", async () => {
    const host = await withScenarios(5000, "web", 100);
    const read = contentsReader();
    expect((await read()).scenarios?.cells).toHaveLength(5001);
    host.log.clear();
    const { scenarios } = await read();
    expect([scenarios?.cells.length, scenarios?.cells[5000]?.[0], host.log.syncs]).toEqual([5001, "Scenario 5000", 2]);
    const { id, sheet, area } = host.store.tables().find(({ name }) => name === "Scenarios")!;
    host.store.write(sheet, { row: area.row + area.rows, column: 0, rows: 1, columns: 1 }, [[{ content: { kind: "value", value: "Nog een" } }]]);
    host.store.updateTable(id, { area: { ...area, rows: area.rows + 1 } });
    expect((await read()).scenarios?.cells.at(-1)?.[0]).toBe("Nog een");
  });

  test("sheet renamed, moved, filtered, protected, hidden rows; table moved, renamed, with columns of the user's: still read, still in one", async () => {
    const host = await withScenarios(5);
    const read = contentsReader();
    await read();
    await change(host, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Scenariotabel");
      sheet.name = "Onze opties 2027";
      sheet.position = 2;
      sheet.getRange("1:2").insert("Down");
      const table = workbook.tables.getItem("Scenarios");
      table.columns.add(1, undefined, "Eigen kolom");
      table.name = "Opties";
      table.columns.getItemAt(0).filter.applyValuesFilter(["Scenario 2"]);
      sheet.protection.protect();
    });
    host.log.clear();
    const { scenarios } = await read();
    expect([scenarios?.sheet, scenarios?.origin, scenarios?.cells.length, scenarios?.cells[0]?.[1], host.log.syncs]).toEqual(["Onze opties 2027", { row: 5, column: 0 }, 6, "Eigen kolom", 1]);
  });

  test("the table is taken away, and another comes: found again", async () => {
    const host = await withScenarios(5);
    const read = contentsReader();
    await read();
    await change(host, ({ workbook }) => { workbook.worksheets.getItem("Scenariotabel").delete(); });
    expect((await read()).scenarios).toBeNull();
    await change(host, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("C4:D5").values = [["Scenario", "Doelgroep"], ["A", 3]];
    });
    expect((await read()).scenarios).toEqual({ sheet: "Sheet1", origin: { row: 3, column: 2 }, cells: [["Scenario", "Doelgroep"], ["A", 3]] });
  });

  test("a framework that is added later is seen", async () => {
    const host = bareExcel();
    await change(host, ({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [["Scenario", "Doelgroep"], ["A", 3]];
      workbook.tables.add("Sheet1!A1:B2", true).name = "Scenarios";
    });
    const read = contentsReader();
    expect((await read()).parameters).toBeNull();
    await change(host, ({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("D1:E2").values = [["Sleutel", "Waarde"], ["x", 1]];
      workbook.tables.add("Sheet1!D1:E2", true).name = "Framework";
    });
    expect((await read()).parameters?.cells).toEqual([["Sleutel", "Waarde"], ["x", 1]]);
  });
});

describe("the workbook as the pane knows it", () => {
  test("a co-author's change and one of the user's make one call; stopped, none", async () => {
    const host = await withScenarios(5);
    jest.useFakeTimers();
    let calls = 0;
    const stop = officeWorkbook().onChanged(() => { calls += 1; });
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    const { sheet, area } = host.store.tables()[0]!;
    for (const source of ["Remote", "Local"] as const) host.store.write(sheet, { ...area, row: area.row + 1, rows: 1, columns: 1 }, [[{ content: { kind: "value", value: source } }]], source);
    await host.settled();
    jest.advanceTimersByTime(1000);
    expect(calls).toBe(1);
    stop();
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(host.handlers.count).toBe(0);
    jest.useRealTimers();
  });

  test("inserts the example, reads it, goes to a cell", async () => {
    const host = bareExcel();
    const workbook = officeWorkbook();
    expect(await workbook.insertExample("nl")).toEqual({ done: true, value: undefined });
    const read = await workbook.read();
    expect(read.done && read.value.scenarios?.cells.length).toBe(8);
    expect(await workbook.select({ sheet: "Scenariotabel", address: "C5" })).toEqual({ done: true, value: undefined });
    expect(host.store.selection().area).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
    expect(await workbook.select({ sheet: "Weg", address: "A1" })).toMatchObject({ done: false, problem: { code: "workbook-place-gone" } });
  });
});

test("what Excel lacks is named, a set at a time", () => {
  bareExcel({ excelApi: "1.11", sets: { CustomFunctionsRuntime: "1.1" } });
  expect(missingRequirements().map(({ data }) => data)).toEqual([{ set: "CustomFunctionsRuntime", version: "1.3" }, { set: "ExcelApi", version: "1.12" }]);
  bareExcel({ excelApi: "1.12" });
  expect(missingRequirements()).toEqual([]);
});

describe("versions of the workbook", () => {
  const steps: readonly Migration[] = [
    { from: 1, changes: ({ role }) => role === "framework", sheet: (_context, worksheet, { role }) => { if (role === "framework") worksheet.getRange("A1").values = [["bijgewerkt"]]; return Promise.resolve(); } },
    { from: 2, changes: () => false, sheet: () => Promise.resolve() },
  ];

  test("an older one is brought along, with a copy of each sheet that changes; a second time nothing happens", async () => {
    const host = bareExcel();
    await insertBook("insert-example", exampleBook("seven", "nl"));
    const kind = (form: number): Promise<string> => host.Excel.run(async (context) => kindOf(await survey(context), form));
    expect([await kind(FORM), await kind(3), await kind(0)]).toEqual(["ours", "older", "newer"]);
    const title = valuesOf(host, "Kader")[0]![0];
    expect(await bringAlong("nl", "2026-11-21", steps, 3)).toMatchObject({ done: true, value: { copies: ["Kader (kopie 2026-11-21)"] } });
    expect([valuesOf(host, "Kader")[0]![0], valuesOf(host, "Kader (kopie 2026-11-21)")[0]![0], await kind(3)]).toEqual(["bijgewerkt", title, "ours"]);
    const after = pictureOf(host);
    expect(await bringAlong("nl", "2026-11-22", steps, 3)).toEqual({ done: true, value: { sheets: [], copies: [] } });
    expect(pictureOf(host)).toEqual(after);
  });

  test("a newer one is left alone", async () => {
    const host = bareExcel();
    await change(host, ({ workbook }) => { workbook.worksheets.getItem("Sheet1").customProperties.add(MARK, "scenarios/9"); });
    expect(await bringAlong("nl", "2026-11-21")).toMatchObject({ done: false, problem: { code: "workbook-newer" } });
  });

  test("an empty workbook is one without anything of ours; a table Scenarios without mark is ours", async () => {
    const host = bareExcel();
    const kind = (): Promise<string> => host.Excel.run(async (context) => kindOf(await survey(context), FORM));
    expect(await kind()).toBe("without");
    await change(host, ({ workbook }) => { workbook.tables.add("Sheet1!A1:B2", true).name = "Scenarios"; });
    expect(await kind()).toBe("ours");
  });
});

test("cells that are alike are gathered in few rectangles", () => {
  expect(rectangles([["a", "a", undefined], ["a", "a", "b"], ["a", undefined, "b"]])).toEqual([
    { area: { row: 0, column: 0, rows: 2, columns: 2 }, key: "a" },
    { area: { row: 2, column: 0, rows: 1, columns: 1 }, key: "a" },
    { area: { row: 1, column: 2, rows: 2, columns: 1 }, key: "b" },
  ]);
});


describe("the pane writes", () => {
  test("cells as they were meant, a row under the table, and takes the example out again unless it was changed", async () => {
    const host = bareExcel({ excelApi: "1.12" });
    const before = pictureOf(host);
    const workbook = officeWorkbook();
    await workbook.insertExample("nl");
    expect(await workbook.removeExample()).toEqual({ done: true, value: undefined });
    expect(pictureOf(host)).toEqual(before);
    await workbook.insertExample("en");
    const sheet = host.store.sheets().find(({ id }) => host.store.tables().some((table) => table.name === "Scenarios" && table.sheet === id))!.name;
    const first = await workbook.read();
    if (!first.done || !first.value.scenarios) throw new Error("nothing was read");
    const read0 = first.value.scenarios;
    expect(await workbook.write(sheet, [{ address: "B5", was: read0.cells[1]?.[1], value: "2-4" }, { address: "C5", was: read0.cells[1]?.[2], value: null }])).toEqual({ done: true, value: undefined });
    const read = await workbook.read();
    if (!read.done || !read.value.scenarios) throw new Error("nothing was read");
    expect(read.value.scenarios.cells[1]?.slice(1, 3)).toEqual(["2-4", ""]);
    expect(await workbook.append(read.value.scenarios, ["Nieuw", 3])).toEqual({ done: true, value: undefined });
    const again = await workbook.read();
    expect(again.done && again.value.scenarios?.cells.at(-1)?.slice(0, 3)).toEqual(["Nieuw", 3, ""]);
    expect(await workbook.removeExample()).toMatchObject({ done: false, problem: { code: "workbook-example-changed" } });
  });

  test("a row under rows in free form, unless something came to stand there meanwhile", async () => {
    const host = bareExcel();
    await change(host, ({ workbook }) => { workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [["Scenario", "Doelgroep"], ["A", 3]]; });
    const workbook = officeWorkbook();
    const read = await workbook.read();
    if (!read.done || !read.value.scenarios) throw new Error("nothing was read");
    expect(await workbook.append(read.value.scenarios, ["B", 4])).toEqual({ done: true, value: undefined });
    expect(await workbook.append(read.value.scenarios, ["C", 5])).toMatchObject({ done: false, problem: { code: "workbook-row-taken" } });
    expect(valuesOf(host, "Sheet1")).toEqual([["Scenario", "Doelgroep"], ["A", 3], ["B", 4]]);
  });
});
