/** Charts and their titles follow the scenario table, in an Excel with our functions: a changed score, one scenario more or fewer, a renamed sheet. */
import { assess, DEFAULT_PARAMETERS, readScenarioTable } from "../../src/engine";
import { frameworkSheet, type Book } from "../../src/sheets";
import { comparisonSheet } from "../../src/sheets/comparison-sheet";
import { picturesSheet } from "../../src/sheets/pictures/pictures-sheet";
import { consentIn } from "../../src/workbook/consent";
import { insertBook } from "../../src/workbook/insert-book";
import type { StrictHost } from "../../src/workbench/host";
import { excel } from "./support/excel";

const SHEET = "Comparison in charts";
const ROWS = [["Scenario", "Target group", "Service", "Required expertise", "Provider field", "Measuring added value"], ["Now", 1, 2, 3, "", 2], ["Then", 5, 5, 5, 4, 5]];

/** The comparison with its charts and the settings, without the other results, which take longer. */
function book(): Book {
  const { evaluations } = assess(readScenarioTable(ROWS), DEFAULT_PARAMETERS);
  return { title: "", language: "en", sheets: [comparisonSheet(evaluations, "en", { simulator: false }), picturesSheet(evaluations, "en", { simulator: false }), frameworkSheet(DEFAULT_PARAMETERS, "en")] };
}
const insert = (consent?: ReadonlySet<string>): ReturnType<typeof insertBook> => insertBook("insert-comparison", book(), consent);

async function started(): Promise<StrictHost> {
  const host = await excel({ platform: "web" });
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:F3").values = ROWS;
    sheet.tables.add("A1:F3", true).name = "Scenarios";
    await context.sync();
  });
  expect(await insert()).toMatchObject({ done: true });
  return host;
}

const change = (host: StrictHost, act: (sheet: Excel.Worksheet) => void): Promise<void> => host.Excel.run(async (context) => {
  act(context.workbook.worksheets.getItem("Sheet1"));
  await context.sync();
});

/** What the charts of a sheet say and show: their titles, the names of their bars or lines, and their numbers. */
async function shown(host: StrictHost, name = SHEET): Promise<readonly { readonly title: string; readonly categories: readonly unknown[]; readonly values: readonly (readonly unknown[])[] }[]> {
  const id = host.store.sheets().find((sheet) => sheet.name === name)!.id;
  const titles = await host.Excel.run(async (context) => {
    const charts = context.workbook.worksheets.getItem(name).charts;
    charts.load("items/title/text");
    await context.sync();
    return charts.items.map((chart) => chart.title.text);
  });
  const read = (place: { sheet: string; area: { row: number; column: number; rows: number; columns: number } }): readonly unknown[] => host.store.read(place.sheet, place.area).flat().map(({ value }) => value);
  return host.store.parts("chart", id).map(({ data }, at) => {
    const series = data["series"] as readonly { values: Parameters<typeof read>[0]; categories: Parameters<typeof read>[0] }[];
    return { title: titles[at] ?? "", categories: read(series[0]!.categories), values: series.map(({ values }) => read(values)) };
  });
}

test("a changed score moves bars and titles; an emptied one is left out and said to be unknown", async () => {
  const host = await started();
  const before = await shown(host);
  expect(before[0]).toMatchObject({ title: "Now stands closest to the market, Then closest to the network.", categories: ["market | mixed | network", "Now (4 of 5 known)", "Then"] });
  await change(host, (sheet) => { sheet.getRange("B2:F2").values = [[5, 5, 5, 5, 5]]; });
  const [position, adds, profile] = await shown(host);
  expect(position!.title).toBe("Then stands closest to the market, Now closest to the network.");
  expect(position!.values[0]!.slice(1)).toEqual([0.98, 0.94]);
  expect(adds!.values.map((column) => Number(Number(column[0]).toFixed(12)))).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  expect(profile!.title).toBe("The chosen scenarios differ most on 'Provider field'.");
  await change(host, (sheet) => { sheet.getRange("B2:F2").clear("Contents"); });
  const [gone, nothing] = await shown(host);
  expect(gone!.categories[1]).toBe("Now (unknown)");
  expect(gone!.values.slice(0, 4).map((column) => column[1])).toEqual(["#N/A", "#N/A", "#N/A", "#N/A"]);
  expect(nothing!.values.map((column) => column[0])).toEqual(["#N/A", "#N/A", "#N/A", "#N/A", "#N/A"]);
});

test("a limit that is changed on the framework moves the zones; a scenario fewer leaves its bar empty, one more is said to be missing", async () => {
  const host = await started();
  await host.Excel.run(async (context) => {
    context.workbook.names.getItem("par.content.market_at_most").getRange().values = [[0.3]];
    await context.sync();
  });
  expect((await shown(host))[0]!.values.slice(4).map((column) => Number(Number(column[0]).toFixed(12)))).toEqual([0.3, 0.3, 0.4]);
  const notice = (): unknown => host.store.read(host.store.sheets().find(({ name }) => name === SHEET)!.id, { row: 3, column: 0, rows: 1, columns: 1 })[0]![0]!.value;
  expect(notice()).toBe("");
  await change(host, (sheet) => { sheet.getRange("A4:F4").values = [["More", 3, 3, 3, 3, 3]]; });
  expect(notice()).toBe("These charts show 2 of 3 scenarios. Insert the comparison again to have them all.");
  await change(host, (sheet) => { sheet.tables.getItem("Scenarios").resize("A1:F2"); });
  const [position] = await shown(host);
  expect(position!.categories).toEqual(["market | mixed | network", "Now (4 of 5 known)", ""]);
  expect(position!.values[0]![2]).toBe("#N/A");
  expect(position!.title).toBe("Now is the only scenario of which the place is known.");
});

test("renamed sheets are made anew under their own names, and their charts look there", async () => {
  const host = await started();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).name = "It's mine";
    await context.sync();
  });
  const asked = await insert();
  if (asked.done) throw new Error("it did not ask");
  expect([...consentIn(asked.problem)]).toEqual(["Comparison", "It's mine"]);
  expect(await insert(consentIn(asked.problem))).toMatchObject({ done: true });
  const [comparison] = await shown(host, "Comparison");
  expect(comparison).toEqual((await shown(host, "It's mine"))[0]);
  expect(comparison!.title).toContain("closest to the market");
});
