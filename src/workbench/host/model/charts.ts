import { type Area, type Place } from "../area";
import { HostError, invalidArgument } from "../error";
import { act, create, define, give, giveOrNull, link, tell, type Definition } from "../runtime/definition";
import { count, filledText, oneOf, optional, text } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { kept, readBranch, shown, under, writeBranch, type Branch } from "./bag";
import { range, rangeOrAddressOn } from "./range-argument";


const number = (key: string, initial: number) => kept<number>(key, initial, (value) => {
  if (!(value >= 0)) throw invalidArgument(`A chart's ${key} is a number of points of at least 0.`);
});

export const chartDefinition: Definition<Branch> = define<Excel.Chart, Branch>("Chart", {
  scalars: {
    id: { read: ({ id }) => id },
    name: kept<string>("name", ""),
    chartType: kept<Excel.Chart["chartType"]>("chartType", "ColumnClustered"),
    left: number("left", 0),
    top: number("top", 0),
    width: number("width", 360),
    height: number("height", 216),
    style: kept<number>("style", 2),
    displayBlanksAs: kept<Excel.Chart["displayBlanksAs"]>("displayBlanksAs", "NotPlotted"),
    plotVisibleOnly: kept<boolean>("plotVisibleOnly", true),
    plotBy: shown<Excel.Chart["plotBy"]>("plotBy", "Columns"),
  },
  links: {
    title: link("ChartTitle", (branch: Branch) => under(branch, "title")),
    legend: link("ChartLegend", (branch: Branch) => under(branch, "legend")),
    axes: link("ChartAxes", (branch: Branch) => under(branch, "axes")),
    dataLabels: link("ChartDataLabels", (branch: Branch) => under(branch, "dataLabels")),
    series: link("ChartSeriesCollection", (branch: Branch) => branch),
    worksheet: link("Worksheet", ({ sheet }: Branch) => sheet ?? ""),
  },
  methods: {
    delete: act([], ({ id }, _none, host) => { host.store.deletePart(id); }),
    setData: act([range, optional(oneOf("Auto", "Columns", "Rows"))], (branch, [place, by], host) => { writeBranch(host, branch, plotted(place, by ?? "Auto", host)); }),
    setPosition: act([rangeOrAddressOn, optional(rangeOrAddressOn)], (branch, [from, to], host) => {
      const sheet = branch.sheet ?? "";
      const start = from({ sheet }, host);
      const end = to?.({ sheet }, host) ?? start;
      const edge = (axis: "row" | "column", until: number): number => Array.from({ length: until }, (_line, index) => host.store.line(sheet, axis, index).size).reduce((sum, size) => sum + size, 0);
      const [left, top] = [edge("column", start.column), edge("row", start.row)];
      writeBranch(host, branch, { left, top, width: edge("column", end.column + end.columns) - left, height: edge("row", end.row + end.rows) - top, startCell: start, endCell: end });
    }),
  },
});

/** The series Excel makes of a block: names and categories from the first row and column where these hold text. */
function plotted({ sheet, area }: Place, by: "Auto" | "Columns" | "Rows", host: Host): Readonly<Record<string, unknown>> {
  const byColumns = by === "Columns" || (by === "Auto" && area.rows >= area.columns);
  const cells = host.store.read(sheet, area).map((row) => row.map(({ value }) => value));
  const flipped = byColumns ? cells : (cells[0] ?? []).map((_cell, column) => cells.map((row) => row[column] ?? ""));
  const block = { rows: flipped.length, columns: flipped[0]?.length ?? 0 };
  const named = block.rows > 1 && (flipped[0] ?? []).slice(1).concat(flipped[0]?.[0] ?? "").some((value) => typeof value === "string" && value !== "");
  const labelled = block.columns > 1 && flipped.slice(named ? 1 : 0).every((row) => typeof row[0] === "string");
  const first = labelled ? 1 : 0;
  const skip = named ? 1 : 0;
  const strip = (column: number): Area => (byColumns ? { row: area.row + skip, column: area.column + column, rows: area.rows - skip, columns: 1 } : { row: area.row + column, column: area.column + skip, rows: 1, columns: area.columns - skip });
  const series = Array.from({ length: block.columns - first }, (_series, index) => ({
    name: named ? String(flipped[0]?.[index + first] ?? "") : `Series${String(index + 1)}`,
    values: { sheet, area: strip(index + first) },
    ...(labelled ? { categories: { sheet, area: strip(0) } } : {}),
  }));
  return { source: { sheet, area }, plotBy: byColumns ? "Columns" : "Rows", series };
}

const branchOf = (id: string, sheet: string): Branch => ({ kind: "chart", id, sheet, keys: [] });
const listed = (sheet: string, host: Host): Branch[] => host.store.parts("chart", sheet).map(({ id }) => branchOf(id, sheet));
const byName = (sheet: string, name: string, host: Host): Branch | null => listed(sheet, host).find((branch) => branch.id === name || readBranch(host, branch)["name"] === name) ?? null;

/** The charts of a sheet. A chart that refers to a whole custom-function spill by name fails on open, so the source is always a range. */
export const chartsDefinition: Definition<string> = define<Excel.ChartCollection, string>("ChartCollection", {
  items: { of: "Chart", list: listed },
  scalars: { count: { read: (sheet, host) => listed(sheet, host).length } },
  methods: {
    add: create("Chart", [filledText, range, optional(oneOf("Auto", "Columns", "Rows"))], (sheet: string, [type, place, by], host): Branch => {
      if (!CHART_TYPES.has(type)) throw new HostError("InvalidArgument", `${type} is no chart type this host knows.`);
      const serial = 1 + Math.max(0, ...host.store.sheets().flatMap(({ id }) => host.store.parts("chart", id)).map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
      const branch = { ...branchOf(`chart-${String(serial)}`, sheet), make: true as const };
      writeBranch(host, branch, { name: `Chart ${String(serial)}`, chartType: type, ...plotted(place, by ?? "Auto", host) });
      return branchOf(branch.id, sheet);
    }),
    getCount: tell([], (sheet: string, _none, host) => listed(sheet, host).length),
    getItem: give("Chart", [text], (sheet: string, [name], host) => byName(sheet, name, host)),
    getItemOrNullObject: giveOrNull("Chart", [text], (sheet: string, [name], host) => byName(sheet, name, host)),
    getItemAt: give("Chart", [count], (sheet: string, [index], host) => listed(sheet, host)[index] ?? null),
  },
});

const CHART_TYPES = new Set(["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line", "LineMarkers", "Pie", "Doughnut", "Area", "AreaStacked", "Radar", "RadarMarkers", "RadarFilled", "XYScatter", "XYScatterLines", "XYScatterLinesNoMarkers", "Bubble"]);
