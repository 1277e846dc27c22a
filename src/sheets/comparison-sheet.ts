import { compare, text, type Evaluation, type Language, type Shown } from "../engine";
import { areaOf, fixedRangeAddress, fixedReference, type Area } from "./area";
import { Grid } from "./grid";
import { calling, frameworkTable, scenarioTable, simulatorTables, type Compared } from "./compared";
import type { FormatName } from "./looks";
import { PICKED, SIDE_BY_SIDE } from "./many";
import type { Reference, Sheet } from "./model";
import { behindOf, FIRST_CHART } from "./pictures/behind";
import { positionChart, positionFinding, rowsFor } from "./pictures/position";
import { printSetup } from "./print";
import type { Aspect } from "../engine";
import { atMostLong } from "./words";

const TOP = 4;

const FORMATS: Readonly<Record<Aspect["unit"], FormatName>> = { level: "level", share: "share", signed: "signed", money: "money", years: "years", count: "general", word: "general", flag: "general" };

/** A value as the function returns it: "" where it is unknown. */
const shown = (value: Shown): number | string | boolean => value ?? "";
/** Columns before the first scenario: the part and the aspect. */
const BEFORE = 2;

/** The row above the header, where the scenarios are named that a long table is compared on. */
const PICKS = TOP - 1;
const PROMPT = { title: 32, message: 255 } as const;

/** Where those names stand. */
export const pickedCells = (): Area => areaOf(PICKS, BEFORE, 1, PICKED);

/** Cells with names of scenarios, to be changed by the user, and the list they choose from where it is known. Gives them as an argument. */
function pick(grid: Grid, names: readonly string[], from: Reference | undefined, language: Language): string {
  const area = pickedCells();
  grid.across(PICKS, 0, BEFORE, text(language, "sheets.comparison.pick"), { style: "note" }, 34);
  for (let at = 0; at < PICKED; at += 1) grid.put(PICKS, BEFORE + at, names[at] ?? null, { style: "input-text" });
  grid.validations.push({ area, title: atMostLong(text(language, "sheets.comparison.pick-title"), PROMPT.title), message: atMostLong(text(language, "sheets.comparison.pick"), PROMPT.message), allow: from ? { kind: "range", reference: fixedReference(from.sheet, from.area) } : { kind: "any" } });
  const range = fixedRangeAddress(area);
  return `IF(${range}="","",${range})`;
}

/**
 * The scenarios side by side, by one formula that follows the scenario table and the framework; the values shown are its cached result.
 * Of more scenarios than stand beside each other readably, those named in a row above the table: the user changes the names.
 */
export function comparisonSheet(all: readonly Evaluation[], language: Language, compared: Compared = {}): Sheet {
  const evaluations = all.length > SIDE_BY_SIDE ? all.slice(0, PICKED) : all;
  const title = text(language, "sheets.comparison.title");
  const sheet = text(language, "sheets.names.comparison");
  const grid = new Grid("comparison", sheet, text(language, "sheets.comparison.alt"));
  const comparison = compare(evaluations, language);
  const columns = BEFORE + comparison.names.length + 1;
  grid.put(0, 0, title, { style: "title" }).height(0, 28);
  grid.across(1, 0, Math.max(2, Math.min(columns, 6)), text(language, "sheets.comparison.guide"), { style: "subtitle" }, 34);
  grid.across(2, 0, Math.max(2, Math.min(columns, 6)), text(language, "sheets.comparison.needs"), { style: "note" }, 34);
  const rows = comparison.aspects.length + 1;
  const picked = all.length > SIDE_BY_SIDE ? pick(grid, comparison.names, compared.names, language) : "";
  grid.put(TOP, 0, text(language, "functions.words.part"), { style: "header", formula: { text: calling("COMPARE", [scenarioTable(compared), picked, frameworkTable(compared), "", ...simulatorTables(compared)]), spill: { rows, columns } } });
  grid.line(TOP, 1, [text(language, "functions.words.aspect"), ...comparison.names, text(language, "functions.words.differs")], { style: "header" });
  comparison.aspects.forEach(({ aspect, values, differs }, at) => {
    const row = TOP + 1 + at;
    grid.put(row, 0, text(language, `aspects.parts.${aspect.part}`), { style: "label" }).put(row, 1, text(language, `aspects.${aspect.id}`), { style: "label" });
    values.forEach((value, column) => grid.put(row, BEFORE + column, shown(value), { style: typeof value === "number" ? "value" : "word", format: FORMATS[aspect.unit] }));
    grid.put(row, columns - 1, differs, { style: "centred" });
  });
  grid.columns.push({ width: 20 }, { width: 36 }, ...comparison.names.map(() => ({ width: 22 })), { width: 10 });
  // Fed by the sheet of charts, whose cells stay where they are when an aspect comes to be known and this table grows.
  const behind = behindOf(evaluations.length);
  const finding = positionFinding(behind, evaluations.slice(0, behind.shown), language);
  grid.charts.push({ ...positionChart(behind, evaluations.slice(0, behind.shown), language), title: String(finding.value), titleFrom: { sheet: text(language, "sheets.names.pictures"), area: areaOf(FIRST_CHART, 0) }, at: areaOf(TOP + rows + 2, 0, rowsFor(behind.shown + 1), Math.min(columns, 5)) });
  grid.frozen = { rows: TOP + 1, columns: BEFORE };
  return grid.done(printSetup(title, language, { landscape: true, repeatRows: { from: TOP, to: TOP }, breaksBefore: [TOP + rows + 1] }));
}
