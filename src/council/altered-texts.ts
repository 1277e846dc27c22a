import type { Problem } from "../engine";
import { address, type Book } from "../sheets";
import { HALF_CHARACTER, LONGEST } from "./file-text";

/**
 * The texts that a file cannot hold as they are, each told once with its place: longer than a cell takes (it is cut, with an ellipsis), or
 * with half a character in them (it becomes U+FFFD). Everything else arrives as it was.
 */
export function alteredTexts(book: Book): readonly Problem[] {
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const { name, rows } of book.sheets) {
    rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (typeof cell?.value !== "string" || cell.formula !== undefined || told.has(cell.value)) return;
        const whole = !HALF_CHARACTER.test(cell.value);
        if (cell.value.length <= LONGEST && whole) return;
        told.add(cell.value);
        const place = `${name}!${address(at, column)}`;
        if (cell.value.length > LONGEST) problems.push({ code: "council-text-cut", severity: "warning", cell: place, data: { length: cell.value.length, most: LONGEST } });
        if (!whole) problems.push({ code: "council-text-broken", severity: "warning", cell: place, data: {} });
      }),
    );
  }
  return problems;
}
