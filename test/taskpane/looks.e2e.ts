/** Every screen of the pane in every state, with the longest names and labels: nothing sticks out at any width, and axe finds nothing in any theme. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { paneForAll } from "./support/build-page";
import { takeOffTheme, wearTheme, type ContrastTheme } from "./support/contrast-themes";
import { stickingOut } from "./support/overflow";
import { statesIn } from "./support/states";

/** A Mac, Windows, the web, a pane drawn wide, and the page by itself. */
const WIDTHS = [270, 320, 350, 500, 1280];
/** Every theme, in both languages, by every rule: what stands on the page differs from theme to theme where a contrast theme is on. */
const THEMES: readonly ("light" | "dark" | ContrastTheme)[] = ["light", "dark", "Aquatic", "Desert", "Dusk", "Night sky"];
/** As many folds as stay open for axe, which asks of every letter what lies behind it; what folds out further on is made of the same parts. */
const OPEN_FOR_AXE = 14;
/** The header is one row of buttons: lower than this many px. */
const HEADER = 40;
/** Milliseconds for the pane to draw itself in another theme. */
const REDRAWN = 150;

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const pane = paneForAll();

/** What axe finds on the page by the rules of WCAG 2.2, levels A and AA. */
const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (only) => {
    interface Found {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[] }[];
    }
    document.querySelector("main")?.scrollTo(0, 0);
    const { axe } = globalThis as unknown as { readonly axe: { run(where: Document, how: object): Promise<Found> } };
    const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""} ${nodes[0]?.any[0]?.message ?? ""}`);
  }, WCAG);

/** What no reader should see: a value that is no text, or a place in a text that nothing was put into. */
const strange = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.body.innerText.matchAll(/.{0,30}(?:\[object |\bundefined\b|\bNaN\b|\{\w+\}).{0,30}/g)].map(([words]) => `reads "${words}"`));

/** Looks at what stands on the page now: at every width, and in every theme. */
async function look(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const note = (where: string, what: readonly string[]): void => {
    found.push(...what.map((each) => `${where}: ${each}`));
  };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(60);
    note(`${width} px`, await stickingOut(page));
    const header = await page.evaluate(() => document.querySelector("header")?.getBoundingClientRect().height ?? 0);
    if (header >= HEADER) note(`${width} px`, [`the header is ${header} px high: its buttons take two rows`]);
  }
  note("its words", await strange(page));
  await page.setViewportSize({ width: 320, height: 900 });
  await page.evaluate((most) => { for (const each of [...document.querySelectorAll("main details[open]")].slice(most)) each.removeAttribute("open"); }, OPEN_FOR_AXE);

  for (const theme of THEMES) {
    if (theme === "light" || theme === "dark") await takeOffTheme(page, theme);
    else {
      await wearTheme(page, theme);
      await page.waitForTimeout(REDRAWN);
      // What was drawn anew since asks for the system's colours again.
      await wearTheme(page, theme);
    }
    await page.waitForTimeout(REDRAWN);
    note(theme, await violations(page));
  }
  await takeOffTheme(page, "light");
  await page.waitForTimeout(REDRAWN);
  return found;
}

test.each(["nl", "en"] as const)("nothing sticks out, and axe finds nothing, in %s", async (language) => {
  const page = await pane.browser.newPage({ viewport: { width: 320, height: 900 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(30_000);
  const found: string[] = [];
  page.on("pageerror", (error) => found.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") found.push(message.text()); });
  // Each state is come to from the one before, so they are one walk.
  for (const { id, query, act } of statesIn(language)) {
    if (query !== undefined) {
      await page.goto(pane.built.url(`lang=${language}&${query}`));
      await page.locator("main h2").first().waitFor();
      await page.evaluate(axeSource);
      // A colour on its way from one theme to the next is nobody's; out of sight it would stay on its way.
      await page.addStyleTag({ content: "*, *::before, *::after { transition: none !important }" });
    }
    await act(page);
    found.push(...(await look(page)).map((each) => `${id}, ${each}`));
  }
  expect(found).toEqual([]);
  await page.close();
});
