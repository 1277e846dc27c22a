import { text } from "../engine";
import { areaOf, Grid, printSetup, type CellValue, type Sheet } from "../sheets";
import type { Edition } from "./edition";

/** Rows of the calculation sheet: the part, what stands above all scenarios (weights), the headers; then a row a scenario, as on the scenario sheet. */
export const PART_ROW = 1;
export const ABOVE_ROW = 2;
export const LABEL_ROW = 3;
/** The columns of the calculation begin here. */
export const FIRST_COLUMN = 0;

/** Every step of the calculation, a row a scenario, a column a step. */
export function calculationSheet(edition: Edition): Sheet {
  const { calculation, language, evaluations, row } = edition;
  const title = text(language, "council.calculation.title");
  const grid = new Grid("calculation", text(language, "council.names.calculation"), text(language, "council.calculation.alt"));
  grid.put(0, 0, `${title}. ${text(language, "council.calculation.guide")}`, { style: "heading" });
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
      grid.put(at, place, value, { style: "value", formula: column.formula(at), ...(column.format === undefined ? {} : { format: column.format }) });
    });
  });
  grid.frozen = { rows: LABEL_ROW + 1, columns: 0 };
  return grid.done({ ...printSetup(title, language, { landscape: true, pagesWide: 6, repeatRows: { from: PART_ROW, to: LABEL_ROW } }), area: areaOf(0, 0, grid.next, Math.max(1, calculation.columns.length)) });
}
