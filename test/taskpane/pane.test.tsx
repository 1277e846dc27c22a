/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { assess, DEFAULT_PARAMETERS, parameter, readScenarioTable, text, type Cell } from "../../src/engine";
import { dutchRows } from "./support/cases";
import { standInForBrowser } from "./support/browser";
import { MemoryWorkbook } from "./support/memory-workbook";
import { card, choose, click, openPane, settle } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

test("a card a scenario says which model fits, whether that is settled, and draws it with its bounds in words", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  expect(within(card("Plymouth Alliance")).getByText("Past bij een netwerk.")).toBeTruthy();
  expect(within(card("Plymouth Alliance")).getByText("staat vast")).toBeTruthy();
  const open4 = card("Wijkteams 2027 - lokale partnerschappen");
  expect(within(open4).getByText("staat nog niet vast")).toBeTruthy();
  // (1 + 0.5 + 0.5 + 1) / 4 = 0.75; bounds (1 + 0 + 0.25 + 0.5 + 1) / 5 = 0.55 and (1 + 1 + 0.75 + 0.5 + 1) / 5 = 0.85
  expect(within(open4).getByRole("img", { name: /Inhoudelijke index 0,75.*bandbreedte van 0,55 tot 0,85/ })).toBeTruthy();
  const settling = within(open4).getByText(/Nog te bepalen: Dienstverlening/);
  await settle(() => fireEvent.click(within(settling).getByRole("button", { name: "Naar cel C5" })));
  expect(workbook.selected).toEqual([{ sheet: "Scenarios", address: "C5" }]);
  expect(within(card("Work Programme 2011-2017")).getByText(/^Het sterkste tegenargument/)).toBeTruthy();
  expect(within(card("Nog in te vullen")).getByText(/nog niet genoeg bekend/)).toBeTruthy();
});

test("a card draws what is unknown and where the zones change, and marks whose the index is", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  const drawn = (name: string): SVGElement => within(card(name)).getByRole<HTMLElement>("img", { name: /^Inhoudelijke index/ }) as unknown as SVGElement;
  const hatched = (name: string): readonly (string | null)[] => [...drawn(name).querySelectorAll('rect[fill^="url("]')].flatMap((each) => [each.getAttribute("x"), each.getAttribute("width")]);
  // Bounds 0.55 to 0.85; what is known exactly has none.
  expect(hatched("Wijkteams 2027 - lokale partnerschappen")).toEqual(["55.00%", "30.00%"]);
  expect(hatched("Plymouth Alliance")).toEqual([]);
  expect([...drawn("Plymouth Alliance").querySelectorAll("svg > line")].map((each) => each.getAttribute("x1"))).toEqual(["40.00%", "60.00%"]);
  expect([...drawn("Plymouth Alliance").querySelectorAll("circle")].map((each) => each.getAttribute("cx"))).toEqual(["95.00%"]);
  expect(within(card("Plymouth Alliance")).getByText(/^Index 0,95/).querySelector("[role=img]")?.getAttribute("aria-label")).toBe("Aanname van ons; te wijzigen.");
});

test("a card names the best payment, the legal leaning and the three highest risks, the highest first", async () => {
  const rows = dutchRows.map((row) => [...row]);
  await openPane(new MemoryWorkbook(rows));
  const shown = card("Work Programme 2011-2017");
  const { evaluations } = assess(readScenarioTable(rows), DEFAULT_PARAMETERS, []);
  const evaluation = evaluations.find(({ scenario }) => scenario.name === "Work Programme 2011-2017")!;
  const enough = parameter(DEFAULT_PARAMETERS, "explanation.enough-coverage");
  const residuals = Object.entries(evaluation.risks ?? {}).filter(([, { coverage }]) => coverage >= enough).sort(([, a], [, b]) => b.residual - a.residual);
  expect(residuals.length).toBeGreaterThan(3);
  const list = within(shown).getByText(text("nl", "pane.card.risks")).parentElement!;
  expect(within(list).getAllByRole("listitem").map((each) => each.querySelector("span")?.textContent)).toEqual(residuals.slice(0, 3).map(([id]) => text("nl", `risks.risks.${id}.label`)));
  expect(within(list).getAllByRole("listitem").map((each) => each.querySelectorAll("rect")[1]?.getAttribute("width"))).toEqual(residuals.slice(0, 3).map(([, { residual }]) => `${(residual * 100).toFixed(1)}%`));
  expect(within(shown).getByText(text("nl", "pane.card.legal")).parentElement?.textContent).toContain(text("nl", `market-or-network.leanings.${evaluation.legalForm!.leaning}`));
  const [best = ""] = evaluation.payment!.best;
  expect(within(shown).getByText(text("nl", "pane.card.payment")).parentElement?.textContent).toContain(text("nl", `payment.designs.${best}.label`));
});

