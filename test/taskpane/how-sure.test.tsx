/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { columnLabel, comparisonWarnings, criteriaOf, DEFAULT_PARAMETERS, problemMessage, readScenarioTable, scoreSentence, weightSentence, type Cell } from "../../src/engine";
import { conclusions, rowsByName, sureness, weightRanges, withWeights } from "../../src/taskpane/how-sure/domain";
import { dutchRows } from "./support/cases";
import { standInForBrowser } from "./support/browser";
import { MemoryShelf } from "./support/memory-shelf";
import { MemoryWorkbook } from "./support/memory-workbook";
import { choose, click, openPane, settle } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

const { scenarios } = readScenarioTable(dutchRows);

/** Waits until the screen has worked through all scenarios. */
async function worked(): Promise<void> {
  for (let turn = 0; turn < dutchRows.length; turn += 1) await settle(() => jest.advanceTimersByTime(1));
}

test("within the range of a weight no scenario changes its model, just outside one does", () => {
  const answers = rowsByName(scenarios).map((rows) => sureness(rows, DEFAULT_PARAMETERS, "unknown")!);
  const zones = (weight: number): string => rowsByName(scenarios).map((rows) => sureness(rows, withWeights(DEFAULT_PARAMETERS, { "target-group": weight }), "unknown")?.model?.zone).join();
  const range = weightRanges(answers, DEFAULT_PARAMETERS).find(({ criterion }) => criterion === "target-group")!;
  const now = zones(1);
  expect(range.low).toBeLessThan(1);
  expect(range.high).toBeGreaterThan(1);
  for (const end of [range.low, range.high].filter((value) => value > 0 && Number.isFinite(value))) {
    const outward = end < 1 ? -1e-6 : 1e-6;
    expect(zones(end - outward)).toBe(now);
    expect(zones(end + outward)).not.toBe(now);
  }
});

