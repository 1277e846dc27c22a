import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The setting that makes LibreOffice recalculate a workbook when it opens it. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** How long LibreOffice takes to load and recalculate a workbook, without the time to start; undefined where it is not installed. */
export function loaded(file: Uint8Array): { readonly milliseconds: number } | undefined {
  const folder = mkdtempSync(join(tmpdir(), "bench-council-"));
  try {
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), ALWAYS);
    writeFileSync(join(folder, "edition.xlsx"), file);
    writeFileSync(join(folder, "empty.csv"), "1\n");
    const options = [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore", "--convert-to", "csv", "--outdir", join(folder, "out")];
    const run = (name: string): number | undefined => {
      const began = performance.now();
      return spawnSync("soffice", [...options, join(folder, name)], { stdio: "ignore", timeout: 1_800_000 }).status === 0 ? performance.now() - began : undefined;
    };
    // The first start makes the profile; the second says how long a start takes.
    const start = run("empty.csv") === undefined ? undefined : run("empty.csv");
    const whole = start === undefined ? undefined : run("edition.xlsx");
    if (start === undefined || whole === undefined) return undefined;
    return { milliseconds: whole - start };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
