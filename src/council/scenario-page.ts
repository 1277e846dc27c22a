import { aspects, columnLabel, criteriaOf, inputOf, isUsable, parameter, text, type Aspect, type Evaluation } from "../engine";
import { areaOf, colors, Grid, printSetup, type CellValue, type Sheet } from "../sheets";
import { ARGUMENTS, aspectCell, fixedReasons, shownAspects, unknownHeading, withDetailsElsewhere } from "./aspect-cell";
import { answerCell, coverAnswers } from "./cover";
import type { Edition } from "./edition";
import { Pages } from "./pages";
import { dashed, typedLines } from "./scenario-typed";
import { heightOnPage } from "./side-by-side";
import { settledLines } from "./settlement/settled-lines";
import { tableRow } from "./table-row";
import { unreadOf } from "./unread";

const WIDTH = 7;
/** The columns over which a result is named; its value takes the rest. */
const LABELS = 2;
/** How high the profile is, in rows. */
const CHART_ROWS = 19;

/** The three tables of criteria: the group of inputs, the index, its heading. */
const GROUPS = [["content", "content", "content"], ["form", "form", "form"], ["legal-form", "legal", "legal"]] as const;
const indexOf = ({ content, form, legalForm }: Evaluation, id: (typeof GROUPS)[number][1]): Evaluation["content"] | Evaluation["form"] | Evaluation["legalForm"] => (id === "content" ? content : id === "form" ? form : legalForm);

/** A table of criteria from a row on: their scores and what each adds to the index. Gives the row below it. */
function criteriaTable(edition: Edition, scenario: number, evaluation: Evaluation, [group, id, heading]: (typeof GROUPS)[number], grid: Grid, top: number): number {
  const { calculation, language, parameters } = edition;
  const say = (key: string): string => text(language, `council.scenario.${key}`);
  const at = edition.row(scenario);
  const typed = tableRow(evaluation.scenario, language);
  const index = indexOf(evaluation, id);
  const criteria = criteriaOf(group);
  let row = top + 1;
  grid.put(top, 0, say(heading), { style: "heading" });
  ["criterion", "pole1", "pole5", "score", "level", "weight", "share"].forEach((word, column) => grid.put(row, column, say(word), { style: "header" }));
  grid.conditionals.push({ area: areaOf(row + 1, 3, criteria.length, 2), rule: { kind: "formula", text: `$D${row + 2}=""`, style: "unknown" } });
  for (const criterion of criteria) {
    row += 1;
    const input = inputOf(criterion);
    const pole = (which: string): CellValue => (input ? text(language, `${input.framework}.inputs.${criterion}.${which}`) : "");
    const made = index?.contributions.find((each) => each.criterion === criterion);
    const cell = calculation.inputs.cell(criterion, at);
    const [low, high] = [calculation.outside(`low:${criterion}`, at), calculation.outside(`high:${criterion}`, at)];
    const weight = calculation.above(`low:${criterion}`, `low:${criterion}`).split(":")[0] ?? "";
    const above = `${low.split("!")[0] ?? ""}!${weight}`;
    const known = calculation.outside(`${id}:known`, at);
    const level = `IF(AND(ISNUMBER(${calculation.outside(`${id}:index`, at)}),ISNUMBER(${low})),(${low}+${high})/2,"")`;
    const levelNow = made?.level ?? "";
    grid.put(row, 0, columnLabel(criterion, language), { style: "label" }).put(row, 1, pole("pole1"), { style: "note" }).put(row, 2, pole("pole5"), { style: "note" });
    grid.put(row, 3, cell === undefined ? "" : dashed(typed[criterion] ?? ""), { style: "centred", formula: cell === undefined ? '""' : `IF(${cell}="","",IF(ISNUMBER(${cell}),${cell},SUBSTITUTE(${cell},"..","–")))` });
    grid.put(row, 4, levelNow, { style: "value", format: "level", formula: `IFERROR(${level},"")` });
    // A weight that cannot be used is blank here, and the sheet of the framework says so.
    grid.put(row, 5, isUsable(parameters, criterion) ? parameter(parameters, criterion) : "", { style: "value", formula: `IFERROR(${above},"")` });
    grid.put(row, 6, made && levelNow !== "" ? made.share : "", { style: "value", format: "level", formula: `IFERROR(IF(AND(${known}>0,ISNUMBER(${low})),${above}*(${low}+${high})/2/${known},""),"")` });
  }
  row += 1;
  grid.put(row, 0, text(language, "council.calculation.index"), { style: "group" }).line(row, 1, [null, null, null, null, null], { style: "group" });
  grid.put(row, 6, index?.index ?? "", { style: "value", format: "level", formula: calculation.outside(`${id}:index`, at) });
  return row + 1;
}

