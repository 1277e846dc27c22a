import { text } from "./text";
import type { Language } from "./types";

/** A person in a list of authors: family name, comma, initials. */
const PERSON = /([^,&]+),\s*\p{L}{1,2}\.[^,&]*/gu;

/** The authors of a work as a citation names them: one or two by their family names, the first of more `et al.`; what is no person as it stands. */
export function shortAuthors(authors: string, language: Language): string {
  const [first, second, ...more] = [...authors.matchAll(PERSON)].map((found) => (found[1] ?? "").trim());
  if (first === undefined) return authors;
  if (second === undefined) return first;
  return more.length > 0 ? text(language, "results.and-others", { author: first }) : `${first} & ${second}`;
}
