import type { SheetCells } from "./cells";
import type { DefinedName, Part, Sheet, Table } from "./store";

/** What a workbook in memory consists of; each member is replaced as a whole, so that a change can be taken back. */
export interface State {
  sheets: readonly KeptSheet[];
  tables: readonly Table[];
  names: readonly DefinedName[];
  parts: ReadonlyMap<string, Part>;
  active: string;
}

export interface KeptSheet {
  info: Sheet;
  readonly cells: SheetCells;
}
