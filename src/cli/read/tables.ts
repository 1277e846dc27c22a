import { findHeaderRow, LANGUAGES, text } from "../../engine";
import { refusal, type Refusal } from "../refusal";
import type { Cells, Contents, SheetCells } from "./grid";

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const isEmpty = ({ cells }: Cells): boolean => cells.every((row) => row.every((cell) => cell === null || cell === undefined || cell === ""));

/** The Excel table of that name, on whichever sheet it stands; undefined where there is none. */
export const tableNamed = (sheets: readonly SheetCells[], name: string): Cells | undefined => sheets.flatMap(({ tables }) => tables).find((table) => same(table.name, name));

/** A table by its name, or else the sheet that bears that role's name in either language. */
export function tableOrSheet(sheets: readonly SheetCells[], table: string, role: string): Cells | undefined {
  const names = LANGUAGES.map((language) => text(language, `sheets.names.${role}`));
  return tableNamed(sheets, table) ?? sheets.find(({ name }) => same(name, table) || names.some((each) => same(each, name)));
}

/** Where the scenarios stand: on the sheet asked for, else in the table `Scenarios`, else on the first sheet whose header is recognised. */
export function scenarioCells(contents: Extract<Contents, { kind: "workbook" }>, file: string, asked: string | undefined): Cells | Refusal {
  const { sheets } = contents;
  if (asked !== undefined) {
    const sheet = sheets.find(({ name }) => same(name, asked));
    if (!sheet) return refusal("sheet-not-found", { sheet: asked, file, sheets: sheets.map(({ name }) => name).join(", ") });
    if (isEmpty(sheet)) return refusal("sheet-empty", { sheet: sheet.name, file });
    return sheet.tables.find(({ name }) => same(name, "Scenarios")) ?? sheet;
  }
  const found = tableNamed(sheets, "Scenarios") ?? sheets.find(({ cells }) => findHeaderRow(cells) !== undefined);
  if (found) return found;
  const [first] = sheets;
  return first && sheets.every(isEmpty) ? refusal("sheet-empty", { sheet: first.name, file }) : refusal("no-scenario-table", { file });
}
