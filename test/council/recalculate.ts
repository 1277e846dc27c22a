import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readXlsx } from "hucre/xlsx";

const run = promisify(execFile);

/** The setting that makes LibreOffice recalculate a workbook when it opens it. By default it never does, and a check would pass without checking. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** What stands in the cells of a workbook: sheet name -> rows of values; null is an empty cell. */
export type Values = ReadonlyMap<string, readonly (readonly unknown[])[]>;

/** Workbooks that one process of LibreOffice converts: starting it takes longer than a workbook. */
const PER_CALL = 20;
/** One process may take so long. */
const PATIENCE = 300_000;

/** A program that opens workbooks and tells what it finds in their cells; with `forced` it recalculates every formula first. */
export class Recalculator {
  private readonly folder = mkdtempSync(join(tmpdir(), "council-"));
  private readonly profile = join(this.folder, "profile");
  private calls = 0;

  constructor(forced: boolean) {
    mkdirSync(join(this.profile, "user"), { recursive: true });
    if (forced) writeFileSync(join(this.profile, "user", "registrymodifications.xcu"), ALWAYS);
  }

  /** Opens a few workbooks in one process. */
  private async convert(files: readonly Uint8Array[]): Promise<readonly Values[]> {
    this.calls += 1;
    const [from, to] = [join(this.folder, `in${this.calls}`), join(this.folder, `out${this.calls}`)];
    mkdirSync(from);
    const names = files.map((bytes, at) => {
      const name = join(from, `${at}.xlsx`);
      writeFileSync(name, bytes);
      return name;
    });
    await run("soffice", [`-env:UserInstallation=${pathToFileURL(this.profile).href}`, "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", to, ...names], { timeout: PATIENCE });
    const found: Values[] = [];
    for (const at of files.keys()) {
      const { sheets } = await readXlsx(readFileSync(join(to, `${at}.xlsx`)));
      found.push(new Map(sheets.map(({ name, rows }) => [name, rows])));
    }
    rmSync(from, { recursive: true });
    rmSync(to, { recursive: true });
    return found;
  }

  /** Opens as many workbooks as there are, a process for every twenty; the next are made while it works on the last. */
  async open(count: number, make: (at: number) => Promise<Uint8Array>, found: (at: number, values: Values) => void): Promise<void> {
    let running: Promise<readonly Values[]> = Promise.resolve([]);
    let first = 0;
    const settle = async (): Promise<void> => {
      (await running).forEach((values, at) => { found(first + at, values); });
    };
    for (let from = 0; from < count; from += PER_CALL) {
      const files: Uint8Array[] = [];
      for (let at = from; at < Math.min(count, from + PER_CALL); at += 1) files.push(await make(at));
      await settle();
      first = from;
      running = this.convert(files);
      // Handled when it settles; a failure in the meantime is not lost.
      running.catch(() => undefined);
    }
    await settle();
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
