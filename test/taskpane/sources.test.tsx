/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
/** Any number on any screen leads to its source, or to the cell it was typed in, in two clicks; in both languages. */
import "./support/text-coding";
import { cleanup, screen } from "@testing-library/react";
import { exampleCase, text, type Cell, type Language } from "../../src/engine";
import { standInForBrowser } from "./support/browser";
import { dutchRows } from "./support/cases";
import { MemoryShelf } from "./support/memory-shelf";
import { MemoryWorkbook } from "./support/memory-workbook";
import { sharingInTest } from "./support/sharing";
import { card, choose, click, openPane, settle } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

/** As far as a reader looks for the way: the row, the picture, the card or the panel that holds the number. */
const WHOLE = "tr[role=row], figure[aria-label], article, section";
const MOST = 2;
/** What is no result: names and headings, what a person enters, and how many there are of something. */
const noResult = (language: Language): string => `h1, h2, h3, h4, option, label, input, select, button, textarea, nav, header, footer, caption, thead, [aria-label='${said(language, "tour.title")}'], cite`;
const COUNT: Readonly<Record<Language, RegExp>> = {
  nl: /\(\d+( van \d+)?( gekozen[^)]*)?\)|\d+ van \d+ (scenario's|criteria)|(Gekozen|Scenario's): \d+ van \d+|^Stap \d|^En nog \d+$|Alle \d+ bladen/g,
  en: /\(\d+( of \d+)?( chosen[^)]*)?\)|\d+ of \d+ (scenarios|criteria)|(Chosen|Scenarios): \d+ of \d+|^Step \d|^And \d+ more$|All \d+ sheets/g,
};
const said = (language: Language, key: string, parameters: Readonly<Record<string, string>> = {}): string => text(language, `pane.${key}`, parameters);

function workbook(language: Language): MemoryWorkbook {
  const { segments, schemes } = exampleCase(language);
  const tableOf = (records: readonly Readonly<Record<string, unknown>>[]): readonly (readonly Cell[])[] => {
    const ids = [...new Set(records.flatMap((record) => Object.keys(record)))];
    return [ids, ...records.map((record) => ids.map((id) => (record[id] ?? "") as Cell))];
  };
  const rows = dutchRows.map((row, at): readonly Cell[] => [...row, at === 0 ? "Betaalregeling" : at === 1 ? String(schemes[2]?.["scheme"] ?? "") : "", at === 0 ? "Loonstijging" : at === 1 ? 0.04 : ""]);
  const made = new MemoryWorkbook(rows, [["id", "waarde"], ["target-group", 1]]);
  made.segments = { sheet: "Segmenten", cells: tableOf(segments), origin: { row: 0, column: 0 } };
  made.schemes = { sheet: "Betaalregelingen", cells: tableOf(schemes), origin: { row: 0, column: 0 } };
  return made;
}

/** How many folds between the two are still closed for who reads `from`. */
function foldsTo(target: Element, from: Element): number {
  let folds = 0;
  for (let at: Element | null = target; at && !at.contains(from); at = at.parentElement) if (at.tagName === "DETAILS") folds += 1;
  return folds;
}

/** How many folds around an element are closed. */
function closedFolds(element: Element): number {
  let folds = 0;
  for (let at: Element | null = element; at; at = at.parentElement) if (at instanceof HTMLDetailsElement && !at.open) folds += 1;
  return folds;
}

/** The fewest clicks from an element to a source or a cell, looking no further than its card or screen. */
function clicksFrom(element: Element, language: Language): number {
  let fewest = Infinity;
  const end = element.closest(WHOLE)?.parentElement;
  for (let around: Element | null = element; around && around !== end && fewest > MOST; around = around.parentElement) {
    const sources = [...around.querySelectorAll("details")].filter((each) => each.querySelector(":scope > summary")?.textContent === said(language, "basis.source-title"));
    const cells = [...around.querySelectorAll(`button[title^='${said(language, "place.go", { address: "" }).trim()}']`)];
    const whys = [...around.querySelectorAll(`button[aria-label^='${said(language, "card.why")}']`)];
    fewest = Math.min(fewest, ...sources.map((each) => foldsTo(each, element)), ...cells.map((each) => foldsTo(each, element) + 1), ...whys.map(() => 2));
  }
  return fewest;
}

/** The numbers of the screen that no two clicks lead further from. */
function stranded(language: Language): readonly string[] {
  const { segments, schemes } = exampleCase(language);
  const names = [...dutchRows.slice(1).map(([name]) => String(name)), ...segments.map(({ segment }) => String(segment)), ...schemes.map(({ scheme }) => String(scheme))];
  const main = document.querySelector("main");
  if (!main) throw new Error("no screen");
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  let seen = 0;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const words = names.reduce((text, name) => text.replaceAll(name, ""), walker.currentNode.textContent ?? "").replace(COUNT[language], "");
    if (!parent || !/\d/.test(words) || parent.closest(noResult(language))) continue;
    seen += 1;
    if (clicksFrom(parent, language) > MOST) found.push(`${parent.closest("section, article")?.getAttribute("aria-label") ?? ""}: ${walker.currentNode.textContent ?? ""}`);
  }
  expect(seen).toBeGreaterThan(0);
  return found;
}

