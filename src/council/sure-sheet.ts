import { columnLabel, criteriaOf, robustness, text, type Evaluation } from "../engine";
import { address, areaOf, colors, Grid, printSetup, type Sheet } from "../sheets";
import { chartName, rowsForBars } from "./chart-name";
import type { Edition } from "./edition";
import { sureSentence, ZONES } from "./native/sure-columns";

/** The part of the picture's width that names may take. */
const NAMES = 0.4;
const WIDTH = 6;
/** Beside the page: the names as the picture shows them. */
const DRAWN = WIDTH + 1;

/** How sure: the chance of each model over all weightings, and how far the weight of each criterion can move before the model changes. */
export function sureSheet(edition: Edition): Sheet {
  const { language, parameters, evaluations, calculation } = edition;
  const title = text(language, "sheets.names.robustness");
  const say = (key: string): string => text(language, `council.robustness.${key}`);
  const grid = new Grid("robustness", title, say("alt"));
  const criteria = criteriaOf("content");
  const models = evaluations.map(({ scenario }: Evaluation) => robustness([scenario], parameters, { assumption: { kind: "unknown" }, only: [] }).scenarios[0]?.model ?? null);
  grid.columns.push({ width: 34 }, ...Array.from({ length: WIDTH - 1 }, () => ({ width: 14 })), { width: 4 }, { width: 44 });
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, 6, say("guide"), { style: "subtitle" });
  const top = 4;
  if (evaluations.length > 0) grid.put(top, DRAWN, text(language, "council.cover.chart.names"), { style: "note" });
  grid.put(top - 1, 0, say("chances"), { style: "heading" }).put(top, 0, say("scenario"), { style: "header" });
  ZONES.forEach((zone, at) => grid.put(top, 1 + at, text(language, `market-or-network.zones.${zone}`), { style: "header" }));
  grid.put(top, 4, text(language, "aspects.model"), { style: "header" }).put(top, 5, say("same"), { style: "header" });
  evaluations.forEach((evaluation, scenario) => {
    const row = top + 1 + scenario;
    const at = edition.row(scenario);
    const chances = models[scenario]?.probability;
    const values = [chances?.lower, chances?.middle, chances?.upper];
    grid.put(row, 0, evaluation.scenario.name, { style: "label", formula: edition.name(scenario) });
    const short = chartName({ words: evaluation.scenario.name, formula: address(row, 0) });
    grid.put(row, DRAWN, short.words, { style: "note", formula: short.formula });
    ZONES.forEach((zone, place) => grid.put(row, 1 + place, values[place] ?? "", { style: "value", format: "share", formula: calculation.outside(`sure:${zone}`, at) }));
    const zone = evaluation.content?.zone;
    grid.put(row, 4, zone === undefined ? "" : text(language, `market-or-network.zones.${zone}`), { style: "word", formula: calculation.outside("content:zone", at) });
    grid.put(row, 5, zone === undefined ? "" : (values[ZONES.indexOf(zone)] ?? ""), { style: "value", format: "share", formula: sureSentence(calculation, at) });
  });
  const count = evaluations.length;
  if (count > 0) grid.conditionals.push({ area: areaOf(top + 1, 1, count, WIDTH - 1), rule: { kind: "formula", text: `${address(top + 1, 1)}=""`, style: "unknown" } });
  let row = top + count + 2;
  if (count > 0) {
    const rows = rowsForBars(evaluations.map(({ scenario }) => scenario.name)) + 10;
    grid.charts.push({
      kind: "stacked-bar",
      title: say("chart"),
      alt: `${say("chart")}: ${evaluations.map(({ scenario }, at) => `${scenario.name} ${ZONES.map((zone, place) => `${text(language, `market-or-network.zones.${zone}`)} ${Math.round(([models[at]?.probability?.lower, models[at]?.probability?.middle, models[at]?.probability?.upper][place] ?? 0) * 100)}%`).join(", ")}`).join("; ")}`,
      at: areaOf(row, 0, rows, 6),
      series: ZONES.map((zone, place) => ({ name: text(language, `market-or-network.zones.${zone}`), categories: { sheet: title, area: areaOf(top + 1, DRAWN, count) }, values: { sheet: title, area: areaOf(top + 1, 1 + place, count) }, color: [colors.marketSoft, colors.mixedMiddle, colors.network][place] ?? colors.network })),
      valueAxis: { min: 0, max: 1, step: 0.25, format: "0%" },
      categoryAxis: { reversed: true, room: NAMES },
      legend: true,
    });
    row += rows + 1;
  }
  const breakAt = row;
  grid.put(row, 0, say("stability"), { style: "heading" });
  evaluations.forEach((evaluation, scenario) => {
    const at = edition.row(scenario);
    row += 1;
    grid.put(row, 0, evaluation.scenario.name, { style: "header", formula: edition.name(scenario) });
    ["share", "from", "to"].forEach((word, place) => grid.put(row, 1 + place, say(word), { style: "header" }));
    for (const id of criteria) {
      row += 1;
      const range = models[scenario]?.weightStability[id];
      grid.put(row, 0, columnLabel(id, language), { style: "label" });
      grid.put(row, 1, models[scenario]?.shares[id] ?? "", { style: "value", format: "share", formula: calculation.outside(`sure:share:${id}`, at) });
      grid.put(row, 2, range?.[0] ?? "", { style: "value", format: "share", formula: calculation.outside(`sure:from:${id}`, at) });
      grid.put(row, 3, range?.[1] ?? "", { style: "value", format: "share", formula: calculation.outside(`sure:to:${id}`, at) });
    }
    row += 1;
  });
  return grid.done(printSetup(title, language, { breaksBefore: count > 0 ? [breakAt] : [], area: areaOf(0, 0, grid.next, WIDTH) }));
}