describe("the screen", () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  test("says under which share of all weightings each model holds, with the same figures in the picture", async () => {
    await openPane(new MemoryWorkbook(dutchRows));
    await click("Hoe zeker");
    await worked();
    const plymouth = screen.getByRole("article", { name: "Plymouth Alliance" });
    expect(within(plymouth).getByText("Netwerk bij elke weging.")).toBeTruthy();
    const work = screen.getByRole("article", { name: "Work Programme 2011-2017" });
    const share = /Mengvorm onder (\d+)% van alle wegingen\./.exec(work.textContent ?? "")?.[1];
    expect(within(work).getByRole("img", { name: new RegExp(`mengvorm ${share ?? "?"}%`) })).toBeTruthy();
    expect(screen.getByRole("article", { name: "Nog in te vullen" }).textContent).toMatch(/nog niet genoeg bekend/);
  });

  test("what takes long says how far it is; stopped, it shows what there is and goes on when asked", async () => {
    // A clock that leaps: each look at it ends a slice, so that each scenario is a slice of its own.
    let clock = 0;
    const leaping = jest.spyOn(performance, "now").mockImplementation(() => (clock += 1000));
    const shown = (): number => screen.queryAllByRole("img", { name: /markt .*mengvorm .*netwerk/ }).length;
    await openPane(new MemoryWorkbook(dutchRows));
    await click("Hoe zeker");
    for (let turn = 0; turn < 20 && !screen.queryByRole("progressbar", { name: "2 van 5 scenario's berekend" }); turn += 1) await settle(() => jest.advanceTimersByTime(1));
    expect(screen.getByRole("progressbar", { name: "2 van 5 scenario's berekend" })).toBeTruthy();
    await click("Stop met rekenen");
    await settle(() => jest.advanceTimersByTime(1000));
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.getByText("Gestopt: 2 van 5 scenario's berekend.")).toBeTruthy();
    expect(shown()).toBe(2);
    await click("Reken verder");
    for (let turn = 0; turn < 20; turn += 1) await settle(() => jest.advanceTimersByTime(1));
    leaping.mockRestore();
    expect(screen.queryByText(/^Gestopt/)).toBeNull();
    expect(screen.getByRole("article", { name: "Wijkteams 2027 - lokale partnerschappen" })).toBeTruthy();
    expect(shown()).toBe(4);
  });

  test("the three stretches are told apart without colour: one is plain, the others each have a pattern of their own", async () => {
    await openPane(new MemoryWorkbook(dutchRows));
    await click("Hoe zeker");
    await settle(() => jest.advanceTimersByTime(1000));
    const stretches = [...screen.getAllByRole("img", { name: /markt .*mengvorm .*netwerk/ })[0]!.querySelectorAll(":scope > rect")];
    expect(stretches.map((each) => each.getAttribute("fill")?.replace(/.*-(\w+)\)$/, "$1") ?? "plain")).toEqual(["plain", "dots", "stripes"]);
  });

  test("a weight is tried without the sheet, and written to it when asked", async () => {
    const workbook = new MemoryWorkbook(dutchRows, [["id", "waarde"], ["target-group", 1]]);
    const written: unknown[] = [];
    workbook.write = (sheet, edits) => { written.push({ sheet, edits }); return Promise.resolve({ done: true, value: undefined }); };
    await openPane(workbook);
    await click("Hoe zeker");
    await worked();
    await settle(() => fireEvent.change(screen.getByLabelText("Doelgroep"), { target: { value: "5" } }));
    await worked();
    // (5 x 0.75 + 0.5 + 0.5 + 0.25 + 0.25) / 9 = 0.58: still mixed; without the others it would be a network.
    expect(screen.getByText("Doelgroep: 1 wordt 5")).toBeTruthy();
    await click("Zet in het blad Kader");
    expect(written).toEqual([{ sheet: "Kader", edits: [{ address: "B2", was: 1, value: 5 }] }]);
    expect(screen.queryByText("Doelgroep: 1 wordt 5")).toBeNull();
  });

  test("a weight that turns a model says so beside the sliders, and the interval of the others moves with it", async () => {
    await openPane(new MemoryWorkbook(dutchRows));
    await click("Hoe zeker");
    await worked();
    const group = screen.getByRole("group", { name: "Gewichten proberen" });
    const said = (name: string): string => document.getElementById(within(group).getByLabelText(name).getAttribute("aria-describedby") ?? "")?.textContent ?? "";
    const before = said("Dienstverlening");
    await settle(() => fireEvent.change(within(group).getByLabelText("Meten toegevoegde waarde"), { target: { value: "5" } }));
    await worked();
    // Work Programme: (0.75 + 0.5 + 0.5 + 0.25 + 5 x 0.25) / 9 = 0.36: below 0.4, a market.
    expect(within(group).getByText("Met deze gewichten krijgen 1 van 5 scenario's een ander model:")).toBeTruthy();
    expect(within(group).getByText("Work Programme 2011-2017: mengvorm wordt markt")).toBeTruthy();
    expect(said("Dienstverlening")).not.toBe(before);
    await click("Laat vallen");
    await worked();
    expect(said("Dienstverlening")).toBe(before);
  });

  test("the sentence names the weight that turns the model, as the sheet and the command line do", async () => {
    await openPane(new MemoryWorkbook(dutchRows));
    await click("Hoe zeker");
    await worked();
    const work = screen.getByRole("article", { name: "Work Programme 2011-2017" });
    const [row] = rowsByName(scenarios).filter(([first]) => first?.name === "Work Programme 2011-2017");
    const { model } = sureness(row!, DEFAULT_PARAMETERS, "unknown")!;
    expect(within(work).getByText(weightSentence(model!, "nl"))).toBeTruthy();
  });

  test("legal form, payment and switch are worked out when unfolded, each with its chance and what turns it", async () => {
    await openPane(new MemoryWorkbook(dutchRows));
    await click("Hoe zeker");
    await worked();
    const plymouth = screen.getByRole("article", { name: "Plymouth Alliance" });
    const fold = within(plymouth).getByText("Rechtsvorm, betaling en overstap").closest("details")!;
    expect(within(fold).queryByText("Rechtsvorm")).toBeNull();
    await settle(() => { fold.open = true; fireEvent(fold, new Event("toggle")); });
    await settle(() => jest.advanceTimersByTime(1));
    const [row] = rowsByName(scenarios).filter(([first]) => first?.name === "Plymouth Alliance");
    const found = conclusions(row!, DEFAULT_PARAMETERS, "unknown").filter(({ id }) => id !== "model");
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(within(fold).getAllByText(scoreSentence(each, "nl")).length).toBeGreaterThan(0);
  });

  test("says what makes the comparison weaker: no present situation, no evidence", async () => {
    await openPane(new MemoryWorkbook(dutchRows));
    await click("Hoe zeker");
    const list = screen.getByText("Wat de vergelijking zwakker maakt (2)").closest("details")!;
    expect(within(list).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(comparisonWarnings(scenarios, DEFAULT_PARAMETERS).map((problem) => problemMessage(problem, "nl", columnLabel)));
    expect(within(list).getAllByRole("listitem").length).toBe(2);
  });

  test("swing: the answers become weights with the dearest step heaviest", async () => {
    await openPane(new MemoryWorkbook(dutchRows, [["id", "waarde"], ...["target-group", "service", "expertise", "provider-field", "measurability"].map((id) => [id, 1])]));
    await click("Hoe zeker");
    await worked();
    const group = screen.getByRole("group", { name: "Gewichten proberen" });
    await settle(() => fireEvent.change(within(group).getByLabelText(/bij Dienstverlening, als die bij Doelgroep voor 100 telt/), { target: { value: "20" } }));
    // 100, 20, 100, 100, 100: 420 points.
    expect(within(group).getByText("Dienstverlening: 5% van het gewicht")).toBeTruthy();
    await click("Probeer deze gewichten");
    await worked();
    // The heaviest becomes 5, so a fifth of it stays 1.
    expect(within(group).queryByText(/^Dienstverlening: 1 wordt/)).toBeNull();
    expect(within(group).getByText("Doelgroep: 1 wordt 5")).toBeTruthy();
  });

  test("tried weights are remembered when the slider rests", async () => {
    const shelf = new MemoryShelf();
    await openPane(new MemoryWorkbook(dutchRows), "nl", shelf);
    await click("Hoe zeker");
    await worked();
    await settle(() => fireEvent.change(screen.getByLabelText("Doelgroep"), { target: { value: "3" } }));
    expect(shelf.load()).not.toContain('"target-group":3');
    await settle(() => jest.advanceTimersByTime(250));
    expect(shelf.load()).toContain('"target-group":3');
  });

  test("what is assumed of the weights can be chosen, and its rule and source are told", async () => {
    await openPane(new MemoryWorkbook(dutchRows));
    await click("Hoe zeker");
    await choose("Wat staat vast over de gewichten?", "ranked");
    await worked();
    expect(screen.getAllByText(/Alleen de volgorde van de gewichten telt/)[0]).toBeTruthy();
  });
});

