import { bandLimits, bandOf, itemsOf, text, type Language, type Parameters } from "../engine";
import { charted, either, extreme, NOTHING, sentence, type Followed } from "./followed";
import { colors } from "./looks";
import type { Drawn, MatrixCells, MatrixChart } from "./matrix-sheet";
import type { CellValue, ChartSeries } from "./model";
import { rowsFor, shownNumber } from "./pictures/position";

/** As in the engine's own comparisons. */
const MARGIN = "1E-9";
/** The limits of the bands in a formula. */
export const [HIGH, LOW] = [`par.risk.band.high_from-${MARGIN}`, `par.risk.band.low_below-${MARGIN}`] as const;

/** The cells behind the charts, in their order. */
const COLUMNS = ["label", "named", "high", "medium", "low", "unknown", "risk", "highest", "drawn"] as const;
const at = (column: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(column);
const BANDS = [["high", colors.high], ["medium", colors.medium], ["low", colors.low]] as const;

/** A scenario's risks in numbers: how many in each band, and the highest, alone or with others as high. */
interface Counted {
  readonly name: string;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly unknown: number;
  readonly risk: CellValue;
  readonly highest: CellValue;
}

/** Puts the row of a scenario down beside the tables. */
function count(cells: MatrixCells, scenario: number, parameters: Parameters, language: Language): Counted {
  const risks = itemsOf("risks").map(({ id }) => text(language, `risks.risks.${id}.label`));
  const limits = bandLimits(parameters);
  const values = cells.values(scenario, risks.length);
  const known = values.filter((each): each is number => typeof each === "number");
  const of = (band: (typeof BANDS)[number][0]): number => known.filter((each) => bandOf(each, limits) === band).length;
  const column = cells.column(scenario, risks.length);
  const name = cells.name(scenario);
  const here = (place: (typeof COLUMNS)[number]): string => cells.cell(scenario, at(place));
  const noName: Followed = { value: name.value === "", formula: `${name.formula}=""` };
  const number = (place: (typeof COLUMNS)[number], value: number, formula: string): void => { cells.put(scenario, at(place), either(noName, NOTHING, { value, formula }), "count"); };
  const [high, medium, low] = [of("high"), of("medium"), of("low")];
  number("high", high, `COUNTIF(${column},">="&(${HIGH}))`);
  number("low", low, `COUNTIF(${column},"<"&(${LOW}))`);
  number("medium", medium, `COUNT(${column})-${here("high")}-${here("low")}`);
  number("unknown", values.length - known.length, `ROWS(${column})-COUNT(${column})`);
  const none: Followed = { value: known.length === 0, formula: `COUNT(${column})=0` };
  const highest: Followed = { value: known.length === 0 ? "" : Math.max(...known), formula: `IF(${none.formula},"",MAX(${column}))` };
  const risk = either(none, NOTHING, extreme("MAX", cells.labels(risks.length), column, risks.map((label, line): readonly [string, CellValue] => [label, values[line] ?? ""])));
  cells.put(scenario, at("risk"), risk);
  cells.put(scenario, at("highest"), highest);
  cells.put(scenario, at("drawn"), charted(highest.value, here("highest")));
  const more: Followed = { value: known.filter((each) => each >= Number(highest.value) - Number(MARGIN)).length - 1, formula: `(COUNTIF(${column},">="&(${here("highest")}-${MARGIN}))-1)` };
  const words = (key: string): Followed => sentence(language, `sheets.risks.named.${key}`, { name, risk: { value: risk.value, formula: here("risk") }, more });
  const unknown = sentence(language, "sheets.pictures.unknown", { name });
  cells.put(scenario, at("label"), either(noName, NOTHING, either(none, unknown, name)));
  cells.put(scenario, at("named"), either(noName, NOTHING, either(none, unknown, either({ value: more.value === 0, formula: `${more.formula}=0` }, words("one"), words("more")))));
  return { name: String(name.value), high, medium, low, unknown: values.length - known.length, risk: risk.value, highest: highest.value };
}

/** How many risks of each scenario are high, medium, low and unknown: light to dark, what is unknown hatched. */
function countsChart(cells: MatrixCells, counted: readonly Counted[], title: Followed, language: Language): MatrixChart {
  const unknown = text(language, "sheets.matrix.unknown");
  const series = (name: string, place: (typeof COLUMNS)[number], look: Pick<ChartSeries, "color" | "pattern">): ChartSeries => ({ name, categories: cells.cells(at("label")), values: cells.cells(at(place)), ...look });
  const values = counted.map((each) => `${each.name}: ${BANDS.map(([band]) => `${each[band]} ${text(language, `risks.bands.${band}`)}`).join(", ")}, ${each.unknown} ${unknown}`).join("; ");
  return {
    title,
    rows: rowsFor(counted.length),
    chart: {
      kind: "stacked-bar",
      alt: text(language, "sheets.risks.counts-alt", { values }),
      series: [...BANDS.map(([band, color]) => series(text(language, `risks.bands.${band}`), band, { color })), series(unknown, "unknown", { color: colors.line, pattern: "wdUpDiag" })],
      valueAxis: { min: 0, max: itemsOf("risks").length, format: "0" },
      categoryAxis: { reversed: true },
      legend: true,
    },
  };
}

/** The highest risk that each scenario keeps, by name. */
function highestChart(cells: MatrixCells, counted: readonly Counted[], language: Language): MatrixChart {
  const high = cells.range(at("high"));
  const keep: Followed = { value: counted.filter((each) => each.high > 0).length, formula: `COUNTIF(${high},">0")` };
  const all: Followed = { value: counted.length, formula: `COUNT(${high})` };
  const values = counted.map(({ name, risk, highest }) => `${name}: ${risk === "" ? text(language, "sheets.matrix.unknown") : `${String(risk)} ${shownNumber(highest, language)}`}`).join("; ");
  return {
    title: either({ value: keep.value === 0, formula: `${keep.formula}=0` }, sentence(language, "sheets.risks.none"), sentence(language, "sheets.risks.keep", { count: keep, all })),
    rows: rowsFor(counted.length),
    chart: {
      kind: "bar",
      alt: text(language, "sheets.risks.highest-alt", { values }),
      series: [{ name: text(language, "sheets.risks.drawn.highest"), categories: cells.cells(at("named")), values: cells.cells(at("drawn")), color: colors.high }],
      valueAxis: { min: 0, max: 1, step: 0.2, format: "0.0" },
      categoryAxis: { reversed: true },
      legend: false,
    },
  };
}

/** What is said of the heat map first, and what is drawn from it. */
export function risksDrawn(cells: MatrixCells, parameters: Parameters, language: Language): Drawn {
  cells.header(COLUMNS.map((column) => text(language, `sheets.risks.drawn.${column}`)), text(language, "sheets.pictures.behind"));
  const counted = cells.scenarios.map((_name, scenario) => count(cells, scenario, parameters, language));
  const high = cells.range(at("high"));
  const most: Followed = { value: Math.max(0, ...counted.map((each) => each.high)), formula: `MAX(${high})` };
  const name = extreme("MAX", cells.range(at("label")), high, counted.map((each): readonly [string, CellValue] => [each.name, each.high]));
  const finding = either({ value: most.value === 0, formula: `${most.formula}=0` }, sentence(language, "sheets.risks.none"), sentence(language, "sheets.risks.finding", { name, count: most }));
  return { finding, charts: [countsChart(cells, counted, finding, language), highestChart(cells, counted, language)] };
}
