import { address, rangeAddress, type Area } from "../../sheets";
import { entryOf } from "../entry-text";
import { looking, takingBack } from "../gateway";
import type { FrozenBlock } from "./frozen-names";

/** Where to freeze or unfreeze: what is selected, or the whole active sheet. */
export type Scope = "selection" | "sheet";

/** A block on a sheet, with the name that keeps it and what its cells showed. */
export interface PlacedBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly name: string;
  readonly comment: string;
  readonly block: FrozenBlock;
  readonly values: readonly (readonly unknown[])[];
}

/** What a person means who presses a button: what is selected, or with one cell selected the whole sheet. */
export const selectedScope = (): Promise<Scope> =>
  looking(async (context) => {
    const selected = context.workbook.getSelectedRange().load("cellCount");
    await context.sync();
    return selected.cellCount === 1 ? "sheet" : "selection";
  });

/** The active sheet and the area of it that is meant. */
export async function scopeOf(context: Excel.RequestContext, scope: Scope): Promise<{ readonly sheet: string; readonly area: Area }> {
  const range = scope === "selection" ? context.workbook.getSelectedRange() : context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  await context.sync();
  return { sheet: range.worksheet.name, area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount } };
}

export const anchorOf = (worksheet: Excel.Worksheet, { area }: PlacedBlock): Excel.Range => worksheet.getRange(address(area.row, area.column));

/** Values as they are set so that the cells hold exactly them. */
export const entriesOf = (values: readonly (readonly unknown[])[]): (string | number | boolean)[][] => values.map((line) => line.map((value) => entryOf(value as string | number | boolean)));

/** Makes a block one of values with its mark: queued, nothing is sent. */
export function setFrozen(context: Excel.RequestContext, placed: PlacedBlock, prompt: Excel.DataValidationPrompt): void {
  const worksheet = context.workbook.worksheets.getItem(placed.sheet);
  context.workbook.names.add(placed.name, worksheet.getRange(rangeAddress(placed.area)), placed.comment);
  anchorOf(worksheet, placed).dataValidation.prompt = prompt;
  worksheet.getRange(rangeAddress(placed.area)).formulas = entriesOf(placed.values);
}

/** Takes the input message off a cell; one that had a rule of the user's keeps that. */
function withoutPrompt(anchor: Excel.Range, ruled: boolean): void {
  if (ruled) anchor.dataValidation.prompt = { showPrompt: false, title: "", message: "" };
  else anchor.dataValidation.clear();
}

/** Makes a block the formula that it was: queued, nothing is sent. The name goes last, so that it is there as long as something is to be done. */
export function setThawed(context: Excel.RequestContext, placed: PlacedBlock, ruled: boolean): void {
  const worksheet = context.workbook.worksheets.getItem(placed.sheet);
  worksheet.getRange(rangeAddress(placed.area)).clear("Contents");
  anchorOf(worksheet, placed).formulas = [[placed.block.formula]];
  withoutPrompt(anchorOf(worksheet, placed), ruled);
  context.workbook.names.getItemOrNullObject(placed.name).delete();
}

/**
 * Puts blocks back as they were before Excel stopped: formulas again, or values with their mark again. Touches only what is different, so
 * that a sheet which refused the change does not refuse this too.
 * @param prompts the input message of each block when it is frozen
 * @returns whether they are as they were
 */
export function restoreBlocks(blocks: readonly PlacedBlock[], to: "formulas" | "values", prompts: readonly Excel.DataValidationPrompt[], ruled: readonly boolean[]): Promise<boolean> {
  return takingBack(async (context) => {
    const now = blocks.map((placed) => {
      const worksheet = context.workbook.worksheets.getItem(placed.sheet);
      return { placed, name: context.workbook.names.getItemOrNullObject(placed.name).load("name"), anchor: anchorOf(worksheet, placed).load("formulas,dataValidation/prompt"), all: worksheet.getRange(rangeAddress(placed.area)) };
    });
    await context.sync();
    now.forEach(({ placed, name, anchor, all }, at) => {
      if (to === "formulas") {
        if (anchor.formulas[0]?.[0] !== placed.block.formula) {
          all.clear("Contents");
          anchor.formulas = [[placed.block.formula]];
        }
        if (JSON.stringify(anchor.dataValidation.prompt) === JSON.stringify(prompts[at])) withoutPrompt(anchor, ruled[at] ?? false);
        if (!name.isNullObject) name.delete();
        return;
      }
      if (anchor.formulas[0]?.[0] !== placed.values[0]?.[0]) {
        all.clear("Contents");
        all.formulas = entriesOf(placed.values);
      }
      const prompt = prompts[at];
      if (prompt && JSON.stringify(anchor.dataValidation.prompt) !== JSON.stringify(prompt)) anchor.dataValidation.prompt = prompt;
      if (name.isNullObject) context.workbook.names.add(placed.name, all, placed.comment);
    });
    await context.sync();
    return true;
  });
}