test("several assessors: what to talk about first, who said what, and whether it matters", async () => {
  const rows = [[...dutchRows[0]!, "Beoordelaar"], ...[["An", 5, 3], ["Bert", 2, 3], ["Els", 3, 2]].map(([name, group, service]) => [...dutchRows[2]!.map((cell, at) => (at === 1 ? group : at === 2 ? service : cell)), name])];
  const workbook = new MemoryWorkbook(rows);
  await openPane(workbook);
  const panel = screen.getByRole("region", { name: "Meer dan één beoordelaar" });
  // Medians 3, 3, 3, 2, 2: index 0.4, market; with 5 for the target group 0.5, mixed.
  expect(within(panel).getByText(/Bespreek eerst Doelgroep: de beoordelaars liggen 3 uit elkaar/)).toBeTruthy();
  const row = within(panel).getByRole("rowheader", { name: "Doelgroep" }).closest("tr")!;
  expect(within(row).getAllByRole("cell").map((each) => each.textContent)).toEqual(["5", "2", "3", "ja"]);
  await settle(() => within(row).getByRole("button", { name: "2" }).click());
  expect(workbook.selected).toEqual([{ sheet: "Scenarios", address: "B3" }]);
  expect(within(within(panel).getByRole("rowheader", { name: "Wat daaruit volgt" }).closest("tr")!).getAllByRole("cell").map((each) => each.textContent)).toEqual(["mengvorm", "markt", "markt", ""]);
});

test("differences that decide only together are not called harmless", async () => {
  // Middle scores 3 throughout; 2 and 4 on all five criteria give 0.25 and 0.75, on one of them 0.45 and 0.55.
  const header = ["Scenario", ...criteriaOf("content").map((id) => columnLabel(id, "nl")), "Beoordelaar"];
  const row = (name: string, score: number): readonly Cell[] => ["A", ...criteriaOf("content").map(() => score), name];
  await openPane(new MemoryWorkbook([header, row("An", 2), row("Bo", 4)]));
  const panel = screen.getByRole("region", { name: "Meer dan één beoordelaar" });
  expect(within(panel).getByText(/Geen verschil verandert alleen het antwoord, maar samen wel: het reikt van markt tot netwerk\./)).toBeTruthy();
});
