/** @jest-environment jsdom */
import { associateCommands } from "../../src/taskpane/commands/associate";
import { commandNews } from "../../src/taskpane/commands/command-news";
import { COMMANDS } from "../../src/taskpane/commands/names";
import type { StrictHost } from "../../src/workbench/host";
import { bareExcel } from "../workbook/support/excel";

/** Presses a button of the ribbon and waits until it is released. */
const press = (host: StrictHost, name: string): Promise<void> =>
  new Promise((resolve) => {
    host.requests.actions.get(name)?.({ completed: resolve } as unknown as Office.AddinCommands.Event);
  });

test("every button of the manifest is tied; each is released; the sheets come, and what is there stays", async () => {
  const host = bareExcel();
  associateCommands("nl");
  expect([...host.requests.actions.keys()].sort()).toEqual([...COMMANDS].sort());
  await press(host, "insertScenarios");
  const names = (): string[] => host.store.sheets().map(({ name }) => name);
  expect(names()).toContain("Scenariotabel");
  const before = names();
  await press(host, "insertScenarios");
  expect(names()).toEqual(before);
  await host.Excel.run(async (context) => {
    context.workbook.tables.getItem("Scenarios").getDataBodyRange().getRow(0).getCell(0, 0).values = [["A"]];
    await context.sync();
  });
  await press(host, "insertComparison");
  expect(names()).toContain("Vergelijking");
  expect(host.requests.pane.visible).toBe(false);
});

test("what goes wrong is told in the pane, which is shown; said before the pane listens, it waits", async () => {
  const host = bareExcel();
  associateCommands("nl");
  await press(host, "insertComparison");
  expect(host.requests.pane.visible).toBe(true);
  const heard: (string | undefined)[] = [];
  const stop = commandNews.listen((news) => { heard.push(news?.problem.code); });
  expect(heard).toEqual(["no-scenario-table"]);
  await press(host, "repairFormulas");
  expect(heard).toEqual(["no-scenario-table", undefined]);
  stop();
});

test("an Excel that is too old is told which part it lacks", async () => {
  const host = bareExcel({ excelApi: "1.9" });
  associateCommands("en");
  await press(host, "repairFormulas");
  const heard: unknown[] = [];
  commandNews.listen((news) => { heard.push(news?.problem); })();
  expect(heard).toEqual([expect.objectContaining({ code: "workbook-too-old", data: { set: "ExcelApi", version: "1.12" } })]);
});
