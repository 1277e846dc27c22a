import type { Book, Sheet, SheetCell } from "../../src/sheets";

/** The sheets that calculate, without what only people read: most sets are checked on these, for the rest follows them cell by cell. */
const calculating: ReadonlySet<Sheet["role"]> = new Set(["scenarios", "calculation", "payment", "framework", "lists", "segments", "schemes", "partners", "simulation"]);
export const lean = (book: Book): Book => ({ ...book, sheets: book.sheets.filter(({ role }) => calculating.has(role)).map((sheet) => ({ ...sheet, validations: [], conditionals: [], charts: [], rows: sheet.rows.map((row) => row.map((cell) => cell && { ...cell, note: "" })) })) });

const each = (book: Book, change: (cell: SheetCell) => SheetCell): Book => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map((cell) => cell && change(cell))) })) });

/** A book whose formulas all have a wrong result in store: a program that does not recalculate shows it. */
export const planted = (book: Book): Book => each(book, (cell) => (cell.formula === undefined || cell.value === null ? cell : { ...cell, value: typeof cell.value === "number" ? cell.value + 17 : "planted" }));

/** The cells that a person fills in: everything on these sheets that is no formula. */
const inputs: ReadonlySet<Sheet["role"]> = new Set(["scenarios", "framework", "segments", "schemes", "partners"]);

/** A book in which somebody typed the inputs of another: the formulas stay, with the results of before, which are wrong now. */
export const retyped = (before: Book, after: Book): Book => ({
  ...before,
  sheets: before.sheets.map((sheet, at) => (inputs.has(sheet.role) ? { ...sheet, rows: sheet.rows.map((row, r) => row.map((cell, c) => (cell?.formula ? cell : (after.sheets[at]?.rows[r]?.[c] ?? null)))) } : sheet)),
});
