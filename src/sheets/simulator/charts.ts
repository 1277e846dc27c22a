import { clientFigures, figureLabel, pictureFinding, schemeFigures, text, type Language, type Picture, type Simulation } from "../../engine";
import { address, areaOf } from "../area";
import type { Grid } from "../grid";
import type { Chart, ChartSeries } from "../model";
import { seriesLook } from "../series-look";

/** Where the three tables stand: the first row of values of each, and the header row of the cash flow. */
export interface TablePlaces {
  readonly sideBySide: number;
  readonly bySegment: number;
  readonly cash: number;
  readonly months: number;
}

const CHART_ROWS = 18;
const CHART_COLUMNS = 6;
/** Two lines of a header, in points. */
const HEADER_HEIGHT = 32;

/** The cell beside a name, as long as the names are still the ones it was made for; blank once rows have moved, rather than another one's number. */
const whileNamed = (names: readonly (readonly [string, string])[], then: string): string => `IF(AND(${names.map(([here, there]) => `${here}=${there}`).join(",")}),${then},"")`;

/** A table of one figure: segments in rows, schemes in columns, each cell a reference to the table of segments by scheme. */
function pivot(grid: Grid, { schemes, segments }: Simulation, top: number, title: string, figure: string, bySegment: number): void {
  const column = 2 + clientFigures.findIndex(({ id }) => id === figure);
  const read = clientFigures.find(({ id }) => id === figure)?.read;
  grid.put(top, 0, title, { style: "header" }).line(top, 1, schemes.map(({ scheme }) => scheme.scheme), { style: "header" }).height(top, HEADER_HEIGHT);
  segments.forEach(({ segment }, row) => {
    grid.put(top + 1 + row, 0, segment, { style: "label" });
    schemes.forEach(({ clients }, at) => {
      const client = clients[row];
      const value = client && read ? (read(client) ?? "") : "";
      const from = bySegment + at * segments.length + row;
      const formula = whileNamed([[address(from, 0), address(top, at + 1)], [address(from, 1), address(top + 1 + row, 0)]], address(from, column));
      grid.put(top + 1 + row, at + 1, value, { style: "value", format: "money", formula });
    });
  });
}

/** Spend, and two standard deviations of it. */
function spread(grid: Grid, { schemes }: Simulation, top: number, sideBySide: number, language: Language): void {
  const place = (id: string): number => 1 + schemeFigures.findIndex((figure) => figure.id === id);
  const [spend, sd] = [place("expected-spend"), place("spend-sd")];
  grid.line(top, 0, [text(language, "payment-simulator.sheets.simulation.spend"), figureLabel("expected-spend", language), text(language, "payment-simulator.sheets.simulation.two-deviations")], { style: "header" }).height(top, HEADER_HEIGHT);
  schemes.forEach(({ scheme, totals }, at) => {
    const deviation = totals?.spend.sd.value ?? null;
    const named = [[address(sideBySide + at, 0), address(top + 1 + at, 0)]] as const;
    grid
      .put(top + 1 + at, 0, scheme.scheme, { style: "label" })
      .put(top + 1 + at, 1, totals?.spend.mean.value ?? "", { style: "value", format: "money", formula: whileNamed(named, address(sideBySide + at, spend)) })
      .put(top + 1 + at, 2, deviation === null ? "" : 2 * deviation, { style: "value", format: "money", formula: whileNamed(named, `IF(${address(sideBySide + at, sd)}="","",2*${address(sideBySide + at, sd)})`) });
  });
}

/** The four charts below the tables, with the cells that feed them. Titles are findings; the alt text says the same. Gives the first row of those cells and the first below the charts: together they are a page. */
export function simulatorCharts(grid: Grid, simulation: Simulation, language: Language, places: TablePlaces): { readonly top: number; readonly end: number } {
  const { schemes, segments } = simulation;
  if (schemes.length === 0 || segments.length === 0) return { top: grid.next, end: grid.next };
  const sheet = grid.name;
  const say = (key: string): string => text(language, `payment-simulator.sheets.${key}`);
  const heading = grid.next + 1;
  grid.put(heading, 0, say("simulation.charts"), { style: "heading" });
  const margin = heading + 1;
  pivot(grid, simulation, margin, say("simulation.margin"), "margin", places.bySegment);
  const effort = margin + segments.length + 2;
  pivot(grid, simulation, effort, say("simulation.effort"), "effort", places.bySegment);
  const spend = effort + segments.length + 2;
  spread(grid, simulation, spend, places.sideBySide, language);
  const charts = spend + schemes.length + 3;

  const bySegment = (top: number): ChartSeries[] => schemes.map(({ scheme }, at) => ({ name: scheme.scheme, categories: { sheet, area: areaOf(top + 1, 0, segments.length, 1) }, values: { sheet, area: areaOf(top + 1, at + 1, segments.length, 1) }, ...seriesLook(at) }));
  const byScheme = (column: number, name: string): ChartSeries => ({ name, categories: { sheet, area: areaOf(spend + 1, 0, schemes.length, 1) }, values: { sheet, area: areaOf(spend + 1, column, schemes.length, 1) }, ...seriesLook(column - 1) });
  const put = (picture: Picture, at: number, chart: Pick<Chart, "kind" | "series" | "valueAxis" | "categoryAxis" | "legend">): void => {
    const finding = pictureFinding(picture, simulation, language);
    grid.charts.push({ ...chart, title: finding, alt: `${say(`simulation.${picture}`)}. ${finding}.`, at: areaOf(charts + Math.floor(at / 2) * (CHART_ROWS + 1), (at % 2) * CHART_COLUMNS, CHART_ROWS, CHART_COLUMNS) });
  };
  const perClient = { title: say("axes.per-client"), format: "#,##0" };
  put("margin", 0, { kind: "column", series: bySegment(margin), valueAxis: perClient, legend: true });
  put("effort", 1, { kind: "column", series: bySegment(effort), valueAxis: perClient, legend: true });
  put("spend", 2, { kind: "bar", series: [byScheme(1, figureLabel("expected-spend", language)), byScheme(2, say("simulation.two-deviations"))], valueAxis: { title: say("axes.money"), format: "#,##0" }, categoryAxis: { reversed: true }, legend: true });
  if (places.months > 0) {
    put("cash", 3, { kind: "line", series: schemes.map(({ scheme }, at) => ({ name: scheme.scheme, categories: { sheet, area: areaOf(places.cash + 1, 0, places.months, 1) }, values: { sheet, area: areaOf(places.cash + 1, at + 1, places.months, 1) }, ...seriesLook(at) })), valueAxis: { title: say("axes.money"), format: "#,##0" }, categoryAxis: { title: say("axes.month") }, legend: true });
  }
  return { top: heading, end: charts + 2 * (CHART_ROWS + 1) };
}
