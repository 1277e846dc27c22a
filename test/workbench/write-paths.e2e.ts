/** Every way to write, in a real browser over a real grid: the same list as in jest, of which none can be left out. */
import type { Page } from "playwright-core";
import type { WritePath } from "../../src/workbook/gateway";
import { WRITE_PATHS } from "../../src/workbook/gateway";
import { eventually, selectCell, tableRows, valuesOf, writeFormula, workbenchForAll } from "./support/open-workbench";

const workbench = workbenchForAll("nl");

const TABLE = "Scenariotabel";
const press = (page: Page, command: string): Promise<void> => page.locator(`#bar [data-command="${command}"]`).click();

/** Calls one of the doors that pane and ribbon use. */
const call = (page: Page, door: string, ...given: readonly unknown[]): Promise<{ readonly done: boolean; readonly problem?: { readonly code: string } }> =>
  page.evaluate(({ name, args }) => (window as unknown as { workbench: Record<string, (...all: unknown[]) => Promise<{ done: boolean }>> }).workbench[name]!(...args), { name: door, args: given });

const sheetsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
      return context.workbook.worksheets.items.map(({ name }) => name);
    }),
  );
const formulaAt = (page: Page, sheet: string, address: string): Promise<unknown> =>
  page.evaluate(
    ({ name, at }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(at).load("formulas");
        await context.sync();
        return range.formulas[0]?.[0] as unknown;
      }),
    { name: sheet, at: address },
  );
const rowNamed = async (page: Page, name: string): Promise<unknown[] | undefined> => (await tableRows(page, "Scenarios")).find((row) => row[0] === name);

const namesOf = async (page: Page): Promise<unknown[]> => (await tableRows(page, "Scenarios")).slice(1).map((row) => row[0]);
const head = async (): Promise<unknown[] | undefined> => (await valuesOf(workbench.opened.page, "Vergelijking", "C5:I5"))[0];

/** In the order in which they can follow each other in one workbook, which begins as the example. */
const CASES: Readonly<Record<WritePath, () => Promise<void>>> = {
  "insert-comparison": async () => {
    const { page } = workbench.opened;
    await press(page, "insertComparison");
    await page.locator("#pane").getByRole("alert").getByRole("button", { name: "Doorgaan" }).click();
    await page.locator("#pane").getByRole("alert").waitFor({ state: "detached" });
    await eventually(head, await namesOf(page));
    // The grid calculates the published cases too, with our functions inside ordinary ones.
    await eventually(async () => /^(\d+) van de \1 uitkomsten kloppen\.$/.test(String((await valuesOf(page, "Controle", "A2"))[0]?.[0])), true);
    expect((await sheetsOf(page)).filter((name) => ["Vergelijking", "Betaling", "Hoe zeker", "Bronnen", "Controle"].includes(name))).toHaveLength(5);
  },
  freeze: async () => {
    const { page } = workbench.opened;
    await selectCell(page, "Vergelijking", "A5");
    await press(page, "freezeFormulas");
    await eventually(async () => String(await formulaAt(page, "Vergelijking", "A5")).startsWith("="), false);
    expect(await head()).toEqual(await namesOf(page));
  },
  unfreeze: async () => {
    const { page } = workbench.opened;
    await press(page, "unfreezeFormulas");
    await eventually(async () => String(await formulaAt(page, "Vergelijking", "A5")).startsWith("=COMMISSION.COMPARE("), true);
    await eventually(head, await namesOf(page));
  },
  "write-cells": async () => {
    const { page } = workbench.opened;
    const [[was] = []] = await valuesOf(page, TABLE, "D5");
    expect(await call(page, "write", TABLE, [{ address: "D5", was, value: "2-4" }])).toMatchObject({ done: true });
    expect(await valuesOf(page, TABLE, "D5")).toEqual([["2-4"]]);
    expect(await call(page, "write", TABLE, [{ address: "D5", was, value: 1 }])).toMatchObject({ done: false, problem: { code: "workbook-cell-changed" } });
    expect(await call(page, "write", TABLE, [{ address: "D5", was: "2-4", value: was }])).toMatchObject({ done: true });
  },
  "append-row": async () => {
    const { page } = workbench.opened;
    const read = (await call(page, "read")) as unknown as { readonly value: { readonly scenarios: unknown } };
    expect(await call(page, "append", read.value.scenarios, ["=Variant", "", "", 4])).toMatchObject({ done: true });
    expect((await rowNamed(page, "=Variant"))?.[3]).toBe(4);
    await page.locator("#pane").getByRole("article").filter({ hasText: "=Variant" }).waitFor();
  },
  "add-scenarios": async () => {
    const { page } = workbench.opened;
    expect(await call(page, "addScenarios", [{ scenario: "Tweede variant", "target-group": 2 }])).toMatchObject({ done: true });
    expect((await rowNamed(page, "Tweede variant"))?.[3]).toBe(2);
  },
  repair: async () => {
    const { page } = workbench.opened;
    await writeFormula(page, TABLE, "A30", "=_xldudf_COMMISSION_VERSION()");
    await press(page, "repairFormulas");
    await eventually(() => formulaAt(page, TABLE, "A30"), "=COMMISSION.VERSION()");
    await eventually(async () => (await valuesOf(page, TABLE, "A30"))[0]?.[0], "commission");
  },
  "bring-along": async () => {
    const { page } = workbench.opened;
    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Kader").customProperties.add("commission", "framework/0");
        await context.sync();
      }),
    );
    expect(await call(page, "kind")).toMatchObject({ done: true, value: "older" });
    expect(await call(page, "bringAlong", "nl", "2026-11-22")).toMatchObject({ done: true, value: { sheets: ["Kader"] } });
    expect(await call(page, "kind")).toMatchObject({ done: true, value: "ours" });
  },
  "remove-example": async () => {
    const { page } = workbench.opened;
    expect(await call(page, "removeExample")).toMatchObject({ done: false, problem: { code: "workbook-example-changed" } });
    // A workbook of its own, in which nobody has typed.
    await workbench.openAgain();
    expect(await call(workbench.opened.page, "removeExample")).toMatchObject({ done: true });
    expect(await sheetsOf(workbench.opened.page)).toHaveLength(1);
    await workbench.opened.page.locator("#pane").getByText("Voorbeeld", { exact: false }).first().waitFor();
  },
  "insert-scenarios": async () => {
    const { page } = workbench.opened;
    await press(page, "insertScenarios");
    await eventually(async () => (await sheetsOf(page)).includes(TABLE), true);
    expect((await tableRows(page, "Scenarios"))[0]?.slice(0, 4)).toEqual(["Scenario", "Nulscenario", "Beoordelaar", "Doelgroep"]);
  },
  "insert-example": async () => {
    await workbench.openAgain();
    const { page } = workbench.opened;
    await call(page, "removeExample");
    expect(await call(page, "insertExample", "nl")).toMatchObject({ done: true });
    await eventually(async () => (await tableRows(page, "Scenarios")).length, 8);
    await eventually(async () => (await valuesOf(page, "Vergelijking", "C5"))[0]?.[0], (await tableRows(page, "Scenarios"))[1]?.[0]);
    expect(await page.locator("#pane").getByRole("article").count()).toBe(7);
  },
};

test("the list is whole", () => {
  expect(Object.keys(CASES).sort()).toEqual(Object.keys(WRITE_PATHS).sort());
});

test.each(Object.entries(CASES))("%s", async (_path, act) => {
  await act();
  expect(workbench.opened.complaints).toEqual([]);
});