/** A scenario on pages of its own: the answer in words, what speaks for and against it, its scores and what each criterion adds to each index, the results, and what was filled in. */
export function scenarioPage(edition: Edition, scenario: number, name: string): Sheet {
  const { language, evaluations } = edition;
  const evaluation = evaluations[scenario];
  if (!evaluation) throw new Error(`there is no scenario ${scenario}`);
  const title = evaluation.scenario.name;
  const say = (key: string): string => text(language, `council.scenario.${key}`);
  const grid = new Grid("scenario", name, text(language, "council.scenario.alt", { name: title }));
  grid.columns.push({ width: 27 }, { width: 26 }, { width: 27 }, { width: 8 }, { width: 8 }, { width: 9 }, { width: 14 });
  const pages = new Pages(grid, heightOnPage(grid.columns.reduce((sum, { width }) => sum + width, 0), false, 1));
  grid.across(0, 0, WIDTH, title, { style: "page-title", formula: edition.name(scenario) }, 28);
  grid.across(1, 0, WIDTH, coverAnswers(edition)[scenario]?.says ?? "", { style: "text", formula: answerCell(scenario, language) });
  const unread = unreadOf(edition).lineOf(scenario);
  grid.put(2, 0, unread.words, { style: "heading", formula: unread.formula });
  let row = 3;

  const shown = shownAspects(edition, aspects, [evaluation]);
  const beside = shown.known.filter(({ part }) => part === ARGUMENTS);
  const { known, unknown } = withDetailsElsewhere(edition, { known: shown.known.filter((aspect) => !beside.includes(aspect)), unknown: shown.unknown });
  // What speaks for and against is read before any number.
  for (const aspect of beside) {
    const { value, put } = aspectCell(edition, aspect, scenario);
    grid.across(row, 0, WIDTH, text(language, `aspects.${aspect.id}`), { style: "header" }).across(row + 1, 0, WIDTH, value, put);
    row += 2;
  }
  const reasons = fixedReasons(edition, [...beside, ...known]);
  if (reasons !== "") {
    grid.across(row, 0, WIDTH, reasons, { style: "note" });
    row += 2;
  }

  const tables = GROUPS.map((group) => {
    const top = row;
    row = criteriaTable(edition, scenario, evaluation, group, grid, top) + 1;
    pages.block(top, row - 1);
    return top;
  });
  // The criteria of the content stand first, below a heading and a header.
  const [first, count] = [(tables[0] ?? 0) + 2, criteriaOf("content").length];
  // The frame of a picture is drawn on the edge of its first row: a page begins a row before.
  pages.block(row - 1, row + CHART_ROWS);
  grid.charts.push({
    kind: "radar",
    title: text(language, "council.scenario.profile.title", { name: title }),
    alt: text(language, "council.scenario.profile.alt", { name: title }),
    at: areaOf(row, 0, CHART_ROWS, WIDTH),
    series: [{ name: say("level"), categories: { sheet: name, area: areaOf(first, 0, count) }, values: { sheet: name, area: areaOf(first, 4, count) }, color: colors.network }],
    valueAxis: { min: 0, max: 1, step: 0.25, format: "0.00" },
    legend: false,
  });
  row += CHART_ROWS + 1;

  const line = (aspect: Aspect): void => {
    const { value, put } = aspectCell(edition, aspect, scenario);
    // In words or a number: both stand right beside what they are of.
    grid.across(row, 0, LABELS, text(language, `aspects.${aspect.id}`), { style: "label" }).across(row, LABELS, WIDTH - LABELS, value, put.style === "value" ? { ...put, style: "word" } : put);
    row += 1;
  };
  const results = row;
  if (known.length > 0) {
    grid.put(row, 0, say("results"), { style: "heading" });
    grid.across(row + 1, 0, LABELS, say("result"), { style: "header" }).across(row + 1, LABELS, WIDTH - LABELS, say("value"), { style: "header" });
    row += 2;
  }
  known.forEach(line);
  pages.block(results, row);
  row += 1;
  const settled = row;
  row = settledLines(edition, scenario, grid, { top: settled, width: WIDTH, labels: LABELS });
  if (row > settled) {
    pages.block(settled, row);
    row += 1;
  }
  const typed = row;
  typedLines(edition, scenario, grid, { top: typed, width: WIDTH, labels: LABELS });
  // What was filled in begins a page unless it fits below the results: its heading never stands alone at the foot of one.
  pages.block(typed, grid.next);
  const printed = grid.next;
  if (unknown.length > 0) {
    row = printed + 2;
    grid.put(row - 1, 0, unknownHeading(edition), { style: "heading" });
    unknown.forEach(line);
  }
  return grid.done(printSetup(title, language, { breaksBefore: pages.breaks, area: areaOf(0, 0, printed, WIDTH) }));
}
