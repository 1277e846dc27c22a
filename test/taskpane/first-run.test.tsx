/** @jest-environment jsdom */
import { act, cleanup, screen } from "@testing-library/react";
import type { Language } from "../../src/engine";
import type { LongWork, Outcome } from "../../src/workbook/port";
import { dutchRows } from "./support/cases";
import { standInForBrowser } from "./support/browser";
import { MemoryShelf } from "./support/memory-shelf";
import { MemoryWorkbook } from "./support/memory-workbook";
import { card, click, openPane, settle } from "./support/open-pane";

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

test("while the example comes it is said how far it is, it cannot be asked for twice, and it can be stopped", async () => {
  const workbook = emptyWorkbook();
  let follow: LongWork | undefined;
  let end: (outcome: Outcome<void>) => void = () => undefined;
  let asked = 0;
  await openPane(Object.assign(workbook, { insertExample: (_language?: Language, work?: LongWork) => { asked += 1; follow = work; return new Promise<Outcome<void>>((go) => { end = go; }); } }));
  await click("Voeg het voorbeeld in");
  expect(screen.getByText("Het voorbeeld wordt klaargezet.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Voeg het voorbeeld in" })).toBeNull();
  await settle(() => follow?.progress(4, 15));
  expect(screen.getByText("Het voorbeeld wordt ingevoegd: 4 van 15 bladen.")).toBeTruthy();
  expect(follow?.wanted()).toBe(true);
  await click("Stop met invoegen");
  expect([follow?.wanted(), asked]).toEqual([false, 1]);
  expect(screen.getByText("Wordt gestopt.")).toBeTruthy();
  await settle(() => end({ done: false, problem: { code: "workbook-stopped", severity: "error", data: {} } }));
  expect(screen.getByRole("alert").textContent).toContain("Gestopt. Wat al ingevoegd was, is weer verwijderd.");
  expect(screen.queryByText("Wordt gestopt.")).toBeNull();
  expect(screen.getByRole("button", { name: "Voeg het voorbeeld in" })).toBeTruthy();
});

test("where Excel keeps the pane waiting for a click, that is said, and no longer than it waits", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  let go: () => void = () => undefined;
  workbook.select = () => new Promise((end) => { go = () => end(done); });
  await openPane(workbook);
  await click("Sla over");
  jest.useFakeTimers();
  try {
    await settle(() => screen.getAllByRole("button", { name: /^Naar cel/ })[0]?.click());
    expect(screen.queryByText(/^Excel is nog bezig/)).toBeNull();
    act(() => jest.advanceTimersByTime(1000));
    expect(screen.getByText("Excel is nog bezig. Wordt er nog in een cel getypt? Sluit die eerst af.")).toBeTruthy();
    await settle(go);
    expect(screen.queryByText(/^Excel is nog bezig/)).toBeNull();
  } finally {
    jest.useRealTimers();
  }
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
