import { findHeaderRow, LANGUAGES, text } from "../engine";
import type { SheetTable, WorkbookContents } from "./port";

/** The name of the scenario table in every workbook, whatever its language. */
const TABLE = "Scenarios";
/** Where a header is looked for on a sheet without that table: the top rows. A table in free form is read as far as this. */
const SEARCHED = "A1:IV1000";

const parameterSheets = LANGUAGES.map((language) => text(language, "pane.sheets.framework").toLowerCase());

const asTable = (sheet: string, range: Excel.Range): SheetTable => ({ sheet, cells: range.values, origin: { row: range.rowIndex, column: range.columnIndex } });

/**
 * Reads scenarios and parameters in two round trips, whatever their number: one asks which tables and sheets there are,
 * one gets the cells of those that matter.
 */
export async function readContents(context: Excel.RequestContext): Promise<WorkbookContents> {
  const { tables, worksheets } = context.workbook;
  tables.load("items/name,items/worksheet/name");
  worksheets.load("items/name");
  await context.sync();

  const table = tables.items.find(({ name }) => name.toLowerCase() === TABLE.toLowerCase());
  const settings = worksheets.items.find(({ name }) => parameterSheets.includes(name.toLowerCase()));
  const scenarioRange = table?.getRange().load("values,rowIndex,columnIndex");
  const searched = table ? [] : worksheets.items.filter((sheet) => sheet !== settings).map((sheet) => ({ sheet: sheet.name, range: sheet.getRange(SEARCHED).getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex") }));
  const settingsRange = settings?.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  await context.sync();

  const found = searched.find(({ range }) => !range.isNullObject && findHeaderRow(range.values) !== undefined);
  return {
    scenarios: table && scenarioRange ? asTable(table.worksheet.name, scenarioRange) : found ? asTable(found.sheet, found.range) : null,
    parameters: settings && settingsRange && !settingsRange.isNullObject ? asTable(settings.name, settingsRange) : null,
  };
}
