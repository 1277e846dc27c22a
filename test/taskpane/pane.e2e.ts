/** The pane in a real browser: every screen by keyboard, in both languages; nothing overflows at 270 px; axe finds nothing in any theme. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { text } from "../../src/engine";
import { buildPage, startBrowser, type BuiltPage } from "./support/build-page";
import { CONTRAST_THEMES, wearTheme } from "./support/contrast-themes";

let built: BuiltPage;
let browser: Browser;

beforeAll(async () => {
  built = await buildPage();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  built.remove();
});

interface Look {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

async function open(query: string, width: number, look: Look = {}): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...look });
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") said.push(message.text()); });
  await page.goto(built.url(query));
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

describe.each([["nl", "open"], ["nl", "cases"], ["en", "cases"], ["en", "open"]])("in %s, %s scenarios", (language, cells) => {
  test("every screen is reached and left by the keyboard alone", async () => {
    const { page, said } = await open(`lang=${language}&cells=${cells}`, 320);
    const names = await tabs(page).allTextContents();
    const opener = page.locator("nav button[aria-expanded]");
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
      if (!(await tabs(page).filter({ hasText: name }).isVisible())) {
        await tabTo(page, (await opener.getAttribute("aria-label")) ?? "");
        await page.keyboard.press("Enter");
      }
      await tabTo(page, name);
      await page.keyboard.press("Enter");
      expect(await page.locator("nav button[aria-current=page]").textContent()).toBe(name);
    }
    expect(said).toEqual([]);
    await page.close();
  });

  test("why and what if unfold by the keyboard, and fold again", async () => {
    const { page } = await open(`lang=${language}&cells=${cells}`, 320);
    const why = page.locator("article button[aria-expanded]").first();
    await why.focus();
    await page.keyboard.press("Enter");
    expect(await why.getAttribute("aria-expanded")).toBe("true");
    await page.locator("article section table").first().waitFor();
    await page.keyboard.press("Enter");
    expect(await why.getAttribute("aria-expanded")).toBe("false");
    await page.close();
  });

  test("nothing overflows at 270 px, on any screen, with everything unfolded", async () => {
    const { page } = await open(`lang=${language}&cells=${cells}`, 270);
    const screens = await tabs(page).count();
    for (let at = 0; at < screens; at += 1) {
      await goTo(page, at);
      if (at === 0) for (const fold of [0, 3]) await page.locator("article button[aria-expanded]").nth(fold).click();
      await page.evaluate(() => { for (const each of document.querySelectorAll("details")) each.open = true; });
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => [document.documentElement, ...document.querySelectorAll("main, header, nav")].map((each) => each.scrollWidth - each.clientWidth))).toEqual([0, 0, 0, 0]);
      expect(await page.evaluate(() => document.querySelector("header")?.getBoundingClientRect().height ?? 0)).toBeLessThan(40);
    }
    await page.close();
  });
});

const looks: readonly (readonly [string, Look])[] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
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

test("a workbook without a table shows the start screen, without a fault for axe", async () => {
  const { page } = await open("lang=en&cells=none", 270);
  await page.evaluate(axeSource);
  expect(await page.locator("main h2").textContent()).toBe("There is no scenario table yet");
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test.each(Object.entries(CONTRAST_THEMES))("axe finds nothing in the contrast theme %s of Windows, on any screen", async (_, colours) => {
  const { page } = await open("lang=nl&cells=open&tour=done", 320, { colorScheme: colours.Canvas === "#fffaef" ? "light" : "dark", forcedColors: "active" });
  await page.evaluate(axeSource);
  const screens = await tabs(page).count();
  const found: string[] = [];
  for (let at = 0; at < screens; at += 1) {
    await goTo(page, at);
    await page.waitForTimeout(400);
    await wearTheme(page, colours);
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

describe.each(["nl"] as const)("in %s, by the keyboard alone", (language) => {
  const say = (key: string, parameters: Readonly<Record<string, string | number>> = {}): string => text(language, `pane.${key}`, parameters);
  const here = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("type") ?? document.activeElement?.tagName.toLowerCase() ?? "");
  /** Presses Tab until something of that kind has the focus. */
  async function tabToKind(page: Page, kind: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await here(page)) === kind) return;
    }
    throw new Error(`Tab never came to ${kind}`);
  }

  test("a pair is pinned, a criterion scored, a fee moved", async () => {
    const { page } = await open(`lang=${language}&cells=open&tour=done&payment=own`, 320);
    await tabTo(page, say("nav.compare"));
    await page.keyboard.press("Enter");
    await page.getByText(say("pair.title"), { exact: true }).waitFor();
    await tabTo(page, say("pair.title"));
    await page.keyboard.press("Enter");
    await tabTo(page, say("pair.pin"));
    await page.keyboard.press("Enter");
    await page.getByText(say("pair.pinned"), { exact: true }).waitFor();

    await page.locator("nav button").first().focus();
    await tabTo(page, say("nav.score"));
    await page.keyboard.press("Enter");
    await page.locator("input[type=radio]").first().waitFor();
    await tabToKind(page, "radio");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("input[type=radio]:checked").count()).toBe(1);

    await page.locator("nav button").first().focus();
    await tabTo(page, say("nav.more-label"));
    await page.keyboard.press("Enter");
    await tabTo(page, say("nav.payment"));
    await page.keyboard.press("Enter");
    await page.locator("input[type=range]").first().waitFor();
    await tabToKind(page, "range");
    await page.keyboard.press("ArrowRight");
    await tabTo(page, say("payment.slider.back"));
    await page.close();
  });
});
