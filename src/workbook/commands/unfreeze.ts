import type { Problem } from "../../engine";
import { address, rangeAddress, type Area } from "../../sheets";
import { attempt, refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { commandOptions } from "../requirements";
import { scopeOf, type Scope } from "./freeze";
import { isFrozenName, printOf, readBlock } from "./frozen-names";

/** What was unfrozen, by address. */
export interface Unfrozen {
  readonly sheet: string;
  readonly unfrozen: readonly string[];
}

const meets = (one: Area, other: Area): boolean => one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;

/**
 * Puts the formulas back where values of ours were frozen. Where someone changed a frozen value since, nothing is done without consent.
 * @param consent true where changed values may go
 */
export function unfreeze(scope: Scope, consent = false): Promise<Outcome<Unfrozen>> {
  return attempt(() =>
    Excel.run(commandOptions(), async (context): Promise<Unfrozen | Problem> => {
      const { sheet, area } = await scopeOf(context, scope);
      const { names } = context.workbook;
      names.load("items/name,items/comment");
      await context.sync();
      const kept = names.items.flatMap((name) => {
        const block = isFrozenName(name.name) ? readBlock(name.comment) : undefined;
        return block ? [{ name, block, range: name.getRangeOrNullObject().load("values,rowIndex,columnIndex,worksheet/name") }] : [];
      });
      await context.sync();
      const here = kept.filter(({ range, block }) => !range.isNullObject && range.worksheet.name === sheet && meets(area, { row: range.rowIndex, column: range.columnIndex, rows: block.rows, columns: block.columns }));
      if (here.length === 0) return refusalOf("", "workbook-nothing-frozen");
      const changed = here.find(({ range, block }) => printOf(range.values) !== block.print);
      if (changed && !consent) return { ...refusalOf("", "workbook-frozen-changed"), cell: address(changed.range.rowIndex, changed.range.columnIndex) };
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const done = here.map(({ name, block, range }) => {
        const all = rangeAddress({ row: range.rowIndex, column: range.columnIndex, rows: block.rows, columns: block.columns });
        const anchor = worksheet.getRange(address(range.rowIndex, range.columnIndex));
        worksheet.getRange(all).clear("Contents");
        anchor.formulas = [[block.formula]];
        anchor.dataValidation.prompt = { showPrompt: false, title: "", message: "" };
        name.delete();
        return all;
      });
      await context.sync();
      return { sheet, unfrozen: done };
    }),
  ).then((outcome) => (outcome.done && "code" in outcome.value ? { done: false, problem: outcome.value } : (outcome as Outcome<Unfrozen>)));
}
