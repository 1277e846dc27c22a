/** The only file that writes workbooks with @cj-tech-master/excelts (its styles, formulas, charts and finish are in the files beside it). */
import { Workbook, type CellValue as LibraryValue, type DataValidation, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { columnLetters } from "../engine";
import { address, areaOf, fixedReference, NOT_AVAILABLE, rangeAddress, type Book, type Chart, type ConditionalFormat, type Sheet, type SheetCell, type Validation } from "../sheets";
import { rowsByLibrary } from "./bulk-rows";
import { carried, cellText, fileText } from "./file-text";
import { finishXlsx } from "./xlsx-finish";
import { markXlsx } from "./xlsx-marks";
import { xlsxChart } from "./xlsx-chart";
import { fileFormula, needsAddIn } from "./xlsx-formula";
import { argb, conditionalStyle, scaledHeight, xlsxStyle } from "./xlsx-style";

installChartSupport();

/** What the file says of itself. No person's name; the date is the caller's, so that the same input gives the same file. */
export interface FileProperties {
  readonly creator: string;
  readonly created: Date;
}

/** Told how many of how many steps are done, while a workbook is written. */
export type Progress = (done: number, of: number) => void;

/** The height of a row of one line in Arial at ten points, the same in every program: what fits a page in one fits it in another. */
const USUAL_ROW = 12.75;
const A4 = 9;
/** Half an inch at the sides, room for header and footer above and below. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.6, header: 0.3, footer: 0.3 };

/** A number that is none cannot stand in a file: the cell stays empty rather than damage it. */
const plain = (value: SheetCell["value"], formula: boolean): string | number | boolean | null => (typeof value === "string" ? (formula ? fileText(value) : carried(value)) : typeof value === "number" && !Number.isFinite(value) ? null : value);

function libraryValue(cell: SheetCell, row: number, column: number): LibraryValue {
  const value = plain(cell.value, cell.formula !== undefined);
  if (cell.formula) {
    const formula = { formula: fileFormula(cell.formula), ...(value === null ? {} : { result: value === NOT_AVAILABLE ? { error: NOT_AVAILABLE } : value }) };
    const { spill, array } = cell.formula;
    if (spill) return { ...formula, shareType: "array", ref: rangeAddress(areaOf(row, column, spill.rows, spill.columns)), isDynamicArray: true };
    return array === true ? { ...formula, shareType: "array", ref: address(row, column) } : formula;
  }
  return cell.link === undefined || typeof value !== "string" ? value : { text: value, hyperlink: cell.link };
}

function validationOf({ title, message, allow }: Validation): DataValidation {
  const prompt = { allowBlank: true, showInputMessage: true, showErrorMessage: false, promptTitle: cellText(title), prompt: cellText(message) };
  if (allow.kind === "any") return { type: "any", ...prompt };
  return { type: "list", formulae: [allow.kind === "list" ? `"${allow.options.map((option) => option.replace(/"/g, '""')).join(",")}"` : allow.reference], ...prompt };
}

function addConditional(worksheet: Worksheet, { area, rule }: ConditionalFormat): void {
  const ref = rangeAddress(area);
  if (rule.kind === "formula") worksheet.addConditionalFormatting({ ref, rules: [{ type: "expression", formulae: [rule.text], style: { ...conditionalStyle(rule.style), ...(rule.format === undefined ? {} : { numFmt: rule.format }) } }] });
  else worksheet.addConditionalFormatting({ ref, rules: [{ type: "dataBar", gradient: false, minLength: 0, maxLength: 100, cfvo: [{ type: "num", value: rule.low }, { type: "num", value: rule.high }], color: { argb: argb(rule.color) } }] });
}

function sheetNamed(workbook: Workbook, name: string): Worksheet {
  const worksheet = workbook.getWorksheet(name);
  if (!worksheet) throw new Error(`the file has no sheet ${name}`);
  return worksheet;
}

function addChart(worksheet: Worksheet, chart: Chart): void {
  const { row, column, rows, columns } = chart.at;
  worksheet.addChart(xlsxChart(chart), { tl: { col: column, row }, br: { col: column + columns, row: row + rows }, editAs: "oneCell" });
}

function writeCells(worksheet: Worksheet, sheet: Sheet): void {
  const written = rowsByLibrary(sheet);
  sheet.rows.slice(0, written).forEach((cells, row) => {
    const line = worksheet.getRow(row + 1);
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const target = line.getCell(column + 1);
      target.style = xlsxStyle(cell.style, cell.format);
      if (cell.value !== null || cell.formula) target.value = libraryValue(cell, row, column);
      if (cell.note !== undefined && cell.note !== "") target.note = cellText(cell.note);
    });
  });
  const fitting = new Set(sheet.fitting);
  for (const [key, points] of Object.entries(sheet.heights)) {
    const row = Number(key);
    if (row >= written) continue;
    const line = worksheet.getRow(row + 1);
    line.height = scaledHeight(points);
    line.customHeight = !fitting.has(row);
  }
}

