/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { dutchRows } from "./support/cases";
import { standInForBrowser } from "./support/browser";
import { MemoryShelf } from "./support/memory-shelf";
import { MemoryWorkbook } from "./support/memory-workbook";
import { card, choose, click, openPane, settle } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

const UWV = "UWV re-integratie 2002-2005";
const differences = (): string[] => within(screen.getByRole("table", { name: "Wat er verandert" })).getAllByRole("row").map((row) => row.textContent ?? "");

test("a what-if shows what changes and leaves the sheet alone", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  await click(`Wat als: ${UWV}`);
  await choose("Doelgroep", "5");
  await choose("Dienstverlening", "5");
  // (1 + 1 + 0.25 + 0.25 + 0) / 5 = 0.5
  expect(screen.getByRole("img", { name: /gaat van 0,2 naar 0,5/ })).toBeTruthy();
  expect(differences()).toEqual(expect.arrayContaining([expect.stringMatching(/Model dat past.*marktmengvorm/)]));
  expect(within(card(UWV)).getByText("Past bij een markt.")).toBeTruthy();
  expect(workbook.scenarios!.cells[3]![1]).toBe(2);
});

test("unknown can be tried like any score", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click(`Wat als: ${UWV}`);
  await choose("Doelgroep", "");
  // (0.25 x 3 + 0) / 4 = 0.19; bounds 0.15 and 0.35
  expect(screen.getByRole("img", { name: /naar 0,19, met een bandbreedte van 0,15 tot 0,35/ })).toBeTruthy();
});

test("what was tried is written back when asked, as numbers, and only what changed", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  await click(`Wat als: ${UWV}`);
  await choose("Doelgroep", "5");
  expect(screen.getByText("B4, Doelgroep: 2 wordt 5")).toBeTruthy();
  await click("Zet deze waarde in het blad");
  expect(workbook.scenarios!.cells[3]!.slice(0, 4)).toEqual([UWV, 5, 2, 2]);
  expect(screen.getByText(/Kies hieronder een andere waarde/)).toBeTruthy();
});

test("what was tried becomes a new row under a name of its own", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  await click(`Wat als: ${UWV}`);
  await choose("Doelgroep", "5");
  await settle(() => fireEvent.change(screen.getByLabelText(/nieuw scenario onder de naam/), { target: { value: UWV } }));
  expect(screen.getByText("Er is al een scenario met deze naam.")).toBeTruthy();
  expect((screen.getByRole("button", { name: "Voeg toe als nieuwe rij" }) as HTMLButtonElement).disabled).toBe(true);
  await settle(() => fireEvent.change(screen.getByLabelText(/nieuw scenario onder de naam/), { target: { value: "UWV, zwaardere groep" } }));
  await click("Voeg toe als nieuwe rij");
  expect(workbook.scenarios!.cells.at(-1)!.slice(0, 4)).toEqual(["UWV, zwaardere groep", 5, 2, 2]);
  expect(workbook.scenarios!.cells[3]![1]).toBe(2);
  expect(card("UWV, zwaardere groep")).toBeTruthy();
});

test("closing the pane loses nothing: language, screen, choice and what-if are as they were left", async () => {
  const shelf = new MemoryShelf();
  const { close } = await openPane(new MemoryWorkbook(dutchRows), "nl", shelf);
  await click("English");
  await click(`What if: ${UWV}`);
  await choose("Target group", "5");
  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: "Compare Plymouth Alliance" })));
  close();
  await openPane(new MemoryWorkbook(dutchRows), "nl", shelf);
  expect(within(card(UWV)).getByText("There is a what-if here that is not in the sheet.")).toBeTruthy();
  expect((screen.getByRole("checkbox", { name: "Compare Plymouth Alliance" }) as HTMLInputElement).checked).toBe(false);
  await click(`What if: ${UWV}`);
  expect((screen.getByLabelText(/^Target group/) as HTMLSelectElement).value).toBe("5");
});

test("what can be tried stands in the order of the sheet: the criteria that lead come first", async () => {
  await openPane(new MemoryWorkbook(dutchRows.map((row, at) => [...row, at === 0 ? "partners" : 3])));
  await click("Wat als: Work Programme 2011-2017");
  const panel = screen.getByRole("region", { name: /Wat als: Work Programme/ });
  const groups = within(panel).getAllByText(/./, { selector: "summary" }).map(({ textContent }) => textContent);
  expect(groups[0]).toBe("Inhoud: markt (1) of netwerk (5)");
  expect(groups.at(-1)).toBe("Samenwerking");
});
