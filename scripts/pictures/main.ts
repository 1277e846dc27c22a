/** npm run pictures: films a new user's path anew, for docs/first-two-minutes.md, and takes the pictures of README and docs (stills.ts). Needs Chromium, LibreOffice and Poppler. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildPage, startBrowser } from "../../test/taskpane/support/build-page";
import { secondsFor, walk } from "../../test/taskpane/support/first-two-minutes";
import { stills } from "./stills";

const images = join(__dirname, "..", "..", "docs", "images");
const folder = join(images, "first-two-minutes");

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const built = await buildPage();
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 620 } });
    await page.goto(built.url("lang=en&cells=none"));
    const walked = await walk(page, "en", async (id) => {
      await page.waitForTimeout(600);
      await page.screenshot({ path: join(folder, `${id}.png`) });
    });
    for (const { id, words, clicks, took } of walked) process.stdout.write(`${id}: ${words} words, ${clicks} clicks, ${took} ms\n`);
    process.stdout.write(`a person would take about ${secondsFor(walked).toFixed(0)} seconds\n`);
  } finally {
    await browser.close();
    built.remove();
  }
  await stills(images);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
