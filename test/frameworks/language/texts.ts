import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** One text that a user may see, with the key by which it is found. */
export interface UserText {
  readonly key: string;
  readonly text: string;
}

const frameworks = join(__dirname, "..", "..", "..", "frameworks");

const textsIn = (value: unknown, key: string): readonly UserText[] =>
  typeof value === "string" ? [{ key, text: value }] : typeof value === "object" && value !== null ? Object.entries(value).flatMap(([part, each]) => textsIn(each, `${key}.${part}`)) : [];

/** Every text of frameworks/ in that language. */
export const userTexts = (language: "nl" | "en"): readonly UserText[] =>
  readdirSync(frameworks).flatMap((framework) => {
    const file = join(frameworks, framework, `text.${language}.yaml`);
    return existsSync(file) ? textsIn(parse(readFileSync(file, "utf8")), framework) : [];
  });

/** The text as a reader sees it: without placeholders, and on one line. */
export const asRead = (text: string): string => text.replace(/\{[^}]*\}/g, " ").replace(/\s+/g, " ");
