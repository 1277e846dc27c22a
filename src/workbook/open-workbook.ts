import { attempt, refusalOf } from "./outcome";
import type { Outcome } from "./port";

/** Bytes that are turned into characters at once: more arguments than this a function does not take. */
const PIECE = 32_768;

function base64(file: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < file.length; at += PIECE) characters += String.fromCharCode(...file.subarray(at, at + PIECE));
  return btoa(characters);
}

/** Opens a file that was made here as a new workbook, beside the one that is open. */
export async function openWorkbook(file: Uint8Array): Promise<Outcome<void>> {
  const outcome = await attempt(() => Excel.createWorkbook(base64(file)));
  return outcome.done ? outcome : { done: false, problem: refusalOf(String(outcome.problem.data["said"] ?? ""), "council-not-opened") };
}
