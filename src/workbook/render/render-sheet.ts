import { colors, fixedRangeAddress, FORM, MARK, markText, rangeAddress, type Sheet } from "../../sheets";
import type { Requests } from "../request-size";
import { renderCells, renderLines, renderWaiting } from "./render-cells";
import { renderPrint } from "./render-print";
import { renderRules } from "./render-rules";

const TABLE_STYLE = "TableStyleLight1";

/**
 * Queues a sheet of ours on an empty worksheet: cells, tables over them, rules, lines, names, print set-up and our mark. Charts come after
 * all sheets of a book, since they look at cells of others. Sends on the way only where one request would become too large.
 */
export async function renderSheet(context: Excel.RequestContext, worksheet: Excel.Worksheet, sheet: Sheet, requests: Requests): Promise<void> {
  worksheet.showGridlines = false;
  await renderCells(worksheet, sheet, colors.line, requests);
  for (const { name, area } of sheet.tables) {
    const table = worksheet.tables.add(worksheet.getRange(rangeAddress(area)), true);
    table.name = name;
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
  }
  renderWaiting(worksheet, sheet);
  renderLines(worksheet, sheet);
  renderRules(worksheet, sheet, colors.line);
  for (const { name, area } of sheet.names) context.workbook.names.add(name, worksheet.getRange(fixedRangeAddress(area)));
  const { rows, columns } = sheet.frozen;
  if (rows > 0 && columns > 0) worksheet.freezePanes.freezeAt(worksheet.getRange(rangeAddress({ row: 0, column: 0, rows, columns })));
  else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
  else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
  renderPrint(worksheet, sheet.print);
  worksheet.customProperties.add(MARK, markText({ role: sheet.role, form: FORM }));
}
