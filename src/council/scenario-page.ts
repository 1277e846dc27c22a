import { aspects, columnLabel, criteriaOf, frameworks, inputOf, text, type Aspect } from "../engine";
import { areaOf, atMostLong, unitLabel, colors, Grid, printSetup, type CellValue, type Sheet } from "../sheets";
import { aspectCell, fixedReasons, shownAspects, unknownHeading } from "./aspect-cell";
import type { Edition } from "./edition";
import { heightOnPage } from "./side-by-side";
import { tableRow } from "./table-row";
import { unreadOf } from "./unread";

const WIDTH = 7;
/** The columns over which a result is named; its value takes the rest. */
const LABELS = 2;

/** A name that Excel keeps for a sheet of its own. */
const RESERVED = "history";
/** Names that programs may take for the same: they look past capitals, and past the width of letters. */
export const folded = (name: string): string => name.normalize("NFKC").toLowerCase();

/** A name that every program takes for a sheet, also inside a formula: letters, digits and a few signs, at most 31 long, and not taken yet; `taken` holds folded names. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}().,-]+/gu, " ").replace(/^[^\p{L}\p{N}]+/u, "").trim() || "-";
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? "" : ` (${number})`;
    const name = atMostLong(plain, 31 - tail.length) + tail;
    if (!taken.has(folded(name)) && folded(name) !== RESERVED) return name;
  }
}

/** The profile fits the page with the tables above it. */
const CHART_ROWS = 19;
/** Characters from which on a result is a paragraph rather than a value. */
const PARAGRAPH = 240;
/** Results that end so near the end of a page may as well end on the page before. */
const CLOSE = 0.05;
/** The criteria stand in tables of their own. */
const TABLES = ["content", "form", "legal-form"];
/** Characters of a text that fit a row of the full width, as high as rows can be. */
const ROW_TEXT = 2400;

/** Longer than any text in a cell: the last piece takes all that is left, also when somebody adds to it. */
const MOST = 32_767;

/** Where a text is cut into rows: between words, so that none is longer than a row holds. */
function piecesOf(words: string): readonly { readonly from: number; readonly length: number }[] {
  const pieces: { from: number; length: number }[] = [];
  let from = 0;
  while (words.length - from > ROW_TEXT) {
    const space = words.lastIndexOf(" ", from + ROW_TEXT);
    const length = (space > from ? space + 1 : from + ROW_TEXT) - from;
    pieces.push({ from, length });
    from += length;
  }
  return [...pieces, { from, length: MOST }];
}

/** What was filled in beside the criteria, each by a formula that follows the scenario table; long texts over the full width, whole. */
function typedLines({ calculation, evaluations, language, row: rowOf }: Edition, scenario: number, grid: Grid, top: number): void {
  const at = rowOf(scenario);
  const evaluation = evaluations[scenario];
  const typed = evaluation ? tableRow(evaluation.scenario, language) : {};
  const inputs = frameworks.inputs.filter(({ id, group, kind }) => !(TABLES.includes(group) && kind === "score") && id !== "scenario" && typed[id] !== undefined && typed[id] !== null && calculation.inputs.cell(id, at) !== undefined);
  if (inputs.length === 0) return;
  let row = top;
  grid.put(row, 0, text(language, "council.scenario.typed"), { style: "heading" });
  for (const { id, kind, unit } of inputs) {
    const cell = calculation.inputs.cell(id, at) ?? "";
    const value = typed[id] ?? null;
    const label = unit === undefined || kind !== "number" ? columnLabel(id, language) : `${columnLabel(id, language)} (${unitLabel(unit, language)})`;
    row += 1;
    if (kind !== "text" || typeof value !== "string") {
      grid.across(row, 0, LABELS, label, { style: "label" }).across(row, LABELS, WIDTH - LABELS, value, { style: "word", formula: `IF(${cell}="","",${cell})` });
      continue;
    }
    grid.across(row, 0, WIDTH, label, { style: "header" });
    for (const { from, length } of piecesOf(value)) {
      row += 1;
      grid.across(row, 0, WIDTH, value.slice(from, from + length), { style: "word", formula: `MID(${cell},${from + 1},${length})` });
    }
  }
}

/** A range of scores as it is written on paper. */
const dashed = (score: CellValue): CellValue => (typeof score === "string" ? score.replaceAll("..", "–") : score);

