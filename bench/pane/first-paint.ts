import type { Browser } from "playwright-core";

/** Times after the start of the navigation, in ms: the first text or picture, the first thing of Fluent's, and the first heading of the content. */
export interface Shown {
  readonly paint: number;
  readonly own: number;
  readonly content: number;
}

/** Opens the page as if for the first time and says when it showed something. */
export async function shownAt(browser: Browser, url: string): Promise<Shown> {
  const page = await browser.newPage({ viewport: { width: 350, height: 900 } });
  try {
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        if (performance.getEntriesByName("own").length === 0 && document.querySelector(".fui-FluentProvider")) performance.mark("own");
        if (!document.querySelector("main h2")) return;
        watcher.disconnect();
        performance.mark("content");
      });
      watcher.observe(document, { childList: true, subtree: true });
    });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName("content").length > 0 && performance.getEntriesByName("first-contentful-paint").length > 0);
    return await page.evaluate(() => {
      const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
      return { paint: at("first-contentful-paint"), own: at("own"), content: at("content") };
    });
  } finally {
    await page.close();
  }
}
