import type { AddChartOptions, AddChartSeriesOptions } from "@cj-tech-master/excelts/chart";
import { colors, fixedReference, type Chart, type ChartSeries } from "../sheets";

/** Outlines keep bars apart on grey paper. */
const OUTLINE = 0.75;

function seriesOf(chart: Chart, series: ChartSeries): AddChartSeriesOptions {
  const values = fixedReference(series.values.sheet, series.values.area);
  const categories = fixedReference(series.categories.sheet, series.categories.area);
  const drawn = series.color === "none" ? undefined : series.color;
  const common = { name: series.name, values };
  if (chart.kind === "scatter") return { ...common, xValues: categories, marker: { symbol: "circle", size: 9, ...(drawn === undefined ? {} : { fill: drawn, border: colors.ink }) }, line: "none" };
  if (chart.kind === "line" || chart.kind === "radar") return { ...common, categories, ...(chart.kind === "line" ? { smooth: false } : {}), ...(drawn === undefined ? {} : { line: drawn, lineWidth: 2.25, marker: { symbol: "circle", size: 6, fill: drawn, border: drawn } }) };
  return { ...common, categories, ...(drawn === undefined ? {} : { fill: drawn, line: colors.ink, lineWidth: OUTLINE }) };
}

/** A chart as the library wants it. */
export function xlsxChart(chart: Chart): AddChartOptions {
  const { valueAxis, categoryAxis } = chart;
  const bars = chart.kind === "bar" || chart.kind === "stacked-bar" || chart.kind === "column";
  return {
    type: bars ? "bar" : chart.kind === "scatter" ? "scatter" : chart.kind === "radar" ? "radar" : "line",
    ...(bars ? { barDir: chart.kind === "column" ? "col" : "bar", grouping: chart.kind === "stacked-bar" ? "stacked" : "clustered", gapWidth: 60, ...(chart.kind === "stacked-bar" ? { overlap: 100 } : {}) } : {}),
    ...(chart.kind === "scatter" ? { scatterStyle: "lineMarker" } : {}),
    ...(chart.kind === "radar" ? { radarStyle: "marker" } : {}),
    title: chart.title,
    showLegend: chart.legend ?? chart.series.length > 1,
    legendPosition: "b",
    displayBlanksAs: "gap",
    series: chart.series.map((series) => seriesOf(chart, series)),
    valueAxis: {
      ...(valueAxis?.title === undefined ? {} : { title: valueAxis.title }),
      ...(valueAxis?.min === undefined ? {} : { min: valueAxis.min }),
      ...(valueAxis?.max === undefined ? {} : { max: valueAxis.max }),
      ...(valueAxis?.step === undefined ? {} : { majorUnit: valueAxis.step }),
      ...(valueAxis?.format === undefined ? {} : { numFmt: valueAxis.format, numFmtLinked: false }),
      majorGridlines: true,
      majorTickMark: "outside",
      minorTickMark: "none",
      ...(categoryAxis?.reversed === true ? { crosses: "max" as const } : {}),
    },
    categoryAxis: {
      ...(categoryAxis?.title === undefined ? {} : { title: categoryAxis.title }),
      ...(categoryAxis?.min === undefined ? {} : { min: categoryAxis.min }),
      ...(categoryAxis?.max === undefined ? {} : { max: categoryAxis.max }),
      ...(categoryAxis?.reversed === true ? { orientation: "maxMin" as const } : {}),
      tickLblPos: "low",
      majorTickMark: "none",
      minorTickMark: "none",
      ...(bars ? { tickLblSkip: 1 } : {}),
    },
  };
}