function writeSheet(workbook: Workbook, sheet: Sheet): void {
  const { print, frozen } = sheet;
  const worksheet = workbook.addWorksheet(sheet.name, {
    properties: { defaultRowHeight: USUAL_ROW },
    views: [{ showGridLines: false, ...(frozen.rows + frozen.columns > 0 ? { state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows } : { state: "normal" }) }],
    pageSetup: { paperSize: A4, orientation: print.landscape ? "landscape" : "portrait", fitToPage: true, fitToWidth: print.pagesWide, fitToHeight: print.pagesTall ?? 0, margins: MARGINS },
    headerFooter: { oddHeader: cellText(print.header), oddFooter: cellText(print.footer) },
  });
  sheet.columns.forEach((layout, at) => {
    const column = worksheet.getColumn(at + 1);
    column.width = layout.width;
    if (layout.group !== undefined) column.outlineLevel = 1;
    if (layout.folded === true) column.hidden = true;
  });
  writeCells(worksheet, sheet);
  for (const area of sheet.merges) worksheet.mergeCellsWithoutStyle(rangeAddress(area));
  for (const validation of sheet.validations) worksheet.dataValidations.add(`range:${rangeAddress(validation.area)}`, validationOf(validation));
  for (const format of sheet.conditionals) addConditional(worksheet, format);
  for (const { name, area } of sheet.tables) {
    worksheet.addTable({
      name,
      ref: address(area.row, area.column),
      headerRow: true,
      style: { theme: "TableStyleLight1", showRowStripes: false },
      columns: Array.from({ length: area.columns }, (_, at) => ({ name: String(sheet.rows[area.row]?.[area.column + at]?.value ?? ""), filterButton: true })),
      rows: Array.from({ length: Math.max(0, Math.min(area.rows - 1, rowsByLibrary(sheet) - area.row - 1)) }, (_, row) => Array.from({ length: area.columns }, (_each, at) => worksheet.getCell(area.row + row + 2, area.column + at + 1).value)),
    });
  }
  for (const { name, area } of sheet.names) workbook.definedNames.add(fixedReference(sheet.name, area), name);
  if (print.repeatRows) worksheet.pageSetup.printTitlesRow = `${print.repeatRows.from + 1}:${print.repeatRows.to + 1}`;
  if (print.repeatColumns) worksheet.pageSetup.printTitlesColumn = `${columnLetters(print.repeatColumns.from)}:${columnLetters(print.repeatColumns.to)}`;
  if (print.area) worksheet.pageSetup.printArea = rangeAddress(print.area);
  for (const row of print.breaksBefore ?? []) worksheet.getRow(row).addPageBreak();
}

/** True where any cell of the book needs the add-in to be recalculated. */
const hasAddInFormulas = (book: Book): boolean => book.sheets.some((sheet) => sheet.rows.some((row) => row.some((cell) => cell?.formula !== undefined && needsAddIn(cell.formula))));

/**
 * Writes a book to a fresh .xlsx. A book of native formulas is recalculated when it is opened; one with formulas of the add-in is not, so that
 * whoever lacks the add-in sees their cached values instead of `#NAME?`.
 */
export async function writeXlsx(book: Book, properties: FileProperties, progress: Progress = () => undefined): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = properties.creator;
  workbook.lastModifiedBy = properties.creator;
  workbook.created = properties.created;
  workbook.modified = properties.created;
  workbook.title = cellText(book.title);
  workbook.language = book.language;
  workbook.calcProperties = { fullCalcOnLoad: !hasAddInFormulas(book) };
  // The sheets, then putting them together, then the finish.
  const steps = book.sheets.length + 2;
  book.sheets.forEach((sheet, at) => {
    writeSheet(workbook, sheet);
    progress(at + 1, steps);
  });
  // Charts come last: what their cells show now, also on later sheets, goes into the file with them.
  for (const { name, charts } of book.sheets) for (const chart of charts) addChart(sheetNamed(workbook, name), chart);
  const written = new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false }));
  progress(steps - 1, steps);
  const file = await markXlsx(await finishXlsx(written, book), book);
  progress(steps, steps);
  return file;
}
