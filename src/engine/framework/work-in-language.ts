import type { Language, Reference } from "./types";

/** What stands between the Dutch and the English of a word that the bibliography has in both. */
const BETWEEN = " / ";

/** A work as it is cited in a language: titles keep their own, but what says there is no date, and what we say of ourselves, is in the reader's. */
export function workIn(work: Reference, language: Language): Reference {
  const said = (words: string): string => {
    const both = words.split(BETWEEN);
    return both.length === 2 ? (both[language === "nl" ? 0 : 1] ?? words) : words;
  };
  const title = said(work.title);
  return { ...work, authors: said(work.authors), year: said(work.year), title, language: title === work.title ? work.language : language };
}
