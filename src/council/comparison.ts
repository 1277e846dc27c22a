import { aspects, columnLabel, text, type Aspect } from "../engine";
import { areaOf, Grid, longestWord, printSetup, textWidth, type CellValue, type Sheet } from "../sheets";
import { ARGUMENTS, aspectCell, fixedReasons, shownAspects, unknownHeading, withDetailsElsewhere } from "./aspect-cell";
import { SIDE_BY_SIDE, type Edition } from "./edition";
import { acrossOnPage, isLandscape, pagesFor, scenarioWidth } from "./side-by-side";
import { unreadOf } from "./unread";

const TOP = 3;
/** With a scenario a row: the widths of its columns, and what a page holds beside the names, in characters. */
const [WORDS, NUMBERS] = [34, 12];
/** Lines that a list should take at most, so that rows stay low, and how wide a column may be for that, in characters. */
const [LINES, WIDEST] = [3, 64];
/** How wide the words of a column are, in characters: at least as wide as a number; a long list is broken over lines. */
function widthOfWords(words: readonly CellValue[]): number {
  const longest = Math.max(0, ...words.map((each) => Math.ceil(textWidth(String(each ?? ""))) + 1));
  return Math.max(NUMBERS, Math.min(longest, WORDS), Math.min(WIDEST, Math.ceil(longest / LINES)));
}
const A_PAGE = 150;

/** The scenarios side by side; with many, a scenario a row. Every number is a formula. */
export function councilComparison(edition: Edition): Sheet {
  const { language, evaluations } = edition;
  const title = text(language, "sheets.comparison.title");
  const grid = new Grid("comparison", text(language, "sheets.names.comparison"), text(language, "sheets.comparison.alt"));
  // Lists of arguments need the width of a page: they stand on the page of the scenario.
  const { known, unknown } = withDetailsElsewhere(edition, shownAspects(edition, aspects.filter(({ part }) => part !== ARGUMENTS)));
  const beside = evaluations.length <= SIDE_BY_SIDE;
  const reasons = fixedReasons(edition, known);
  const legend = reasons === "" ? "" : ` ${reasons}`;
  grid.put(0, 0, title, { style: "title" }).height(0, 28);
  // With a scenario a row, the guide keeps to the column that every page repeats, so that no page cuts it.
  grid.across(1, 0, beside ? acrossOnPage(evaluations.length) : 1, text(language, beside ? "council.comparison.guide" : "council.comparison.guide-rows") + legend, { style: "subtitle" });
  const unread = unreadOf(edition).line;
  grid.put(TOP - 1, 0, unread.words, { style: "heading", formula: unread.formula });
  if (beside) {
    grid.put(TOP, 0, text(language, "functions.words.part"), { style: "header" }).put(TOP, 1, text(language, "functions.words.aspect"), { style: "header" });
    evaluations.forEach(({ scenario }, at) => grid.put(TOP, 2 + at, scenario.name, { style: "header", formula: edition.name(at) }));
    const line = (aspect: Aspect, row: number): void => {
      grid.put(row, 0, text(language, `aspects.parts.${aspect.part}`), { style: "label" }).put(row, 1, text(language, `aspects.${aspect.id}`), { style: "label" });
      evaluations.forEach((_, scenario) => {
        const { value, put } = aspectCell(edition, aspect, scenario);
        grid.put(row, 2 + scenario, value, put);
      });
    };
    known.forEach((aspect, at) => line(aspect, TOP + 1 + at));
    const printed = grid.next;
    if (unknown.length > 0) grid.put(printed + 1, 0, unknownHeading(edition), { style: "heading" });
    unknown.forEach((aspect, at) => line(aspect, printed + 2 + at));
    grid.columns.push({ width: 16 }, { width: 32 }, ...evaluations.map(() => ({ width: scenarioWidth(evaluations.length) })));
    grid.frozen = { rows: TOP + 1, columns: 2 };
    return grid.done(printSetup(title, language, { landscape: isLandscape(evaluations.length), pagesWide: pagesFor(evaluations.length), repeatRows: { from: TOP, to: TOP }, repeatColumns: { from: 0, to: 1 }, area: areaOf(0, 0, printed, 2 + evaluations.length) }));
  }
  grid.put(TOP, 0, columnLabel("scenario", language), { style: "header" });
  const shown = [...known, ...unknown];
  shown.forEach((aspect, at) => grid.put(TOP, 1 + at, text(language, `aspects.${aspect.id}`), { style: "header" }));
  evaluations.forEach(({ scenario }, at) => {
    const row = TOP + 1 + at;
    grid.put(row, 0, scenario.name, { style: "label", formula: edition.name(at) });
    shown.forEach((aspect, column) => {
      const { value, put } = aspectCell(edition, aspect, at);
      grid.put(row, 1 + column, value, put);
    });
  });
  grid.columns.push({ width: 34 }, ...shown.map(({ id, unit }, column) => ({ width: Math.max(unit === "word" ? widthOfWords(grid.below(TOP, 1 + column)) : NUMBERS, Math.ceil(longestWord(text(language, `aspects.${id}`), true))) })));
  grid.frozen = { rows: TOP + 1, columns: 1 };
  return grid.done(printSetup(title, language, { landscape: true, pagesWide: Math.max(1, Math.ceil(known.reduce((sum, _, at) => sum + (grid.columns[1 + at]?.width ?? 0), 0) / A_PAGE)), repeatRows: { from: TOP, to: TOP }, repeatColumns: { from: 0, to: 0 }, area: areaOf(0, 0, grid.next, 1 + known.length) }));
}
