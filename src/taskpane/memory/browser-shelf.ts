import type { Shelf } from "./memory";

/** A saved workbook has an address with folders in it; "Book1", or nothing, means a workbook that was never saved. */
const isAddress = (workbook: string): boolean => /[\\/]/.test(workbook);

/**
 * Remembers in this browser: a saved workbook by its address, for as long as the browser keeps it; one that was never saved has no
 * name of its own, so it is remembered in its own window only, and never taken for another. A browser may forbid storage (private
 * windows, embedded pages): the pane then works as usual and starts anew next time.
 */
export function browserShelf(workbook: string): Shelf {
  const saved = isAddress(workbook);
  const key = `commission.pane:${saved ? workbook : ""}`;
  const storage = (): Storage => (saved ? localStorage : sessionStorage);
  return {
    load() {
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    save(text) {
      try {
        storage().setItem(key, text);
      } catch {
        // Forbidden or full: nothing is lost that stands in the workbook.
      }
    },
  };
}
