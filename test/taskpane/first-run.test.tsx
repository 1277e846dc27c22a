/** @jest-environment jsdom */
import { cleanup, screen } from "@testing-library/react";
import type { Outcome } from "../../src/workbook/port";
import { dutchRows } from "./support/cases";
import { standInForBrowser } from "./support/browser";
import { MemoryShelf } from "./support/memory-shelf";
import { MemoryWorkbook } from "./support/memory-workbook";
import { card, click, openPane } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

const done: Outcome<void> = { done: true, value: undefined };

function emptyWorkbook(): MemoryWorkbook & { insertExample(): Promise<Outcome<void>>; removeExample(): Promise<Outcome<void>> } {
  const workbook = new MemoryWorkbook(null);
  return Object.assign(workbook, {
    insertExample: () => { workbook.scenarios = { sheet: "Scenarios", cells: dutchRows, origin: { row: 0, column: 0 } }; return Promise.resolve(done); },
    removeExample: () => { workbook.scenarios = null; return Promise.resolve(done); },
  });
}

test("the example comes in one click and goes in one click", async () => {
  await openPane(emptyWorkbook());
  await click("Voeg het voorbeeld in");
  expect(card("Plymouth Alliance")).toBeTruthy();
  await click("Verwijder het voorbeeld");
  expect(screen.getByRole("heading", { name: "Er is nog geen scenariotabel" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Verwijder het voorbeeld" })).toBeNull();
});

test("what the pane did not put in, it does not offer to remove", async () => {
  const workbook = emptyWorkbook();
  await workbook.insertExample();
  await openPane(workbook);
  expect(screen.queryByRole("button", { name: "Verwijder het voorbeeld" })).toBeNull();
});

test("the tour takes five steps, each on its screen, and does not come back", async () => {
  const shelf = new MemoryShelf();
  const { close } = await openPane(new MemoryWorkbook(dutchRows), "nl", shelf);
  const where: (string | null)[] = [];
  for (let step = 1; step <= 5; step += 1) {
    expect(screen.getByText(`Stap ${step} van 5`)).toBeTruthy();
    where.push(document.querySelector("nav button[aria-current=page]")?.textContent ?? null);
    await click(step < 5 ? "Volgende" : "Klaar");
  }
  expect(where).toEqual(["Scenario's", "Scenario's", "Vergelijk", "Scoren", "Hoe zeker"]);
  expect(screen.queryByText(/^Stap/)).toBeNull();
  close();
  await openPane(new MemoryWorkbook(dutchRows), "nl", shelf);
  expect(screen.queryByText(/^Stap/)).toBeNull();
});

test("the tour can be skipped at once", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click("Sla over");
  expect(screen.queryByText(/^Stap/)).toBeNull();
});
