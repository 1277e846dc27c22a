import { realpath, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { reasonOf, refusal, type Refusal } from "./refusal";

/** Where a workbook is to be written: the value of `--out`. Never the file that is read. */
export async function outFile(options: Readonly<Record<string, string>>, input?: string): Promise<string | Refusal> {
  const out = options["out"];
  if (out === undefined) return refusal("out-missing");
  if (extname(out).toLowerCase() !== ".xlsx") return refusal("out-kind", { file: out });
  if (input !== undefined) {
    const [from, to] = await Promise.all([input, out].map((file) => realpath(file).catch(() => file)));
    if (from === to) return refusal("out-is-input");
  }
  return out;
}

/** Writes the workbook; undefined when it is there. */
export async function writeOut(file: string, bytes: Uint8Array): Promise<Refusal | undefined> {
  try {
    await writeFile(file, bytes);
    return undefined;
  } catch (error) {
    return refusal("out-unwritable", { file, reason: reasonOf(error) });
  }
}
