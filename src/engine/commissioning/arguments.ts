import { itemsOf } from "../framework/frameworks";

/** What speaks for and against an option; ids of the section `arguments`, each with its readers, basis and citation. */
export interface Arguments {
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** The arguments about an option of a subject: `position` / `in-municipality`, `collaboration-form` / `joint-venture`, ... Empty where the documents give none. */
export function argumentsAbout(subject: string, option: string): Arguments {
  const about = itemsOf("arguments").filter(({ data }) => data["subject"] === subject && data["option"] === option);
  const side = (which: string): readonly string[] => about.filter(({ data }) => data["side"] === which).map(({ id }) => id);
  return { for: side("for"), against: side("against") };
}
