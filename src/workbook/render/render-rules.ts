import { areaOf, looks, rangeAddress, type Area, type ConditionalFormat, type Look, type Sheet, type Validation } from "../../sheets";
import { supports } from "../requirements";

/** The longest title and text of an input message in Excel. */
const PROMPT = { title: 32, message: 255 };

/**
 * The part of a rule's area that it is set on. Rules within a table end with the table, which takes them along as it grows: rules below
 * a table that do not span the whole column cause conflicts among co-authors (Microsoft, "Avoid table row coauthoring conflicts").
 */
function withinTables(area: Area, sheet: Sheet): Area {
  const table = sheet.tables.find(({ area: own }) => area.column >= own.column && area.column < own.column + own.columns && area.row > own.row && area.row < own.row + own.rows);
  return table ? { ...area, rows: Math.min(area.rows, table.area.row + table.area.rows - area.row) } : area;
}

function renderValidation(range: Excel.Range, { title, message, allow }: Validation): void {
  const { dataValidation } = range;
  if (allow.kind === "list") dataValidation.rule = { list: { inCellDropDown: true, source: allow.options.join(",") } };
  if (allow.kind === "range") dataValidation.rule = { list: { inCellDropDown: true, source: `=${allow.reference}` } };
  dataValidation.prompt = { showPrompt: true, title, message };
  // Nothing is refused: a range such as 2-4 is a good answer too. What does not fit is told in words, with its cell.
  dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

function renderConditional(range: Excel.Range, { rule }: ConditionalFormat, line: string): void {
  if (rule.kind === "bar") {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: String(rule.low) };
    dataBar.upperBoundRule = { type: "Number", formula: String(rule.high) };
    dataBar.positiveFormat.set({ fillColor: `#${rule.color}`, gradientFill: false });
    return;
  }
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${rule.text}`;
  const look: Look = looks[rule.style];
  if (rule.format !== undefined) (custom.format.numberFormat as unknown) = rule.format;
  // Office.js has no hatching in conditional formats: an even grey stands for it.
  const fill = look.fill ?? (look.hatched === true ? line : undefined);
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  if (look.color !== undefined) custom.format.font.color = `#${look.color}`;
  if (look.bold === true) custom.format.font.bold = true;
}

/** Drop-downs, input messages, conditional formats and notes. Where Excel has no notes yet, their text is an input message. */
export function renderRules(worksheet: Excel.Worksheet, sheet: Sheet, line: string): void {
  const range = (area: Area): Excel.Range => worksheet.getRange(rangeAddress(area));
  for (const validation of sheet.validations) renderValidation(range(withinTables(validation.area, sheet)), validation);
  for (const conditional of sheet.conditionals) renderConditional(range(withinTables(conditional.area, sheet)), conditional, line);
  const notes = supports("notes");
  sheet.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell?.note === undefined) return;
      const place = areaOf(at, column);
      if (notes) worksheet.notes.add(range(place), cell.note);
      else range(place).dataValidation.prompt = { showPrompt: true, title: String(cell.value ?? "").slice(0, PROMPT.title), message: cell.note.slice(0, PROMPT.message) };
    });
  });
}
