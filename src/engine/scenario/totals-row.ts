import { LANGUAGES, text } from "../framework/text";
import { normalise } from "./normalise";
import type { Cell } from "./value";

let words: ReadonlySet<string> | undefined;

/** Whether a name is what spreadsheets call a row of totals, in any of our languages. */
export function namesTotals(name: Cell | undefined): boolean {
  words ??= new Set(LANGUAGES.flatMap((language) => text(language, "scenario.totals").split(";")).map(normalise));
  return typeof name === "string" && words.has(normalise(name));
}
