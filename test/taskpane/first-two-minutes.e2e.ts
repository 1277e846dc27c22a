/** A new user's path: from an empty workbook to a compared pair with its reasons and a source, by words that stand on the screen, within two minutes. */
import { buildPage, startBrowser } from "./support/build-page";
import { firstSteps, secondsFor, walk } from "./support/first-two-minutes";

const TWO_MINUTES = 120;

test("the path is walked in both languages, and a person would take less than two minutes", async () => {
  const built = await buildPage();
  const browser = await startBrowser();
  try {
    for (const language of ["nl", "en"] as const) {
      const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
      await page.goto(built.url(`lang=${language}&cells=none`));
      const seen: string[] = [];
      const walked = await walk(page, language, (id) => {
        seen.push(id);
        return Promise.resolve();
      });
      expect(seen).toEqual(firstSteps(language).map(({ id }) => id));
      expect(await page.locator("table [aria-label], table").first().isVisible()).toBe(true);
      expect(secondsFor(walked)).toBeLessThan(TWO_MINUTES);
      await page.close();
    }
  } finally {
    await browser.close();
    built.remove();
  }
});
