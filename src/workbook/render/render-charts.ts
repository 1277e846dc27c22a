import { colors, rangeAddress, type Chart, type ChartSeries, type Dash, type Marker, type Reference, type Sheet } from "../../sheets";

const TYPES = { bar: "BarClustered", "stacked-bar": "BarStacked", column: "ColumnClustered", scatter: "XYScatter", radar: "RadarMarkers", line: "Line" } as const;

const MARKERS = { circle: "Circle", square: "Square", triangle: "Triangle", diamond: "Diamond", x: "X", plus: "Plus", star: "Star", dash: "Dash" } as const satisfies Readonly<Record<Marker, string>>;
const DASHES = { solid: "Continuous", sysDash: "Dash", sysDot: "RoundDot", dashDot: "DashDot", lgDash: "Dash", lgDashDotDot: "DashDotDot" } as const satisfies Readonly<Record<Dash, string>>;

/** The colour of series with lines or markers instead of areas. */
const LINED: ReadonlySet<Chart["kind"]> = new Set(["scatter", "radar", "line"]);

function fill(series: Excel.ChartSeries, data: ChartSeries, kind: Chart["kind"], rangeOf: (reference: Reference) => Excel.Range): void {
  series.name = data.name;
  series.setValues(rangeOf(data.values));
  series.setXAxisValues(rangeOf(data.categories));
  if (data.color === "none") series.format.fill.clear();
  else if (LINED.has(kind)) {
    series.set({ markerBackgroundColor: `#${data.color}`, markerForegroundColor: `#${data.color}`, ...(data.marker === undefined ? {} : { markerStyle: MARKERS[data.marker] }) });
    if (kind === "scatter") series.format.line.clear();
    else {
      series.format.line.color = `#${data.color}`;
      if (data.dash !== undefined) series.format.line.lineStyle = DASHES[data.dash];
    }
  } else {
    // Office.js fills bars with one colour only: series differ in lightness, and an outline keeps light ones from the paper.
    series.format.fill.setSolidColor(`#${data.color}`);
    series.format.line.color = `#${colors.ink}`;
  }
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
    const chart = worksheet.charts.add(TYPES[data.kind], rangeOf(first.values), rows >= columns ? "Columns" : "Rows");
    fill(chart.series.getItemAt(0), first, data.kind, rangeOf);
    for (const series of rest) fill(chart.series.add(series.name), series, data.kind, rangeOf);
    chart.title.text = data.title;
    chart.legend.visible = data.legend ?? true;
    if (data.legend !== false) chart.legend.position = "Bottom";
    renderAxes(chart, data);
    const { row, column, rows: height, columns: width } = data.at;
    chart.setPosition(rangeAddress({ row, column, rows: 1, columns: 1 }), rangeAddress({ row: row + height - 1, column: column + width - 1, rows: 1, columns: 1 }));
  }
}
