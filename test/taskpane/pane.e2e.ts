/** The pane in a real browser: the colours that the browser itself forces, and the guidance on the selected cell. Keys are in keyboard.e2e.ts, looks and themes in looks.e2e.ts. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { paneForAll } from "./support/build-page";

const pane = paneForAll();

interface Look {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

async function open(query: string, width: number, look: Look = {}): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const page = await pane.browser.newPage({ viewport: { width, height: 900 }, ...look });
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") said.push(message.text()); });
  await page.goto(pane.built.url(query));
  await page.waitForSelector("main h2");
  return { page, said };
}

/** The screens, in the order of the navigation; where the pane is narrow some are behind one button. */
const tabs = (page: Page): ReturnType<Page["locator"]> => page.locator("nav button:not([aria-expanded])");

/** Goes to a screen with the mouse. */
async function goTo(page: Page, at: number): Promise<void> {
  if (!(await tabs(page).nth(at).isVisible())) await page.locator("nav button[aria-expanded]").click();
  await tabs(page).nth(at).click();
}

/** Presses Tab until the element with that accessible name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
    if (focused === name) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.querySelector("main")?.scrollTo(0, 0));
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { readonly axe: { run(where: Document, how: object): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }> } }).axe;
    const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
  });
}

const looks: readonly (readonly [string, Look])[] = [
  ["a dark contrast theme", { colorScheme: "dark", forcedColors: "active" }],
  ["a light contrast theme", { colorScheme: "light", forcedColors: "active" }],
];

test.each(looks)("axe finds nothing in %s, on any screen, with everything unfolded", async (_, look) => {
  const { page } = await open("lang=nl&cells=open", 320, look);
  await page.evaluate(axeSource);
  const screens = await tabs(page).count();
  const found: string[] = [];
  for (let at = 0; at < screens; at += 1) {
    await goTo(page, at);
    if (at === 0) for (const fold of [0, 3]) await page.locator("article button[aria-expanded]").nth(fold).click();
    await page.waitForTimeout(500);
    await page.evaluate(() => { for (const each of [...document.querySelectorAll("details")].slice(0, 12)) each.open = true; });
    found.push(...(await violations(page)));
  }
  expect(found).toEqual([]);
  await page.close();
});

test("the guidance on the selected cell covers nothing, and is closed by the keyboard", async () => {
  const { page } = await open("lang=nl&cells=open&tour=done", 270);
  await page.evaluate(axeSource);
  await page.evaluate(() => (globalThis as unknown as { readonly workbook: { pick(place: object): void } }).workbook.pick({ sheet: "Scenarios", address: "C5" }));
  const guidance = page.locator("aside");
  await guidance.waitFor();
  const [above, below] = [await page.locator("main").boundingBox(), await guidance.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? Infinity)).toBeLessThanOrEqual((below?.y ?? 0) + 0.5);
  expect(await violations(page)).toEqual([]);
  await tabTo(page, "Sluit de uitleg bij deze kolom");
  await page.keyboard.press("Enter");
  await guidance.waitFor({ state: "detached" });
  await page.close();
});
