import { frameworks } from "./frameworks";
import type { Language } from "./types";

export const LANGUAGES: readonly Language[] = ["nl", "en"];

/** A number or a word put into a text; numbers are written in the language's own way, at most two decimals. */
export type TextParameters = Readonly<Record<string, string | number>>;

/** A number for people: decimal comma in Dutch, point in English, at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  const rounded = Number(value.toFixed(digits));
  const [whole = "0", fraction] = String(rounded === 0 ? 0 : rounded).split(".");
  return fraction === undefined ? whole : `${whole}${language === "nl" ? "," : "."}${fraction}`;
}

export const hasText = (key: string): boolean => frameworks.texts.nl[key] !== undefined;

/**
 * The text of that key in that language, its `{placeholders}` filled in.
 * Throws when frameworks/ has no such text: every text a user sees exists in both languages, or the build is red.
 */
export function text(language: Language, key: string, parameters: TextParameters = {}): string {
  const found = frameworks.texts[language][key];
  if (found === undefined) throw new Error(`frameworks/ has no text ${key} in ${language}`);
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? formatNumber(value, language) : value;
  });
}
