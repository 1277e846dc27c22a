import { text, type Language } from "../engine";
import type { PrintSetup } from "./model";
import { shortened } from "./words";

/** An ampersand starts a code in a header or footer: a literal one is doubled. A digit would be read as part of the size before it, unless a space stands between. */
const literal = (words: string): string => words.replace(/&/g, "&&").replace(/^(?=\d)/, " ");

/** Letters of a title that fit a header beside the name of the sheet. */
const MOST = 70;

/** The usual print set-up: A4, the title left and the sheet right above, the page below. */
export function printSetup(title: string, language: Language, setup: Partial<PrintSetup> = {}): PrintSetup {
  return { landscape: false, pagesWide: 1, header: `&L&9${literal(shortened(title, MOST))}&R&9&A`, footer: `&R&9${text(language, "sheets.print.page")}`, ...setup };
}
