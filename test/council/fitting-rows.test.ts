import { strFromU8, unzipSync } from "fflate";
import { councilEdition } from "../../src/council";
import { laidOut } from "../../src/council/council-book";
import { sevenCases } from "./seven-cases";

const input = { ...sevenCases("en"), without: ["pages"] as const };
const { book } = laidOut(input);
let rows: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map();

beforeAll(async () => {
  const parts = unzipSync((await councilEdition(input)).file, { filter: ({ name }) => name.startsWith("xl/worksheets/sheet") });
  rows = new Map(book.sheets.map(({ name }, at) => [name, new Map([...strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`]!).matchAll(/<row r="(\d+)"([^>]*)>/g)].map(([, row, attributes]) => [Number(row), attributes ?? ""]))]));
}, 60_000);

/** Whether the height of a row is held fast; undefined where it has none. */
const held = (sheet: string, row: number): boolean | undefined => {
  const attributes = rows.get(sheet)?.get(row) ?? "";
  return attributes.includes(" ht=") ? attributes.includes('customHeight="1"') : undefined;
};

test("a row whose texts stand in cells of their own grows when somebody types more: its height is given and not held fast", () => {
  expect(held("Scenarios", 5)).toBe(false);
  expect(held("Answer", 9)).toBe(false);
  expect(held("Comparison", 4)).toBe(false);
});

test("a row of merged cells, to which no program fits a row, keeps the height worked out for it", () => {
  expect(held("Answer", 1)).toBe(true);
  expect(held("Answer", 5)).toBe(true);
});

test("on the cover no cell of the table of answers is merged", () => {
  const cover = book.sheets[0]!;
  expect(cover.merges.filter(({ row }) => row >= 7 && row <= 7 + input.scenarios.length)).toEqual([]);
});
