/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { dutchRows } from "./support/cases";
import { standInForBrowser } from "./support/browser";
import { MemoryShelf } from "./support/memory-shelf";
import { MemoryWorkbook } from "./support/memory-workbook";
import { choose, click, openPane, settle } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

const withEvidence = dutchRows.map((row, at) => [...row, at === 0 ? "Onderbouwing" : ""]);

test("the first question is the one that would settle most, of the first scenario that is open", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click("Scoren");
  expect((screen.getByLabelText("Scenario") as HTMLSelectElement).selectedOptions[0]!.textContent).toBe("Wijkteams 2027 - lokale partnerschappen");
  expect(screen.getByRole("heading", { name: "Dienstverlening" })).toBeTruthy();
  expect(screen.getByText(/helpt nu het meest: bij 80% van de mogelijke scores/)).toBeTruthy();
  // With 1: (1 + 0 + 0.25 + 0.5 + 1) / 5 = 0.55 to 0.65: not settled; from 2 on: 0.6 to 0.7 and up: a network.
  expect(screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).labels![0]!.textContent)).toEqual([
    "1 vooraf duidelijk te omschrijven → Past voorlopig bij een netwerk.",
    "2  → Past bij een netwerk.",
    "3  → Past bij een netwerk.",
    "4  → Past bij een netwerk.",
    "5 maatwerk, geïntegreerd, rond de cliënt → Past bij een netwerk.",
  ]);
});

test("a score goes to its cell with its evidence, and the next question comes up", async () => {
  const workbook = new MemoryWorkbook(withEvidence);
  await openPane(workbook);
  await click("Scoren");
  await settle(() => fireEvent.click(screen.getAllByRole("radio")[3]!));
  await settle(() => fireEvent.change(screen.getByLabelText(/Onderbouwing/), { target: { value: "gesprek met de wijkteams" } }));
  await click("Zet in cel C5");
  expect(workbook.scenarios!.cells[4]![2]).toBe(4);
  expect(workbook.scenarios!.cells[4]!.at(-1)).toBe("Dienstverlening: gesprek met de wijkteams");
  expect(screen.queryByRole("heading", { name: "Dienstverlening" })).toBeNull();
});

test("not knowing is an answer: the question is not asked again until asked for", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click("Scoren");
  await click("Niet bekend");
  expect(screen.queryByRole("heading", { name: "Dienstverlening" })).toBeNull();
  expect(screen.getByRole("option", { name: "Dienstverlening (niet bekend)" })).toBeTruthy();
  await click("Stel de overgeslagen vragen opnieuw");
  expect(screen.getByRole("heading", { name: "Dienstverlening" })).toBeTruthy();
});

test("not knowing what has a score empties its cell: only then is it unknown for every answer", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  await click("Scoren");
  await choose("Kies zelf een criterium", "target-group");
  expect(screen.queryByRole("button", { name: "Niet bekend" })).toBeNull();
  await click("Niet bekend: maak cel B5 leeg");
  expect(workbook.scenarios!.cells[4]![1] ?? "").toBe("");
  expect(screen.getByRole("option", { name: "Doelgroep (niet bekend)" })).toBeTruthy();
});

test("a score that is selected in the sheet is the one that is asked, of its scenario; on another column its guidance stands below", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  await click("Scoren");
  await settle(() => workbook.pick({ sheet: "Scenarios", address: "E4" }));
  expect((screen.getByLabelText("Scenario") as HTMLSelectElement).selectedOptions[0]!.textContent).toBe("UWV re-integratie 2002-2005");
  expect(screen.getByRole("heading", { name: "Spelersveld" })).toBeTruthy();
  expect(screen.queryByRole("complementary", { name: "Criterium van de gekozen cel" })).toBeNull();
  // Another question can still be asked while that cell stays selected.
  await choose("Kies zelf een criterium", "initiative");
  expect(screen.getByRole("heading", { name: "Initiatief" })).toBeTruthy();
  await settle(() => workbook.pick({ sheet: "Scenarios", address: "K4" }));
  expect(screen.getByRole("complementary", { name: "Criterium van de gekozen cel" }).textContent).toContain("Prijszetting");
  await click("Sla over");
  await click("Betaling");
  expect(screen.getByRole("complementary", { name: "Criterium van de gekozen cel" })).toBeTruthy();
});

test("any criterion can be chosen, and a scenario with every score has nothing to ask", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click("Scoren");
  await choose("Kies zelf een criterium", "initiative");
  expect(screen.getByRole("heading", { name: "Initiatief" })).toBeTruthy();
  await choose("Scenario", "1");
  expect(screen.getByText("Alle criteria van dit scenario hebben een score.")).toBeTruthy();
});

test("the scenario that is scored, and what is assumed of the weights, are those of before when the pane is opened again", async () => {
  const shelf = new MemoryShelf();
  const { close } = await openPane(new MemoryWorkbook(dutchRows), "nl", shelf);
  await click("Hoe zeker");
  await choose("Wat staat vast over de gewichten?", "ranked");
  await click("Scoren");
  await choose(/^Scenario$/, "3");
  close();
  await openPane(new MemoryWorkbook(dutchRows), "nl", shelf);
  expect(screen.getByLabelText<HTMLSelectElement>("Scenario").selectedOptions[0]?.textContent).toBe("UWV re-integratie 2002-2005");
  await click("Hoe zeker");
  expect(screen.getByLabelText<HTMLSelectElement>("Wat staat vast over de gewichten?").value).toBe("ranked");
});
