import { compare, formatNumber, text, type Evaluation, type Language, type Shown } from "../engine";
import { areaOf } from "./area";
import { Grid } from "./grid";
import { guarded } from "./guarded";
import { colors, type FormatName } from "./looks";
import type { Sheet } from "./model";
import { printSetup } from "./print";
import type { Aspect } from "../engine";

const TOP = 4;
/** More bars than this are no picture any more. */
const MOST_BARS = 24;

const FORMATS: Readonly<Record<Aspect["unit"], FormatName>> = { level: "level", share: "share", signed: "signed", money: "money", years: "years", count: "general", word: "general", flag: "general" };

/** A value as the function returns it: "" where it is unknown. */
const shown = (value: Shown): number | string | boolean => value ?? "";
/** Columns before the first scenario: the part and the aspect. */
const BEFORE = 2;

/** The scenarios side by side, by one formula that follows the scenario table and the framework; the values shown are its cached result. */
export function comparisonSheet(evaluations: readonly Evaluation[], language: Language): Sheet {
  const title = text(language, "sheets.comparison.title");
  const sheet = text(language, "sheets.names.comparison");
  const grid = new Grid("comparison", sheet, text(language, "sheets.comparison.alt"));
  const comparison = compare(evaluations, language);
  const columns = BEFORE + comparison.names.length + 1;
  grid.put(0, 0, title, { style: "title" }).height(0, 28);
  grid.across(1, 0, Math.max(2, Math.min(columns, 6)), text(language, "sheets.comparison.guide"), { style: "subtitle" }, 34);
  grid.across(2, 0, Math.max(2, Math.min(columns, 6)), text(language, "sheets.comparison.needs"), { style: "note" }, 34);
  const rows = comparison.aspects.length + 1;
  grid.put(TOP, 0, text(language, "functions.words.part"), { style: "header", formula: { text: `COMMISSION.COMPARE(${guarded("Scenarios")},,${guarded("Framework")},,${guarded("Segments")},${guarded("Schemes")})`, spill: { rows, columns } } });
  grid.line(TOP, 1, [text(language, "functions.words.aspect"), ...comparison.names, text(language, "functions.words.differs")], { style: "header" });
  comparison.aspects.forEach(({ aspect, values, differs }, at) => {
    const row = TOP + 1 + at;
    grid.put(row, 0, text(language, `aspects.parts.${aspect.part}`), { style: "label" }).put(row, 1, text(language, `aspects.${aspect.id}`), { style: "label" });
    values.forEach((value, column) => grid.put(row, BEFORE + column, shown(value), { style: typeof value === "number" ? "value" : "word", format: FORMATS[aspect.unit] }));
    grid.put(row, columns - 1, differs, { style: "centred" });
  });
  grid.columns.push({ width: 20 }, { width: 36 }, ...comparison.names.map(() => ({ width: 22 })), { width: 10 });
  const index = comparison.aspects.findIndex(({ aspect }) => aspect.id === "content-index");
  if (index >= 0 && comparison.names.length <= MOST_BARS) {
    const values = comparison.aspects[index]?.values ?? [];
    const said = comparison.names.map((name, at) => `${name} ${typeof values[at] === "number" ? formatNumber(values[at], language) : "?"}`).join("; ");
    grid.charts.push({
      kind: "bar",
      title: text(language, "sheets.comparison.chart.title"),
      alt: text(language, "sheets.comparison.chart.alt", { values: said }),
      at: areaOf(TOP + rows + 2, 0, Math.max(12, comparison.names.length * 2 + 6), Math.min(columns, 5)),
      series: [{ name: text(language, "aspects.content-index"), categories: { sheet, area: areaOf(TOP, BEFORE, 1, comparison.names.length) }, values: { sheet, area: areaOf(TOP + 1 + index, BEFORE, 1, comparison.names.length) }, color: colors.network }],
      valueAxis: { min: 0, max: 1, step: 0.2, format: "0.0" },
      categoryAxis: { reversed: true },
      legend: false,
    });
  }
  grid.frozen = { rows: TOP + 1, columns: BEFORE };
  return grid.done(printSetup(title, language, { landscape: true, repeatRows: { from: TOP, to: TOP } }));
}
