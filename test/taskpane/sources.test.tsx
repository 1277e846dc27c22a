/** @jest-environment jsdom */
/** Any number on any screen leads to its source, or to the cell it was typed in, in two clicks. */
import { cleanup, screen } from "@testing-library/react";
import { exampleCase, type Cell } from "../../src/engine";
import { standInForBrowser } from "./support/browser";
import { dutchRows } from "./support/cases";
import { MemoryWorkbook } from "./support/memory-workbook";
import { card, click, openPane, settle } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

/** As far as a reader looks for the way: the row, the picture, the card or the panel that holds the number. */
const WHOLE = "tr[role=row], figure[aria-label], article, section";
const SOURCE = "Bron";
const MOST = 2;
/** What is no result: names and headings, what a person enters, and how many there are of something. */
const NO_RESULT = "h1, h2, h3, h4, option, label, input, select, button, nav, header, footer, caption, thead, [aria-label='Rondleiding'], cite";
const COUNT = /\(\d+( van \d+)?( gekozen[^)]*)?\)|\d+ van \d+ (scenario's|criteria)|Gekozen: \d+ van \d+|^Stap \d/;

function workbook(): MemoryWorkbook {
  const { segments, schemes } = exampleCase("nl");
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

/** The fewest clicks from an element to a source or a cell, looking no further than its card or screen. */
function clicksFrom(element: Element): number {
  let fewest = Infinity;
  const end = element.closest(WHOLE)?.parentElement;
  for (let around: Element | null = element; around && around !== end && fewest > MOST; around = around.parentElement) {
    const sources = [...around.querySelectorAll("details")].filter((each) => each.querySelector(":scope > summary")?.textContent === SOURCE);
    const cells = [...around.querySelectorAll("button[title^='Naar cel']")];
    const whys = [...around.querySelectorAll("button[aria-label^='Waarom']")];
    fewest = Math.min(fewest, ...sources.map((each) => foldsTo(each, element)), ...cells.map((each) => foldsTo(each, element) + 1), ...whys.map(() => 2));
  }
  return fewest;
}

/** The numbers of the screen that no two clicks lead further from. */
function stranded(names: readonly string[]): readonly string[] {
  const main = document.querySelector("main");
  if (!main) throw new Error("no screen");
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  let seen = 0;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const words = names.reduce((text, name) => text.replaceAll(name, ""), walker.currentNode.textContent ?? "").replace(COUNT, "");
    if (!parent || !/\d/.test(words) || parent.closest(NO_RESULT)) continue;
    seen += 1;
    if (clicksFrom(parent) > MOST) found.push(`${parent.closest("section, article")?.getAttribute("aria-label") ?? ""}: ${walker.currentNode.textContent ?? ""}`);
  }
  expect(seen).toBeGreaterThan(0);
  return found;
}

const names = [...dutchRows.slice(1).map(([name]) => String(name)), ...exampleCase("nl").segments.map(({ segment }) => String(segment)), ...exampleCase("nl").schemes.map(({ scheme }) => String(scheme))];

test("on the cards, and why leads to a source at once", async () => {
  await openPane(workbook());
  expect(stranded(names)).toEqual([]);
  await click("Waarom: Plymouth Alliance");
  expect(card("Plymouth Alliance").querySelectorAll("details details").length).toBeGreaterThan(0);
  expect(stranded(names)).toEqual([]);
});

test.each(["Vergelijk", "Scoren", "Hoe zeker", "Betaling"])("on the screen %s", async (name) => {
  await openPane(workbook());
  await click(name);
  for (let turn = 0; turn < 10; turn += 1) await settle();
  if (name === "Hoe zeker") for (let turn = 0; turn < 20; turn += 1) await settle(() => new Promise((go) => setTimeout(go, 5)) as unknown as undefined);
  expect(screen.getAllByRole("heading").length).toBeGreaterThan(1);
  expect(stranded(names)).toEqual([]);
});
