import { LANGUAGES, type Language } from "../engine/index";
import { unusable, word } from "./answer";
import { wordReceived } from "./received";

/** The language of an answer when neither the argument nor the table tells. */
const FALLBACK: Language = "nl";

/**
 * The language to answer in: the argument; where it is left out, the language of the table's headers; else Dutch.
 * A language that is none of ours gives `#VALUE!`, in both languages since we cannot know which one is read.
 */
export function languageFor(argument: unknown, headers?: Language): Language | CustomFunctions.Error {
  const asked = wordReceived(argument)?.toLowerCase();
  if (asked === undefined) return headers ?? FALLBACK;
  const found = LANGUAGES.find((language) => language === asked);
  return found ?? unusable(LANGUAGES.map((language) => word(language, "language-unknown", { language: asked })).join(" / "));
}
