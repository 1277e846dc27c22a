import { text, type Language } from "../../engine";
import { address, rangeAddress, type Area } from "../../sheets";
import { changing, done, refused } from "../gateway";
import { isOurs } from "../our-formula";
import { refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { readSheets, type SheetContents } from "../read-sheets";
import { blocksLeft } from "./blocks-left";
import { restoreBlocks, scopeOf, setFrozen, setThawed, type PlacedBlock, type Scope } from "./frozen-blocks";
import { blockComment, nextFrozenName, printOf } from "./frozen-names";

/** What was frozen, by address, and formulas that were left as they are because they are too long to be kept or were changed meanwhile. */
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

/** Excel's longest input message. */
const MESSAGE = 255;

const inside = ({ row, column }: Anchor, area: Area): boolean => row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;

/** Our formulas within an area of a sheet. */
function anchorsIn({ row, column, formulas }: SheetContents, area: Area): Anchor[] {
  return formulas.flatMap((line, r) => line.flatMap((formula, c): Anchor[] => (isOurs(formula) ? [{ row: row + r, column: column + c, formula }] : []))).filter((anchor) => inside(anchor, area));
}

const promptFor = (formula: string, language: Language): Excel.DataValidationPrompt => ({ showPrompt: true, title: text(language, "workbook.frozen.title"), message: text(language, "workbook.frozen.message", { formula }).slice(0, MESSAGE) });

/**
 * Turns our formulas into the values they show, with a mark that says so and from which the formula can be put back. Only formulas of
 * ours, whole with the cells they spill into. A formula that someone changes meanwhile is left to them.
 */
export async function freeze(scope: Scope, language: Language): Promise<Outcome<Frozen>> {
  let placed: readonly PlacedBlock[] = [];
  let ruled: readonly boolean[] = [];
  return changing(
    "freeze",
    async (context): Promise<Outcome<Frozen>> => {
      const { sheet, area } = await scopeOf(context, scope);
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const { names } = context.workbook;
      names.load("items/name");
      const anchors = (await readSheets(context, [sheet])).flatMap((contents) => anchorsIn(contents, area));
      if (anchors.length === 0) return refused(refusalOf("", "workbook-nothing-to-freeze"));
      const shown = anchors.map((anchor) => {
        const own = worksheet.getRange(address(anchor.row, anchor.column));
        return { anchor, spill: own.getSpillingToRangeOrNullObject().load("values"), own: own.load("values,dataValidation/type") };
      });
      await context.sync();
      const taken = names.items.map(({ name }) => name);
      const left: string[] = [];
      const blocks = shown.flatMap(({ anchor, spill, own }): { readonly placed: PlacedBlock; readonly ruled: boolean }[] => {
        const values = (spill.isNullObject ? own : spill).values as unknown[][];
        const block = { formula: anchor.formula, rows: values.length, columns: values[0]?.length ?? 1, print: printOf(values) };
        const place = { row: anchor.row, column: anchor.column, rows: block.rows, columns: block.columns };
        const comment = blockComment(block);
        if (comment === undefined) {
          left.push(rangeAddress(place));
          return [];
        }
        const name = nextFrozenName(taken);
        taken.push(name);
        return [{ placed: { sheet, area: place, name, comment, block, values }, ruled: own.dataValidation.type !== "None" }];
      });
      [placed, ruled] = [blocks.map((each) => each.placed), blocks.map((each) => each.ruled)];
      const before = placed.map((each) => worksheet.getRange(address(each.area.row, each.area.column)).load("formulas"));
      for (const each of placed) setFrozen(context, each, promptFor(each.block.formula, language));
      await context.sync();
      const changed = placed.filter((each, at) => before[at]?.formulas[0]?.[0] !== each.block.formula);
      changed.forEach((each) => setThawed(context, { ...each, block: { ...each.block, formula: String(before[placed.indexOf(each)]?.formulas[0]?.[0] ?? "") } }, ruled[placed.indexOf(each)] ?? false));
      if (changed.length > 0) await context.sync();
      return done({ sheet, frozen: placed.filter((each) => !changed.includes(each)).map((each) => rangeAddress(each.area)), left: [...left, ...changed.map((each) => rangeAddress(each.area))] });
    },
    async (problem) => (placed.length === 0 || (await restoreBlocks(placed, "formulas", placed.map(({ block }) => promptFor(block.formula, language)), ruled)) ? problem : blocksLeft(problem, placed)),
  );
}
