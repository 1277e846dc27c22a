import { frameworks, inputOf, parameterOf } from "../framework/frameworks";
import { hasText, LANGUAGES, text } from "../framework/text";
import type { Input, Language } from "../framework/types";
import { normalise } from "./normalise";

/** The label of a column; a header that is no column of ours is its own label. */
export function columnLabel(id: string, language: Language): string {
  const input = inputOf(id);
  return input ? text(language, `${input.framework}.inputs.${id}.label`) : id;
}

/** The label of an option of a column of choices. */
export function optionLabel(input: Input, option: string, language: Language): string {
  return text(language, `${input.framework}.inputs.${input.id}.options.${option}`);
}

/** The words of a parameter. */
export function parameterLabel(id: string, language: Language): string {
  const own = parameterOf(id);
  return own ? text(language, `${own.framework}.parameters.${id}`) : id;
}

export interface RecognisedHeader {
  readonly input: Input;
  /** The language whose label it is; undefined where it is an id or the same in both. */
  readonly language: Language | undefined;
}

const headers = new Map<string, RecognisedHeader>();
for (const input of frameworks.inputs) {
  const nl = normalise(columnLabel(input.id, "nl"));
  const en = normalise(columnLabel(input.id, "en"));
  for (const [spelling, language] of [[nl, nl === en ? undefined : "nl"], [en, nl === en ? undefined : "en"]] as const) if (!headers.has(spelling)) headers.set(spelling, { input, language });
}
// An id outranks another column's label; where it spells its own label ("target-group"), the label tells the language.
for (const input of frameworks.inputs) {
  const spelling = normalise(input.id);
  if (headers.get(spelling)?.input !== input) headers.set(spelling, { input, language: undefined });
}
for (const input of frameworks.inputs) {
  for (const alias of input.aliases ?? []) if (!headers.has(normalise(alias))) headers.set(normalise(alias), { input, language: undefined });
}

/** Columns outside the template are known by their exact id alone, so that somebody's own column "Complexity" stays their own. */
const unlisted = new Map(frameworks.unlisted.map((input) => [input.id, input]));

/** The column that a header names, by id, Dutch label, English label or alias; undefined where it is none of ours. */
export function recogniseHeader(header: string): RecognisedHeader | undefined {
  const found = headers.get(normalise(header));
  if (!found) {
    const input = unlisted.get(header.trim());
    return input && { input, language: undefined };
  }
  return header.trim() === found.input.id ? { input: found.input, language: undefined } : found;
}

const optionsOf = new Map<string, ReadonlyMap<string, string>>();

/** Every spelling of the options of a column (id, Dutch, English; normalised) -> the option's id. */
export function inputOptionLabels(input: Input): ReadonlyMap<string, string> {
  const made = optionsOf.get(input.id);
  if (made) return made;
  const labels = new Map<string, string>();
  for (const option of input.options ?? []) {
    labels.set(normalise(option), option);
    for (const language of LANGUAGES) {
      const key = `${input.framework}.inputs.${input.id}.options.${option}`;
      if (hasText(key)) labels.set(normalise(text(language, key)), option);
    }
  }
  optionsOf.set(input.id, labels);
  return labels;
}
