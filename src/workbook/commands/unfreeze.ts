import { address, rangeAddress, type Area } from "../../sheets";
import { changing, done, refused } from "../gateway";
import { refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { blocksLeft } from "./blocks-left";
import { anchorOf, restoreBlocks, scopeOf, setFrozen, setThawed, type PlacedBlock, type Scope } from "./frozen-blocks";
import { isFrozenName, printOf, readBlock } from "./frozen-names";

/** What was unfrozen, by address. */
export interface Unfrozen {
  readonly sheet: string;
  readonly unfrozen: readonly string[];
}

const meets = (one: Area, other: Area): boolean => one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;

/** The frozen blocks of the workbook, with what their cells hold now. */
async function blocksIn(context: Excel.RequestContext): Promise<readonly PlacedBlock[]> {
  const { names } = context.workbook;
  names.load("items/name,items/comment");
  await context.sync();
  const kept = names.items.flatMap((name) => {
    const block = isFrozenName(name.name) ? readBlock(name.comment) : undefined;
    return block ? [{ name: name.name, comment: name.comment, block, range: name.getRangeOrNullObject().load("values,rowIndex,columnIndex,worksheet/name") }] : [];
  });
  await context.sync();
  return kept.flatMap(({ name, comment, block, range }) => (range.isNullObject ? [] : [{ sheet: range.worksheet.name, area: { row: range.rowIndex, column: range.columnIndex, rows: block.rows, columns: block.columns }, name, comment, block, values: range.values }]));
}

/**
 * Puts the formulas back where values of ours were frozen. Where someone changed a frozen value since, nothing is done without consent;
 * what somebody changes at the very moment is put back and told.
 * @param consent true where changed values may go
 */
export async function unfreeze(scope: Scope, consent = false): Promise<Outcome<Unfrozen>> {
  let placed: readonly PlacedBlock[] = [];
  let prompts: readonly Excel.DataValidationPrompt[] = [];
  return changing(
    "unfreeze",
    async (context): Promise<Outcome<Unfrozen>> => {
      const { sheet, area } = await scopeOf(context, scope);
      const here = (await blocksIn(context)).filter((each) => each.sheet === sheet && meets(area, each.area));
      if (here.length === 0) return refused(refusalOf("", "workbook-nothing-frozen"));
      const stale = here.find(({ values, block }) => printOf(values) !== block.print);
      if (stale && !consent) return refused({ ...refusalOf("", "workbook-frozen-changed"), cell: address(stale.area.row, stale.area.column) });
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const rules = here.map((each) => anchorOf(worksheet, each).load("dataValidation/type,dataValidation/prompt"));
      await context.sync();
      [placed, prompts] = [here, rules.map(({ dataValidation }) => dataValidation.prompt)];
      const before = here.map((each) => worksheet.getRange(rangeAddress(each.area)).load("values"));
      here.forEach((each, at) => setThawed(context, each, rules[at]?.dataValidation.type !== "None"));
      await context.sync();
      const changed = here.flatMap((each, at) => {
        const values = (before[at]?.values ?? []) as unknown[][];
        return printOf(values) === printOf(each.values) ? [] : [{ ...each, values, prompt: prompts[at] }];
      });
      for (const { prompt, ...each } of changed) if (prompt) setFrozen(context, each, prompt);
      if (changed.length > 0) await context.sync();
      const [first] = changed;
      if (first) return refused({ ...refusalOf("", "workbook-frozen-changed"), cell: address(first.area.row, first.area.column) });
      return done({ sheet, unfrozen: here.map((each) => rangeAddress(each.area)) });
    },
    async (problem) => (placed.length === 0 || (await restoreBlocks(placed, "values", prompts, [])) ? problem : blocksLeft(problem, placed)),
  );
}
