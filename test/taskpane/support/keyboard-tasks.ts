import type { Locator, Page } from "playwright-core";
import { columnLabel, text, type Language } from "../../../src/engine";
import { LONG_NAME } from "./everything";
import type { Keyboard } from "./keyboard";

/** What somebody comes to a screen for, done by the keyboard alone; what comes of it is given back to be looked at. */
export interface Task {
  /** The screen, as the table of keys in docs/pane.md calls it. */
  readonly screen: string;
  /** What is asked of the test's page. */
  readonly query?: string;
  readonly act: (at: Desk) => Promise<void>;
  /** What must be so afterwards: what is seen, and what it should be. */
  readonly seen: (at: Desk) => Promise<readonly (readonly [unknown, unknown])[]>;
}

/** The page, and how to find things on it by their words. */
export class Desk {
  constructor(
    readonly page: Page,
    readonly keys: Keyboard,
    readonly language: Language,
  ) {}

  readonly say = (key: string, parameters: Readonly<Record<string, string | number>> = {}): string => text(this.language, `pane.${key}`, parameters);
  readonly tell = (key: string): string => text(this.language, key);
  readonly column = (id: string): string => columnLabel(id, this.language);
  readonly button = (name: string, within: Locator | Page = this.page): Locator => within.getByRole("button", { name, exact: true }).first();
  readonly summary = (words: string | RegExp, within: Locator | Page = this.page): Locator => within.locator("summary").filter({ hasText: words, visible: true }).first();
  readonly card = (at: number): Locator => this.page.locator("main article").nth(at);
  readonly words = (part: string | RegExp): Promise<boolean> => this.page.getByText(part).first().isVisible();

  /** Goes to a screen by the navigation. */
  readonly go = async (screen: string): Promise<void> => {
    await this.keys.toTop();
    const tab = this.page.locator("nav").getByRole("button", { name: this.say(`nav.${screen}`), exact: true });
    if ((await tab.count()) === 0) await this.keys.on(this.page.locator("nav button[aria-expanded]"), "Enter");
    await this.keys.on(tab.last(), "Enter");
    // The screen is drawn right after the navigation has answered.
    await this.page.locator("main h2").filter({ hasText: this.say(screen === "scenarios" ? "assessors.title" : `${screen}.title`) }).first().waitFor();
    await this.keys.toTop();
  };

  /** What stands in a cell of the workbook behind the page. */
  readonly cell = (sheet: string, address: string): Promise<unknown> =>
    this.page.evaluate(([name, place]) => (globalThis as unknown as { readonly workbook: { at(sheet: string, address: string): unknown } }).workbook.at(name, place), [sheet, address] as const);

  /** The last row of a table of the workbook behind the page. */
  readonly lastRow = (table: "scenarios" | "schemes"): Promise<readonly unknown[]> =>
    this.page.evaluate((name) => (globalThis as unknown as { readonly workbook: Readonly<Record<string, { readonly cells: readonly (readonly unknown[])[] }>> }).workbook[name]?.cells.at(-1) ?? [], table);

  /** The cells that were gone to. */
  readonly selected = (): Promise<readonly string[]> =>
    this.page.evaluate(() => (globalThis as unknown as { readonly workbook: { readonly selected: readonly { readonly address: string }[] } }).workbook.selected.map(({ address }) => address));

  /** How many files were handed over, and texts copied. */
  readonly handed = (): Promise<readonly [number, number]> =>
    this.page.evaluate(() => {
      const { sharing } = globalThis as unknown as { readonly sharing: { readonly saved: readonly unknown[]; readonly copied: readonly unknown[] } };
      return [sharing.saved.length, sharing.copied.length];
    });
}

const open = async (fold: Locator): Promise<boolean> => fold.evaluate((element) => element.parentElement instanceof HTMLDetailsElement && element.parentElement.open);
const isTrue = (seen: unknown): readonly [unknown, unknown] => [seen, true];

