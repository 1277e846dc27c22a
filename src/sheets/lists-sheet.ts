import { columnLabel, frameworks, optionLabel, text, type Input, type Language } from "../engine";
import { areaOf, type Area } from "./area";
import { Grid } from "./grid";
import type { Sheet } from "./model";
import { printSetup } from "./print";

/** Excel takes at most this many characters in a list of choices written into the validation itself. */
export const LISTED_LENGTH = 255;

const HEADER_ROW = 3;

/** Lists side by side on a page. */
const LISTS_A_PAGE = 6;

const listed = (): readonly Input[] => frameworks.inputs.filter(({ kind }) => kind === "choice" || kind === "choices");

/** Where the choices of a column stand on the sheet of lists. */
export function listArea(id: string): Area {
  const at = listed().findIndex((input) => input.id === id);
  return areaOf(HEADER_ROW + 1, at, listed()[at]?.options?.length ?? 1, 1);
}

/** The choices of every column that has them, in words: what may be typed, also where more than one may be chosen. */
export function listsSheet(language: Language): Sheet {
  const title = text(language, "sheets.lists.title");
  const grid = new Grid("lists", text(language, "sheets.names.lists"), text(language, "sheets.lists.alt"));
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, LISTS_A_PAGE, text(language, "sheets.lists.guide"), { style: "subtitle" });
  listed().forEach((input, at) => {
    grid.columns[at] = { width: 28 };
    grid.put(HEADER_ROW, at, columnLabel(input.id, language), { style: "header" });
    (input.options ?? []).forEach((option, row) => grid.put(HEADER_ROW + 1 + row, at, optionLabel(input, option, language), { style: "label" }));
  });
  return grid.done(printSetup(title, language, { landscape: true, pagesWide: Math.ceil(listed().length / LISTS_A_PAGE), repeatRows: { from: HEADER_ROW, to: HEADER_ROW } }));
}
