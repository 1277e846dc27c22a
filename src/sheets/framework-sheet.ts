import { blocksWhenUnusable, frameworks, parameter, parameterLabel, text, type Language, type Parameter, type Parameters } from "../engine";
import { address, areaOf } from "./area";
import { Grid } from "./grid";
import type { FormatName } from "./looks";
import type { Sheet } from "./model";
import { printSetup } from "./print";
import { basisLabel, citations, unitLabel } from "./words";

const HEADER_ROW = 3;
const COLUMNS = ["id", "label", "value", "default", "unit", "basis", "source"] as const;
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = { id: 30, label: 50, value: 11, default: 14, unit: 20, basis: 16, source: 34 };
/** The column in which a user changes a value. */
export const VALUE_COLUMN = COLUMNS.indexOf("value");

/** From here on the digits of a number are grouped. */
const LARGE = 10_000;
/** Decimals that a number shows as they are. */
const DECIMALS = 3;

/** How a setting shows: as it is, unless its digits are too many to read. */
const formatOf = (value: number): FormatName => (Math.abs(value) >= LARGE ? "large" : Number(value.toFixed(DECIMALS)) === value ? "general" : "fraction");

/** The name of the cell that holds a parameter: `par.content.market_at_most`. */
export const parameterName = (id: string): string => `par.${id.replace(/-/g, "_")}`;

/** The row of a parameter on the framework sheet. */
export const parameterRow = (id: string): number => HEADER_ROW + 1 + frameworks.parameters.findIndex((each) => each.id === id);

/** The column that says which value is in force, where the sheet has one: to the right of the others. */
export const FORCE_COLUMN = COLUMNS.length;

/** How a sheet that calculates without the add-in says which value is in force, and what is wrong with one that cannot be used. */
export interface InForce {
  readonly title: string;
  readonly saysTitle: string;
  /** The formula of the value, from the cell with the user's and the cell with ours. */
  readonly formula: (own: string, ours: string, parameter: Parameter) => string;
  /** The formula of the words, and the words as they are now. */
  readonly says: (own: string, parameter: Parameter) => string;
  readonly saysNow: (parameter: Parameter) => string;
}

/** What stands for a setting that was typed and could not be used; as on the scenario sheet. */
const UNUSABLE = "#";

/**
 * Every number that decides an answer, each in a named cell with its unit, basis and citation: table `Framework`. With `force` given,
 * a column beside the table says which value is in force, and that is the cell with the name: for workbooks that calculate without the add-in.
 */
export function frameworkSheet(parameters: Parameters, language: Language, force?: InForce): Sheet {
  const title = text(language, "sheets.framework.title");
  const grid = new Grid("framework", text(language, "sheets.names.framework"), text(language, "sheets.framework.alt"));
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, COLUMNS.length, text(language, "sheets.framework.guide"), { style: "subtitle" }, 34);
  COLUMNS.forEach((column, at) => {
    grid.columns[at] = { width: WIDTHS[column] };
    grid.put(HEADER_ROW, at, text(language, `sheets.framework.columns.${column}`), { style: "header" });
  });
  if (force !== undefined) {
    grid.columns[FORCE_COLUMN] = { width: 14 };
    grid.columns[FORCE_COLUMN + 1] = { width: 60 };
    grid.put(HEADER_ROW, FORCE_COLUMN, force.title, { style: "header" }).put(HEADER_ROW, FORCE_COLUMN + 1, force.saysTitle, { style: "header" });
  }
  for (const each of frameworks.parameters) {
    const row = grid.next;
    const format = formatOf(each.value);
    const grounds = each.basis === "default" ? "ours" : "label";
    grid
      .put(row, 0, each.id, { style: "label" })
      .put(row, 1, parameterLabel(each.id, language), { style: "label" })
      .put(row, VALUE_COLUMN, force !== undefined && parameters.unusable.includes(each.id) ? UNUSABLE : parameter(parameters, each.id), { style: "input", format })
      .put(row, 3, each.value, { style: force === undefined ? "value" : "fixed", format })
      .put(row, 4, unitLabel(each.unit, language), { style: "word" })
      .put(row, 5, basisLabel(each.basis, language), { style: grounds })
      .put(row, 6, citations(each.reference, language), { style: "label" });
    if (force !== undefined) {
      const unusable = parameters.unusable.includes(each.id);
      const [own, ours] = [address(row, VALUE_COLUMN), address(row, VALUE_COLUMN + 1)];
      grid.put(row, FORCE_COLUMN, unusable && blocksWhenUnusable(each.id) ? null : parameter(parameters, each.id), { style: "value", format, formula: force.formula(own, ours, each) });
      grid.put(row, FORCE_COLUMN + 1, unusable ? force.saysNow(each) : "", { style: "value", formula: force.says(own, each) });
    }
    grid.names.push({ name: parameterName(each.id), area: areaOf(row, force === undefined ? VALUE_COLUMN : FORCE_COLUMN) });
  }
  grid.tables.push({ name: "Framework", area: areaOf(HEADER_ROW, 0, frameworks.parameters.length + 1, COLUMNS.length), alt: text(language, "sheets.framework.table") });
  grid.frozen = { rows: HEADER_ROW + 1, columns: 2 };
  return grid.done(printSetup(title, language, { landscape: true, ...(force === undefined ? {} : { area: areaOf(0, 0, grid.next, FORCE_COLUMN + 1) }), repeatRows: { from: HEADER_ROW, to: HEADER_ROW } }));
}
