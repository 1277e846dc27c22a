import type { Shelf } from "./memory";

/**
 * Remembers in this browser, for this workbook. A browser may forbid storage (private windows, embedded pages): the pane then
 * works as usual and starts anew next time.
 */
export function browserShelf(workbook: string): Shelf {
  const key = `commission.pane:${workbook}`;
  return {
    load() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    save(text) {
      try {
        localStorage.setItem(key, text);
      } catch {
        // Forbidden or full: nothing is lost that stands in the workbook.
      }
    },
  };
}
