/** Every text that a user may see is spelled right, by the dictionaries of cspell (Dutch: OpenTaal) and a word list of the project. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { frameworks } from "../../../src/engine";
import { asRead, userTexts, type UserText } from "./texts";

const dictionaries = { nl: "@cspell/dict-nl-nl", en: "@cspell/dict-en-gb-mit" } as const;
type Language = keyof typeof dictionaries;
const cspell = join(__dirname, "..", "..", "..", "node_modules", "cspell", "bin.mjs");

/** What is code rather than language: options and ids in the help of the command line, names of functions, addresses. */
const withoutCode = (text: string): string => text.replace(/`[^`]*`|"[^"]*":|--without [a-z,]+|--[a-z-]+(?: [a-z0-9|-]+\|[a-z0-9|-]+)?|\b[A-Z]{3,}(?:\.[A-Z]+)?\b|\w+\[#All\]|https?:\S+|\S+\.(?:json|xlsx|csv)\b/g, " ");

/** The words that no dictionary or list of ours knows, each with the key of its text. */
function misspelled(texts: readonly UserText[], language: Language): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "spelling-"));
  try {
    writeFileSync(join(folder, "texts.txt"), texts.map(({ text }) => withoutCode(asRead(text))).join("\n"));
    writeFileSync(join(folder, "cspell.json"), JSON.stringify({
      version: "0.2",
      language: language === "en" ? "en-GB" : "nl",
      loadDefaultConfiguration: false,
      import: [require.resolve(`${dictionaries[language]}/cspell-ext.json`)],
      dictionaryDefinitions: [{ name: "ours", path: join(__dirname, `words.${language}.txt`) }],
      dictionaries: ["ours"],
      maxNumberOfProblems: 10_000,
    }));
    const { stdout, stderr, status } = spawnSync(process.execPath, [cspell, "lint", "--no-progress", "--no-summary", "--no-color", "--config", join(folder, "cspell.json"), "--root", folder, "texts.txt"], { cwd: folder, encoding: "utf8" });
    if (status !== 0 && status !== 1) throw new Error(`cspell: ${stderr}`);
    return [...stdout.matchAll(/texts\.txt:(\d+):\d+ - (?:Unknown|Misspelled|Forbidden) word \(([^)]*)\)/g)].map(([, line, word]) => `${texts[Number(line) - 1]?.key ?? "?"}: ${word ?? ""}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One wrong word a language, so that a check that finds nothing is a check that looked. */
const planted = { nl: { key: "planted", text: "De aanbieder leverd hulp" }, en: { key: "planted", text: "The provder delivers help" } } as const;

test.each([["nl", "leverd"], ["en", "provder"]] as const)("texts in %s are spelled right, and a wrong word among them is found", (language, wrong) => {
  expect(misspelled([...userTexts(language), planted[language]], language)).toEqual([`planted: ${wrong}`]);
});

test("the texts that are read are all that a user sees: those of frameworks/ as compiled, and the host's own", () => {
  const words = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  for (const language of ["nl", "en"] as const) {
    const read = new Set(words(userTexts(language).map(({ text }) => text)));
    expect(words(Object.values(frameworks.texts[language])).filter((word) => !read.has(word))).toEqual([]);
    expect(userTexts(language).filter(({ key, text }) => key.startsWith("manifest ") && text !== "").length).toBeGreaterThan(15);
  }
});
