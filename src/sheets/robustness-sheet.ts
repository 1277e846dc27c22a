import { chancesColumn, chancesTable, columnLabel, percentOf, problemMessage, stabilityTable, text, type Language, type Robustness, type Shown, type ShownTable } from "../engine";
import { address, areaOf } from "./area";
import { Grid } from "./grid";
import { calling, frameworkTable, scenarioTable, type Compared } from "./compared";
import { colors, type FormatName } from "./looks";
import type { Chart, Sheet } from "./model";
import { rowsFor } from "./pictures/position";
import { printSetup } from "./print";
import { BEHIND_WIDTH, RobustnessBehind } from "./robustness-behind";

/** The row where the charts begin: they come first, so that the tables below them can grow. */
const CHARTS = 6;
/** More bars than this are no picture any more. */
const MOST_BARS = 24;
/** Columns of the left block, in characters; between the blocks stays one narrow column. */
const LEFT = [26, 14, 10, 10, 10, 11, 30, 36, 18, 12, 36, 22, 12, 36, 16, 12, 36] as const;
/** The columns that print: the model and what turns it. */
const PRINTED = 8;
const RIGHT = [26, 26, 12, 12, 12, 12] as const;

const shown = (value: Shown): number | string | boolean => value ?? "";
const formatOf = (value: Shown): FormatName => (typeof value === "number" ? "share" : "general");
const percent = (value: Shown | undefined): number | string => (typeof value === "number" ? percentOf(value) : "?");

/**
 * How sure the answers are: charts of the chances of each model and of how far each weight can move, and below them the tables they follow, each by one formula
 * that follows the scenario table and the framework; the values shown are their cached results. What nobody can draw is left out of a chart and named.
 */
export function robustnessSheet(whole: Robustness, language: Language, compared: Compared = {}): Sheet {
  const name = text(language, "sheets.names.robustness");
  const title = text(language, "robustness.sheet.title");
  const grid = new Grid("robustness", name, text(language, "robustness.sheet.alt"));
  const chances = chancesTable(whole, language);
  const stability = stabilityTable(whole, language);
  const right = LEFT.length + 1;
  const drawn = chances.rows.length <= MOST_BARS && whole.scenarios.some(({ model }) => model?.probability !== undefined);
  const rows = drawn || stability.rows.length > 0 ? rowsFor(drawn ? chances.rows.length : 0) : 0;
  const top = CHARTS + rows + 2;

  const behind = new RobustnessBehind(grid, top, right, right + RIGHT.length + 1, whole, chances, stability, language);
  const [finding, notice] = [behind.finding("finding"), behind.notice()];
  grid.put(0, 0, title, { style: "title" }).height(0, 28);
  grid.across(1, 0, PRINTED, finding.value, { style: "finding", formula: finding.formula }, 34);
  grid.across(2, 0, PRINTED, text(language, "robustness.sheet.guide"), { style: "subtitle" }, 34);
  grid.across(3, 0, PRINTED, text(language, "sheets.comparison.needs"), { style: "note" }, 20);
  const warnings = whole.problems.map((problem) => problemMessage(problem, language, columnLabel));
  if (warnings.length > 0) grid.across(4, 0, PRINTED, warnings.join(" "), { style: "note" }, 17 * (warnings.length + 1));
  grid.across(5, 0, PRINTED, notice.value, { style: "finding", formula: notice.formula }, 18);

  putTable(grid, top, 0, chances, calling("ROBUSTNESS", [scenarioTable(compared), "", frameworkTable(compared)]));
  // Room for two lines: the sentences wrap.
  for (let row = top; row <= top + chances.rows.length; row += 1) grid.height(row, 30);
  grid.put(top - 1, right, text(language, "robustness.sheet.stability"), { style: "heading" });
  putTable(grid, top, right, stability, calling("STABILITY", [scenarioTable(compared), frameworkTable(compared)]));
  grid.put(top, right + stability.header.length, text(language, "robustness.sheet.room"), { style: "header" });
  stability.rows.forEach(([, , , low, high], at) => {
    const row = top + 1 + at;
    const cell = (column: number): string => address(row, right + column);
    grid.put(row, right + stability.header.length, typeof low === "number" && typeof high === "number" ? high - low : "", { style: "value", format: "share", formula: `IF(COUNT(${cell(3)},${cell(4)})=2,${cell(4)}-${cell(3)},"")` });
  });
  grid.put(top - 1, right + RIGHT.length + 1, text(language, "sheets.pictures.behind"), { style: "heading" });
  behind.put();
  grid.columns.push(...LEFT.map((width) => ({ width })), { width: 3 }, ...RIGHT.map((width) => ({ width })), { width: 3 }, { width: 34 }, ...Array.from({ length: BEHIND_WIDTH - 1 }, () => ({ width: 12 })));

  if (drawn) {
    const chart = behind.finding("chart");
    grid.across(CHARTS, 0, PRINTED, chart.value, { style: "finding", formula: chart.formula });
    grid.charts.push({ ...chancesChart(behind, chances, language), title: String(chart.value), titleFrom: { sheet: name, area: areaOf(CHARTS, 0) }, at: areaOf(CHARTS, 0, rows, PRINTED) });
  }
  if (behind.firstRows > 0) {
    const margins = behind.marginsTitle();
    grid.across(CHARTS, right, RIGHT.length, margins.value, { style: "finding", formula: margins.formula });
    grid.charts.push({ ...marginsChart(behind, stability, language), title: String(margins.value), titleFrom: { sheet: name, area: areaOf(CHARTS, right) }, at: areaOf(CHARTS, right, rows, RIGHT.length) });
  }
  grid.frozen = { rows: 0, columns: 1 };
  // The margins at the right are for the screen: on paper the nearest one stands in words beside each chance.
  return grid.done(printSetup(title, language, { landscape: true, repeatRows: { from: top, to: top }, area: areaOf(0, 0, top + 1 + chances.rows.length, PRINTED), breaksBefore: drawn ? [top] : [] }));
}

