import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A page as paper shows it: the sheet it belongs to, from its header, and all its text. */
export interface Page {
  readonly sheet: string;
  readonly text: string;
  /** The same as it is laid out, line by line. */
  readonly lines: readonly string[];
}

/** Prints a workbook with LibreOffice and reads what stands on each page. */
export function printed(file: Uint8Array): readonly Page[] {
  const folder = mkdtempSync(join(tmpdir(), "printed-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), file);
    execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, join(folder, "book.xlsx")], { stdio: "ignore", timeout: 300_000 });
    const layout = execFileSync("pdftotext", ["-layout", join(folder, "book.pdf"), "-"], { encoding: "utf8", maxBuffer: 64_000_000 }).split("\f").slice(0, -1);
    const raw = execFileSync("pdftotext", ["-raw", join(folder, "book.pdf"), "-"], { encoding: "utf8", maxBuffer: 64_000_000 }).split("\f");
    return layout.map((page, at) => {
      const header = page.split("\n").find((line) => line.trim() !== "") ?? "";
      return { sheet: header.trim().split(/\s{3,}/).at(-1) ?? "", text: raw[at] ?? "", lines: page.split("\n").map((line) => line.trim()).filter((line) => line !== "") };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A text as it can be found on paper: without its line breaks and spaces. */
export const joined = (words: string): string => words.normalize("NFKC").replace(/\s+/g, "");
