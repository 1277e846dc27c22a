import { findHeaderRow } from "../engine";
import type { SheetTable, WorkbookContents } from "./port";

/** The names of our tables in every workbook, whatever its language. */
const SCENARIOS = "Scenarios";
const PARAMETERS = "Framework";
const SEGMENTS = "Segments";
const SCHEMES = "Schemes";
/** Where a header is looked for on a sheet without that table: the top rows. A table in free form is read as far as this. */
const SEARCHED = "A1:IV1000";

const CELLS = "values,rowIndex,columnIndex";

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

  const named = (name: string): Excel.Table | undefined => tables.items.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const [scenarios, parameters] = [named(SCENARIOS), named(PARAMETERS)];
  const scenarioRange = scenarios?.getRange().load(CELLS);
  const parameterRange = parameters?.getRange().load(CELLS);
  const simulator = [named(SEGMENTS), named(SCHEMES)].map((table) => table && { sheet: table.worksheet.name, range: table.getRange().load(CELLS) });
  const searched = scenarios ? [] : worksheets.items.map((sheet) => ({ sheet: sheet.name, range: sheet.getRange(SEARCHED).getUsedRangeOrNullObject(true).load(CELLS) }));
  await context.sync();

  const free = searched.find(({ range }) => !range.isNullObject && findHeaderRow(range.values) !== undefined);
  const [segments = null, schemes = null] = simulator.map((found) => (found ? asTable(found.sheet, found.range) : null));
  return {
    segments,
    schemes,
    scenarios: scenarios && scenarioRange ? asTable(scenarios.worksheet.name, scenarioRange) : free ? asTable(free.sheet, free.range) : null,
    parameters: parameters && parameterRange ? asTable(parameters.worksheet.name, parameterRange) : null,
  };
}
