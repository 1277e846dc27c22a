/** The Share screen in the workbench, with the real thread that writes the workbook: by keyboard, in both languages; what is downloaded is a council edition. */
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { picture, seriousFindings, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/support/open-workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 300_000);
afterAll(async () => workbench.close());

/** Presses Tab (or Shift+Tab: past the last control Tab leads into the grid, which keeps it) until the control of the pane with that name has the focus. */
async function tabTo({ page }: OpenWorkbench, role: "button" | "checkbox", name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const wanted = page.locator("#pane").getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${name}`);
}

const words = {
  nl: { more: "Meer schermen", screen: "Delen", preview: "Wat de raad te lezen krijgt", payment: "Betaling", make: "Maak de raadseditie", checked: "Bevat geen formule van een invoegtoepassing.", download: "Download", file: /^raadseditie \d{4}-\d\d-\d\d\.xlsx$/, cover: "Antwoord", open: "Open als nieuwe werkmap", refused: /Download de raadseditie/, look: "Kijk wat er is", found: /Op het blad .* staat geen formule/ },
  en: { more: "More screens", screen: "Share", preview: "What the council will read", payment: "Payment", make: "Make the council edition", checked: "Contains no add-in formula.", download: "Download", file: /^council edition \d{4}-\d\d-\d\d\.xlsx$/, cover: "Answer", open: "Open as a new workbook", refused: /Download the council edition/, look: "Look what is there", found: /On the sheet .* there is no formula/ },
};

describe.each(["nl", "en"] as const)("in %s", (language) => {
  const said = words[language];
  let opened: OpenWorkbench;

  beforeAll(async () => {
    opened = await workbench.open(language);
    await opened.page.locator("#pane nav button").first().focus();
  });
  afterAll(async () => opened.page.close());

  test("the edition is previewed, made and downloaded by the keyboard alone", async () => {
    const { page, complaints } = opened;
    // In a narrow pane this screen is behind the button with the other screens.
    if (!(await page.locator("#pane nav").getByRole("button", { name: said.screen, exact: true }).isVisible())) {
      await tabTo(opened, "button", said.more);
      await page.keyboard.press("Enter");
    }
    await tabTo(opened, "button", said.screen);
    await page.keyboard.press("Enter");
    await page.locator("#pane").getByText(said.preview).waitFor();
    await tabTo(opened, "checkbox", said.payment);
    await page.keyboard.press("Space");
    await tabTo(opened, "button", said.make);
    await page.keyboard.press("Enter");
    await page.locator("#pane").getByText(said.checked).waitFor();
    await tabTo(opened, "button", said.download);
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(said.file);
    const { sheets } = await readXlsx(readFileSync(await download.path()));
    expect(sheets[0]?.name).toBe(said.cover);
    expect(sheets.map(({ name }) => name)).not.toContain(said.payment);
    // The evidence of the seven cases stays out unless it is chosen.
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toContain(language === "nl" ? "Onderbouwing\"" : "Evidence\"");
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await picture(page, `share-${language}`);
  });

  test("where no second workbook can be opened that is said, with the way out", async () => {
    const { page } = opened;
    await tabTo(opened, "button", said.open, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator("#pane").getByRole("alert").filter({ hasText: said.refused }).waitFor();
  });

  test("a look at the workbook itself changes nothing", async () => {
    const { page } = opened;
    await tabTo(opened, "button", said.look);
    await page.keyboard.press("Enter");
    await page.locator("#pane").getByText(said.found).waitFor();
  });
});
