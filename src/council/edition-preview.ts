import type { Language } from "../engine";
import { coverMail } from "./council-edition";
import { laidOut } from "./council-book";
import { coverAnswers, type CoverAnswer } from "./cover";
import type { EditionInput } from "./edition";

/** What an edition will say, before it is written. */
export interface EditionPreview {
  readonly title: string;
  /** What the cover says of each scenario. */
  readonly answers: readonly CoverAnswer[];
  /** Each sheet and what it shows, in a sentence. */
  readonly sheets: readonly { readonly name: string; readonly shows: string }[];
  /** The text for the mail that brings it, in every language. */
  readonly mail: Readonly<Record<Language, string>>;
}

/** Lays an edition out, without writing it, and tells what would be in it. */
export function editionPreview(input: EditionInput): EditionPreview {
  const { book, edition } = laidOut(input);
  const count = input.scenarios.length;
  return {
    title: book.title,
    answers: coverAnswers(edition),
    sheets: book.sheets.map(({ name, alt }) => ({ name, shows: alt })),
    mail: { nl: coverMail(count, "nl", input.without), en: coverMail(count, "en", input.without) },
  };
}
