import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { serve } from "./serve";

const root = join(__dirname, "..", "..", "..");
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"];
/** How long anything on the page may take before the test says that it does not come. */
export const PATIENCE = 60_000;

/** The browser that is installed. */
function browserPath(): string {
  const found = PROGRAMS.map((name) => spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim()).find((path) => path !== "");
  if (found === undefined) throw new Error("these tests need Chromium");
  return found;
}

export interface OpenWorkbench {
  readonly page: Page;
  /** Everything that went wrong on the page: errors, refused by its policy, failed requests, requests to elsewhere. */
  readonly complaints: readonly string[];
}

export interface Workbench {
  open(language: "nl" | "en", width?: number, height?: number): Promise<OpenWorkbench>;
  close(): Promise<void>;
}

/** Builds the workbench where it is not up to date, serves it, and starts a browser. */
export async function startWorkbench(): Promise<Workbench> {
  const built = spawnSync(process.execPath, ["scripts/ready.mjs", "workbench"], { cwd: root, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`the workbench was not built: ${built.stderr}`);
  const { url, stop } = await serve(join(root, "dist", "workbench"));
  const browser: Browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
  return {
    async open(language, width = 1400, height = 900) {
      const page = await browser.newPage({ viewport: { width, height } });
      page.setDefaultTimeout(PATIENCE);
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) complaints.push(`request to elsewhere: ${request.url()}`);
      });
      page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
      await page.goto(`${url}?lang=${language}`);
      await page.locator('#grid[aria-busy="false"]').waitFor();
      await page.locator("#pane article, #pane section").first().waitFor();
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await stop();
    },
  };
}

/** The values that a range shows, read through Office.js: what the grid's calculator found. */
export const valuesOf = (page: Page, sheet: string, address: string | undefined): Promise<unknown[][]> =>
  page.evaluate(
    ({ name, at }) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        const range = at === undefined ? worksheet.getUsedRange(true) : worksheet.getRange(at);
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    { name: sheet, at: address },
  );

/** The rows of a table with its header, read through Office.js. */
export const tableRows = (page: Page, table: string): Promise<unknown[][]> =>
  page.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(name).getRange();
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    table,
  );

/** Selects a cell, as a click on it would. */
export const selectCell = (page: Page, sheet: string, address: string): Promise<void> =>
  page.evaluate(
    ({ name, at }) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        worksheet.activate();
        worksheet.getRange(at).select();
        await context.sync();
      }),
    { name: sheet, at: address },
  );

/** Writes a formula in a cell, as an add-in does. */
export const writeFormula = (page: Page, sheet: string, address: string, formula: string): Promise<void> =>
  page.evaluate(
    ({ name, at, text }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(at).formulas = [[text]];
        await context.sync();
      }),
    { name: sheet, at: address, text: formula },
  );

/** The sheet and address of the selected cell, as Office.js says it. */
const selected = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    }),
  );

/** Goes to a cell, as a user does who looks where the cursor is before pressing a key. */
async function goTo(page: Page, sheet: string, address: string): Promise<void> {
  // The grid takes keys once it was clicked; A1 is always in sight.
  await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 120, y: 40 } });
  await selectCell(page, sheet, address);
  await eventually(async () => (await selected(page)).replaceAll("'", ""), `${sheet}!${address}`);
}

/** Types in a cell of the grid as a user does: goes there, types, presses Enter. */
export async function typeInCell(page: Page, sheet: string, address: string, typed: string): Promise<void> {
  await goTo(page, sheet, address);
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
}

/** Empties a cell of the grid as a user does: goes there, presses Delete. */
export async function clearCell(page: Page, sheet: string, address: string): Promise<void> {
  await goTo(page, sheet, address);
  await page.keyboard.press("Delete");
}

/** The pane's card of a scenario. */
export const cardOf = (page: Page, scenario: string): ReturnType<Page["locator"]> => page.locator("#pane").getByRole("article").filter({ hasText: scenario });

/** Waits until the card of a scenario says those words: what is in a card comes after the card itself, and is drawn only where it is in sight. */
export const cardSays = (page: Page, scenario: string, words: string): Promise<void> => cardOf(page, scenario).getByText(words).first().waitFor({ state: "attached" });

/** A workbench that is open for all tests of a file. */
export interface SharedWorkbench {
  readonly opened: OpenWorkbench;
  /** Closes the page and opens another, over an empty workbook. */
  readonly openAgain: () => Promise<void>;
}

/** Starts the workbench before the first test of a file and closes it after the last. Building it takes a minute or more. */
export function workbenchForAll(language: "nl" | "en", ...size: readonly number[]): SharedWorkbench {
  let workbench: Workbench | undefined;
  let opened: OpenWorkbench | undefined;
  const open = async (): Promise<void> => {
    await opened?.page.close();
    opened = await workbench?.open(language, ...size);
  };
  beforeAll(async () => {
    workbench = await startWorkbench();
    await open();
  }, 300_000);
  afterAll(async () => workbench?.close());
  return {
    get opened() {
      if (opened === undefined) throw new Error("the workbench is not open yet");
      return opened;
    },
    openAgain: open,
  };
}

/** Keeps a picture of the page for whoever looks. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, "build", "screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical on our part of the page (the grid is drawn by others on a canvas). */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Found { readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[] }
    const { axe: run } = window as unknown as { readonly axe: { run(context: object, options: object): Promise<Found> } };
    const { violations } = await run.run({ exclude: ["#grid"] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  });
}

/** Waits until what is read is what is expected; fails with the difference when it does not come. */
export async function eventually(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  const end = Date.now() + PATIENCE;
  let last = await read();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 100));
    last = await read();
  }
  expect(last).toEqual(expected);
}
