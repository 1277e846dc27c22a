import { columnLabel, contributionLines, text, type Evaluation, type Language } from "../../engine";
import { address, areaOf, fixedRangeAddress } from "../area";
import { charted, type Followed } from "../followed";
import type { Grid } from "../grid";
import type { CellValue } from "../model";
import { criteria, levelsAt, type Behind } from "./behind";

/** Puts down the profiles of the scenarios that are chosen: their levels as they are known, and below them those that a chart draws. */
export function putProfiles(grid: Grid, behind: Behind, top: number, picks: readonly { readonly name: string; readonly cell: string }[], evaluations: readonly Evaluation[], language: Language): { readonly drawn: number; readonly spread: readonly CellValue[]; readonly names: string; readonly spreads: string } {
  const { row, column, shown } = behind;
  const ids = criteria();
  const labels = ids.map((id) => columnLabel(id, language));
  const levels = (name: string, at: number): CellValue => evaluations.slice(0, shown).filter(({ scenario }) => scenario.name === name).map((evaluation) => contributionLines()[at]?.read.level(evaluation) ?? "")[0] ?? "";
  const names = fixedRangeAddress(areaOf(row + 2, column + 1, shown, 1));
  const header = (line: number): void => void grid.put(line, column, text(language, "sheets.pictures.profile.head"), { style: "header" }).line(line, column + 1, labels, { style: "header" });
  header(top);
  const drawn = top + picks.length + 2;
  header(drawn);
  picks.forEach(({ name, cell }, pick) => {
    const named: Followed = { value: name, formula: `IF(${cell}="","",${cell})` };
    grid.put(top + 1 + pick, column, named.value, { style: "value", formula: named.formula });
    grid.put(drawn + 1 + pick, column, named.value, { style: "value", formula: named.formula });
    ids.forEach((_id, at) => {
      const levelCells = fixedRangeAddress(areaOf(row + 2, column + levelsAt() + at, shown, 1));
      const value = levels(name, at);
      grid.put(top + 1 + pick, column + 1 + at, value, { style: "value", format: "level", formula: `IFERROR(INDEX(${levelCells},MATCH(${cell},${names},0)),"")` });
      const { value: seen, formula } = charted(value, address(top + 1 + pick, column + 1 + at));
      grid.put(drawn + 1 + pick, column + 1 + at, seen, { style: "value", format: "level", formula });
    });
  });
  const spreadRow = top + 1 + picks.length;
  grid.put(spreadRow, column, text(language, "sheets.pictures.columns.spread"), { style: "value" });
  const spread = ids.map((_id, at): CellValue => {
    const known = picks.map(({ name }) => levels(name, at)).filter((each): each is number => typeof each === "number");
    const value = known.length < 2 ? "" : Math.max(...known) - Math.min(...known);
    const cells = fixedRangeAddress(areaOf(top + 1, column + 1 + at, picks.length, 1));
    grid.put(spreadRow, column + 1 + at, value, { style: "value", format: "level", formula: `IF(COUNT(${cells})<2,"",MAX(${cells})-MIN(${cells}))` });
    return value;
  });
  return { drawn, spread, names: fixedRangeAddress(areaOf(top, column + 1, 1, ids.length)), spreads: fixedRangeAddress(areaOf(spreadRow, column + 1, 1, ids.length)) };
}

