import { exampleRows, scenarioBook } from "../../src/sheets";
import { appendScenarios } from "../../src/workbook/commands/append-scenarios";
import { freeze } from "../../src/workbook/commands/freeze";
import { removeExample } from "../../src/workbook/commands/remove-example";
import { unfreeze } from "../../src/workbook/commands/unfreeze";
import { insertBook } from "../../src/workbook/insert-book";
import { officeWorkbook } from "../../src/workbook/office-workbook";
import type { SheetTable } from "../../src/workbook/port";
import type { StrictHost } from "../../src/workbench/host";
import { bareExcel, excel, formulasOf, pictureOf, valuesOf } from "./support/excel";
import { exampleOnce, WRITE_CASES, withOwnSheet } from "./support/write-paths";

const run = (host: StrictHost, act: (context: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
const put = (host: StrictHost, name: string, row: number, column: number, value: string | number): void => {
  const sheet = host.store.sheets().find((each) => each.name === name)!.id;
  host.store.write(sheet, { row, column, rows: 1, columns: 1 }, [[{ content: { kind: "value", value } }]], "Remote");
};

describe("the pane writes only what is as it was read", () => {
  const prepared = async (): Promise<StrictHost> => {
    const host = bareExcel();
    await run(host, ({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1:C3").formulas = [["Scenario", "Doelgroep", "Dienst"], ["A", 2, "=1+2"], ["B", 2, ""]];
    });
    return host;
  };
  const write = (): ReturnType<ReturnType<typeof officeWorkbook>["write"]> => officeWorkbook().write("Sheet1", [{ address: "B2", was: 2, value: 4 }, { address: "C3", was: "", value: 5 }], [{ address: "A2", was: "A" }]);

  test("both cells, where nothing changed", async () => {
    const host = await prepared();
    expect(await write()).toEqual({ done: true, value: undefined });
    expect(valuesOf(host, "Sheet1")).toEqual([["Scenario", "Doelgroep", "Dienst"], ["A", 4, 3], ["B", 2, 5]]);
  });

  test.each([1, 2] as const)("a cell that a co-author changes before request %s keeps what they wrote, and no other is written", async (request) => {
    const host = await prepared();
    host.user.beforeRequest(request, () => put(host, "Sheet1", 2, 2, "=van mij"));
    expect(await write()).toMatchObject({ done: false, problem: { code: "workbook-cell-changed", cell: "C3" } });
    expect(valuesOf(host, "Sheet1").slice(1)).toEqual([["A", 2, 3], ["B", 2, "=van mij"]]);
  });

  test("rows that were sorted meanwhile are seen by the name, though the cell holds the same", async () => {
    const host = await prepared();
    host.user.beforeRequest(1, () => put(host, "Sheet1", 1, 0, "B"));
    expect(await write()).toMatchObject({ done: false, problem: { code: "workbook-cell-changed", cell: "A2" } });
    expect(valuesOf(host, "Sheet1")[1]).toEqual(["B", 2, 3]);
  });

  test("a formula of the user's is not turned into a value", async () => {
    const host = await prepared();
    const before = pictureOf(host);
    expect(await officeWorkbook().write("Sheet1", [{ address: "C2", was: 3, value: 4 }])).toMatchObject({ done: false, problem: { code: "workbook-cell-formula", cell: "C2" } });
    expect(pictureOf(host)).toEqual(before);
  });
});

describe("a row goes under the table it belongs to, as long as the columns stand as they were read", () => {
  const HEADERS = ["Betaalregeling", "Voorschot", "Uitkomstvergoeding"];
  const prepared = async (): Promise<{ readonly host: StrictHost; readonly read: SheetTable }> => {
    const host = bareExcel();
    await run(host, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B3:D5").formulas = [HEADERS, ["Vast", 1600, ""], ["Uitkomst", "", 4000]];
      sheet.tables.add("B3:D5", true).name = "Schemes";
      sheet.getRange("B7").values = [["van de gebruiker"]];
    });
    const contents = await officeWorkbook().read();
    if (!contents.done || !contents.value.schemes) throw new Error("nothing was read");
    return { host, read: contents.value.schemes };
  };
  const row = ["=Uitkomst (variant)", "", 5000];

  test("a payment scheme under the schemes, and what stood below goes down", async () => {
    const { host, read } = await prepared();
    expect(await officeWorkbook().append(read, row, "Schemes")).toEqual({ done: true, value: undefined });
    expect(valuesOf(host, "Sheet1").slice(2).map((cells) => cells.slice(1))).toEqual([HEADERS, ["Vast", 1600, ""], ["Uitkomst", "", 4000], row, ["", "", ""], ["van de gebruiker", "", ""]]);
    expect(host.store.tables()[0]?.area.rows).toBe(4);
  });

  test("a row that a co-author adds meanwhile keeps its place", async () => {
    const { host, read } = await prepared();
    host.user.beforeRequest(2, () => put(host, "Sheet1", 5, 1, "van een ander"));
    await officeWorkbook().append(read, row, "Schemes");
    expect(valuesOf(host, "Sheet1").map((cells) => cells[1])).toEqual(expect.arrayContaining(["van een ander", "=Uitkomst (variant)"]));
  });

  test("columns that somebody moved since are seen by their headers: nothing is written under another heading", async () => {
    const { host, read } = await prepared();
    put(host, "Sheet1", 2, 2, "Uitkomstvergoeding");
    put(host, "Sheet1", 2, 3, "Voorschot");
    const before = pictureOf(host);
    expect(await officeWorkbook().append(read, row, "Schemes")).toMatchObject({ done: false, problem: { code: "workbook-cell-changed", cell: "C3" } });
    expect(pictureOf(host)).toEqual(before);
  });
});

describe("a table that does not grow by itself", () => {
  const prepared = async (excelApi: string): Promise<StrictHost> => {
    const host = bareExcel({ excelApi, growsTables: false });
    const whole = scenarioBook({ rows: exampleRows("seven", "nl").slice(0, 2), language: "nl" });
    await insertBook("insert-example", { ...whole, sheets: whole.sheets.filter(({ role }) => role === "scenarios") });
    return host;
  };
  const rows = (host: StrictHost): number | undefined => host.store.tables()[0]?.area.rows;

  test("is told to, where Excel can", async () => {
    const host = await prepared("1.13");
    expect(await appendScenarios([{ scenario: "Nieuw" }])).toMatchObject({ done: true });
    const read = await officeWorkbook().read();
    if (!read.done || !read.value.scenarios) throw new Error("nothing was read");
    expect(await officeWorkbook().append(read.value.scenarios, ["Nog een"])).toEqual({ done: true, value: undefined });
    expect(rows(host)).toBe(5);
  });

  test("elsewhere the user is told where the row stands, by the pane too", async () => {
    const host = await prepared("1.12");
    const read = await officeWorkbook().read();
    if (!read.done || !read.value.scenarios) throw new Error("nothing was read");
    expect(await officeWorkbook().append(read.value.scenarios, ["Nog een"])).toMatchObject({ done: false, problem: { code: "workbook-not-grown", cell: expect.stringMatching(/^A7:/) } });
    expect([rows(host), valuesOf(host, "Scenariotabel")[6]?.[0]]).toEqual([3, "Nog een"]);
  });
});

describe("a sheet that a colleague adds while we change the workbook, and Excel stops", () => {
  test.each(["bring-along", "remove-example"] as const)("%s leaves it", async (path) => {
    for (const [request, when] of [[2, "before"], [2, "after"], [3, "before"], [3, "after"]] as const) {
      const host = bareExcel();
      await withOwnSheet(host);
      await WRITE_CASES[path].prepare(host);
      host.user.beforeRequest(request, () => {
        const { id } = host.store.addSheet("Van een collega", "Remote");
        host.store.write(id, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ content: { kind: "value", value: "werk" } }]], "Remote");
      });
      host.faults.failRequest(request, "ServiceNotAvailable", when);
      expect(await WRITE_CASES[path].act()).toMatchObject({ done: false });
      host.faults.clear();
      expect([path, request, when, valuesOf(host, "Van een collega")]).toEqual([path, request, when, [["werk"]]]);
    }
  });
});

