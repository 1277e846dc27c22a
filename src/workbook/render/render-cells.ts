import { looks, numberFormat, rangeAddress, type Area, type Formula, type Look, type Sheet, type SheetCell } from "../../sheets";
import { entryOf } from "../entry-text";
import { runsThatFit, type Requests } from "../request-size";
import { rectangles } from "./rectangles";

/** A cell of Excel's default width of 8.43 characters is 48 points wide. */
const widthOf = (characters: number): number => characters * 5.25 + 3.75;

type Entry = string | number | boolean | null;

/** A formula over a table of its own sheet waits until that table is there: Excel refuses it before. */
const waits = ({ text }: Formula, { tables }: Pick<Sheet, "tables">): boolean => tables.some(({ name }) => text.includes(`${name}[`));

/** What is set in each cell: null leaves it as it is, also where a formula will spill. */
function entriesOf({ rows, tables }: Sheet): readonly (readonly Entry[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const spilled = new Set<string>();
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const spill = cell?.formula?.spill;
      for (let r = 0; spill && r < spill.rows; r += 1) for (let c = 0; c < spill.columns; c += 1) if (r + c > 0) spilled.add(`${String(at + r)}/${String(column + c)}`);
    });
  });
  return rows.map((row, at) => Array.from({ length: width }, (_cell, column) => entryAt(row[column] ?? null, spilled.has(`${String(at)}/${String(column)}`), tables)));
}

function entryAt(cell: SheetCell | null, spilled: boolean, tables: Sheet["tables"]): Entry {
  if (cell === null || spilled || (cell.formula && waits(cell.formula, { tables }))) return null;
  if (cell.formula) return `=${cell.formula.text}`;
  return cell.value === null ? null : entryOf(cell.value);
}

function paint(range: Excel.Range, look: Look, line: string): void {
  const { format } = range;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.hatched === true) format.fill.set({ pattern: "LightUp", patternColor: `#${line}` });
  if (look.wrap === true) format.wrapText = true;
  if (look.align !== undefined) format.horizontalAlignment = ({ left: "Left", center: "Center", right: "Right" } as const)[look.align];
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical === "top" ? "Top" : "Center";
  if (look.bold === true) format.font.bold = true;
  if (look.italic === true) format.font.italic = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = `#${look.color}`;
  if (look.border !== true) return;
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const) format.borders.getItem(side).set({ style: "Continuous", color: `#${line}` });
}

/** Sets looks and formats first, so that a cell of text is one before its text comes, then what stands in the cells. */
export async function renderCells(worksheet: Excel.Worksheet, sheet: Sheet, line: string, requests: Requests): Promise<void> {
  const range = (area: Area): Excel.Range => worksheet.getRange(rangeAddress(area));
  for (const { area, key } of rectangles(sheet.rows.map((row) => row.map((cell) => cell?.style)))) paint(range(area), looks[key], line);
  for (const { area, key } of rectangles(sheet.rows.map((row) => row.map((cell) => numberFormat(cell?.style, cell?.format))))) (range(area).numberFormat as unknown) = key;
  const entries = entriesOf(sheet);
  const columns = entries[0]?.length ?? 0;
  for (const [row, rows, bytes] of columns === 0 ? [] : runsThatFit(entries)) {
    await requests.room(bytes);
    range({ row, column: 0, rows, columns }).formulas = entries.slice(row, row + rows).map((each) => [...each]);
  }
  sheet.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell?.link !== undefined) range({ row: at, column, rows: 1, columns: 1 }).hyperlink = { address: cell.link, textToDisplay: String(cell.value ?? cell.link) };
    });
  });
  for (const area of sheet.merges) range(area).merge();
}

/** The formulas over tables of the sheet itself, once those are there. */
export function renderWaiting(worksheet: Excel.Worksheet, sheet: Sheet): void {
  sheet.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell?.formula && waits(cell.formula, sheet)) worksheet.getRange(rangeAddress({ row: at, column, rows: 1, columns: 1 })).formulas = [[`=${cell.formula.text}`]];
    });
  });
}

/** Rows of a table up to here are given their height; those of a longer one Excel fits itself as it does by default, where a call for each would weigh more than the cells. */
const FITTED_ROWS = 200;

/** The heights that are set, by row. */
function heightsOf({ heights, tables }: Sheet): readonly (number | undefined)[] {
  const long = tables.filter(({ area }) => area.rows > FITTED_ROWS);
  const set: (number | undefined)[] = [];
  for (const [key, points] of Object.entries(heights)) {
    const row = Number(key);
    if (!long.some(({ area }) => row > area.row && row < area.row + area.rows)) set[row] = points;
  }
  return Array.from(set);
}

/** Widths, heights and groups of columns that fold. */
export function renderLines(worksheet: Excel.Worksheet, sheet: Sheet): void {
  const column = (from: number, count: number): Excel.Range => worksheet.getRange(rangeAddress({ row: 0, column: from, rows: 1, columns: count })).getEntireColumn();
  for (const { area, key } of rectangles([sheet.columns.map(({ width }) => width)])) column(area.column, area.columns).format.columnWidth = widthOf(key);
  for (const { area, key } of rectangles(heightsOf(sheet).map((points) => [points]))) worksheet.getRange(rangeAddress(area)).format.rowHeight = key;
  for (const { area, key } of rectangles([sheet.columns.map(({ group }) => group)])) {
    const columns = column(area.column, area.columns);
    columns.group("ByColumns");
    if (sheet.columns[area.column]?.folded === true && key !== "") columns.hideGroupDetails("ByColumns");
  }
}
