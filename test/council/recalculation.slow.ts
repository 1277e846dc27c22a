import { checkedBook } from "../../src/council/checked-book";
import type { EditionInput } from "../../src/council/edition";
import { writeXlsx } from "../../src/council/write-xlsx";
import type { Book, Sheet, SheetCell } from "../../src/sheets";
import { compareCells } from "./compare-cells";
import { randomEditions, type RandomEdition } from "./random-editions";
import { Recalculator, type Values } from "./recalculate";
import { searchedAnew, withoutDrawn } from "./without-drawn";

/** Two hundred is what the edition is held to; COUNCIL_SETS says otherwise. */
const SETS = Number(process.env["COUNCIL_SETS"] ?? 200);
const SCENARIOS = 3;
/** Two hundred workbooks take two free processors about three minutes; a machine that is busy with other work has been seen to need seven times as long. */
const PATIENCE = 30 * 60_000;
const properties = { creator: "test", created: new Date("2026-11-21T00:00:00Z") };
const bookOf = (input: EditionInput): Book => checkedBook(input).book;

/** The sheets that calculate, without what only people read: most sets are checked on these, for the rest follows them cell by cell. */
const calculating: ReadonlySet<Sheet["role"]> = new Set(["scenarios", "calculation", "payment", "framework", "lists", "segments", "schemes", "partners", "simulation"]);
const lean = (book: Book): Book => ({ ...book, sheets: book.sheets.filter(({ role }) => calculating.has(role)).map((sheet) => ({ ...sheet, validations: [], conditionals: [], charts: [], rows: sheet.rows.map((row) => row.map((cell) => cell && { ...cell, note: "" })) })) });
/** Every so many sets are checked with all their sheets. */
const WHOLE = 20;
const looked = (book: Book, at: number): Book => (at % WHOLE === 0 ? book : lean(book));

const each = (book: Book, change: (cell: SheetCell, sheet: Sheet, row: number, column: number) => SheetCell | null): Book => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells, row) => cells.map((cell, column) => cell && change(cell, sheet, row, column))) })) });

/** A book whose formulas all have a wrong result in store: a program that does not recalculate shows it. */
const planted = (book: Book): Book => each(book, (cell) => (cell.formula === undefined || cell.value === null ? cell : { ...cell, value: typeof cell.value === "number" ? cell.value + 17 : "planted" }));

/** The cells that a person fills in: everything on these sheets that is no formula. */
const inputs: ReadonlySet<Sheet["role"]> = new Set(["scenarios", "framework", "segments", "schemes", "partners"]);

/** A book in which somebody typed the inputs of another: the formulas stay, with the results of before, which are wrong now. */
function retyped(before: Book, after: Book): Book {
  return { ...before, sheets: before.sheets.map((sheet, at) => (inputs.has(sheet.role) ? { ...sheet, rows: sheet.rows.map((row, r) => row.map((cell, c) => (cell?.formula ? cell : (after.sheets[at]?.rows[r]?.[c] ?? null)))) } : sheet)) };
}

/** Without what a simulation found where its tables are not there: that is a fixed result, and does not follow what is typed. */
const unsimulated = (input: EditionInput): EditionInput => (input.simulator ? input : { ...input, scenarios: input.scenarios.map((scenario) => ({ ...scenario, simulated: undefined })) });

const editions = randomEditions(SETS, SCENARIOS, 20261121);
const editionAt = (at: number): RandomEdition => {
  const edition = editions[at];
  if (!edition) throw new Error(`there is no random edition ${at}`);
  return edition;
};

/** A book that a program opens, and the book that says what is to be found in it. */
interface Trial {
  readonly opened: Book;
  readonly expected: Book;
}

/** Has a program open a book of every set, and holds what it finds against what is expected. */
async function differences(forced: boolean, sets: number, trial: (edition: RandomEdition, at: number) => Trial): Promise<{ readonly compared: number; readonly differences: readonly string[] }> {
  const program = new Recalculator(forced);
  const waiting = new Map<number, Book>();
  const found: string[] = [];
  let compared = 0;
  try {
    await program.open(
      sets,
      (at) => {
        const { opened, expected } = trial(editionAt(at), at);
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

test(`LibreOffice, made to recalculate over planted wrong results, gives every number of ${SETS} random sets that the engine gives`, async () => {
  const { compared, differences: found } = await differences(true, SETS, ({ before }, at) => {
    const expected = looked(bookOf(before), at);
    return { opened: planted(expected), expected };
  });
  expect(found.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(SETS * 1000);
}, PATIENCE);

test(`and again after every score, weight, mitigation, price and segment of ${SETS} sets was typed anew`, async () => {
  const { compared, differences: found } = await differences(true, SETS, ({ before, after }) => {
    const typed = lean(bookOf(after));
    return { opened: retyped(lean(bookOf(unsimulated(before))), typed), expected: searchedAnew(withoutDrawn(typed, after), after) };
  });
  expect(found.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(SETS * 1000);
}, PATIENCE);

test("the check is one: without the setting LibreOffice keeps the planted results, and the comparison sees it", async () => {
  const kept = await differences(false, 1, ({ before }) => {
    const expected = lean(bookOf(before));
    return { opened: planted(expected), expected };
  });
  expect(kept.differences.length).toBeGreaterThan(kept.compared * 0.99);
}, PATIENCE);
