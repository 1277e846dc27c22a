import { chancesColumn, chancesTable, columnLabel, percentOf, problemMessage, stabilityTable, text, type Language, type Robustness, type Shown } from "../engine";
import { address, areaOf } from "./area";
import { Grid } from "./grid";
import { guarded } from "./guarded";
import { colors, type FormatName } from "./looks";
import type { Chart, Sheet } from "./model";
import { printSetup } from "./print";

const TOP = 5;
/** More bars than this are no picture any more. */
const MOST_BARS = 24;
/** Columns of the left block, in characters; between it and the right block stays one narrow column. */
const LEFT = [26, 14, 10, 10, 10, 11, 30, 36, 18, 12, 36, 22, 12, 36, 16, 12, 36] as const;
/** The columns that print: the model and what turns it. */
const PRINTED = 8;
const RIGHT = [26, 26, 12, 12, 12, 12] as const;

const shown = (value: Shown): number | string | boolean => value ?? "";
const formatOf = (value: Shown): FormatName => (typeof value === "number" ? "share" : "general");

/**
 * How sure the answers are: chances by scenario with what turns them, and at the right how far each weight can move. Both by one formula
 * each that follows the scenario table and the framework; the values shown are their cached results.
 */
export function robustnessSheet(whole: Robustness, language: Language): Sheet {
  const name = text(language, "sheets.names.robustness");
  const title = text(language, "robustness.sheet.title");
  const grid = new Grid("robustness", name, text(language, "robustness.sheet.alt"));
  const chances = chancesTable(whole, language);
  const stability = stabilityTable(whole, language);
  const right = LEFT.length + 1;

  grid.put(0, 0, title, { style: "title" }).height(0, 28);
  grid.across(1, 0, 8, finding(whole, language), { style: "finding" }, 34);
  grid.across(2, 0, 8, text(language, "robustness.sheet.guide"), { style: "subtitle" }, 34);
  grid.across(3, 0, 8, text(language, "sheets.comparison.needs"), { style: "note" }, 34);
  const warnings = whole.problems.map((problem) => problemMessage(problem, language, columnLabel));
  if (warnings.length > 0) grid.across(4, 0, 8, warnings.join(" "), { style: "note" }, 17 * (warnings.length + 1));
  chances.header.forEach((label, at) => grid.put(TOP, at, label, { style: "header", ...(at === 0 ? { formula: { text: `COMMISSION.ROBUSTNESS(${guarded("Scenarios")},,${guarded("Framework")})`, spill: { rows: chances.rows.length + 1, columns: chances.header.length } } } : {}) }));
  chances.rows.forEach((row, i) => row.forEach((value, at) => grid.put(TOP + 1 + i, at, shown(value), { style: at === 0 ? "label" : typeof value === "number" ? "value" : "word", format: formatOf(value) })));

  // Room for two lines: the sentences wrap.
  for (let row = TOP; row <= TOP + chances.rows.length; row += 1) grid.height(row, 30);

  grid.put(TOP - 1, right, text(language, "robustness.sheet.stability"), { style: "heading" });
  stability.header.forEach((label, at) => grid.put(TOP, right + at, label, { style: "header", ...(at === 0 ? { formula: { text: `COMMISSION.STABILITY(${guarded("Scenarios")},${guarded("Framework")})`, spill: { rows: stability.rows.length + 1, columns: stability.header.length } } } : {}) }));
  grid.put(TOP, right + stability.header.length, text(language, "robustness.sheet.room"), { style: "header" });
  stability.rows.forEach((row, i) => {
    const line = TOP + 1 + i;
    row.forEach((value, at) => grid.put(line, right + at, shown(value), { style: typeof value === "number" ? "value" : "label", format: formatOf(value) }));
    const [low, high] = [row[3], row[4]];
    grid.put(line, right + stability.header.length, typeof low === "number" && typeof high === "number" ? high - low : "", { style: "value", format: "share", formula: `${address(line, right + 4)}-${address(line, right + 3)}` });
  });

  grid.columns.push(...LEFT.map((width) => ({ width })), { width: 3 }, ...RIGHT.map((width) => ({ width })));
  const below = TOP + chances.rows.length + 3;
  if (leastSure(whole) !== undefined && chances.rows.length <= MOST_BARS) grid.charts.push(chancesChart(whole, chances.rows, name, below, language));
  const firstRows = stability.rows.filter(([scenario]) => scenario === stability.rows[0]?.[0]).length;
  if (firstRows > 0) grid.charts.push(stabilityChart(whole, stability.rows.slice(0, firstRows), name, right, TOP + stability.rows.length + 3, language));
  grid.frozen = { rows: TOP + 1, columns: 1 };
  // The margins at the right are for the screen: on paper the nearest one stands in words beside each chance.
  const bottom = grid.charts.reduce((most, { at }) => (at.column === 0 ? Math.max(most, at.row + at.rows) : most), TOP + 1 + chances.rows.length);
  return grid.done(printSetup(title, language, { landscape: true, repeatRows: { from: TOP, to: TOP }, area: areaOf(0, 0, bottom, PRINTED) }));
}

