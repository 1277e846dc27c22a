/** What the add-in does to rows and columns, as the grid is told it: in as few calls as there are different neighbours, for the grid draws everything anew for each. */
import { MemoryStore } from "../../../src/workbench/host";
import { showLines } from "../../../src/workbench/grid/show-lines";

type Sheet = Parameters<typeof showLines>[0];

/** A grid that only knows sizes and what is hidden, and writes down what it is asked. */
function gridOf(lines: number): { readonly sheet: Sheet; readonly asked: string[]; readonly sizes: number[]; readonly hidden: boolean[] } {
  const asked: string[] = [];
  const sizes = Array.from({ length: lines }, () => 88);
  const hidden = Array.from({ length: lines }, () => false);
  const fill = <T>(list: T[], first: number, count: number, value: T): void => void list.fill(value, first, first + count);
  const shown = { getColumnWidth: (at: number) => sizes[at], getColVisible: (at: number) => hidden[at] === false };
  const sheet = {
    getSheet: () => shown,
    getMaxColumns: () => lines,
    setColumnWidths: (first: number, count: number, pixels: number) => { asked.push(`${first}+${count}: ${pixels}`); fill(sizes, first, count, pixels); },
    hideColumns: (first: number, count: number) => { asked.push(`${first}+${count} hidden`); fill(hidden, first, count, true); },
    showColumns: (first: number, count: number) => { asked.push(`${first}+${count} shown`); fill(hidden, first, count, false); },
  };
  return { sheet: sheet as unknown as Sheet, asked, sizes, hidden };
}

test("neighbours of one width take one call, and what the grid shows already none", () => {
  const store = new MemoryStore();
  const [{ id = "" } = {}] = store.sheets();
  const { sheet, asked, sizes, hidden } = gridOf(8);
  store.subscribe((change) => { if (change.kind === "lines") showLines(sheet, store, change); });
  store.setLines(id, "column", 0, 5, { size: 30 });
  store.setLines(id, "column", 2, 1, { size: 60 });
  store.setLines(id, "column", 0, 5, { level: 1 });
  expect(asked).toEqual(["0+5: 40", "2+1: 80"]);
  store.setLines(id, "column", 0, 3, { hidden: true });
  store.setLines(id, "column", 1, 4, { hidden: false });
  expect(asked.slice(2)).toEqual(["0+3 hidden", "1+2 shown"]);
  expect(sizes).toEqual([40, 40, 80, 40, 40, 88, 88, 88]);
  expect(hidden).toEqual([true, false, false, false, false, false, false, false]);
  // Beyond the edge of the grid there is nothing to show.
  store.setLines(id, "column", 7, 3, { size: 60 });
  expect(asked.at(-1)).toBe("7+1: 80");
});
