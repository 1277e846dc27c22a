/** The payment screen in the workbench: read in Dutch at 350 px and wide, moved by the keyboard alone. */
import { formatMoney } from "../../src/engine";
import { picture, seriousFindings, workbenchForAll } from "./support/open-workbench";

const workbench = workbenchForAll("nl", 1400, 1000);

beforeAll(async () => {
  const skip = workbench.opened.page.locator("#pane").getByRole("button", { name: "Sla over" });
  if (await skip.isVisible()) await skip.click();
});

const pane = () => workbench.opened.page.locator("#pane");

/** From the first button of the pane (the grid before it keeps Tab to itself), presses Tab until an element with those words, or of that kind, has the focus. */
async function tabTo(words: string, selector = "*"): Promise<void> {
  await pane().getByRole("button").first().focus();
  for (let presses = 0; presses < 80; presses += 1) {
    await workbench.opened.page.keyboard.press("Tab");
    if (await workbench.opened.page.evaluate(({ wanted, kind }) => document.activeElement?.matches(kind) === true && (document.activeElement.textContent ?? "") === wanted, { wanted: words, kind: selector })) return;
  }
  throw new Error(`Tab never came to ${words} ${selector}`);
}

test("is reached from the first screen by the keyboard", async () => {
  const { page } = workbench.opened;
  await page.locator('#bar [data-width="350"]').click();
  // At this width the screen is behind the last button of the navigation.
  await tabTo("Meer");
  await page.keyboard.press("Enter");
  await tabTo("Betaling");
  await page.keyboard.press("Enter");
  await pane().getByRole("heading", { name: "Wat een betaalregeling doet" }).waitFor();
  expect(await pane().getByRole("article").count()).toBe(3);
});

test("a press of an arrow on the slider redraws sentence, picture and table within the same frame", async () => {
  const { page } = workbench.opened;
  await tabTo("", "input[type=range]");
  await page.keyboard.press("Home");
  const first = pane().getByRole("article").first();
  expect(await first.getAttribute("aria-label")).toBe("Gedeeltelijk op uitkomst");
  expect(await first.innerText()).toContain("extra inspanning loont voor niemand");
  const seen = (): Promise<string> => first.evaluate((article) => `${article.textContent ?? ""} ${[...article.querySelectorAll("svg")].map((svg) => svg.outerHTML).join(" ")}`);
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "PageUp", "ArrowDown"]) {
    const before = await seen();
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    expect(await seen()).not.toBe(before);
  }
  await page.keyboard.press("End");
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  expect(await first.innerText()).toContain("extra inspanning loont voor Korte afstand tot werk, Middelgrote afstand en Grote afstand");
  expect(await page.locator("#pane ol li strong").count()).toBe(0);
  await page.keyboard.press("Home");
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  expect(await first.innerText()).toContain("extra inspanning loont voor niemand");
  expect(await page.locator("#pane ol li strong").count()).toBe(3);
  await tabTo("Terug naar het blad");
  await page.keyboard.press("Enter");
  expect(await page.locator("#pane input[type=range]").getAttribute("aria-valuetext")).toBe(formatMoney(1512, "nl"));
});

test("each sign of a parked segment stands on the slider where its fee is", async () => {
  const { page } = workbench.opened;
  const found = await page.evaluate(() => {
    const range = document.querySelector<HTMLInputElement>("#pane input[type=range]");
    const track = range?.getBoundingClientRect();
    return { most: Number(range?.max), left: track?.left ?? 0, width: track?.width ?? 0, signs: [...document.querySelectorAll("#pane section section svg g path")].map((path) => { const { left, width } = path.getBoundingClientRect(); return left + width / 2; }) };
  });
  const HALF_THUMB = 8;
  const fees = found.signs.map((at) => ((at - found.left - HALF_THUMB) / (found.width - 2 * HALF_THUMB)) * found.most);
  expect(fees.map((fee) => Math.round(fee / 100) * 100)).toEqual([3200, 5000, 12_000]);
  expect(await page.locator("#pane ol li").allInnerTexts()).toEqual(["Korte afstand tot werk: geparkeerd tot 3.200 (nu geparkeerd)", "Middelgrote afstand: geparkeerd tot 5.000 (nu geparkeerd)", "Grote afstand: geparkeerd tot 12.000 (nu geparkeerd)"]);
});

test.each([270, 350, 500])("nothing overflows or overlaps at %i px, and axe finds nothing serious", async (width) => {
  const { page } = workbench.opened;
  await page.locator(`#bar [data-width="${width}"]`).click();
  await page.evaluate(() => { for (const each of document.querySelectorAll<HTMLDetailsElement>("#pane details")) each.open = true; });
  expect(await pane().evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  const [name, bar] = await pane().getByRole("article").first().locator("figure > div").first().evaluate((row) => [row.firstElementChild?.getBoundingClientRect().bottom ?? 0, row.querySelector("svg")?.getBoundingClientRect().top ?? 0]);
  expect(bar).toBeGreaterThanOrEqual(name ?? 0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.evaluate(() => { for (const each of document.querySelectorAll<HTMLDetailsElement>("#pane details")) each.open = false; });
  await picture(page, `payment-${width}`);
});

test("nothing went wrong meanwhile", () => {
  expect(workbench.opened.complaints).toEqual([]);
});