/** A scenario on a page of its own: its scores, what each criterion adds to each index, and every result. */
export function scenarioPage(edition: Edition, scenario: number, name: string): Sheet {
  const { calculation, language, evaluations } = edition;
  const evaluation = evaluations[scenario];
  if (!evaluation) throw new Error(`there is no scenario ${scenario}`);
  const title = evaluation.scenario.name;
  const say = (key: string): string => text(language, `council.scenario.${key}`);
  const grid = new Grid("scenario", name, text(language, "council.scenario.alt", { name: title }));
  const at = edition.row(scenario);
  const typed = tableRow(evaluation.scenario, language);
  grid.columns.push({ width: 27 }, { width: 26 }, { width: 27 }, { width: 8 }, { width: 8 }, { width: 9 }, { width: 14 });
  grid.across(0, 0, WIDTH, title, { style: "page-title", formula: edition.name(scenario) }, 28);
  const unread = unreadOf(edition).lineOf(scenario);
  grid.put(1, 0, unread.words, { style: "heading", formula: unread.formula });
  let row = 2;
  let profile: { first: number; count: number } | undefined;
  for (const [group, id, heading] of [["content", "content", "content"], ["form", "form", "form"], ["legal-form", "legal", "legal"]] as const) {
    const index = id === "content" ? evaluation.content : id === "form" ? evaluation.form : evaluation.legalForm;
    grid.put(row, 0, say(heading), { style: "heading" });
    row += 1;
    ["criterion", "pole1", "pole5", "score", "level", "weight", "share"].forEach((word, column) => grid.put(row, column, say(word), { style: "header" }));
    grid.conditionals.push({ area: areaOf(row + 1, 3, criteriaOf(group).length, 2), rule: { kind: "formula", text: `$D${row + 2}=""`, style: "unknown" } });
    if (id === "content") profile = { first: row + 1, count: criteriaOf(group).length };
    for (const criterion of criteriaOf(group)) {
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
      grid.put(row, 0, columnLabel(criterion, language), { style: "label" }).put(row, 1, pole("pole1"), { style: "note" }).put(row, 2, pole("pole5"), { style: "note" });
      grid.put(row, 3, cell === undefined ? "" : dashed(typed[criterion] ?? ""), { style: "centred", formula: cell === undefined ? '""' : `IF(${cell}="","",IF(ISNUMBER(${cell}),${cell},SUBSTITUTE(${cell},"..","–")))` });
      grid.put(row, 4, made?.level ?? "", { style: "value", format: "level", formula: `IFERROR(${level},"")` });
      grid.put(row, 5, made?.weight ?? null, { style: "value", formula: above });
      grid.put(row, 6, made ? made.share : "", { style: "value", format: "level", formula: `IFERROR(IF(${known}>0,IF(ISNUMBER(${low}),${above}*(${low}+${high})/2/${known},0),""),"")` });
    }
    row += 1;
    grid.put(row, 0, text(language, `council.calculation.index`), { style: "group" }).line(row, 1, [null, null, null, null, null], { style: "group" });
    grid.put(row, 6, index?.index ?? "", { style: "value", format: "level", formula: calculation.outside(`${id}:index`, at) });
    row += 2;
  }
  if (profile) {
    grid.charts.push({
      kind: "radar",
      title: text(language, "council.scenario.profile.title", { name: title }),
      alt: text(language, "council.scenario.profile.alt", { name: title }),
      at: areaOf(row, 0, CHART_ROWS, WIDTH),
      series: [{ name: say("level"), categories: { sheet: name, area: areaOf(profile.first, 0, profile.count) }, values: { sheet: name, area: areaOf(profile.first, 4, profile.count) }, color: colors.network }],
      valueAxis: { min: 0, max: 1, step: 0.25, format: "0.00" },
      legend: false,
    });
    row += CHART_ROWS + 1;
  }
  const breakAt = row;
  grid.put(row, 0, say("results"), { style: "heading" });
  row += 1;
  const { known, unknown } = shownAspects(edition, aspects, [evaluation]);
  grid.across(row, 0, LABELS, say("result"), { style: "header" }).across(row, LABELS, WIDTH - LABELS, say("value"), { style: "header" });
  const isParagraph = (aspect: Aspect): boolean => String(aspectCell(edition, aspect, scenario).value ?? "").length > PARAGRAPH;
  const lines = (shown: readonly Aspect[]): void => {
    for (const aspect of shown) {
      row += 1;
      const { value, put } = aspectCell(edition, aspect, scenario);
      // A paragraph takes the whole width, under its name.
      if (isParagraph(aspect)) {
        grid.across(row, 0, WIDTH, text(language, `aspects.${aspect.id}`), { style: "label" });
        row += 1;
        grid.across(row, 0, WIDTH, value, put);
        continue;
      }
      grid.across(row, 0, LABELS, text(language, `aspects.${aspect.id}`), { style: "label" });
      grid.across(row, LABELS, WIDTH - LABELS, value, put);
    }
  };
  // What speaks for and against comes first: it is read before any number.
  lines(known.filter(isParagraph));
  lines(known.filter((aspect) => !isParagraph(aspect)));
  const reasons = fixedReasons(edition, known);
  if (reasons !== "") {
    row += 1;
    grid.across(row, 0, WIDTH, reasons, { style: "note" });
  }
  row += 2;
  typedLines(edition, scenario, grid, row);
  // What was filled in begins a page unless it fits below the results: its heading never stands alone at the foot of one.
  const page = heightOnPage(grid.columns.reduce((sum, { width }) => sum + width, 0), false, 1);
  const below = grid.points(breakAt, row) % page;
  const typedBreak = below < page * CLOSE || below + grid.points(row, grid.next) > page ? [row] : [];
  const printed = grid.next;
  row = printed - 1;
  if (unknown.length > 0) {
    row += 2;
    grid.put(row, 0, unknownHeading(edition), { style: "heading" });
    lines(unknown);
  }
  return grid.done(printSetup(title, language, { breaksBefore: [breakAt, ...typedBreak], area: areaOf(0, 0, printed, WIDTH) }));
}