/** A table that one formula spills, in its place. */
function putTable(grid: Grid, top: number, column: number, { header, rows }: ShownTable, formula: string): void {
  header.forEach((label, at) => grid.put(top, column + at, label, { style: "header", ...(at === 0 ? { formula: { text: formula, spill: { rows: rows.length + 1, columns: header.length } } } : {}) }));
  rows.forEach((row, line) => row.forEach((value, at) => grid.put(top + 1 + line, column + at, shown(value), { style: at === 0 ? "label" : typeof value === "number" ? "value" : column === 0 ? "word" : "label", format: formatOf(value) })));
}

type Drawing = Omit<Chart, "title" | "titleFrom" | "at">;
const SHARES = { min: 0, max: 1, step: 0.2, format: "0%" } as const;

/** The chance of each model: light, middle and dark, so that it is read in grey too. */
function chancesChart(behind: RobustnessBehind, { rows }: ShownTable, language: Language): Drawing {
  const values = rows.map((row) => text(language, "robustness.sheet.bar", { name: String(row[0]), market: percent(row[chancesColumn("market")]), mixed: percent(row[chancesColumn("mixed")]), network: percent(row[chancesColumn("network")]) })).join("; ");
  return {
    kind: "stacked-bar",
    alt: text(language, "robustness.sheet.chart-alt", { values }),
    series: ([["market", colors.marketSoft], ["mixed", colors.mixedMiddle], ["network", colors.network]] as const).map(([zone, color]) => ({ name: text(language, `market-or-network.zones.${zone}`), values: behind.cells(zone), categories: behind.cells("label"), color })),
    valueAxis: SHARES,
    categoryAxis: { reversed: true },
    legend: true,
  };
}

/** The weight margins of the first scenario, as floating bars. */
function marginsChart(behind: RobustnessBehind, { rows }: ShownTable, language: Language): Drawing {
  return {
    kind: "stacked-bar",
    alt: text(language, "robustness.sheet.margins-alt", { values: rows.slice(0, behind.firstRows).map((row) => `${String(row[1])} ${percent(row[3])}-${percent(row[4])}%`).join("; ") }),
    series: [
      { name: text(language, "robustness.columns.share-low"), values: behind.margins("low"), categories: behind.margins("criterion"), color: "none" },
      { name: text(language, "robustness.sheet.room"), values: behind.margins("room"), categories: behind.margins("criterion"), color: colors.network },
    ],
    valueAxis: SHARES,
    categoryAxis: { reversed: true },
    legend: false,
  };
}
