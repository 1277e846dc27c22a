import { formatNumber, lessonAgainst, text, type Evaluation, type Language } from "../engine";
import { address, areaOf, colors, fixedAddress, Grid, printSetup, quotedSheet, type Sheet } from "../sheets";
import { chartName, rowsForBars } from "./chart-name";
import { againstWords, answerWords, riskWords, saidOf, type Said, type Worded } from "./cover-words";
import { SIDE_BY_SIDE, type Edition } from "./edition";
import { sizeOnPage } from "./side-by-side";
import { LOCALES } from "./locale";
import { quoted } from "./native/calculation";
import { unreadOf } from "./unread";

/**
 * Widths that the page may have, in characters, and of the columns for the name and the index; the answers share the rest. The one that prints largest is taken: a wide page
 * has few lines, a narrow one large letters. No cell of the table is merged, so that programs can fit its rows.
 */
const WIDTHS = [96, 104, 112, 120, 128, 136];
const [NAME_WIDTH, INDEX_WIDTH] = [22, 14];
const SHARES = { says: 36, against: 28, risks: 22 } as const;
type Answer = keyof typeof SHARES;
/** Answers on the cover, so that it stays one page; the rest stand on the comparison. */
const MOST_ANSWERS = 20;
const HEADER_ROW = 7;
/** The part of the picture's width that names may take; their column beside the page; the rows that the picture takes beside its bars. */
const NAMES = 0.34;
const DRAWN_WIDTH = 44;
const CHART_ROOM = 6;
const ZONES = ["market", "mixed", "network"] as const;

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

/** What the cover says of a scenario: the answer in plain words, and the strongest argument against it, "" where the cover has none. */
export interface CoverAnswer {
  readonly scenario: string;
  readonly says: string;
  readonly against: string;
}

function answerTo({ calculation, language, row }: Edition, evaluation: Evaluation, at: number): CoverAnswer {
  const said = saidOf(calculation, evaluation, row(at));
  return { scenario: evaluation.scenario.name, says: answerWords(said, evaluation, language).words, against: said.has("counter:words") ? againstWords(said).words : "" };
}

/** The answer for each scenario, as it stands on the cover. */
export const coverAnswers = (edition: Edition): readonly CoverAnswer[] => edition.evaluations.map((evaluation, at) => answerTo(edition, evaluation, at));

/** The cell of the cover with the answer for a scenario, for formulas on other sheets; the cover has the first scenarios only. */
export const answerCell = (scenario: number, language: Language): string => `${quotedSheet(text(language, "sheets.names.cover"))}!${fixedAddress(HEADER_ROW + 1 + scenario, 1)}`;

/** The columns of the answers that this edition has, each with what it says of a scenario. */
function answersOf({ calculation, language, without = [] }: Edition): readonly { readonly id: Answer; readonly words: (said: Said, evaluation: Evaluation) => Worded }[] {
  return [
    { id: "says", words: (said, evaluation) => answerWords(said, evaluation, language) },
    ...(calculation.has("counter:words") ? [{ id: "against" as const, words: againstWords }] : []),
    ...(without.includes("risks") ? [] : [{ id: "risks" as const, words: (said: Said) => riskWords(said, language) }]),
  ];
}

/** What the answer does not say; and, where no column says it, what speaks against each model. */
function limitsOf({ calculation, language, without = [] }: Edition): readonly string[] {
  const say = (key: string, more: Readonly<Record<string, string>> = {}): string => text(language, `council.cover.${key}`, more);
  const counter = ZONES.flatMap((zone) => {
    const lesson = lessonAgainst(zone, language);
    return lesson === undefined ? [] : [say("limit-zone", { model: text(language, `explanation.models.${zone}`), lesson })];
  });
  return [
    ...(calculation.has("counter:words") ? [] : counter),
    text(language, "market-or-network.notes.scope"),
    say("limit-position"),
    ...(without.includes("risks") ? [] : [say("limit-risks")]),
    say("limit-default"),
    text(language, "market-or-network.notes.legal"),
    say("limit-edit"),
  ];
}

/** The cover: the question, the options, the answer for each in plain words, what speaks against it, the picture, and what the answer does not say. It prints as one page, as large as it can. */
export function coverSheet(edition: Edition): Sheet {
  const made = WIDTHS.map((width) => laidOut(edition, width));
  const largest = Math.max(...made.map(({ size }) => size));
  return (made.find(({ size }) => size === largest) as (typeof made)[number]).sheet;
}

