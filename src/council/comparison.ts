import { aspects, columnLabel, itemsOf, text, type Aspect } from "../engine";
import { areaOf, Grid, printSetup, textWidth, type Sheet } from "../sheets";
import { aspectCell, fixedReasons, shownAspects, unknownHeading, type ShownAspects } from "./aspect-cell";
import { SIDE_BY_SIDE, type Edition } from "./edition";
import { unreadOf } from "./unread";
import { isLandscape, pagesFor, scenarioWidth } from "./side-by-side";

const TOP = 3;
const ARGUMENTS = "beside";
/** With a scenario a row: the widths of its columns, and what a page holds beside the names, in characters. */
const [WORDS, NUMBERS] = [34, 12];
const A_PAGE = 150;
/** How wide the longest word of a header is, in characters. */
const longestWord = (words: string): number => Math.max(...words.split(/[\s/]+/).map((word) => textWidth(word, true))) + 1;

/** Each risk and each payment design has a sheet of its own, or, with many scenarios, would make a stack that nobody reads; here they stand outside what is printed. */
function withDetailsElsewhere({ without = [] }: Edition, { known, unknown }: ShownAspects): ShownAspects {
  const elsewhere = new Set([
    ...(without.includes("risks") ? [] : itemsOf("risks").map(({ id }) => `risk-${id}`)),
    ...(without.includes("payment") ? [] : itemsOf("designs").map(({ id }) => `payment-${id}`)),
  ]);
  return { known: known.filter(({ id }) => !elsewhere.has(id)), unknown: [...known.filter(({ id }) => elsewhere.has(id)), ...unknown] };
}

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
  // The guide keeps to the columns that every page repeats, so that no page cuts it.
  grid.across(1, 0, beside ? 2 : 1, text(language, beside ? "council.comparison.guide" : "council.comparison.guide-rows") + legend, { style: "subtitle" });
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
  grid.columns.push({ width: 34 }, ...shown.map(({ id, unit }) => ({ width: Math.max(unit === "word" ? WORDS : NUMBERS, Math.ceil(longestWord(text(language, `aspects.${id}`)))) })));
  grid.frozen = { rows: TOP + 1, columns: 1 };
  return grid.done(printSetup(title, language, { landscape: true, pagesWide: Math.max(1, Math.ceil(known.reduce((sum, _, at) => sum + (grid.columns[1 + at]?.width ?? 0), 0) / A_PAGE)), repeatRows: { from: TOP, to: TOP }, repeatColumns: { from: 0, to: 0 }, area: areaOf(0, 0, grid.next, 1 + known.length) }));
}
