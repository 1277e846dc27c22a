/** The tables Segments and Schemes through Office.js as Excel serves it, on the web (blanks are nothing) and on desktop (blanks reach functions as 0). */
import { DEFAULT_PARAMETERS, exampleCase, rowsOfTable, simulate, simulatorColumns, type Simulation } from "../../src/engine";
import { scenarioBook, exampleRows } from "../../src/sheets";
import { answer } from "../../src/taskpane/answers/domain";
import { shownFor } from "../../src/taskpane/payment/domain";
import { insertBook } from "../../src/workbook/insert-book";
import { contentsReader } from "../../src/workbook/read-contents";
import type { StrictHost } from "../../src/workbench/host";
import { excel, valuesOf } from "./support/excel";

const MODES = ["desktop", "web"] as const;
const RESULTS = "Betaalsimulator";

async function workbook(platform: (typeof MODES)[number]): Promise<StrictHost> {
  const host = await excel({ platform });
  const book = scenarioBook({ rows: exampleRows("seven", "nl").slice(0, 1), language: "nl", payment: exampleCase("nl") });
  await insertBook("insert-example", { ...book, sheets: book.sheets.filter(({ role }) => ["scenarios", "framework", "segments", "schemes", "simulation"].includes(role)) });
  return host;
}

/** Puts a value in the body of a table, or clears the cell. */
async function put(host: StrictHost, table: "Segments" | "Schemes", row: number, key: string, value: string | number): Promise<void> {
  const column = simulatorColumns(table === "Segments" ? "segments" : "schemes").findIndex((each) => each.key === key);
  await host.Excel.run(async (context) => {
    context.workbook.tables.getItem(table).getDataBodyRange().getCell(row, column).values = [[value]];
    await context.sync();
  });
}

/** What the pane shows, what the functions on the sheet spill, and what the engine makes of the same cells. */
async function seen(host: StrictHost): Promise<{ readonly pane: Simulation; readonly engine: Simulation; readonly sheet: readonly (readonly unknown[])[] }> {
  const contents = await contentsReader()();
  const { segments, schemes } = contents;
  const answers = answer(contents);
  if (!segments || !schemes || !answers) throw new Error("the tables were not read");
  const pane = shownFor(answers.simulator, answers.parameters, "nl");
  expect(pane.isExample).toBe(false);
  return {
    pane: pane.simulation,
    engine: simulate(rowsOfTable("segments", segments.cells, { origin: segments.origin }), rowsOfTable("schemes", schemes.cells, { origin: schemes.origin }), { parameters: DEFAULT_PARAMETERS }),
    sheet: valuesOf(host, RESULTS),
  };
}

/** The row of a scheme in the first table of the results, and of a scheme and segment in the second. */
const rowOf = (sheet: readonly (readonly unknown[])[], scheme: string, segment?: string): readonly unknown[] | undefined => sheet.find((row) => row[0] === scheme && (segment === undefined ? typeof row[1] === "number" : row[1] === segment));

describe.each(MODES)("on %s", (platform) => {
  test("pane, functions and engine agree on the tables as inserted", async () => {
    const host = await workbook(platform);
    const { pane, engine, sheet } = await seen(host);
    expect(pane).toEqual(engine);
    expect(pane.problems).toEqual([]);
    expect(pane.schemes).toHaveLength(6);
    for (const { scheme, clients, totals } of pane.schemes) {
      expect(rowOf(sheet, scheme.scheme)?.slice(1, 3)).toEqual([totals?.spend.mean.value, totals?.spend.sd.value]);
      for (const { segment, effort, success, expectedPay, margin } of clients) expect(rowOf(sheet, scheme.scheme, segment.segment)?.slice(2, 6)).toEqual([effort, success, expectedPay, margin]);
    }
  });

  test("a cleared cost is unknown, not free; a cleared cap is no cap; a typed 0 is 0", async () => {
    const host = await workbook(platform);
    await put(host, "Segments", 0, "cost", "");
    await put(host, "Segments", 1, "p0", 0);
    await put(host, "Schemes", 3, "capSpend", 0);
    const { pane, engine, sheet } = await seen(host);
    expect(pane).toEqual(engine);
    const full = pane.schemes.find(({ scheme }) => scheme.scheme === "Volledig op uitkomst")!;
    expect(full.clients.map(({ margin }) => margin === null)).toEqual([true, false, false]);
    expect(full.clients[1]!.segment.p0).toBe(0);
    expect([full.totals!.spend.loss.value, full.scheme.capSpend]).toEqual([null, null]);
    expect(rowOf(sheet, "Volledig op uitkomst", "Korte afstand tot werk")?.[5]).toBe("");
    const capped = pane.schemes[3]!;
    expect(capped.scheme.capSpend).toBe(0);
    expect(capped.totals!.spend.mean.value).toBe(0);
    expect(rowOf(sheet, capped.scheme.scheme)?.[1]).toBe(0);
    await put(host, "Schemes", 3, "capSpend", "");
    expect((await seen(host)).pane.schemes[3]!.scheme.capSpend).toBeNull();
  });

  test("a chance of 3 is named with segment, column and value; the good rows are answered in pane and sheet", async () => {
    const host = await workbook(platform);
    await put(host, "Segments", 2, "p0", 3);
    const { pane, engine, sheet } = await seen(host);
    expect(pane).toEqual(engine);
    const [bad] = pane.problems.filter(({ severity }) => severity === "error");
    expect(bad).toMatchObject({ column: "p0", cell: expect.stringMatching(/^[A-Z]+7$/) as string, data: { value: 3 } });
    expect(pane.schemes[0]!.clients.map(({ segment }) => segment.segment)).toEqual(["Korte afstand tot werk", "Middelgrote afstand"]);
    expect(pane.schemes[0]!.totals).toBeNull();
    expect(rowOf(sheet, "Voorschot", "Korte afstand tot werk")?.slice(2, 6)).toEqual(pane.schemes[0]!.clients.slice(0, 1).flatMap(({ effort, success, expectedPay, margin }) => [effort, success, expectedPay, margin]));
    expect(rowOf(sheet, "Voorschot", "Grote afstand")?.[2]).toBe("#VALUE!");
  });

  test("a segment that is renamed leaves the cells behind the charts blank, never with another segment's number", async () => {
    const host = await workbook(platform);
    const behind = async (): Promise<readonly unknown[][]> => {
      const { sheet } = await seen(host);
      const at = sheet.findIndex((row) => row[0] === "Marge per cliënt" && row[1] === "Voorschot");
      return sheet.slice(at + 1, at + 4).map((row) => row.slice(0, 3));
    };
    expect((await behind()).map(([name, margin]) => [name, typeof margin])).toEqual([["Korte afstand tot werk", "number"], ["Middelgrote afstand", "number"], ["Grote afstand", "number"]]);
    await put(host, "Segments", 0, "segment", "Anders genoemd");
    expect((await behind()).map(([, margin]) => typeof margin === "number")).toEqual([false, true, true]);
  });
});
