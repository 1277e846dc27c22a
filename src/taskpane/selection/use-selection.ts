import { useEffect, useState } from "react";
import type { Place, WorkbookPort } from "../../workbook/port";

/** The place selected in the sheet; undefined until somebody selects. */
export function useSelection(port: WorkbookPort): Place | undefined {
  const [place, setPlace] = useState<Place | undefined>(undefined);
  useEffect(() => port.onSelected(setPlace), [port]);
  return place;
}
