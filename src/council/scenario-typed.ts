import { columnLabel, frameworks, text, type Input } from "../engine";
import { unitLabel, type CellValue, type Grid } from "../sheets";
import type { Edition } from "./edition";
import { tableRow } from "./table-row";

/** The criteria stand in tables of their own. */
const TABLES = ["content", "form", "legal-form"];
/** Characters of a text that fit a row of the full width, as high as rows can be. */
const ROW_TEXT = 2400;
/** Kinds of columns that hold a figure, or a range of them. */
const FIGURES: ReadonlySet<Input["kind"]> = new Set<Input["kind"]>(["score", "share", "flag", "number"]);

/** A range as it is written on paper. */
export const dashed = (figure: CellValue): CellValue => (typeof figure === "string" ? figure.replaceAll("..", "–") : figure);

/** The unit of what is counted: the name of the column says so already. */
const COUNT = "count";

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

/** What was filled in beside the criteria, each by a formula that follows the scenario table; long texts over the full width, whole. `labels` of the columns hold the names. */
export function typedLines({ calculation, evaluations, language, row: rowOf }: Edition, scenario: number, grid: Grid, { top, width, labels }: { readonly top: number; readonly width: number; readonly labels: number }): void {
  const at = rowOf(scenario);
  const evaluation = evaluations[scenario];
  const typed: Readonly<Record<string, CellValue>> = evaluation ? tableRow(evaluation.scenario, language) : {};
  const inputs = frameworks.inputs.filter(({ id, group, kind }) => !(TABLES.includes(group) && kind === "score") && id !== "scenario" && typed[id] !== undefined && typed[id] !== null && calculation.inputs.cell(id, at) !== undefined);
  if (inputs.length === 0) return;
  let row = top;
  grid.put(row, 0, text(language, "council.scenario.typed"), { style: "heading" });
  for (const { id, kind, unit } of inputs) {
    const cell = calculation.inputs.cell(id, at) ?? "";
    const value = typed[id] ?? null;
    const label = unit === undefined || unit === COUNT || kind !== "number" ? columnLabel(id, language) : `${columnLabel(id, language)} (${unitLabel(unit, language)})`;
    row += 1;
    if (kind !== "text" || typeof value !== "string") {
      const figure = FIGURES.has(kind);
      const shown = figure ? `IF(ISNUMBER(${cell}),${cell},SUBSTITUTE(${cell},"..","–"))` : cell;
      grid.across(row, 0, labels, label, { style: "label" }).across(row, labels, width - labels, figure ? dashed(value) : value, { style: "word", formula: `IF(${cell}="","",${shown})`, ...(kind === "share" ? { format: "share" } : {}) });
      continue;
    }
    grid.across(row, 0, width, label, { style: "header" });
    for (const { from, length } of piecesOf(value)) {
      row += 1;
      grid.across(row, 0, width, value.slice(from, from + length), { style: "word", formula: `MID(${cell},${from + 1},${length})` });
    }
  }
}
