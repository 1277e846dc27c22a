import { aspects, columnLabel, text } from "../engine";
import { Grid, printSetup, type Sheet } from "../sheets";
import { aspectCell, fixedReasons, shownAspects } from "./aspect-cell";
import { SIDE_BY_SIDE, type Edition } from "./edition";

const TOP = 3;
const ARGUMENTS = "beside";

/** The scenarios side by side; with many, a scenario a row. Every number is a formula. */
export function councilComparison(edition: Edition): Sheet {
  const { language, evaluations } = edition;
  const title = text(language, "sheets.comparison.title");
  const grid = new Grid("comparison", text(language, "sheets.names.comparison"), text(language, "sheets.comparison.alt"));
  // Lists of arguments need the width of a page: they stand on the page of the scenario.
  const shown = shownAspects(edition, aspects.filter(({ part }) => part !== ARGUMENTS));
  const beside = evaluations.length <= SIDE_BY_SIDE;
  const reasons = fixedReasons(edition, shown);
  const legend = reasons === "" ? "" : ` ${reasons}`;
  grid.put(0, 0, title, { style: "title" }).height(0, 28);
  grid.across(1, 0, beside ? Math.max(2, Math.min(6, evaluations.length + 2)) : 8, text(language, beside ? "council.comparison.guide" : "council.comparison.guide-rows") + legend, { style: "subtitle" });
  if (beside) {
    grid.put(TOP, 0, text(language, "functions.words.part"), { style: "header" }).put(TOP, 1, text(language, "functions.words.aspect"), { style: "header" });
    evaluations.forEach(({ scenario }, at) => grid.put(TOP, 2 + at, scenario.name, { style: "header", formula: edition.name(at) }));
    shown.forEach((aspect, at) => {
      const row = TOP + 1 + at;
      grid.put(row, 0, text(language, `aspects.parts.${aspect.part}`), { style: "label" }).put(row, 1, text(language, `aspects.${aspect.id}`), { style: "label" });
      evaluations.forEach((_, scenario) => {
        const { value, put } = aspectCell(edition, aspect, scenario);
        grid.put(row, 2 + scenario, value, put);
      });
    });
    grid.columns.push({ width: 16 }, { width: 32 }, ...evaluations.map(() => ({ width: 21 })));
    grid.frozen = { rows: TOP + 1, columns: 2 };
    return grid.done(printSetup(title, language, { landscape: evaluations.length > 3, pagesWide: Math.max(1, Math.ceil(evaluations.length / 4)), repeatRows: { from: TOP, to: TOP }, repeatColumns: { from: 0, to: 1 } }));
  }
  grid.put(TOP, 0, columnLabel("scenario", language), { style: "header" });
  shown.forEach((aspect, at) => grid.put(TOP, 1 + at, text(language, `aspects.${aspect.id}`), { style: "header" }));
  evaluations.forEach(({ scenario }, at) => {
    const row = TOP + 1 + at;
    grid.put(row, 0, scenario.name, { style: "label", formula: edition.name(at) });
    shown.forEach((aspect, column) => {
      const { value, put } = aspectCell(edition, aspect, at);
      grid.put(row, 1 + column, value, put);
    });
  });
  grid.columns.push({ width: 34 }, ...shown.map(({ unit }) => ({ width: unit === "word" ? 28 : 13 })));
  grid.frozen = { rows: TOP + 1, columns: 1 };
  return grid.done(printSetup(title, language, { landscape: true, pagesWide: Math.ceil(shown.length / 7), repeatRows: { from: TOP, to: TOP }, repeatColumns: { from: 0, to: 0 } }));
}
