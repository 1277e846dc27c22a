/** The pane in a real browser: every screen by keyboard, in both languages; nothing overflows at 270 px; axe finds nothing in any theme. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import webpack from "webpack";

const root = join(__dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "pane-"));
let browser: Browser;

const built = (): Promise<void> =>
  new Promise((done, fail) => {
    webpack(
      {
        mode: "production",
        devtool: false,
        context: root,
        entry: join(root, "test", "taskpane", "support", "page.tsx"),
        output: { path: folder, filename: "pane.js" },
        resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
        module: { rules: [{ test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true, configFile: join(root, "tsconfig.json"), compilerOptions: { noEmit: false, incremental: false } } }] },
        optimization: { minimize: false },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
        else done();
      },
    );
  });

beforeAll(async () => {
  await built();
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Pane</title><style>body{margin:0}</style></head><body><div id="pane"></div><script src="pane.js"></script></body></html>');
  browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
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
  await page.goto(`${pathToFileURL(join(folder, "index.html")).href}?${query}`);
  await page.waitForSelector("main h2");
  return { page, said };
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
  await page.evaluate(() => scrollTo(0, 0));
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { readonly axe: { run(where: Document, how: object): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }> } }).axe;
    const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
  });
}

describe.each([["nl", "open"], ["en", "cases"], ["en", "open"]])("in %s, %s scenarios", (language, cells) => {
  test("every screen is reached and left by the keyboard alone", async () => {
    const { page, said } = await open(`lang=${language}&cells=${cells}`, 320);
    const names = await page.locator("nav button").allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
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
    expect(await page.locator("article section table").count()).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    expect(await why.getAttribute("aria-expanded")).toBe("false");
    await page.close();
  });

  test("nothing overflows at 270 px, on any screen, with everything unfolded", async () => {
    const { page } = await open(`lang=${language}&cells=${cells}`, 270);
    const screens = await page.locator("nav button").count();
    for (let at = 0; at < screens; at += 1) {
      await page.locator("nav button").nth(at).click();
      if (at === 0) for (const fold of [0, 3]) await page.locator("article button[aria-expanded]").nth(fold).click();
      await page.evaluate(() => { for (const each of document.querySelectorAll("details")) each.open = true; });
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(270);
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
  const screens = await page.locator("nav button").count();
  const found: string[] = [];
  for (let at = 0; at < screens; at += 1) {
    await page.locator("nav button").nth(at).click();
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
