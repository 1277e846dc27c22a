import { frameworks, text, workIn, type Language, type Reference } from "../engine";
import { areaOf } from "./area";
import { Grid } from "./grid";
import type { Sheet } from "./model";
import { printSetup } from "./print";
import { textWidth } from "./text-width";

const HEADER_ROW = 3;
const COLUMNS = ["key", "authors", "year", "title", "publisher", "url"] as const;
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = { key: 22, authors: 34, year: 8, title: 50, publisher: 28, url: 60 };

/** The bibliography: table `Sources`. */
export function sourcesSheet(language: Language): Sheet {
  const title = text(language, "sheets.sources.title");
  const grid = new Grid("sources", text(language, "sheets.names.sources"), text(language, "sheets.sources.alt"));
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, COLUMNS.length, text(language, "sheets.sources.guide"), { style: "subtitle" }, 20);
  COLUMNS.forEach((column, at) => {
    grid.columns[at] = { width: WIDTHS[column] };
    grid.put(HEADER_ROW, at, text(language, `sheets.sources.columns.${column}`), { style: "header" });
  });
  for (const work of frameworks.references) {
    const row = grid.next;
    COLUMNS.forEach((column, at) => {
      const words = (workIn(work, language) satisfies Reference)[column];
      // Some programs do not break a link over lines: an address too long for one is a plain text, which they do break.
      if (column === "url" && words !== undefined) grid.put(row, at, words, { style: "link", ...(textWidth(words) < WIDTHS.url ? { link: words } : {}) });
      else grid.put(row, at, words ?? null, { style: "label" });
    });
  }
  grid.tables.push({ name: "Sources", area: areaOf(HEADER_ROW, 0, frameworks.references.length + 1, COLUMNS.length), alt: text(language, "sheets.sources.table") });
  grid.frozen = { rows: HEADER_ROW + 1, columns: 0 };
  return grid.done(printSetup(title, language, { landscape: true, repeatRows: { from: HEADER_ROW, to: HEADER_ROW } }));
}
