import { createHost, MemoryStore, type At, type Result, type StrictHost } from "./host";

/** What a formula gives, as the grid calculated it; undefined where it has not been calculated yet. */
export type Calculated = (at: At) => Result | undefined;

/** The workbook that pane and grid share: kept in memory, seen by the pane through the strict host, shown and calculated by the grid. */
export interface SharedWorkbook {
  readonly store: MemoryStore;
  readonly host: StrictHost;
  /** From then on a formula has the value that the grid calculates: one calculator serves pane and grid. */
  readonly calculateBy: (calculated: Calculated) => void;
}

/** An empty workbook behind a strict host that shows itself in that language. */
export function createWorkbook(displayLanguage: string): SharedWorkbook {
  let calculated: Calculated = () => undefined;
  const store = new MemoryStore({ sheets: [], evaluate: (_formula, at) => calculated(at) ?? null });
  const host = createHost({ store, opensWorkbooks: false, displayLanguage, contentLanguage: displayLanguage });
  return {
    store,
    host,
    calculateBy: (by) => {
      calculated = by;
      store.calculate();
    },
  };
}