/** The scenario whose answer is least sure, and how sure it is. */
function leastSure({ scenarios }: Robustness): { readonly name: string; readonly share: number } | undefined {
  return scenarios.flatMap(({ scenario, model }) => (model?.probability ? [{ name: scenario.name, share: model.probability[model.zone] }] : [])).sort((a, b) => a.share - b.share)[0];
}

/** One sentence first: how many answers hold under every weighting, and which is least sure. */
function finding(whole: Robustness, language: Language): string {
  const known = whole.scenarios.flatMap(({ model }) => (model?.probability ? [model.probability[model.zone]] : []));
  const least = leastSure(whole);
  if (least === undefined) return text(language, "robustness.sheet.nothing");
  const firm = known.filter((share) => percentOf(share) === 100).length;
  return text(language, "robustness.sheet.finding", { firm, count: known.length, name: least.name, percent: percentOf(least.share) });
}

function chancesChart(whole: Robustness, rows: readonly (readonly Shown[])[], sheet: string, below: number, language: Language): Chart {
  const least = leastSure(whole);
  const of = (key: "market" | "mixed" | "network", color: string) => ({
    name: text(language, `market-or-network.zones.${key}`),
    values: { sheet, area: areaOf(TOP + 1, chancesColumn(key), rows.length, 1) },
    categories: { sheet, area: areaOf(TOP + 1, 0, rows.length, 1) },
    color,
  });
  const percent = (value: Shown | undefined) => (typeof value === "number" ? percentOf(value) : "?");
  const said = rows.map((row) => text(language, "robustness.sheet.bar", { name: String(row[0]), market: percent(row[chancesColumn("market")]), mixed: percent(row[chancesColumn("mixed")]), network: percent(row[chancesColumn("network")]) })).join("; ");
  return {
    kind: "stacked-bar",
    title: text(language, "robustness.sheet.chart", { name: least?.name ?? "", percent: percentOf(least?.share ?? 0) }),
    alt: text(language, "robustness.sheet.chart-alt", { values: said }),
    at: areaOf(below, 0, Math.max(14, rows.length * 2 + 6), 8),
    series: [of("market", colors.market), of("mixed", colors.mixed), of("network", colors.network)],
    valueAxis: { min: 0, max: 1, step: 0.2, format: "0%" },
    categoryAxis: { reversed: true },
    legend: true,
  };
}

/** The weight margins of the first scenario, as floating bars. */
function stabilityChart(whole: Robustness, rows: readonly (readonly Shown[])[], sheet: string, right: number, below: number, language: Language): Chart {
  const area = (column: number) => ({ sheet, area: areaOf(TOP + 1, right + column, rows.length, 1) });
  const name = whole.scenarios[0]?.scenario.name ?? "";
  const percent = (value: Shown | undefined) => (typeof value === "number" ? percentOf(value) : "?");
  return {
    kind: "stacked-bar",
    title: text(language, "robustness.sheet.margins", { name: String(rows[0]?.[0] ?? name) }),
    alt: text(language, "robustness.sheet.margins-alt", { values: rows.map((row) => `${String(row[1])} ${percent(row[3])}-${percent(row[4])}%`).join("; ") }),
    at: areaOf(below, right, Math.max(14, rows.length * 2 + 6), 6),
    series: [
      { name: text(language, "robustness.columns.share-low"), values: area(3), categories: area(1), color: "none" },
      { name: text(language, "robustness.sheet.room"), values: area(5), categories: area(1), color: colors.network },
    ],
    valueAxis: { min: 0, max: 1, step: 0.2, format: "0%" },
    categoryAxis: { reversed: true },
    legend: false,
  };
}
