import type { Locator, Page } from "playwright-core";
import { text, type Language } from "../../../src/engine";

/** One step of a new user: what is read to know what to do or what came of it, and the clicks that follow. */
export interface Step {
  readonly id: string;
  readonly read: (page: Page) => Locator;
  readonly act: (page: Page) => Promise<void>;
  readonly clicks: number;
}

export interface Walked {
  readonly id: string;
  readonly words: number;
  readonly clicks: number;
  /** What the machine took, in ms. */
  readonly took: number;
}

/** From an empty workbook to a pair side by side with its reasons and a source; every click is on words that stand on the screen. */
export function firstSteps(language: Language): readonly Step[] {
  const say = (key: string, parameters: Readonly<Record<string, string | number>> = {}): string => text(language, `pane.${key}`, parameters);
  const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
  const differences = (page: Page): Locator => page.getByRole("region", { name: say("compare.differs") });
  const index = text(language, "aspects.content-index");
  return [
    { id: "1-empty", read: (page) => page.locator("main section"), act: (page) => button(page, say("start.insert-example")).click(), clicks: 1 },
    { id: "2-cards", read: (page) => page.locator("main aside"), act: (page) => button(page, say("tour.skip")).click(), clicks: 1 },
    { id: "3-one-sentence", read: (page) => page.locator("article").first().locator("p").first(), act: (page) => button(page, say("nav.compare")).click(), clicks: 1 },
    { id: "4-compare", read: (page) => page.getByRole("heading", { name: say("compare.title"), exact: true }), act: (page) => page.getByText(say("pair.title"), { exact: true }).click(), clicks: 1 },
    {
      id: "5-a-pair",
      read: (page) => page.getByText(say("pair.right"), { exact: true }),
      act: async (page) => {
        await page.getByLabel(say("pair.right"), { exact: true }).selectOption({ index: 4 });
        await page.locator("details[open]").filter({ hasText: say("pair.pinned") }).waitFor();
      },
      clicks: 2,
    },
    { id: "6-differences", read: (page) => page.locator("main section > ul").first(), act: (page) => differences(page).getByText(index, { exact: true }).click(), clicks: 1 },
    { id: "7-reason", read: (page) => differences(page).locator("details[open]").first(), act: (page) => differences(page).locator("details[open] summary", { hasText: say("basis.source-title") }).first().click(), clicks: 1 },
    { id: "8-source", read: (page) => differences(page).locator("details[open] details[open]").first(), act: () => Promise.resolve(), clicks: 0 },
  ];
}

/** Walks the path; `seen` is called with each screen before anything is clicked on it. */
export async function walk(page: Page, language: Language, seen: (id: string) => Promise<void>): Promise<readonly Walked[]> {
  const walked: Walked[] = [];
  for (const { id, read, act, clicks } of firstSteps(language)) {
    await read(page).first().waitFor();
    await read(page).first().scrollIntoViewIfNeeded();
    await seen(id);
    const words = (await read(page).first().innerText()).split(/\s+/).filter(Boolean).length;
    const began = Date.now();
    await act(page);
    walked.push({ id, words, clicks, took: Date.now() - began });
  }
  return walked;
}

/**
 * Words a minute, below the 238 that adults read of plain prose on average (Brysbaert 2019, "How many words do we read per minute?"), and
 * seconds to find and make a click. Both are assumptions: no person was timed.
 */
const WORDS_A_MINUTE = 200;
const SECONDS_A_CLICK = 4;

/** How long a person would take, in seconds: reading, clicking, and what the machine took. */
export const secondsFor = (walked: readonly Walked[]): number => walked.reduce((sum, { words, clicks, took }) => sum + (words / WORDS_A_MINUTE) * 60 + clicks * SECONDS_A_CLICK + took / 1000, 0);
