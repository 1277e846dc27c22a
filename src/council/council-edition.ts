import { text, type Language } from "../engine";
import { checkedBook } from "./checked-book";
import type { EditionInput } from "./edition";
import { CREATOR } from "./tool";
import { writeXlsx } from "./write-xlsx";

/** A council edition, written and checked. */
export interface CouncilEdition {
  readonly file: Uint8Array;
  readonly sheets: readonly string[];
  /** How many cells are formulas, none of them of an add-in: checked before the file is handed over. */
  readonly formulas: number;
}

/** Makes the council edition of scenarios: a fresh workbook that says the same without the add-in. */
export async function councilEdition(input: EditionInput): Promise<CouncilEdition> {
  const { book, formulas } = checkedBook(input);
  return { file: await writeXlsx(book, { creator: CREATOR, created: input.date }), sheets: book.sheets.map(({ name }) => name), formulas };
}

/** A short text for the mail that brings the edition. */
export const coverMail = (scenarios: number, language: Language): string => text(language, "council.mail", { count: scenarios });
