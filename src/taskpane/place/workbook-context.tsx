import { createContext, useContext } from "react";
import type { Place } from "../../workbook/port";

/** What any part of the pane may ask of the workbook. */
interface WorkbookActions {
  /** Selects a cell in the sheet; what goes wrong is told in the pane's notices. */
  readonly goTo: (place: Place) => void;
}

export const WorkbookContext = createContext<WorkbookActions | undefined>(undefined);

export function useWorkbook(): WorkbookActions {
  const actions = useContext(WorkbookContext);
  if (!actions) throw new Error("useWorkbook outside the pane");
  return actions;
}
