/** How the references of a formula go along when cells move or sheets go, as Excel does it to every formula of the workbook. */
import { fromA1, quoteSheet, splitSheet, toA1, type Area } from "../area";
import { pieces } from "./parse";

/** "$B$2", "B2:C3", "B:C" with what stands before and after it; columns and rows with or without "$". */
const CORNER = /^(\$?)[A-Za-z]{1,3}(\$?)\d*$/;

const homeless = (name: string, sheet: string | undefined, home: string): boolean => name.toLowerCase() !== (sheet ?? home).toLowerCase();

/** The address as it was written, of another area: a corner keeps its dollar signs. */
function written(area: Area, before: string): string {
  const corners = before.split(":");
  const now = toA1(area).split(":");
  const shown = corners.map((corner, at) => {
    const [, column = "", row = ""] = CORNER.exec(corner) ?? [];
    const cell = now[at] ?? now[0] ?? "";
    return cell.replace(/^([A-Z]+)(\d*)$/, (_cell, letters: string, digits: string) => `${column}${letters}${digits === "" ? "" : `${row}${digits}`}`);
  });
  return shown.join(":");
}

/** A formula whose references to cells of one sheet are put elsewhere; undefined is a reference whose cells are gone. Texts and what this host cannot read stay. */
function placed(formula: string, home: string, sheet: string, place: (area: Area) => Area | undefined): string {
  if (!formula.startsWith("=")) return formula;
  const found = pieces(formula);
  if (found === undefined) return formula;
  return `=${found
    .map((piece, at) => {
      if (piece.startsWith('"') || found[at + 1] === "(") return piece;
      const { sheet: named, rest } = splitSheet(piece);
      const spills = rest.endsWith("#");
      const address = spills ? rest.slice(0, -1) : rest;
      const area = fromA1(address);
      if (area === undefined || homeless(sheet, named, home)) return piece;
      const now = place(area);
      if (now === undefined) return "#REF!";
      return now === area ? piece : `${named === undefined ? "" : `${quoteSheet(named)}!`}${written(now, address)}${spills ? "#" : ""}`;
    })
    .join("")}`;
}

/** A formula on sheet `home` after cells of `sheet` were moved by `shift`. */
export const followShift = (formula: string, home: string, sheet: string, shift: (area: Area) => Area | undefined): string => placed(formula, home, sheet, shift);

/** A formula after a sheet was taken out: what it referred to there is gone, also when a sheet of that name comes again. */
export const followDeletion = (formula: string, home: string, sheet: string): string => placed(formula, home, sheet, () => undefined);
