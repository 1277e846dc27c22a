import type { AddChartOptions, AddChartSeriesOptions } from "@cj-tech-master/excelts/chart";
import { colors, fixedReference, type Chart, type ChartSeries, type Reference } from "../sheets";

/** Outlines keep bars apart on grey paper. */
const OUTLINE = 0.75;

const cells = ({ sheet, area }: Reference): string => fixedReference(sheet, area);

function seriesOf(chart: Chart, series: ChartSeries): AddChartSeriesOptions {
  const [values, categories] = [cells(series.values), cells(series.categories)];
  const drawn = series.color === "none" ? undefined : series.color;
  const common = { name: series.named === undefined ? series.name : { formula: cells(series.named) }, values };
  if (chart.kind === "scatter") return { ...common, xValues: categories, marker: { symbol: "circle", size: 9, ...(drawn === undefined ? {} : { fill: drawn, border: colors.ink }) }, line: "none" };
  if (chart.kind === "line" || chart.kind === "radar") return { ...common, categories, ...(chart.kind === "line" ? { smooth: false } : {}), ...(drawn === undefined ? {} : { line: drawn, lineWidth: 2.25, lineDash: series.dash ?? "solid", marker: { symbol: series.marker ?? "circle", size: 7, fill: drawn, border: drawn } }) };
  // A bar below zero keeps its fill: without a word about it programs may draw it white.
  const bar = { ...common, categories, invertIfNegative: false };
  // Without a word about its fill, programs give a bar a colour of their own.
  if (drawn === undefined) return { ...bar, spPr: { fill: { noFill: true }, line: { noFill: true } } };
  if (series.pattern === undefined) return { ...bar, fill: drawn, line: colors.ink, lineWidth: OUTLINE };
  return { ...bar, spPr: { pattern: { preset: series.pattern, foreground: { srgb: drawn }, background: { srgb: colors.paper } }, border: colors.ink, borderWidth: OUTLINE } };
}

/** What stands above, below and right of the bars, in points: the title; the scale, and the legend under it; the last number of the scale. */
const [ABOVE, SCALE, LEGEND, RIGHT] = [32, 28, 22, 0.04];
/** A usual row, in points. */
const ROW = 12.75;

/** Where the bars are drawn, as parts of the chart, so that the names beside them keep their room. */
function plotArea(chart: Chart, room: number): NonNullable<AddChartOptions["plotAreaOptions"]> {
  const height = chart.at.rows * ROW;
  const below = SCALE + (hasLegend(chart) ? LEGEND : 0);
  return { layout: { manualLayout: { layoutTarget: "inner", xMode: "edge", yMode: "edge", x: room, y: ABOVE / height, w: 1 - room - RIGHT, h: (height - ABOVE - below) / height } } };
}

const hasLegend = (chart: Chart): boolean => chart.legend ?? chart.series.length > 1;

/** A chart as the library wants it. */
export function xlsxChart(chart: Chart): AddChartOptions {
  const { valueAxis, categoryAxis } = chart;
  const bars = chart.kind === "bar" || chart.kind === "stacked-bar" || chart.kind === "column";
  return {
    type: bars ? "bar" : chart.kind === "scatter" ? "scatter" : chart.kind === "radar" ? "radar" : "line",
    ...(bars ? { barDir: chart.kind === "column" ? "col" : "bar", grouping: chart.kind === "stacked-bar" ? "stacked" : "clustered", gapWidth: 60, ...(chart.kind === "stacked-bar" ? { overlap: 100 } : {}) } : {}),
    ...(chart.kind === "scatter" ? { scatterStyle: "lineMarker" } : {}),
    ...(chart.kind === "radar" ? { radarStyle: "marker" } : {}),
    title: chart.titleFrom ? { formula: cells(chart.titleFrom) } : chart.title,
    showLegend: hasLegend(chart),
    legendPosition: "b",
    displayBlanksAs: "gap",
    ...(categoryAxis?.room === undefined ? {} : { plotAreaOptions: plotArea(chart, categoryAxis.room) }),
    series: chart.series.map((series) => seriesOf(chart, series)),
    valueAxis: {
      ...(valueAxis?.title === undefined ? {} : { title: valueAxis.title }),
      ...(valueAxis?.min === undefined ? {} : { min: valueAxis.min }),
      ...(valueAxis?.max === undefined ? {} : { max: valueAxis.max }),
      ...(valueAxis?.step === undefined ? {} : { majorUnit: valueAxis.step }),
      ...(valueAxis?.format === undefined ? {} : { numFmt: valueAxis.format, numFmtLinked: false }),
      majorGridlines: true,
      majorGridlinesStyle: { border: colors.line, borderWidth: OUTLINE },
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
