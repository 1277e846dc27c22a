/** Texts read as plain language: short sentences, no words for insiders where there is a plain one, and the reader is not called "je". */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asRead, userTexts, type UserText } from "./texts";

/** As many words as a sentence, or a part of it up to a colon or semicolon, may have. */
const LONGEST = 25;
/** As many words as a sentence has on average at most. */
const USUAL = 12;

const partsOf = (text: string): readonly string[] => asRead(text).split(/(?<=[.!?])\s+|[;:]\s/).filter((part) => part.trim() !== "");
const wordsIn = (part: string): number => part.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
/** Usage lines of the command line are a grammar, no sentences. */
const prose = (texts: readonly UserText[]): readonly UserText[] => texts.filter(({ text }) => !text.includes("[--"));

/** `word -> plainer word`, a line each; a word that ends in * stands for all that begin with it. */
const avoided = (language: "nl" | "en"): readonly { readonly find: RegExp; readonly instead: string }[] =>
  readFileSync(join(__dirname, `avoid.${language}.txt`), "utf8").split("\n").filter((line) => line.includes("->")).map((line) => {
    const [word = "", instead = ""] = line.split("->").map((part) => part.trim());
    return { find: new RegExp(`(?<!\\p{L})${word.replace("*", "\\p{L}*")}(?!\\p{L})`, "iu"), instead };
  });

describe.each(["nl", "en"] as const)("texts in %s", (language) => {
  const texts = prose(userTexts(language));

  test(`have no sentence over ${LONGEST} words`, () => {
    expect(texts.flatMap(({ key, text }) => partsOf(text).filter((part) => wordsIn(part) > LONGEST).map((part) => `${key} (${wordsIn(part)}): ${part}`))).toEqual([]);
  });

  test(`have sentences of at most ${USUAL} words on average, where there are sentences`, () => {
    const lengths = texts.flatMap(({ text }) => partsOf(text).filter((part) => /[.!?]$/.test(part)).map(wordsIn));
    expect(lengths.length).toBeGreaterThan(500);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(USUAL);
  });

  test("use no word for insiders where there is a plain one", () => {
    const words = avoided(language);
    expect(words.length).toBeGreaterThan(20);
    expect(texts.flatMap(({ key, text }) => words.filter(({ find }) => find.test(asRead(text))).map(({ find, instead }) => `${key}: ${find.exec(asRead(text))?.[0] ?? ""}, better: ${instead}`))).toEqual([]);
  });
});