/** The whole pane, screen by screen. */
export const TASKS: readonly Task[] = [
  {
    screen: "start",
    query: "cells=none",
    async act({ keys, say, button, page }) {
      await keys.on(button(say("start.insert-example")), "Enter");
      await page.locator("main article").first().waitFor();
    },
    seen: async ({ page, lastRow }) => [isTrue((await lastRow("scenarios")).length > 5), isTrue(await page.locator("main aside").isVisible())],
  },
  {
    screen: "tour",
    query: "cells=all&shelf=tour",
    async act({ keys, say, button, page }) {
      for (let step = 1; step <= 4; step += 1) {
        await keys.on(button(say("tour.next")), "Enter");
        await page.getByText(say("tour.step", { step: step + 1, steps: 5 })).waitFor();
      }
      await keys.on(button(say("tour.finish")), "Enter");
      await page.locator("main aside").waitFor({ state: "detached" });
    },
    seen: async ({ page, say }) => [[await page.locator("main h2").last().textContent(), say("sure.title")]],
  },
  {
    screen: "scenarios",
    async act({ keys, card }) {
      await keys.on(card(0).getByRole("checkbox"), "Space");
      await keys.on(card(0).locator("button[title]").last(), "Enter");
    },
    seen: async ({ card, selected }) => [[await card(0).getByRole("checkbox").isChecked(), false], [await selected(), ["A2"]]],
  },
  {
    screen: "why",
    async act({ keys, card, say, summary, page }) {
      await keys.on(card(0).locator("button[aria-expanded]").first(), "Enter");
      await page.locator("article table").first().waitFor();
      await keys.on(card(0).locator("article table button, table button").first(), "Enter");
      const step = card(0).locator("section summary").first();
      if (!(await open(step))) await keys.on(step, "Enter");
      await keys.on(summary(say("basis.source-title"), card(0).locator("section")), "Enter");
    },
    seen: async ({ card, say, summary, selected }) => [isTrue(await open(summary(say("basis.source-title"), card(0).locator("section")))), [(await selected()).length, 1], isTrue(/^[A-Z]+2$/.test((await selected())[0] ?? ""))],
  },
  {
    screen: "what-if",
    async act({ keys, card, say, column, summary, button, page }) {
      await keys.on(card(0).locator("button[aria-expanded]").nth(1), "Enter");
      const panel = card(0).locator("section");
      await panel.first().waitFor();
      // A score, chosen with a letter of the list as in any list; then a mitigation, ticked.
      await keys.on(panel.getByLabel(new RegExp(`^${column("target-group")}`)), "ArrowUp");
      await panel.getByText(say("what-if.would-write")).waitFor();
      await keys.on(summary(text(page.url().includes("lang=en") ? "en" : "nl", "sheets.groups.risks.label"), panel), "Enter");
      await keys.on(summary(new RegExp(`^${column("mitigations")}`), panel), "Enter");
      await keys.on(panel.getByRole("checkbox").first(), "Space");
      await keys.tabTo(button(say("what-if.save-row"), panel));
      await keys.toTop();
      await keys.tabTo(panel.getByLabel(say("what-if.new-name")));
      await keys.type("Variant A");
      await keys.on(button(say("what-if.save-row"), panel), "Enter");
      await panel.getByText(say("what-if.nothing-changed")).waitFor();
      // And once more, to write it back.
      await keys.toTop();
      await keys.on(panel.getByLabel(new RegExp(`^${column("target-group")}`)), "ArrowUp");
      await keys.on(button(say("what-if.write-one"), panel), "Enter");
      await panel.getByText(say("what-if.nothing-changed")).waitFor();
    },
    seen: async ({ lastRow, cell }) => {
      const row = await lastRow("scenarios");
      return [[row[0], "Variant A"], isTrue(String(row[25]).length > 3), [await cell("Scenarios", "C2"), row[2]]];
    },
  },
  {
    screen: "compare",
    async act(at) {
      const { keys, say, summary, page, button } = at;
      await at.go("compare");
      await keys.on(summary(say("pair.title")), "Enter");
      await keys.tabTo(page.getByLabel(say("pair.right"), { exact: true }));
      await keys.press("ArrowDown");
      await page.getByText(say("pair.pinned"), { exact: true }).waitFor();
      await keys.tabTo(button(say("pair.unpin")));
      await keys.on(page.locator("table[role=table] summary").first(), "Enter");
      await keys.on(summary(say("basis.source-title"), page.locator("table[role=table]")), "Enter");
    },
    seen: async ({ page, say, summary }) => [[await page.locator("table[role=table]").first().locator("thead [role=columnheader]").count(), 3], isTrue(await open(summary(say("basis.source-title"), page.locator("table[role=table]"))))],
  },
  {
    screen: "sure",
    async act(at) {
      const { keys, say, page, button } = at;
      await at.go("sure");
      await page.locator("main article").nth(3).waitFor();
      await keys.on(page.getByRole("slider").first(), "ArrowRight");
      await keys.on(button(say("sure.write", { sheet: "Kader" })), "Enter");
      await page.getByText(say("sure.weight-edit", { criterion: at.column("target-group"), from: 1, to: 1 })).waitFor({ state: "detached" });
      await button(say("sure.write", { sheet: "Kader" })).waitFor({ state: "detached" });
    },
    seen: async ({ cell }) => [[await cell("Kader", "B2"), 1.25]],
  },
  {
    screen: "swing",
    async act(at) {
      const { keys, say, page, button, summary } = at;
      await at.go("sure");
      await page.locator("main article").nth(3).waitFor();
      await keys.on(summary(say("sure.swing")), "Enter");
      const points = page.locator("details input[type=range]");
      await keys.on(points.first(), "ArrowLeft");
      await keys.on(button(say("sure.swing-try")), "Enter");
      await keys.toTop();
      await keys.tabTo(button(say("what-if.forget")));
    },
    seen: async ({ page, say, button }) => [[await page.getByRole("slider").first().inputValue(), "5"], [await page.getByRole("slider").nth(1).inputValue(), "4.75"], isTrue(await button(say("sure.write", { sheet: "Kader" })).isVisible())],
  },
  {
    screen: "payment",
    async act(at) {
      const { keys, say, page, button } = at;
      await at.go("payment");
      await keys.on(page.getByRole("slider"), "ArrowRight");
      await keys.tabTo(page.getByLabel(say("payment.slider.new-name")));
      await keys.type("Variant B");
      await keys.on(button(say("what-if.save-row")), "Enter");
      await page.getByRole("article", { name: "Variant B" }).waitFor();
      // Then two prices together: the amount upfront beside the outcome fee.
      await keys.toTop();
      await keys.on(page.getByRole("slider"), "ArrowRight");
      await keys.tabTo(page.getByLabel(say("payment.slider.price"), { exact: true }));
      await keys.press("ArrowDown");
      await page.getByText(say("payment.slider.whatever-comes")).waitFor();
      await keys.toTop();
      await keys.on(page.getByRole("slider"), "ArrowRight");
      await page.getByRole("button", { name: say("what-if.write", { count: 2 }) }).waitFor();
      await keys.on(button(say("what-if.write", { count: 2 })), "Enter");
      await page.getByRole("button", { name: say("payment.slider.back") }).waitFor({ state: "detached" });
    },
    seen: async ({ lastRow, page }) => {
      const row = await lastRow("schemes");
      const upfront = Number(await page.getByRole("slider").inputValue());
      // The columns of the example: scheme, upfront, status, service, output, outcome.
      return [[row[0], "Variant B"], isTrue(upfront > 0), [row[1], upfront], isTrue(Number(row[5]) > 0)];
    },
  },
  {
    screen: "score",
    async act(at) {
      const { keys, say, page, button } = at;
      await at.go("score");
      await keys.on(page.locator("input[type=radio]").first(), "ArrowDown");
      await keys.tabTo(page.getByLabel(say("score.evidence")));
      await keys.type("Interviews");
      await keys.on(page.getByRole("button", { name: new RegExp(`^${say("score.save", { cell: "" }).trim()}`) }), "Enter");
      await page.waitForFunction(() => document.querySelectorAll("input[type=radio]:checked").length === 0);
      await keys.toTop();
      await keys.on(page.getByRole("button", { name: new RegExp(`^${say("score.do-not-know")}`) }), "Enter");
      await keys.toTop();
      await keys.tabTo(button(say("score.ask-again")));
    },
    seen: async ({ page, say }) => {
      const written = await page.evaluate(() => JSON.stringify((globalThis as unknown as { readonly workbook: { readonly scenarios: unknown } }).workbook.scenarios));
      return [isTrue(written.includes("Interviews")), isTrue(await page.getByRole("button", { name: say("score.ask-again") }).isVisible())];
    },
  },
  {
    screen: "assessors",
    async act({ keys, say, summary, page }) {
      const panel = page.locator(`section[aria-label="${say("assessors.title")}"]`);
      await keys.on(summary(say("assessors.who"), panel), "Enter");
      await keys.on(panel.locator("td button").first(), "Enter");
    },
    seen: async ({ selected }) => [[await selected(), ["C4"]]],
  },
  {
    screen: "problems",
    async act({ keys, say, page }) {
      const list = page.locator(`section[aria-label="${say("problems.title")}"]`);
      await keys.on(list.locator("summary").first(), "Enter");
      await keys.press("Enter");
      await keys.on(list.locator("li button").first(), "Enter");
    },
    seen: async ({ selected }) => [[await selected(), ["C6"]]],
  },
  {
    screen: "selection",
    async act({ keys, say, page, button, summary }) {
      await page.evaluate(() => (globalThis as unknown as { readonly workbook: { pick(place: object): void } }).workbook.pick({ sheet: "Scenarios", address: "C2" }));
      const guidance = page.locator("aside");
      await guidance.waitFor();
      await keys.on(summary(say("basis.source-title"), guidance), "Enter");
      await guidance.locator("cite").first().waitFor();
      await keys.toTop();
      await keys.on(button(say("selection.close")), "Enter");
      await guidance.waitFor({ state: "detached" });
    },
    seen: async ({ page }) => [[await page.locator("aside").count(), 0]],
  },
  {
    screen: "share",
    async act(at) {
      const { keys, say, page, button, summary } = at;
      await at.go("share");
      await page.getByText(say("share.preview")).waitFor();
      await keys.on(summary(/^Scenario/), "Enter");
      await keys.on(page.getByRole("group", { name: say("share.which") }).getByRole("checkbox").last(), "Space");
      await page.getByText(say("share.preview")).waitFor();
      await keys.on(button(say("share.make")), "Enter");
      await page.getByText(say("share.checked")).waitFor();
      await keys.on(button(say("share.download")), "Enter");
      await keys.on(button(say("share.copy")), "Enter");
      await page.getByText(say("share.copied")).waitFor();
      await keys.on(button(say("share.here.look")), "Enter");
      await keys.on(button(say("share.here.freeze")), "Enter");
    },
    seen: async ({ handed, page, say }) => [[await handed(), [1, 1]], isTrue(await page.getByText(say("share.here.froze", { count: 7, cells: "" })).isVisible())],
  },
  {
    screen: "navigation",
    async act(at) {
      const { keys, say, page } = at;
      for (const screen of ["compare", "score", "sure", "payment", "share", "scenarios"]) await at.go(screen);
      await keys.on(page.locator("nav button[aria-expanded]"), "Enter");
      await keys.press("Escape");
      await keys.toTop();
      await keys.on(at.button(say(at.language === "nl" ? "language.en" : "language.nl")), "Enter");
      await page.locator(`[lang=${at.language === "nl" ? "en" : "nl"}] main`).waitFor();
    },
    seen: async ({ page, language }) => [[await page.locator("nav button[aria-expanded]").getAttribute("aria-expanded"), "false"], [await page.evaluate(() => document.documentElement.lang), language === "nl" ? "en" : "nl"], isTrue(LONG_NAME[language].length > 60)],
  },
];
