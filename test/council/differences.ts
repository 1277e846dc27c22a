import { writeXlsx } from "../../src/council/write-xlsx";
import type { Book } from "../../src/sheets";
import { compareCells, type Compared } from "./compare-cells";
import { Recalculator, type Values } from "./recalculate";

/** A book that a program opens, and the book that says what is to be found in it. */
export interface Trial {
  readonly opened: Book;
  readonly expected: Book;
}

const properties = { creator: "test", created: new Date("2026-11-22T00:00:00Z") };

/** Has a program open so many books, and holds what it finds in each against what is expected. With `forced` it recalculates every formula first. */
export async function differences(forced: boolean, sets: number, trial: (at: number) => Trial): Promise<Compared> {
  const program = new Recalculator(forced);
  const waiting = new Map<number, Book>();
  const found: string[] = [];
  let compared = 0;
  try {
    await program.open(
      sets,
      (at) => {
        const { opened, expected } = trial(at);
        waiting.set(at, expected);
        return writeXlsx(opened, properties);
      },
      (at: number, values: Values) => {
        const expected = waiting.get(at);
        if (!expected) throw new Error(`nothing is expected of set ${at}`);
        waiting.delete(at);
        const result = compareCells(expected, values);
        compared += result.compared;
        found.push(...result.differences.map((difference) => `set ${at}: ${difference}`));
      },
    );
  } finally {
    program.close();
  }
  return { compared, differences: found };
}
