import { createContext, useContext } from "react";
import type { Cell } from "../../engine";
import type { CellCheck, CellEdit, Place, SheetTable, TableName } from "../../workbook/port";

/** What any part of the pane may ask of the workbook. */
export interface WorkbookActions {
  /** Selects a cell in the sheet; what goes wrong is told in the pane's notices. */
  readonly goTo: (place: Place) => void;
  /** Writes cells of a sheet as long as they and the checked ones are as they were read; `then` is called once they stand there. */
  readonly write: (sheet: string, edits: readonly CellEdit[], then: () => void, checks?: readonly CellCheck[]) => void;
  /** Adds a row to the scenario table, or the one named; `then` is called once it stands there. */
  readonly append: (table: SheetTable, cells: readonly Cell[], then: () => void, name?: TableName) => void;
}

export const WorkbookContext = createContext<WorkbookActions | undefined>(undefined);

export function useWorkbook(): WorkbookActions {
  const actions = useContext(WorkbookContext);
  if (!actions) throw new Error("useWorkbook outside the pane");
  return actions;
}