describe("at the very moment", () => {
  const ours = async (): Promise<StrictHost> => {
    const host = await excel();
    await run(host, ({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=COMMISSION.INDEX({5,5,5,5,5})"]];
    });
    return host;
  };

  test("a formula that a co-author changes while it is frozen is theirs", async () => {
    const host = await ours();
    host.user.beforeRequest(5, (store) => store.write(store.sheets()[0]!.id, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ content: { kind: "formula", formula: "=1+1" } }]], "Remote"));
    expect(await freeze("sheet", "nl")).toMatchObject({ done: true, value: { frozen: [], left: ["A1"] } });
    expect([formulasOf(host, "Sheet1"), host.store.names()]).toEqual([[["=1+1"]], []]);
  });

  test("a frozen value that a co-author changes while it is unfrozen stays, frozen", async () => {
    const host = await ours();
    await freeze("sheet", "nl");
    host.user.beforeRequest(5, () => put(host, "Sheet1", 0, 0, 0.25));
    expect(await unfreeze("sheet")).toMatchObject({ done: false, problem: { code: "workbook-frozen-changed", cell: "A1" } });
    expect([formulasOf(host, "Sheet1"), host.store.names().map(({ name }) => name)]).toEqual([[[0.25]], ["commission.frozen.1"]]);
  });
});

test.each(["Scenarios", "Framework", "Segments", "Schemes"])("the example stays where somebody typed in its table %s", async (name) => {
  const host = bareExcel();
  await insertBook("insert-example", exampleOnce());
  await run(host, ({ workbook }) => {
    workbook.tables.getItem(name).getDataBodyRange().getCell(0, 2).values = [["anders"]];
  });
  const before = pictureOf(host);
  expect(await removeExample()).toMatchObject({ done: false, problem: { code: "workbook-example-changed" } });
  expect(pictureOf(host)).toEqual(before);
});
