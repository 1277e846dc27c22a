import type { Problem } from "../engine";
import { attempt } from "./outcome";
import type { Outcome } from "./port";
import { supports } from "./requirements";

/**
 * Every way in which the add-in changes a workbook, and whether one Ctrl+Z can take it back: what copies or deletes sheets clears Excel's
 * undo stack. What is not in this list cannot be written; the tests run each of them.
 */
export const WRITE_PATHS = {
  "insert-example": { undoable: true },
  "remove-example": { undoable: false },
  "insert-scenarios": { undoable: true },
  "insert-comparison": { undoable: true },
  "add-scenarios": { undoable: true },
  "append-row": { undoable: true },
  "write-cells": { undoable: true },
  repair: { undoable: true },
  freeze: { undoable: true },
  unfreeze: { undoable: true },
  "bring-along": { undoable: false },
} as const satisfies Readonly<Record<string, { readonly undoable: boolean }>>;

export type WritePath = keyof typeof WRITE_PATHS;

export const done = <T>(value: T): Outcome<T> => ({ done: true, value });
export const refused = (problem: Problem): { readonly done: false; readonly problem: Problem } => ({ done: false, problem });

/**
 * The one gateway for changes: waits for the user to leave a cell, makes one step to undo of it where Excel can, and gives a refusal by
 * Excel as a problem. When Excel stops on the way, `takeBack` undoes what was done and gives the problem that says what stands.
 */
export async function changing<T>(path: WritePath, act: (context: Excel.RequestContext) => Promise<Outcome<T>>, takeBack?: (problem: Problem) => Promise<Problem>): Promise<Outcome<T>> {
  const grouped = WRITE_PATHS[path].undoable && supports("undoGroup");
  const outcome = await attempt(() => Excel.run({ delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) }, act));
  if (outcome.done) return outcome.value;
  return takeBack ? refused(await takeBack(outcome.problem)) : outcome;
}

/** Puts right what a change that Excel stopped has left. @returns whether it is as it was */
export async function takingBack(act: (context: Excel.RequestContext) => Promise<boolean>): Promise<boolean> {
  const outcome = await attempt(() => Excel.run({ delayForCellEdit: true }, act));
  return outcome.done && outcome.value;
}

/** Reads, goes to a cell, or brings a sheet to the front; changes nothing. Waits for the user to leave a cell: Excel answers nobody before. */
export const looking = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, act);
