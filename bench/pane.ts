/**
 * `npm run bench -- pane`: in Chromium, the first paint of the pane (engine and seven cases with it) beside that of a bare page of Fluent UI,
 * in turns in one run; then how long a click or a slider at 50 scenarios keeps the page from drawing. Ends with status 1 over a limit.
 */
import { join } from "node:path";
import { buildPage, startBrowser } from "../test/taskpane/support/build-page";
import { shownAt, type Shown } from "./pane/first-paint";
import { costsOf, type Act } from "./pane/interaction";

/** The pane's first paint may take so many times a bare page's. */
const MOST_PAINT = 1.2;
const TURNS = 15;
/** A click or a slider may take so many ms of the page's thread until it can draw: a frame at 60 a second. */
const MOST_AT_ONCE = 16;

const press = (selector: string, at = 0): string => `document.querySelectorAll(${JSON.stringify(selector)})[${at}].click()`;
const screen = (at: number): string => press("nav button:not([aria-expanded])", at);
/** As React sees it when a user chooses or slides: the value first, then the event. */
const set = (selector: string, of: string, value: string, event: string): string =>
  `const it = document.querySelector(${JSON.stringify(selector)}); Object.getOwnPropertyDescriptor(${of}.prototype, "value").set.call(it, ${value}); it.dispatchEvent(new Event("${event}", { bubbles: true }))`;

/** Fifty scenarios with every column; each act as a click or a move of a slider does it. */
const ACTS: readonly Act[] = [
  { what: "choose a scenario", script: press("article input[type=checkbox]") },
  { what: "unfold why", script: press("article button[aria-expanded]") },
  { what: "fold why", script: press("article button[aria-expanded]") },
  { what: "unfold what if", script: press("article button[aria-expanded]", 1) },
  { what: "try a score", script: set("article select", "HTMLSelectElement", '"1"', "change") },
  { what: "fold what if", script: press("article button[aria-expanded]", 1) },
  { what: "select a cell in the sheet", script: 'workbook.pick({ sheet: "Scenarios", address: "C5" })' },
  { what: "the other language", script: press("header button[lang]") },
  { what: "back", script: press("header button[lang]") },
  { what: "a changed cell in the sheet", script: 'workbook.type("C5", 3)' },
  { what: "to compare", script: screen(1) },
  { what: "choose one more", script: press("main input[type=checkbox]", 20) },
  { what: "to score", script: screen(2) },
  { what: "pick a score", script: press("main input[type=radio]", 2) },
  { what: "to how sure", script: screen(3) },
  { what: "to payment", script: screen(4) },
  { what: "slide a fee", script: set("main input[type=range]", "HTMLInputElement", "String(Number(it.max) / 2)", "input") },
  { what: "slide it further", script: set("main input[type=range]", "HTMLInputElement", "String(Number(it.max) / 3)", "input") },
  { what: "to scenarios", script: screen(0) },
];

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function main(): Promise<void> {
  const pane = await buildPage({ minimize: true });
  const bare = await buildPage({ entry: join(__dirname, "pane", "bare.tsx"), page: "bare", minimize: true });
  const browser = await startBrowser();
  try {
    const shown: Record<"pane" | "bare", Shown[]> = { pane: [], bare: [] };
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const now = { bare: await shownAt(browser, bare.url()), pane: await shownAt(browser, pane.url("lang=nl")) };
      // The first turn warms the browser up.
      if (turn > 0) for (const name of ["bare", "pane"] as const) shown[name].push(now[name]);
    }
    const of = (name: "pane" | "bare", what: keyof Shown): number => median(shown[name].map((each) => each[what]));
    const [ours, theirs] = [of("pane", "paint"), of("bare", "paint")];
    const ratio = ours / theirs;
    process.stdout.write(`first paint, median of ${TURNS}: pane ${ours.toFixed(0)} ms, bare Fluent page ${theirs.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (limit ${MOST_PAINT})\nafter reading the scripts: pane ${of("pane", "own").toFixed(0)} ms, bare ${of("bare", "own").toFixed(0)} ms, ratio ${(of("pane", "own") / of("bare", "own")).toFixed(2)} (no limit: the engine is read with it); first card ${of("pane", "content").toFixed(0)} ms\n`);
    if (ratio > MOST_PAINT) process.exitCode = 1;

    const page = await browser.newPage({ viewport: { width: 350, height: 900 } });
    await page.goto(pane.url("lang=nl&cells=fifty&tour=done"));
    await page.waitForSelector("article");
    await page.waitForTimeout(3000);
    process.stdout.write("50 scenarios, ms of the page's thread: until it can draw; the longest stretch after that\n");
    for (const { what, atOnce, longestAfter } of await costsOf(browser, page, ACTS)) {
      process.stdout.write(`  ${what}: ${atOnce.toFixed(1)}; ${longestAfter.toFixed(1)}\n`);
      if (!(atOnce <= MOST_AT_ONCE)) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    pane.remove();
    bare.remove();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