/** The cover on a page so many characters wide, and how large it prints: 1 is the size of the letters as they are. */
function laidOut(edition: Edition, page: number): { readonly sheet: Sheet; readonly size: number } {
  const { language, evaluations, date } = edition;
  const say = (key: string, more: Readonly<Record<string, string | number>> = {}): string => text(language, `council.cover.${key}`, more);
  const title = edition.title ?? say("title");
  const sheet = text(language, "sheets.names.cover");
  const grid = new Grid("cover", sheet, say("alt"));
  const answers = answersOf(edition);
  const shares = answers.reduce((sum, { id }) => sum + SHARES[id], 0);
  const index = 1 + answers.length;
  const width = index + 1;
  // Beside the page: the names as the picture shows them.
  const drawn = evaluations.length <= SIDE_BY_SIDE ? width + 1 : undefined;
  grid.columns.push({ width: NAME_WIDTH }, ...answers.map(({ id }) => ({ width: Math.round(((page - NAME_WIDTH - INDEX_WIDTH) * SHARES[id]) / shares) })), { width: INDEX_WIDTH });
  grid.across(0, 0, width, title, { style: "page-title" });
  grid.across(1, 0, width, say("date", { date: new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }).format(date) }), { style: "subtitle" });
  const unread = unreadOf(edition).line;
  grid.put(2, 0, unread.words, { style: "heading", formula: unread.formula });
  grid.put(3, 0, say("question"), { style: "heading" }).across(4, 0, width, say("question-text", { count: evaluations.length }), { style: "text" });
  grid.put(HEADER_ROW - 1, 0, say("answer"), { style: "heading" });
  grid.put(HEADER_ROW, 0, say("scenario"), { style: "header" }).put(HEADER_ROW, index, say("index"), { style: "header" });
  answers.forEach(({ id }, at) => grid.put(HEADER_ROW, 1 + at, say(id), { style: "header" }));
  if (drawn !== undefined) {
    grid.columns[width] = { width: 4 };
    grid.columns[drawn] = { width: DRAWN_WIDTH };
    grid.put(HEADER_ROW, drawn, say("chart.names"), { style: "note" });
  }
  evaluations.slice(0, MOST_ANSWERS).forEach((evaluation, at) => {
    const row = HEADER_ROW + 1 + at;
    const said = saidOf(edition.calculation, evaluation, edition.row(at));
    const name = nameWords(edition, at, evaluation);
    grid.put(row, 0, name.words, { style: "label", formula: name.formula });
    answers.forEach(({ words }, place) => {
      const answer = words(said, evaluation);
      grid.put(row, 1 + place, answer.words, { style: "word", formula: answer.formula });
    });
    grid.put(row, index, evaluation.content?.index ?? "", { style: "value", format: "level", formula: edition.calculation.outside("content:index", edition.row(at)) });
    if (drawn === undefined) return;
    const short = chartName({ words: name.words, formula: address(row, 0) });
    grid.put(row, drawn, short.words, { style: "note", formula: short.formula });
  });
  const count = Math.min(evaluations.length, MOST_ANSWERS);
  if (evaluations.length > count) grid.across(grid.next, 0, width, say("more", { count: evaluations.length - count }), { style: "note" });
  let row = grid.next + 1;
  if (count > 0 && drawn !== undefined) {
    const rows = rowsForBars(evaluations.map(({ scenario }) => scenario.name)) + CHART_ROOM;
    const said = evaluations.map(({ scenario, content }) => `${scenario.name} ${content ? formatNumber(content.index, language) : "?"}`).join("; ");
    grid.charts.push({
      kind: "bar",
      title: say("chart.title"),
      alt: say("chart.alt", { values: said }),
      at: areaOf(row, 0, rows, width),
      series: [{ name: text(language, "aspects.content-index"), categories: { sheet, area: areaOf(HEADER_ROW + 1, drawn, count) }, values: { sheet, area: areaOf(HEADER_ROW + 1, index, count) }, color: colors.network }],
      valueAxis: { min: 0, max: 1, step: 0.2, format: "0.0" },
      categoryAxis: { reversed: true, room: NAMES },
      legend: false,
    });
    row += rows + 1;
  }
  grid.put(row, 0, say("limits"), { style: "heading" });
  limitsOf(edition).forEach((limit, at) => grid.across(row + 1 + at, 0, width, `• ${limit}`, { style: "text" }));
  return { sheet: grid.done(printSetup(title, language, { pagesTall: 1, area: areaOf(0, 0, grid.next, width) })), size: sizeOnPage(page, grid.points(0, grid.next)) };
}
