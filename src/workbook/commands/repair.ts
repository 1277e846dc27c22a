import { address } from "../../sheets";
import { changing, done } from "../gateway";
import { putBack, writeWhereUnchanged, type Changed, type GuardedWrite } from "../guarded-write";
import { healed, isStuck } from "../our-formula";
import type { Outcome } from "../port";
import { readSheets, type SheetContents } from "../read-sheets";
import { cellsLeft } from "../write-cells";

/** What Repair did: the cells whose formula was entered anew, and those that someone changed in the meantime. */
export interface Repaired {
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  readonly left: readonly Changed[];
}

/** The formulas of ours that are stuck: a workbook opened without the add-in shows #NAME? until they are entered again. */
function stuckIn({ sheet, row, column, formulas, values }: SheetContents): GuardedWrite[] {
  return formulas.flatMap((line, r) => line.flatMap((formula, c): GuardedWrite[] => (isStuck(formula, values[r]?.[c]) ? [{ sheet, address: address(row + r, column + c), was: { formulas: [[formula]], values: [[values[r]?.[c]]] }, entries: [[healed(formula)]] }] : [])));
}

/** Enters our stuck formulas again, and no other: everybody else's formulas, and ours that work, are left alone. */
export async function repair(): Promise<Outcome<Repaired>> {
  let stuck: readonly GuardedWrite[] = [];
  return changing(
    "repair",
    async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      stuck = (await readSheets(context, worksheets.items.map(({ name }) => name))).flatMap(stuckIn);
      if (stuck.length === 0) return done({ cells: [], left: [] });
      const left = await writeWhereUnchanged(context, stuck);
      const kept = new Set(left.map((cell) => `${cell.sheet}!${cell.address}`));
      return done({ cells: stuck.filter((write) => !kept.has(`${write.sheet}!${write.address}`)).map(({ sheet, address: at }) => ({ sheet, address: at })), left });
    },
    async (problem) => (stuck.length === 0 || (await putBack(stuck)) ? problem : cellsLeft(problem, stuck)),
  );
}
