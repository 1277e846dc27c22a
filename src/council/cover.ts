import { formatNumber, text, type Evaluation } from "../engine";
import { areaOf, colors, Grid, printSetup, type Sheet } from "../sheets";
import { answerWords, riskWords, saidOf, type Worded } from "./cover-words";
import { SIDE_BY_SIDE, type Edition } from "./edition";
import { LOCALES } from "./locale";
import { quoted } from "./native/calculation";

/** Columns: the scenario, the answer over three, what can go wrong over two, the index. */
const WIDTHS = [25, 15, 15, 15, 18, 18, 8];
const [ANSWER, RISKS, INDEX] = [1, 4, 6];
const WIDTH = WIDTHS.length;
/** Answers on the cover, so that it stays one page; the rest stand on the comparison. */
const MOST_ANSWERS = 20;
const HEADER_ROW = 7;

/** A scenario's name, and whether it is today's situation. */
function nameWords(edition: Edition, at: number, { scenario }: Evaluation): Worded {
  const { calculation, language, row } = edition;
  const baseline = calculation.inputs.cell("baseline", row(at));
  const mark = ` ${text(language, "council.cover.baseline")}`;
  const value = scenario.values["baseline"];
  const yes = text(language, "sheets.flags.yes");
  return {
    words: `${scenario.name}${value?.kind === "quantity" && value.low === 1 && value.high === 1 ? mark : ""}`,
    formula: baseline === undefined ? edition.name(at) : `${edition.name(at)}&IF(OR(${baseline}=${quoted(yes)},${baseline}=1),${quoted(mark)},"")`,
  };
}

/** The answer for each scenario in plain words, as it stands on the cover. */
export const coverAnswers = ({ evaluations, calculation, language, row }: Edition): readonly { readonly scenario: string; readonly says: string }[] =>
  evaluations.map((evaluation, at) => ({ scenario: evaluation.scenario.name, says: answerWords(saidOf(calculation, evaluation, row(at)), evaluation, language).words }));

/** The cover: the question, the options, the answer for each in plain words, the picture, and what the answer does not say. It prints as one page. */
export function coverSheet(edition: Edition): Sheet {
  const { language, evaluations, date, without = [] } = edition;
  const say = (key: string, more: Readonly<Record<string, string | number>> = {}): string => text(language, `council.cover.${key}`, more);
  const title = edition.title ?? say("title");
  const sheet = text(language, "sheets.names.cover");
  const grid = new Grid("cover", sheet, say("alt"));
  const withRisks = !without.includes("risks");
  grid.columns.push(...WIDTHS.map((width) => ({ width })));
  grid.across(0, 0, WIDTH, title, { style: "title" }, 30);
  grid.across(1, 0, WIDTH, say("date", { date: new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }).format(date) }), { style: "subtitle" });
  grid.put(3, 0, say("question"), { style: "heading" }).across(4, 0, WIDTH, say("question-text", { count: evaluations.length }), { style: "text" });
  grid.put(HEADER_ROW - 1, 0, say("answer"), { style: "heading" });
  const answerColumns = (withRisks ? RISKS : INDEX) - ANSWER;
  grid.put(HEADER_ROW, 0, say("scenario"), { style: "header" }).across(HEADER_ROW, ANSWER, answerColumns, say("says"), { style: "header" }).put(HEADER_ROW, INDEX, text(language, "council.calculation.index"), { style: "header" });
  if (withRisks) grid.across(HEADER_ROW, RISKS, INDEX - RISKS, say("risks"), { style: "header" });
  evaluations.slice(0, MOST_ANSWERS).forEach((evaluation, at) => {
    const row = HEADER_ROW + 1 + at;
    const said = saidOf(edition.calculation, evaluation, edition.row(at));
    const [name, answer, risks] = [nameWords(edition, at, evaluation), answerWords(said, evaluation, language), riskWords(said, language)];
    grid.put(row, 0, name.words, { style: "label", formula: name.formula });
    grid.across(row, ANSWER, answerColumns, answer.words, { style: "word", formula: answer.formula });
    if (withRisks) grid.across(row, RISKS, INDEX - RISKS, risks.words, { style: "word", formula: risks.formula });
    grid.put(row, INDEX, evaluation.content?.index ?? "", { style: "value", format: "level", formula: edition.calculation.outside("content:index", edition.row(at)) });
  });
  const count = Math.min(evaluations.length, MOST_ANSWERS);
  if (evaluations.length > count) grid.across(grid.next, 0, WIDTH, say("more", { count: evaluations.length - count }), { style: "note" });
  let row = grid.next + 1;
  if (count > 0 && count <= SIDE_BY_SIDE) {
    const rows = count + 9;
    const said = evaluations.map(({ scenario, content }) => `${scenario.name} ${content ? formatNumber(content.index, language) : "?"}`).join("; ");
    grid.charts.push({
      kind: "bar",
      title: say("chart.title"),
      alt: say("chart.alt", { values: said }),
      at: areaOf(row, 0, rows, WIDTH),
      series: [{ name: text(language, "aspects.content-index"), categories: { sheet, area: areaOf(HEADER_ROW + 1, 0, count) }, values: { sheet, area: areaOf(HEADER_ROW + 1, INDEX, count) }, color: colors.network }],
      valueAxis: { min: 0, max: 1, step: 0.2, format: "0.0" },
      categoryAxis: { reversed: true },
      legend: false,
    });
    row += rows + 1;
  }
  grid.put(row, 0, say("limits"), { style: "heading" });
  const against = evaluations.length <= SIDE_BY_SIDE && !without.includes("pages") ? [say("limit-against")] : [];
  const limits = [text(language, "market-or-network.notes.scope"), say("limit-position"), ...(withRisks ? [say("limit-risks")] : []), ...against, say("limit-default"), text(language, "market-or-network.notes.legal"), say("limit-edit")];
  limits.forEach((limit, at) => grid.across(row + 1 + at, 0, WIDTH, `• ${limit}`, { style: "text" }));
  return grid.done(printSetup(title, language, { pagesTall: 1 }));
}
