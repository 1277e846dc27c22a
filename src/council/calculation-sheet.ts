import { text } from "../engine";
import { areaOf, Grid, printSetup, type CellValue, type Sheet } from "../sheets";
import { fixedLegend } from "./aspect-cell";
import type { Edition } from "./edition";

/** Rows of the calculation sheet: the part, what stands above all scenarios (weights), the headers; then a row a scenario, as on the scenario sheet. */
const PART_ROW = 1;
export const ABOVE_ROW = 2;
const LABEL_ROW = 3;
/** The sheet is for following the calculation on a screen; on paper only its first line is of use. */
const PRINTED_COLUMNS = 12;

/** Every step of the calculation, a row a scenario, a column a step. */
export function calculationSheet(edition: Edition): Sheet {
  const { calculation, language, evaluations, row } = edition;
  const title = text(language, "council.calculation.title");
  const grid = new Grid("calculation", text(language, "council.names.calculation"), text(language, "council.calculation.alt"));
  grid.across(0, 0, PRINTED_COLUMNS, `${title}. ${text(language, "council.calculation.guide")}${calculation.columns.some(({ fixed }) => fixed === true) ? ` ${fixedLegend(edition)}` : ""}`, { style: "finding" }, 34);
  calculation.columns.forEach((column, at) => {
    grid.columns[at] = { width: 13 };
    grid.put(PART_ROW, at, text(language, `aspects.parts.${column.part}`), { style: "group" });
    if (column.above !== undefined) grid.put(ABOVE_ROW, at, null, { style: "value", formula: column.above });
    grid.put(LABEL_ROW, at, column.label, { style: "header" });
  });
  grid.height(LABEL_ROW, 62);
  evaluations.forEach((evaluation, scenario) => {
    const at = row(scenario);
    calculation.columns.forEach((column, place) => {
      const value: CellValue = column.value === undefined ? null : column.value(evaluation);
      grid.put(at, place, value, { ...(column.fixed === true ? { style: "fixed" as const } : { style: "value" as const, formula: column.formula(at) }), ...(column.format === undefined ? {} : { format: column.format }) });
    });
  });
  grid.frozen = { rows: LABEL_ROW + 1, columns: 0 };
  return grid.done(printSetup(title, language, { landscape: true, area: areaOf(0, 0, 1, PRINTED_COLUMNS) }));
}
