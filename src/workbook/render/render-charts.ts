import { areaOf, colors, fixedReference, rangeAddress, type Area, type Chart, type ChartSeries, type Dash, type Marker, type Reference, type Sheet } from "../../sheets";

const TYPES = { bar: "BarClustered", "stacked-bar": "BarStacked", column: "ColumnClustered", scatter: "XYScatter", radar: "RadarMarkers", line: "Line" } as const;

const MARKERS = { circle: "Circle", square: "Square", triangle: "Triangle", diamond: "Diamond", x: "X", plus: "Plus", star: "Star", dash: "Dash" } as const satisfies Readonly<Record<Marker, string>>;
const DASHES = { solid: "Continuous", sysDash: "Dash", sysDot: "RoundDot", dashDot: "DashDot", lgDash: "Dash", lgDashDotDot: "DashDotDot" } as const satisfies Readonly<Record<Dash, string>>;

/** The colour of series with lines or markers instead of areas. */
const LINED: ReadonlySet<Chart["kind"]> = new Set(["scatter", "radar", "line"]);

/** The gap between bars, in percent of their width. */
const GAP = 60;

function paint(series: Excel.ChartSeries, { color, marker, dash }: ChartSeries, kind: Chart["kind"]): void {
  if (!LINED.has(kind)) series.gapWidth = GAP;
  if (color === "none") series.format.fill.clear();
  else if (LINED.has(kind)) {
    series.set({ markerBackgroundColor: `#${color}`, markerForegroundColor: `#${color}`, ...(marker === undefined ? {} : { markerStyle: MARKERS[marker] }) });
    if (kind === "scatter") series.format.line.clear();
    else {
      series.format.line.color = `#${color}`;
      if (dash !== undefined) series.format.line.lineStyle = DASHES[dash];
    }
  } else {
    // Office.js fills bars with one colour only: series differ in lightness, and an outline keeps light ones from the paper.
    series.format.fill.setSolidColor(`#${color}`);
    series.format.line.color = `#${colors.ink}`;
  }
}

function fill(series: Excel.ChartSeries, data: ChartSeries, kind: Chart["kind"], rangeOf: (reference: Reference) => Excel.Range): void {
  series.name = data.name;
  series.setValues(rangeOf(data.values));
  series.setXAxisValues(rangeOf(data.categories));
  paint(series, data, kind);
}

const sameArea = (one: Area, other: Area): boolean => one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

/** The block of names, categories and values of a chart whose names follow cells, where they stand as one: Office.js ties a name to a cell only by the block a chart is made from. */
function namedBlock({ series }: Chart): Reference | undefined {
  const [first] = series;
  if (first?.named === undefined) return undefined;
  const { row, column } = first.named.area;
  const { columns } = first.values.area;
  const fits = series.every(({ named, values, categories }, at) => named !== undefined && sameArea(named.area, areaOf(row + at, column)) && sameArea(values.area, areaOf(row + at, column + 1, 1, columns)) && sameArea(categories.area, areaOf(row - 1, column + 1, 1, columns)));
  return fits ? { sheet: first.named.sheet, area: areaOf(row - 1, column, series.length + 1, columns + 1) } : undefined;
}

function renderAxes(chart: Excel.Chart, { kind, valueAxis, categoryAxis }: Chart): void {
  const value = chart.axes.valueAxis;
  if (valueAxis?.min !== undefined) value.minimum = valueAxis.min;
  if (valueAxis?.max !== undefined) value.maximum = valueAxis.max;
  if (valueAxis?.step !== undefined) value.majorUnit = valueAxis.step;
  if (valueAxis?.format !== undefined) value.numberFormat = valueAxis.format;
  if (valueAxis?.title !== undefined) value.title.set({ text: valueAxis.title, visible: true });
  if (kind === "radar") return;
  const category = chart.axes.categoryAxis;
  if (categoryAxis?.min !== undefined) category.minimum = categoryAxis.min;
  if (categoryAxis?.max !== undefined) category.maximum = categoryAxis.max;
  if (categoryAxis?.reversed === true) category.reversePlotOrder = true;
  if (categoryAxis?.title !== undefined) category.title.set({ text: categoryAxis.title, visible: true });
}

/** Native charts, fed by cells. The series are ours one by one: what Excel makes of the source by itself is replaced. */
export function renderCharts(context: Excel.RequestContext, worksheet: Excel.Worksheet, sheet: Sheet): void {
  const rangeOf = ({ sheet: name, area }: Reference): Excel.Range => context.workbook.worksheets.getItem(name).getRange(rangeAddress(area));
  for (const data of sheet.charts) {
    const [first, ...rest] = data.series;
    if (!first) continue;
    const { rows, columns } = first.values.area;
    const block = namedBlock(data);
    const chart = block ? worksheet.charts.add(TYPES[data.kind], rangeOf(block), "Rows") : worksheet.charts.add(TYPES[data.kind], rangeOf(first.values), rows >= columns ? "Columns" : "Rows");
    if (block) data.series.forEach((series, at) => { paint(chart.series.getItemAt(at), series, data.kind); });
    else {
      fill(chart.series.getItemAt(0), first, data.kind, rangeOf);
      for (const series of rest) fill(chart.series.add(series.name), series, data.kind, rangeOf);
    }
    if (data.titleFrom) chart.title.setFormula(`=${fixedReference(data.titleFrom.sheet, data.titleFrom.area)}`);
    else chart.title.text = data.title;
    chart.legend.visible = data.legend ?? true;
    if (data.legend !== false) chart.legend.position = "Bottom";
    renderAxes(chart, data);
    const { row, column, rows: height, columns: width } = data.at;
    chart.setPosition(rangeAddress({ row, column, rows: 1, columns: 1 }), rangeAddress({ row: row + height - 1, column: column + width - 1, rows: 1, columns: 1 }));
  }
}
