/** What paper shows of a cell, worked out from the widths of letters: no text is cut by its neighbour, no word is broken, numbers do not touch what stands beside them. */
import { laidOut } from "../../src/council/council-book";
import { LANGUAGES } from "../../src/engine";
import { looks, numberFormat, type Look, type Sheet } from "../../src/sheets";
import { longestWord, textWidth } from "../../src/sheets/text-width";
import { editionsToRead } from "./editions-to-read";

const EDITIONS = ["seven", "two", "long", "thirty", "unknown"] as const;
/** Columns that the room beside a text takes, and widths that people gave words of their own: a name may be one long word. */
const INDENT = 2;
const OWN_WORDS = 32;

/** Every cell of what is printed, with its look and how wide it is, merged cells as one; what stands outside the print is not read on paper. */
const printed = ({ rows, columns, merges, print }: Sheet) => {
  const { row: top, column: left, rows: high, columns: wide } = print.area ?? { row: 0, column: 0, rows: rows.length, columns: columns.length };
  const spans = new Map(merges.map((area) => [`${area.row} ${area.column}`, area.columns]));
  const width = (from: number, count: number): number => columns.slice(from, from + count).reduce((sum, column) => sum + (column.folded === true ? 0 : column.width), 0);
  return rows.slice(top, top + high).flatMap((cells, row) =>
    cells.slice(left, left + wide).flatMap((cell, column) => {
      if (cell === null || cell.value === null || cell.value === "" || columns[left + column]?.folded === true) return [];
      const look: Look = cell.style === undefined ? {} : looks[cell.style];
      const span = spans.get(`${top + row} ${left + column}`) ?? 1;
      let free = span;
      while (look.align === undefined && left + column + free < left + wide && [null, undefined, ""].includes(cells[left + column + free]?.value as string | null | undefined) && cells[left + column + free]?.style === undefined) free += 1;
      return [{ cell, look, merged: span > 1, own: width(left + column, span), room: width(left + column, free) }];
    }),
  );
};

describe.each(LANGUAGES)("in %s", (language) => {
  const editions = editionsToRead(language);
  const made = new Map<string, readonly Sheet[]>();
  const sheets = (edition: (typeof EDITIONS)[number]): readonly Sheet[] => {
    const known = made.get(edition) ?? laidOut(editions[edition]).book.sheets;
    made.set(edition, known);
    return known;
  };

  test.each(EDITIONS)("edition %s: a text on one line has room for all its letters", (edition) => {
    const cut = sheets(edition).flatMap((sheet) => printed(sheet).flatMap(({ cell, look, room }) => (typeof cell.value === "string" && look.wrap !== true && textWidth(cell.value, look.bold === true) * ((look.size ?? 11) / 11) > room + 0.5 ? [`${sheet.name}: ${cell.value}`] : [])));
    expect(cut).toEqual([]);
  });

  test.each(EDITIONS)("edition %s: no word of a heading or of an answer is broken", (edition) => {
    const broken = sheets(edition).flatMap((sheet) =>
      printed(sheet).flatMap(({ cell, look, merged, own }) => (typeof cell.value === "string" && !merged && ["header", "header-number", "word"].includes(cell.style ?? "") && Math.min(longestWord(cell.value, look.bold === true), OWN_WORDS) - 1 + INDENT * (look.indent ?? 0) > own ? [`${sheet.name}: ${cell.value}`] : [])),
    );
    expect(broken).toEqual([]);
  });

  test("a number at the right of its cell keeps room after it, and its header stands above it", () => {
    for (const sheet of sheets("seven")) {
      for (const { cell, look } of printed(sheet)) {
        if (typeof cell.value !== "number" || look.align !== undefined) continue;
        expect([sheet.name, cell.value, numberFormat(cell.style, cell.format)]).toEqual([sheet.name, cell.value, expect.stringMatching(/_0_ $/)]);
      }
      const heads = sheet.rows.flatMap((row, at) => row.flatMap((cell, column) => (cell?.style === "header" && sheet.rows[at + 1]?.[column]?.style === "value" && !sheet.tables.some(({ area }) => area.row === at) ? [`${sheet.name}: ${String(cell.value)}`] : [])));
      expect(heads).toEqual([]);
    }
  });
});
