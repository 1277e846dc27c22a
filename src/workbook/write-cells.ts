import type { Cell, Problem } from "../engine";
import { changing, done, refused } from "./gateway";
import { entryOf } from "./entry-text";
import { putBack, writeWhereUnchanged, type GuardedWrite } from "./guarded-write";
import { refusalOf } from "./outcome";
import type { CellCheck, CellEdit, Outcome } from "./port";

/** A cell as Excel gives it, whether it was read as blank, null or not at all. */
const plain = (cell: Cell | undefined): unknown => cell ?? "";

const isFormula = (formula: unknown, value: unknown): boolean => typeof formula === "string" && formula.startsWith("=") && formula !== value;

const told = (code: string, cell: string): Problem => ({ ...refusalOf("", code), cell });

/**
 * Writes cells of one sheet, all or none, as long as each is as the pane read it and every checked cell too: what somebody changed in
 * between stays, and so does a formula of theirs. Text stays text.
 */
export async function writeCells(sheet: string, edits: readonly CellEdit[], checks: readonly CellCheck[] = []): Promise<Outcome<void>> {
  let writes: readonly GuardedWrite[] = [];
  return changing(
    "write-cells",
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const looked = [...checks, ...edits].map((cell) => ({ ...cell, range: worksheet.getRange(cell.address).load("formulas,values") }));
      await context.sync();
      const other = looked.find(({ range, was }) => range.values[0]?.[0] !== plain(was));
      if (other) return refused(told("workbook-cell-changed", other.address));
      const ranges = looked.slice(checks.length).map(({ range }) => range);
      const formula = edits.find((_edit, at) => isFormula(ranges[at]?.formulas[0]?.[0], ranges[at]?.values[0]?.[0]));
      if (formula) return refused(told("workbook-cell-formula", formula.address));
      writes = edits.map(({ address, value }, at) => ({ sheet, address, was: { formulas: ranges[at]?.formulas ?? [], values: ranges[at]?.values ?? [] }, entries: [[entryOf(value ?? null)]] }));
      const [changed] = await writeWhereUnchanged(context, writes);
      if (changed === undefined) return done(undefined);
      const problem = told("workbook-cell-changed", changed.address);
      return refused((await putBack(writes.filter(({ address }) => address !== changed.address))) ? problem : cellsLeft(problem, writes));
    },
    async (problem) => (writes.length === 0 || (await putBack(writes)) ? problem : cellsLeft(problem, writes)),
  );
}

/** Excel stopped on the way, and what was written could not be put back. */
export const cellsLeft = (problem: Problem, writes: readonly GuardedWrite[]): Problem => ({
  ...refusalOf(String(problem.data["said"] ?? ""), "workbook-cells-left"),
  data: { said: String(problem.data["said"] ?? ""), cells: writes.map(({ sheet, address }) => `${sheet}!${address}`).join(", ") },
});
