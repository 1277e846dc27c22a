import { text, type Language } from "../engine";
import type { PrintSetup } from "./model";

/** An ampersand starts a code in a header or footer: a literal one is doubled. */
const literal = (words: string): string => words.replace(/&/g, "&&");

/** The usual print set-up: A4, the title left and the sheet right above, the page below. */
export function printSetup(title: string, language: Language, setup: Partial<PrintSetup> = {}): PrintSetup {
  return { landscape: false, pagesWide: 1, header: `&L&9${literal(title)}&R&9&A`, footer: `&R&9${text(language, "sheets.print.page")}`, ...setup };
}
