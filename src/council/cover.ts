import { formatNumber, text, type Evaluation, type Language } from "../engine";
import { areaOf, colors, Grid, printSetup, type Sheet } from "../sheets";
import { SIDE_BY_SIDE, type Edition } from "./edition";
import { aspectValue } from "./native/content-columns";
import { quoted } from "./native/calculation";

const WIDTH = 6;
/** Answers on the cover; the rest stand on the comparison. */
const MOST_ANSWERS = 40;

/** The answer for a scenario in one sentence, as the formula beside it makes it. */
function sentence(evaluation: Evaluation, language: Language): string {
  const say = (key: string): string => text(language, `council.cover.${key}`);
  const { content } = evaluation;
  if (!content) return say("none");
  const leaning = aspectValue("legal-leaning", language)(evaluation);
  return `${say(content.zone)}${content.settled ? say("settled") : `${say("open")}${String(aspectValue("content-would-settle", language)(evaluation))}.`}${leaning === "" ? "" : `${say("legal")}${String(leaning)}.`}`;
}

function sentenceFormula(edition: Edition, scenario: number): string {
  const { calculation, language } = edition;
  const say = (key: string): string => quoted(text(language, `council.cover.${key}`));
  const cell = (id: string): string => calculation.outside(id, edition.row(scenario));
  const zone = (name: string): string => quoted(text(language, `market-or-network.zones.${name}`));
  const model = `IF(${cell("content:zone")}=${zone("network")},${say("network")},IF(${cell("content:zone")}=${zone("market")},${say("market")},${say("mixed")}))`;
  const sure = `IF(${cell("content:settled")}=${quoted(text(language, "sheets.flags.yes"))},${say("settled")},${say("open")}&${cell("content:open:words")}&".")`;
  return `IF(ISNUMBER(${cell("content:index")}),${model}&${sure}&IF(${cell("legal:leaning")}="","",${say("legal")}&${cell("legal:leaning")}&"."),${say("none")})`;
}

/** The cover: the question, the answer a scenario in plain words, the picture, and what the answer does not say. It prints as one page. */
export function coverSheet(edition: Edition): Sheet {
  const { language, evaluations } = edition;
  const say = (key: string): string => text(language, `council.cover.${key}`);
  const title = edition.title ?? say("title");
  const sheet = text(language, "sheets.names.cover");
  const grid = new Grid("cover", sheet, say("alt"));
  grid.columns.push({ width: 28 }, ...Array.from({ length: WIDTH - 2 }, () => ({ width: 13 })), { width: 12 });
  grid.across(0, 0, WIDTH, title, { style: "title" }, 30);
  grid.put(2, 0, say("question"), { style: "heading" }).across(3, 0, WIDTH, say("question-text"), { style: "text" });
  grid.put(5, 0, say("answer"), { style: "heading" });
  grid.put(6, 0, say("scenario"), { style: "header" }).across(6, 1, WIDTH - 2, say("says"), { style: "header" }).put(6, WIDTH - 1, text(language, "council.calculation.index"), { style: "header" });
  evaluations.slice(0, MOST_ANSWERS).forEach((evaluation, at) => {
    const row = 7 + at;
    const words = sentence(evaluation, language);
    grid.put(row, 0, evaluation.scenario.name, { style: "label", formula: edition.name(at) });
    grid.across(row, 1, WIDTH - 2, words, { style: "word", formula: sentenceFormula(edition, at) });
    grid.put(row, WIDTH - 1, evaluation.content?.index ?? "", { style: "value", format: "level", formula: edition.calculation.outside("content:index", edition.row(at)) });
  });
  const count = Math.min(evaluations.length, MOST_ANSWERS);
  let row = grid.next + 1;
  if (count > 0 && count <= SIDE_BY_SIDE) {
    const rows = count + 8;
    const said = evaluations.map(({ scenario, content }) => `${scenario.name} ${content ? formatNumber(content.index, language) : "?"}`).join("; ");
    grid.charts.push({
      kind: "bar",
      title: say("chart.title"),
      alt: text(language, "council.cover.chart.alt", { values: said }),
      at: areaOf(row, 0, rows, WIDTH),
      series: [{ name: text(language, "aspects.content-index"), categories: { sheet, area: areaOf(7, 0, count) }, values: { sheet, area: areaOf(7, WIDTH - 1, count) }, color: colors.network }],
      valueAxis: { min: 0, max: 1, step: 0.2, format: "0.0" },
      categoryAxis: { reversed: true },
      legend: false,
    });
    row += rows + 1;
  }
  grid.put(row, 0, say("limits"), { style: "heading" });
  const limits = [text(language, "market-or-network.notes.scope"), say("limit-position"), say("limit-default"), text(language, "market-or-network.notes.legal"), say("limit-edit")];
  limits.forEach((limit, at) => grid.across(row + 1 + at, 0, WIDTH, `• ${limit}`, { style: "text" }));
  return grid.done(printSetup(title, language));
}
