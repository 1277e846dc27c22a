/** The pictures that stand still in README and docs: the workbench, the screen that shares, the cover on paper. Needs Chromium, LibreOffice and Poppler. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWorkbench } from "../../test/workbench/support/open-workbench";

const root = join(__dirname, "..", "..");

/** The workbench with the seven cases, and its pane on the screen that shares. */
async function workbenchStills(folder: string): Promise<void> {
  const workbench = await startWorkbench();
  try {
    const { page } = await workbench.open("en", 1400, 860);
    await page.locator("#pane article").nth(6).waitFor();
    await page.locator("#pane").getByRole("button", { name: "Skip" }).click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(folder, "workbench.png") });
    await page.locator("#pane").getByRole("button", { name: "More" }).click();
    await page.locator("#pane").getByRole("button", { name: "Share" }).click();
    await page.locator("#pane").getByRole("checkbox").first().waitFor();
    await page.waitForTimeout(1500);
    await page.locator("#pane").screenshot({ path: join(folder, "share.png") });
  } finally {
    await workbench.close();
  }
}

/** The cover of the seven cases' edition as LibreOffice prints it. */
function coverStill(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), "cover-"));
  execFileSync(process.execPath, ["scripts/ready.mjs", "cli"], { cwd: root, stdio: "ignore" });
  execFileSync(process.execPath, ["dist/cli/commission.cjs", "council", "examples/seven-cases.en.xlsx", "--out", join(work, "edition.xlsx"), "--lang", "en"], { cwd: root, stdio: "ignore" });
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", work, join(work, "edition.xlsx")], { stdio: "ignore" });
  execFileSync("pdftoppm", ["-r", "80", "-f", "1", "-l", "1", "-singlefile", "-png", join(work, "edition.pdf"), join(work, "cover")]);
  renameSync(join(work, "cover.png"), join(folder, "council-cover.png"));
}

export async function stills(folder: string): Promise<void> {
  coverStill(folder);
  await workbenchStills(folder);
}
