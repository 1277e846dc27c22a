import { columnLabel, optionLabel, parameterLabel } from "./scenario/labels";
import { inputOf, referenceOf } from "./framework/frameworks";
import { workIn } from "./framework/work-in-language";
import { shortAuthors } from "./framework/short-authors";
import { hasText, text } from "./framework/text";
import type { Citation, Language } from "./framework/types";
import type { Origin } from "./trace";

/** `a.b.c` -> `a.b.c`, `a.b`, `a`. */
const withParents = (id: string): readonly string[] => id.split(".").map((_, at, parts) => parts.slice(0, parts.length - at).join("."));

/**
 * What a result of a step is called (`content.zone`): the label of the aspect of that name (`content.index` -> `aspects.content-index`),
 * else the text `results.<id>.label`, of it or of the nearest of its parents that has one (`legal.contradiction.x` -> `results.legal.contradiction.label`), else its id.
 */
export function resultLabel(id: string, language: Language): string {
  const key = [`aspects.${id.replaceAll(".", "-")}`, ...withParents(id).map((each) => `results.${each}.label`)].find(hasText);
  return key === undefined ? id : text(language, key);
}

/** The value of a result or an input, in words where it is an id of ours (`results.<id>.values.<value>`, an option of a column); of each where it is a list of them. */
export function valueWord(id: string, value: Origin["value"], language: Language): Origin["value"] {
  if (typeof value !== "string") return value;
  const key = `results.${id}.values.${value}`;
  if (hasText(key)) return text(language, key);
  if (value.includes("; ")) return value.split("; ").map((each) => valueWord(id, each, language)).join("; ");
  const input = inputOf(id);
  return input?.options?.includes(value) === true ? optionLabel(input, value, language) : value;
}

/** What an origin of a step is called. */
export function originLabel({ kind, id }: Origin, language: Language): string {
  if (kind === "input") return columnLabel(id, language);
  return kind === "parameter" ? parameterLabel(id, language) : resultLabel(id, language);
}

/**
 * A citation in one line: first author, year, place, and the key under which the whole work stands.
 * `Struyven et al. (2023), figuur 2 [hiva-idea-2023]`
 */
export function citationText({ key, where }: Citation, language: Language): string {
  const cited = referenceOf(key);
  if (cited === undefined) return `${where} [${key}]`;
  const work = workIn(cited, language);
  return `${shortAuthors(work.authors, language)} (${work.year}), ${where} [${key}]`;
}
