import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readXlsx } from "hucre/xlsx";

/** The setting that makes LibreOffice recalculate a workbook when it opens it. By default it never does, and a check would pass without checking. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** What stands in the cells of a workbook: sheet name -> rows of values; null is an empty cell. */
export type Values = ReadonlyMap<string, readonly (readonly unknown[])[]>;

const PER_CALL = 25;

/** Has LibreOffice open workbooks and tells what it finds in their cells; with `forced` it recalculates every formula first. */
export async function opened(files: readonly Uint8Array[], forced: boolean): Promise<readonly Values[]> {
  const folder = mkdtempSync(join(tmpdir(), "council-"));
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  if (forced) writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS);
  const [from, to] = [join(folder, "in"), join(folder, "out")];
  mkdirSync(from);
  const names = files.map((bytes, at) => {
    const name = join(from, `${at}.xlsx`);
    writeFileSync(name, bytes);
    return name;
  });
  try {
    for (let at = 0; at < names.length; at += PER_CALL) {
      execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", to, ...names.slice(at, at + PER_CALL)], { stdio: "ignore", timeout: 300_000 });
    }
    if (readdirSync(to).length !== files.length) throw new Error("LibreOffice did not give every workbook back");
    const found: Values[] = [];
    for (const at of files.keys()) {
      const { sheets } = await readXlsx(readFileSync(join(to, `${at}.xlsx`)));
      found.push(new Map(sheets.map(({ name, rows }) => [name, rows])));
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
