import type { Page } from "playwright-core";
import { columnLabel, text, type Language } from "../../../src/engine";

/** A state of the pane that is looked at: how it is come to from the one before it, on the same page. */
export interface State {
  readonly id: string;
  /** What is asked of the test's page, where the state begins a page of its own. */
  readonly query?: string;
  readonly act: (page: Page) => Promise<void>;
}

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });

/** As much as a screen can show at once. */
async function everythingOpen(page: Page): Promise<void> {
  await unfold(page);
  // What unfolds is drawn right after, and may hold folds of its own.
  await page.waitForTimeout(250);
  await unfold(page);
  await page.waitForTimeout(100);
}

/** Every screen of the pane with everything unfolded, and every state that changes what is on it. */
export function statesIn(language: Language): readonly State[] {
  const say = (key: string, parameters: Readonly<Record<string, string | number>> = {}): string => text(language, `pane.${key}`, parameters);
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
  const go = async (page: Page, screen: string): Promise<void> => {
    const tab = page.locator("nav").getByRole("button", { name: say(`nav.${screen}`), exact: true }).last();
    if (!(await tab.isVisible())) await page.locator("nav button[aria-expanded]").click();
    await tab.click();
    if (screen !== "scenarios") await page.locator("main h2").filter({ hasText: say(`${screen}.title`) }).waitFor();
    else await page.locator("main article").first().waitFor();
  };
  const all = "cells=all&payment=own";
  return [
    { id: "start", query: "cells=none", act: async () => undefined },
    { id: "older", query: "cells=none&version=older", act: async (page) => button(page, say("version.bring-along")).waitFor() },
    { id: "tour", query: `${all}&shelf=looks`, act: everythingOpen },
    { id: "cards", act: async (page) => { await button(page, say("tour.skip")).click(); await everythingOpen(page); } },
    { id: "navigation", act: async (page) => { const opener = page.locator("nav button[aria-expanded]"); if (await opener.isVisible()) await opener.click(); } },
    {
      id: "why",
      act: async (page) => {
        await page.keyboard.press("Escape");
        for (const at of [0, 1]) await page.locator("main article").nth(at).locator("button[aria-expanded]").first().click();
        await page.locator("article table").first().waitFor();
        await everythingOpen(page);
      },
    },
    {
      id: "what-if",
      act: async (page) => {
        const card = page.locator("main article").nth(1);
        await card.locator("button[aria-expanded]").nth(1).click();
        await everythingOpen(page);
        await card.getByLabel(new RegExp(`^${columnLabel("target-group", language)}`)).first().selectOption("1");
        await card.getByText(say("what-if.would-write")).waitFor();
      },
    },
    { id: "refused", act: async (page) => { await page.evaluate(() => { const { workbook } = globalThis as unknown as { readonly workbook: { at: () => unknown } }; workbook.at = () => "x"; }); await page.locator("main article").nth(1).getByRole("button", { name: say("what-if.write-one") }).click(); await page.getByRole("alert").first().waitFor(); } },
    { id: "compare", act: async (page) => { await go(page, "compare"); for (const box of await page.locator("main details").first().getByRole("checkbox").all()) await box.check({ force: true }); await everythingOpen(page); } },
    { id: "pair", act: async (page) => { await page.getByLabel(say("pair.right"), { exact: true }).selectOption({ index: 1 }); await button(page, say("pair.unpin")).waitFor(); await everythingOpen(page); } },
    { id: "score", act: async (page) => { await go(page, "score"); await page.getByLabel(say("score.scenario"), { exact: true }).selectOption({ index: 1 }); await everythingOpen(page); await page.locator("input[type=radio]").nth(3).check({ force: true }); } },
    { id: "scored", act: async (page) => { await page.getByLabel(say("score.scenario"), { exact: true }).selectOption({ index: 4 }); await page.getByLabel(say("score.other"), { exact: true }).selectOption("service"); await button(page, say("score.do-not-know")).click(); await button(page, say("score.ask-again")).waitFor(); await everythingOpen(page); } },
    { id: "sure", act: async (page) => { await go(page, "sure"); await page.locator("main article").nth(3).waitFor(); await page.getByRole("slider").first().fill("4"); await button(page, say("sure.write", { sheet: "Kader" })).waitFor(); await everythingOpen(page); await page.waitForTimeout(600); await everythingOpen(page); } },
    { id: "payment", act: async (page) => { await go(page, "payment"); await everythingOpen(page); for (const box of await page.locator("main details").first().getByRole("checkbox").all()) await box.check({ force: true }); await page.getByRole("slider").press("ArrowRight"); await button(page, say("what-if.save-row")).waitFor(); await everythingOpen(page); } },
    { id: "share", act: async (page) => { await go(page, "share"); await page.getByText(say("share.preview")).waitFor(); await button(page, say("share.make")).click(); await button(page, say("share.here.look")).click(); await page.getByText(say("share.checked")).waitFor(); await button(page, say("share.download")).click(); await button(page, say("share.copy")).click(); await everythingOpen(page); } },
    { id: "selection", act: async (page) => { await go(page, "compare"); await page.evaluate(() => (globalThis as unknown as { readonly workbook: { pick(place: object): void } }).workbook.pick({ sheet: "Scenarios", address: "Y3" })); await page.locator("aside").waitFor(); await unfold(page); } },
    { id: "example", query: "tour=done&shelf=example", act: async (page) => { await go(page, "payment"); await everythingOpen(page); } },
  ];
}
