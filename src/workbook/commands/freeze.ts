import { text, type Language } from "../../engine";
import { address, rangeAddress, type Area } from "../../sheets";
import { entryOf } from "../entry-text";
import { isOurs } from "../our-formula";
import { attempt, refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { readSheets, type SheetContents } from "../read-sheets";
import { commandOptions } from "../requirements";
import { blockComment, nextFrozenName, printOf, type FrozenBlock } from "./frozen-names";
import { writeWhereUnchanged } from "../guarded-write";

/** Where to freeze or unfreeze: what is selected, or the whole active sheet. */
export type Scope = "selection" | "sheet";

/** What was frozen, by address, and formulas that were left as they are because they are too long to be kept. */
export interface Frozen {
  readonly sheet: string;
  readonly frozen: readonly string[];
  readonly left: readonly string[];
}

interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const inside = ({ row, column }: Anchor, area: Area): boolean => row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;

/** Our formulas within an area of a sheet. */
function anchorsIn({ row, column, formulas }: SheetContents, area: Area): Anchor[] {
  return formulas.flatMap((line, r) => line.flatMap((formula, c): Anchor[] => (isOurs(formula) ? [{ row: row + r, column: column + c, formula }] : []))).filter((anchor) => inside(anchor, area));
}

/** The active sheet and the area of it that is meant. */
export async function scopeOf(context: Excel.RequestContext, scope: Scope): Promise<{ sheet: string; area: Area }> {
  const range = scope === "selection" ? context.workbook.getSelectedRange() : context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  await context.sync();
  return { sheet: range.worksheet.name, area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount } };
}

/**
 * Turns our formulas into the values they show, with a mark that says so and from which the formula can be put back. Only formulas of
 * ours, whole with the cells they spill into; a cell that someone changes meanwhile keeps their change.
 */
export function freeze(scope: Scope, language: Language): Promise<Outcome<Frozen>> {
  return attempt(async () =>
    Excel.run(commandOptions(), async (context): Promise<Frozen> => {
      const { sheet, area } = await scopeOf(context, scope);
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const { names } = context.workbook;
      names.load("items/name");
      const anchors = (await readSheets(context, [sheet])).flatMap((contents) => anchorsIn(contents, area));
      const spills = anchors.map((anchor) => ({ anchor, spill: worksheet.getRange(address(anchor.row, anchor.column)).getSpillingToRangeOrNullObject().load("values,formulas"), own: worksheet.getRange(address(anchor.row, anchor.column)).load("values,formulas") }));
      await context.sync();
      const taken = names.items.map(({ name }) => name);
      const done: string[] = [];
      const left: string[] = [];
      const writes = spills.flatMap(({ anchor, spill, own }) => {
        const { values, formulas } = spill.isNullObject ? own : spill;
        const block: FrozenBlock = { formula: anchor.formula, rows: values.length, columns: values[0]?.length ?? 1, print: printOf(values) };
        const at = rangeAddress({ row: anchor.row, column: anchor.column, rows: block.rows, columns: block.columns });
        const comment = blockComment(block);
        if (comment === undefined) {
          left.push(at);
          return [];
        }
        const name = nextFrozenName(taken);
        taken.push(name);
        done.push(at);
        names.add(name, worksheet.getRange(at), comment);
        worksheet.getRange(address(anchor.row, anchor.column)).dataValidation.prompt = { showPrompt: true, title: text(language, "workbook.frozen.title"), message: text(language, "workbook.frozen.message", { formula: anchor.formula }).slice(0, 255) };
        return [{ sheet, address: at, expected: formulas, entries: values.map((line) => line.map((value: unknown) => entryOf(value as string | number | boolean))) }];
      });
      if (writes.length > 0) await writeWhereUnchanged(context, writes);
      return { sheet, frozen: done, left };
    }),
  ).then((outcome) => (outcome.done && outcome.value.frozen.length + outcome.value.left.length === 0 ? { done: false, problem: refusalOf("", "workbook-nothing-to-freeze") } : outcome));
}