describe.each(["nl", "en"] as const)("in %s", (language) => {
  const shelf = (): MemoryShelf => Object.assign(new MemoryShelf(), { text: JSON.stringify({ language }) });

  test("on the cards, and why leads to a source at once", async () => {
    await openPane(workbook(language), language, shelf());
    expect(stranded(language)).toEqual([]);
    await click(said(language, "card.why-named", { scenario: "Plymouth Alliance" }));
    expect(card("Plymouth Alliance").querySelectorAll("details details").length).toBeGreaterThan(0);
    expect(stranded(language)).toEqual([]);
  });

  test("a number on a card stands after one click on Why in a step whose source is the second; its inputs and their weights lead to their cells", async () => {
    const made = workbook(language);
    await openPane(made, language, shelf());
    await click(said(language, "card.why-named", { scenario: "Work Programme 2011-2017" }));
    const open = card("Work Programme 2011-2017");
    // Content 0.75, 0.5, 0.5, 0.25, 0.25: 0.45; form all 0; tension the difference.
    const number = (value: number): string => new Intl.NumberFormat(language).format(value).replace("-", "\u2212");
    for (const shown of [number(0.45), number(0), number(-0.45)]) {
      const steps = [...open.querySelectorAll("section strong")].filter((each) => each.textContent?.endsWith(`: ${shown}`) === true && closedFolds(each) === 0);
      expect([shown, steps.length > 0]).toEqual([shown, true]);
      const step = steps[0]!.closest("div")!;
      const source = [...step.querySelectorAll("summary")].find((each) => each.textContent === said(language, "basis.source-title"));
      expect([shown, source && closedFolds(source.parentElement!)]).toEqual([shown, 1]);
    }
    const row = [...open.querySelectorAll("table tr")].find((each) => /^(Doelgroep|Target group)/.test(each.textContent ?? ""))!;
    expect(row.querySelectorAll("button")).toHaveLength(2);
    for (const button of row.querySelectorAll("button")) await settle(() => button.click());
    expect(made.selected).toEqual([{ sheet: "Scenarios", address: "B3" }, { sheet: "Kader", address: "B2" }]);
  });

  test("what is compared leads to the cells that it comes from, of each scenario", async () => {
    const made = workbook(language);
    await openPane(made, language, shelf());
    await click(said(language, "nav.compare"));
    for (let turn = 0; turn < 10; turn += 1) await settle();
    const aspect = [...document.querySelectorAll<HTMLDetailsElement>("th details")].find((each) => each.querySelector("summary")?.textContent === text(language, "aspects.model"))!;
    const fold = [...aspect.querySelectorAll<HTMLDetailsElement>("details")].find((each) => each.querySelector("summary")?.textContent === said(language, "compare.cells-title"))!;
    await settle(() => { fold.open = true; fold.dispatchEvent(new Event("toggle")); });
    const line = [...fold.querySelectorAll("div")].find((each) => each.textContent?.startsWith(said(language, "compare.cells", { scenario: "UWV re-integratie 2002-2005" })) === true)!;
    expect([...line.querySelectorAll("button")].map((each) => each.title)).toEqual(["B4", "C4", "D4", "E4", "F4"].map((address) => said(language, "place.go", { address })));
    await settle(() => line.querySelectorAll("button")[1]!.click());
    expect(made.selected).toEqual([{ sheet: "Scenarios", address: "C4" }]);
    // Every name in the comparison that is worked out unfolds; what stands in a cell as it is does not.
    const bare = [...document.querySelectorAll("tr[role=row] > th[scope=row]")].filter((each) => !each.querySelector("details")).map((each) => each.textContent);
    expect(bare).toEqual([]);
  });

  test("while something else is tried", async () => {
    await openPane(workbook(language), language, shelf());
    await click(said(language, "card.what-if-named", { scenario: "Plymouth Alliance" }));
    await choose(/^(Doelgroep|Target group)/, "1");
    expect(screen.getByText(said(language, "what-if.would-write"))).toBeTruthy();
    expect(stranded(language)).toEqual([]);
  });

  test.each(["compare", "score", "sure", "payment", "share"])("on the screen %s", async (name) => {
    await openPane(workbook(language), language, shelf(), sharingInTest());
    await click(said(language, `nav.${name}`));
    for (let turn = 0; turn < 10; turn += 1) await settle();
    if (name === "sure" || name === "share") for (let turn = 0; turn < 20; turn += 1) await settle(() => new Promise((go) => setTimeout(go, 5)) as unknown as undefined);
    if (name === "share") await screen.findByText(said(language, "share.preview"), undefined, { timeout: 20_000 });
    expect(screen.getAllByRole("heading").length).toBeGreaterThan(1);
    expect(stranded(language)).toEqual([]);
  });
});
