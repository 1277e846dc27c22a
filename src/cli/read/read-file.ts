import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { reasonOf, refusal, type Refusal } from "../refusal";
import { decodeText } from "./decode-text";
import type { Contents } from "./grid";
import { readCsv } from "./read-csv";
import { readJson } from "./read-json";
import { readWorkbook } from "./read-xlsx";

const MEGABYTE = 1024 * 1024;
/** A file larger than this is no scenario table. */
const MOST_MEGABYTES = 100;

/** The bytes of a file, or why they cannot be had. The file itself is only ever read. */
async function bytesOf(file: string): Promise<Uint8Array | Refusal> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return refusal("file-is-folder", { file });
    if (found.size > MOST_MEGABYTES * MEGABYTE) return refusal("file-too-large", { file, size: Math.round(found.size / MEGABYTE), most: MOST_MEGABYTES });
    if (found.size === 0 && found.isFile()) return refusal("file-empty", { file });
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const reason = reasonOf(error);
    return reason === "ENOENT" || reason === "ENOTDIR" ? refusal("file-not-found", { file }) : refusal("file-unreadable", { file, reason });
  }
}

/** Reads a file of one of the kinds we know, by its extension. */
export async function readContents(file: string): Promise<Contents | Refusal> {
  const kind = extname(file).toLowerCase();
  if (kind === ".xls" || kind === ".xlsb") return refusal("file-old-excel", { file });
  if (![".xlsx", ".xlsm", ".csv", ".txt", ".tsv", ".json"].includes(kind)) return refusal("file-kind", { file });
  const bytes = await bytesOf(file);
  if ("refused" in bytes) return bytes;
  if (kind === ".xlsx" || kind === ".xlsm") return readWorkbook(bytes, file);
  const words = decodeText(bytes, file);
  if (typeof words !== "string") return words;
  return kind === ".json" ? readJson(words, file) : readCsv(words, file);
}
