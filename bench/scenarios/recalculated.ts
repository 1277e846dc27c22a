/** SUMPRODUCT by a spreadsheet engine: the rows as CSV with a formula each, through LibreOffice without a window, less the time it takes to do nothing. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function converted(folder: string, name: string, content: string): { readonly milliseconds: number; readonly text: string } | undefined {
  writeFileSync(join(folder, `${name}.csv`), content);
  const began = performance.now();
  const done = spawnSync("soffice", [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--norestore", "--infilter=CSV:44,34,76,1,,0,false,true,false,true", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", join(folder, "out"), join(folder, `${name}.csv`)], { encoding: "utf8", timeout: 300_000 });
  if (done.status !== 0) return undefined;
  return { milliseconds: performance.now() - began, text: readFileSync(join(folder, "out", `${name}.csv`), "utf8") };
}

/** @param scores five numbers 1..5 a row @returns the time without that of an empty sheet, and the sum of the results; undefined where LibreOffice is missing */
export function recalculated(scores: readonly (readonly number[])[]): { readonly milliseconds: number; readonly sum: number } | undefined {
  const folder = mkdtempSync(join(tmpdir(), "sumproduct-"));
  try {
    const weights = "1,1,1,1,1";
    if (converted(folder, "first", weights) === undefined) return undefined;
    const empty = converted(folder, "empty", weights);
    const lines = scores.map((row, i) => `${row.join(",")},"=(SUMPRODUCT($A$1:$E$1,A${i + 2}:E${i + 2})/SUM($A$1:$E$1)-1)/4"`);
    const whole = converted(folder, "whole", [weights, ...lines].join("\n"));
    if (empty === undefined || whole === undefined) return undefined;
    const sum = whole.text.split("\n").slice(1).reduce((total, line) => total + (line === "" ? 0 : Number(line.split(",")[5] ?? 0)), 0);
    return { milliseconds: whole.milliseconds - empty.milliseconds, sum };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
