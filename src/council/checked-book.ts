import type { Book } from "../sheets";
import { faultsOf } from "./check-book";
import { councilBook } from "./council-book";
import type { EditionInput } from "./edition";

/** The book of an edition, seen to hold nothing that a council cannot recalculate. Throws where it does: that would be a bug of ours. */
export function checkedBook(input: EditionInput): { readonly book: Book; readonly formulas: number } {
  const book = councilBook(input);
  const faults = faultsOf(book);
  if (faults.length > 0) throw new Error(`the council edition would hold what a council cannot recalculate: ${faults.slice(0, 3).join("; ")}`);
  return { book, formulas: book.sheets.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.filter((cell) => cell?.formula !== undefined).length, 0), 0) };
}