test("a card of a scenario with partners says what each receives or pays, or why nothing is settled; another says nothing of it", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  const partners = (benefit: Cell): void => { workbook.partners = { sheet: "Partners", cells: [["Scenario", "Partner", "Kosten", "Opbrengst"], ["Plymouth Alliance", "Gemeente", 60_000, 100_000], ["Plymouth Alliance", "Zorg", 20_000, benefit]], origin: { row: 0, column: 0 } }; };
  partners(80_000);
  await openPane(workbook);
  expect(within(card("Plymouth Alliance")).getByText("Verrekening:").parentElement?.textContent).toBe("Verrekening: Gemeente krijgt 10.000; Zorg betaalt 10.000. Naar blad Partners");
  await settle(() => fireEvent.click(within(card("Plymouth Alliance")).getByRole("button", { name: "Naar blad Partners" })));
  expect(workbook.selected).toEqual([{ sheet: "Partners", address: "A1" }]);
  expect(within(card("Work Programme 2011-2017")).queryByText("Verrekening:")).toBeNull();
  partners(null);
  await settle(() => workbook.type("B4", 5));
  expect(within(card("Plymouth Alliance")).getByText("Verrekening:").parentElement?.textContent).toBe("Verrekening: Niet verrekend: van een partner zijn de kosten of de opbrengst nog onbekend. Naar blad Partners");
});

test("a changed cell changes its card at once", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  await settle(() => workbook.type("B4", 5));
  await settle(() => workbook.type("C4", 5));
  await settle(() => workbook.type("D4", 5));
  expect(within(card("UWV re-integratie 2002-2005")).getByText("Past bij een netwerk.")).toBeTruthy();
});

