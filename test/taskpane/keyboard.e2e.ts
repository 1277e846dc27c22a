/** Every screen of the pane by the keyboard alone, in both languages: its task is done, the focus is seen at every stop, and Tab goes round everything. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { paneForAll } from "./support/build-page";
import { Keyboard } from "./support/keyboard";
import { Desk, TASKS } from "./support/keyboard-tasks";

const pane = paneForAll();

/** The keys that docs/pane.md names for each screen. */
const documented = new Map(
  [...readFileSync(join(__dirname, "..", "..", "docs", "pane.md"), "utf8").split("## By keyboard")[1]?.matchAll(/^\| ([a-z -]+) \| (.*?) \|$/gm) ?? []].filter(([line]) => line.includes("`")).map(([, screen = "", what = ""]) => [screen, [...new Set([...what.matchAll(/`([A-Za-z+]+)`/g)].map(([, key]) => key))].sort()]),
);

test("the documentation names the keys of every screen, and of no other", () => {
  expect([...documented.keys()].sort()).toEqual(TASKS.map(({ screen }) => screen).sort());
});

test("a focus that is not drawn, what Tab cannot reach and what holds it are all told", async () => {
  const page = await pane.browser.newPage({ viewport: { width: 320, height: 760 }, reducedMotion: "reduce" });
  await page.goto(pane.built.url("lang=en&cells=none"));
  await page.locator("main h2").first().waitFor();
  await page.addStyleTag({ content: "main button, main button::after { outline: none !important; border-color: red !important; box-shadow: none !important }" });
  const keys = new Keyboard(page);
  await keys.watch();
  await keys.walk();
  expect(keys.wrong).toEqual(expect.arrayContaining(["no visible focus on button Insert the example", "no visible focus on button Look again"]));
  keys.wrong.length = 0;
  await page.evaluate(() => {
    const [first, second] = [...document.querySelectorAll("main button")];
    first?.addEventListener("keydown", (event) => event.preventDefault());
    second?.setAttribute("style", "position: fixed; left: -999px");
  });
  await keys.walk();
  expect(keys.wrong).toEqual(expect.arrayContaining(["Tab is held at button Insert the example", "Tab never comes to button Look again"]));
  await page.close();
});

describe.each(["nl", "en"] as const)("in %s", (language) => {
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    page = await pane.browser.newPage({ viewport: { width: 320, height: 760 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => said.push(error.message));
    page.on("console", (message) => { if (message.type() === "error") said.push(message.text()); });
  });
  afterAll(async () => page.close());

  test.each(TASKS.map((task) => [task.screen, task] as const))("%s", async (screen, { query, act, seen }) => {
    await page.goto(pane.built.url(`lang=${language}&payment=own&${query ?? "cells=all&tour=done&shelf="}${query === undefined ? screen : ""}`));
    await page.locator("main h2").first().waitFor();
    const keys = new Keyboard(page);
    await keys.watch();
    const desk = new Desk(page, keys, language);
    await act(desk);
    for (const [found, expected] of await seen(desk)) expect(found).toEqual(expected);
    expect(keys.keys()).toEqual(documented.get(screen));
    const stops = await keys.walk();
    expect(stops.length).toBeGreaterThan(3);
    expect(keys.wrong).toEqual([]);
    expect(said).toEqual([]);
  });
});
