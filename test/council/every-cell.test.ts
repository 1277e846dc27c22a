import { checkedBook } from "../../src/council/checked-book";
import { LANGUAGES, columnLetters } from "../../src/engine";
import type { Book, SheetCell } from "../../src/sheets";
import { randomEditions } from "./random-editions";

/** Cells that a person may change. */
const INPUT: ReadonlySet<SheetCell["style"]> = new Set(["input", "input-text"]);

/** Numbers that are neither an input, nor a formula, nor marked as a fixed result. */
function unmarked(book: Book): readonly string[] {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, at) => row.flatMap((cell, column) => (typeof cell?.value === "number" && cell.formula === undefined && cell.style !== "fixed" && !INPUT.has(cell.style) ? [`${name}!${columnLetters(column)}${at + 1}: ${cell.value}`] : []))),
  );
}

describe("every number of an edition is an input, a formula, or marked as a fixed result", () => {
  const editions = randomEditions(10, 2, 5);
  test.each(LANGUAGES)("in %s, on every sheet", (language) => {
    for (const { before } of editions) expect(unmarked(checkedBook({ ...before, language }).book)).toEqual([]);
  });
  test("the walk finds a bare number", () => {
    const [edition] = editions;
    const { book } = checkedBook(edition!.before);
    const [cover] = book.sheets;
    expect(unmarked({ ...book, sheets: [{ ...cover!, rows: [[{ value: 0.4, style: "value" }, { value: 1, style: "input" }, { value: 1, style: "fixed" }, { value: 1, formula: { text: "1" } }]] }] })).toEqual([`${cover!.name}!A1: 0.4`]);
  });
});