test("the language can be switched, whatever the language of the headers", async () => {
  await openPane(new MemoryWorkbook(dutchRows), "en");
  expect(screen.getByText("Past bij een netwerk.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "English" }));
  expect(screen.getByText("Fits a network.")).toBeTruthy();
  expect(screen.queryByText("Past bij een netwerk.")).toBeNull();
});

test("the comparison shows what differs first and folds what is the same", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click("Vergelijk");
  const table = screen.getByRole("table", { name: "Wat verschilt" });
  expect(within(table).getAllByRole("columnheader").map((each) => each.textContent)).toEqual(expect.arrayContaining(["Plymouth Alliance", "Work Programme 2011-2017", "UWV re-integratie 2002-2005"]));
  const model = within(table).getByText("Model dat past").closest("tr")!;
  expect(within(model).getAllByRole("cell").map((each) => each.textContent)).toEqual(["netwerk", "mengvorm", "markt"]);
  expect(screen.getByText(/^Zelfde voor alle gekozen scenario.s \(\d+\)$/).closest("details")!.open).toBe(false);
});

test("rows of two assessors are told apart wherever they are compared", async () => {
  const rows = [[...dutchRows[0]!, "Beoordelaar"], ...["An", "Bo"].map((name, at) => [...dutchRows[1]!.map((cell, column) => (column === 1 ? 1 + at * 4 : cell)), name])];
  await openPane(new MemoryWorkbook(rows));
  await click("Vergelijk");
  const names = ["Plymouth Alliance - An", "Plymouth Alliance - Bo"];
  expect(within(screen.getByRole("table", { name: "Wat verschilt" })).getAllByRole("columnheader").map((each) => each.textContent)).toEqual(expect.arrayContaining(names));
  expect(screen.getByRole("main").textContent).not.toMatch(/Plymouth Alliance(?! - )/);
});

test("leaving fewer than two scenarios chosen asks for more", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  fireEvent.click(screen.getByRole("checkbox", { name: "Vergelijk Plymouth Alliance" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Vergelijk Work Programme 2011-2017" }));
  await click("Vergelijk");
  expect(screen.getByText("Kies minstens twee scenario's om te vergelijken.")).toBeTruthy();
});

test("a score of 7 is told with its cell, a click goes there, and the other cards keep their answers", async () => {
  const rows: Cell[][] = dutchRows.map((row) => [...row]);
  rows[2]![1] = 7;
  const workbook = new MemoryWorkbook(rows);
  await openPane(workbook);
  expect(screen.getByText(/Cel B3 \(Doelgroep\) is 7/)).toBeTruthy();
  expect(within(card("Work Programme 2011-2017")).getByText(/Nog geen antwoord/)).toBeTruthy();
  expect(within(card("Plymouth Alliance")).getByText("Past bij een netwerk.")).toBeTruthy();
  await settle(() => fireEvent.click(screen.getByRole("button", { name: "Naar cel B3" })));
  expect(workbook.selected).toEqual([{ sheet: "Scenarios", address: "B3" }]);
});

test("weights of the sheet are used", async () => {
  await openPane(new MemoryWorkbook(dutchRows, [["Gewicht", ""], ["Dienstverlening", 0], ["Vereiste expertise", 0], ["Spelersveld", 0], ["Meten toegevoegde waarde", 0]]));
  // Only the target group counts: (4 - 1) / 4 = 0.75
  expect(within(card("Work Programme 2011-2017")).getByText("Past bij een netwerk.")).toBeTruthy();
});

test("a workbook without a scenario table says so and offers the example", async () => {
  const workbook = new MemoryWorkbook(null);
  const inserted: string[] = [];
  await openPane(Object.assign(workbook, { insertExample: (language: string) => { inserted.push(language); workbook.scenarios = { sheet: "Scenarios", cells: dutchRows, origin: { row: 0, column: 0 } }; return Promise.resolve({ done: true as const, value: undefined }); } }));
  expect(screen.getByRole("heading", { name: "Er is nog geen scenariotabel" })).toBeTruthy();
  await click("Voeg het voorbeeld in");
  expect(inserted).toEqual(["nl"]);
  expect(card("Plymouth Alliance")).toBeTruthy();
});

test("when Excel refuses, the pane says what it said and lets the user try again", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  workbook.refusal = { done: false, problem: { code: "workbook-editing", severity: "error", data: {} } };
  await openPane(workbook);
  expect(screen.getByRole("alert").textContent).toMatch(/Excel is nog bezig met een cel/);
  workbook.refusal = undefined;
  await settle(() => fireEvent.click(screen.getByRole("button", { name: "Kijk opnieuw" })));
  expect(card("Plymouth Alliance")).toBeTruthy();
});

test("a pinned pair is compared whatever else is chosen, and stays pinned", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click("Vergelijk");
  await choose("Rechts", "UWV re-integratie 2002-2005");
  const names = (): (string | null)[] => within(screen.getByRole("table", { name: "Wat verschilt" })).getAllByRole("columnheader").map((each) => each.textContent);
  expect(names()).not.toContain("Work Programme 2011-2017");
  await click("Terug naar de gekozen scenario's");
  expect(names()).toContain("Work Programme 2011-2017");
});

test("in the comparison an aspect unfolds to its rule and that to its source: two clicks", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click("Vergelijk");
  const aspect = within(screen.getByRole("table", { name: "Wat verschilt" })).getByText("Inhoudelijke index (0 markt, 1 netwerk)").closest("details")!;
  expect(within(aspect).getByText(/gewogen gemiddelde van de vijf/)).toBeTruthy();
  expect(within(within(aspect).getByText("Bron").closest("details")!).getByText(/Inhoudelijke criteria/)).toBeTruthy();
});

test("each chart has its table behind it, with unknown said as such", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: "Vergelijk Wijkteams 2027 - lokale partnerschappen" })));
  await click("Vergelijk");
  const figure = screen.getByRole("figure", { name: /Het verst uit elkaar op/ });
  const row = within(figure).getByRole("rowheader", { name: "Dienstverlening" }).closest("tr")!;
  expect(within(row).getAllByRole("cell").map((each) => each.textContent)).toEqual(["1", "0,5", "0,25", "onbekend"]);
});
