import { hasText, referenceOf, shortAuthors, text, workIn, type Basis, type Citation, type Language } from "../engine";

/** The words of a unit; a unit without words of its own is its own word. */
export function unitLabel(unit: string, language: Language): string {
  const key = `sheets.units.${unit}`;
  return hasText(key) ? text(language, key) : unit;
}

export const basisLabel = (basis: Basis, language: Language): string => text(language, `sheets.basis.${basis}`);

/** The key under which frameworks/ cites what is nobody's but ours. */
const OURS = "commission";

/** `Struyven e.a. 2023, figuur 2`; what is our own choice says so. */
export function citationText({ key, where }: Citation, language: Language): string {
  const cited = referenceOf(key);
  if (cited === undefined || key === OURS) return text(language, "sheets.ours");
  const work = workIn(cited, language);
  return `${shortAuthors(work.authors, language)} ${work.year}, ${where}`;
}

export const citations = (list: readonly Citation[], language: Language): string => [...new Set(list.map((each) => citationText(each, language)))].join("; ");

/** How much of a name that is cut in its middle stands before the cut. */
const BEFORE = 0.62;

/** Where a name is cut in its middle so that it is no longer than this: letters that stay before the ellipsis, and after it. Names that are much alike often differ at the end. */
export function middleCut(length: number): { readonly before: number; readonly after: number } {
  const before = Math.ceil(length * BEFORE);
  return { before, after: length - before - 1 };
}

/** A name cut in its middle, with an ellipsis, so that its end stays; never through a character. */
export function shortened(words: string, length: number): string {
  if (words.length <= length) return words;
  const { before, after } = middleCut(length);
  return `${words.slice(0, before).replace(/\p{Surrogate}$/u, "").trimEnd()}…${words.slice(-after).replace(/^\p{Surrogate}/u, "").trimStart()}`;
}

/** Cut to a length that Excel takes, with an ellipsis where something was cut; never through a character. */
export const atMostLong = (words: string, length: number): string => (words.length <= length ? words : `${words.slice(0, length - 1).replace(/\p{Surrogate}$/u, "").trimEnd()}…`);
