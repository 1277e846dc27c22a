import { address } from "../../sheets";
import { looking } from "../gateway";
import { isOurs, isStuck } from "../our-formula";
import { attempt } from "../outcome";
import type { Outcome, Place } from "../port";
import { readSheets } from "../read-sheets";
import { isFrozenName, printOf, readBlock } from "./frozen-names";

/** Where formulas of ours stand, and in which state: what Freeze, Unfreeze and Repair would act on. */
export interface OurFormulas {
  /** The sheet in front, and the cells on it that hold a formula of ours. */
  readonly sheet: string;
  readonly live: readonly string[];
  /** The frozen blocks on that sheet, and whether somebody changed their values since. */
  readonly frozen: readonly { readonly address: string; readonly changed: boolean }[];
  /** Cells anywhere in the workbook that show #NAME? where a formula of ours stands. */
  readonly stuck: readonly Place[];
}

/** Looks, and changes nothing. */
export function ourFormulas(): Promise<Outcome<OurFormulas>> {
  return attempt(() =>
    looking(async (context): Promise<OurFormulas> => {
      const { worksheets, names } = context.workbook;
      const active = worksheets.getActiveWorksheet().load("name");
      worksheets.load("items/name");
      names.load("items/name,items/comment");
      await context.sync();
      const blocks = names.items.flatMap((name) => {
        const block = isFrozenName(name.name) ? readBlock(name.comment) : undefined;
        return block ? [{ block, range: name.getRangeOrNullObject().load("address,values,worksheet/name") }] : [];
      });
      const contents = await readSheets(context, worksheets.items.map(({ name }) => name));
      const cells = contents.flatMap(({ sheet, row, column, formulas, values }) => formulas.flatMap((line, r) => line.map((formula, c) => ({ sheet, address: address(row + r, column + c), formula, value: values[r]?.[c] }))));
      return {
        sheet: active.name,
        live: cells.filter(({ sheet, formula }) => sheet === active.name && isOurs(formula)).map((cell) => cell.address),
        frozen: blocks.filter(({ range }) => !range.isNullObject && range.worksheet.name === active.name).map(({ block, range }) => ({ address: range.address.split("!").at(-1) ?? range.address, changed: printOf(range.values) !== block.print })),
        stuck: cells.filter(({ formula, value }) => isStuck(formula, value)).map((cell) => ({ sheet: cell.sheet, address: cell.address })),
      };
    }),
  );
}
