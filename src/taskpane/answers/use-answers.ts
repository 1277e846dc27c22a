import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../engine";
import type { WorkbookPort } from "../../workbook/port";
import { answer, type Answers } from "./domain";

/** Where the pane stands with the workbook. */
export type Standing =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "no-table" }
  | { readonly kind: "answered"; readonly answers: Answers };

/** Reads the workbook, and again whenever it changes. A reading that a later one overtook is dropped. */
export function useAnswers(port: WorkbookPort): { readonly standing: Standing; readonly readAgain: () => Promise<void> } {
  const [standing, setStanding] = useState<Standing>({ kind: "reading" });
  const [reader] = useState(() => ({ latest: 0 }));

  const readAgain = useCallback(async () => {
    reader.latest += 1;
    const turn = reader.latest;
    const outcome = await port.read();
    if (turn !== reader.latest) return;
    setStanding((before) => {
      if (!outcome.done) return { kind: "failed", problem: outcome.problem };
      const answers = answer(outcome.value, before.kind === "answered" ? before.answers : undefined);
      return answers ? { kind: "answered", answers } : { kind: "no-table" };
    });
  }, [port, reader]);

  useEffect(() => {
    void readAgain();
    return port.onChanged(() => void readAgain());
  }, [port, readAgain]);

  return { standing, readAgain };
}
