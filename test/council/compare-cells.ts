import { columnLetters } from "../../src/engine";
import type { Book } from "../../src/sheets";
import type { Values } from "./recalculate";

const ERROR = /^#(N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/;

export interface Compared {
  readonly compared: number;
  readonly differences: readonly string[];
}

/** Holds what a program found in the formula cells of a book against what the engine says there (the cached values), numbers to 1e-9. */
export function compareCells(book: Book, values: Values): Compared {
  const differences: string[] = [];
  let compared = 0;
  for (const { name, role, rows } of book.sheets) {
    const found = values.get(name);
    rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (!cell?.formula) return;
        const value = found?.[at]?.[column] ?? "";
        const place = `${name}!${columnLetters(column)}${at + 1}`;
        if (cell.value === null) {
          // A step in between: what it is the engine does not say, but on sheets that people read it may be no error.
          if (role !== "calculation" && role !== "framework" && typeof value === "string" && ERROR.test(value)) differences.push(`${place}: ${value}`);
          return;
        }
        compared += 1;
        const same = typeof cell.value === "number" && typeof value === "number" ? Math.abs(cell.value - value) <= 1e-9 * Math.max(1, Math.abs(cell.value)) : cell.value === value;
        if (!same) differences.push(`${place}: the engine says ${JSON.stringify(cell.value)}, the formula gives ${JSON.stringify(value)} (${cell.formula.text.slice(0, 200)})`);
      }),
    );
  }
  return { compared, differences };
}
