import { inputOf, LANGUAGES, quantity, text, type Evaluation } from "../../engine";
import type { CellValue } from "../../sheets";
import { numeral, quoted, type Calculation } from "./calculation";
import { labelOf } from "./label";

/** The score at which a level is 0, and the steps from there to 1 (rule scale.level). */
const SCORE = { from: 1, steps: 4 };

interface Scale {
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** From what stands in the cell to what is calculated with. */
  readonly convert: (value: string) => string;
}

function scaleOf(id: string): Scale {
  const input = inputOf(id);
  if (input?.kind === "score") return { low: SCORE.from, high: SCORE.from + SCORE.steps, convert: (value) => `(${value}-${SCORE.from})/${SCORE.steps}` };
  if (input?.kind === "share" || input?.kind === "flag") return { low: 0, high: 1, convert: (value) => value };
  return { low: input?.min, high: input?.max, convert: (value) => value };
}

/** A number written in a text, with a point or a comma, whatever the language of the program. */
export const written = (words: string): string => `_xlfn.NUMBERVALUE(SUBSTITUTE(${words},",","."),"."," ")`;

/** True where the number lies in the scale. */
const inside = (value: string, { low, high }: Scale, least?: string): string => [...(least === undefined ? (low === undefined ? [] : [`(${value}>=${numeral(low)})`]) : [`(${value}>=${least})`]), ...(high === undefined ? [] : [`(${value}<=${numeral(high)})`])].join("*") || "1";

const words = (): readonly { readonly word: string; readonly value: number }[] =>
  [["yes", 1], ["partly", 0.5], ["no", 0]].flatMap(([key, value]) => [...new Set(LANGUAGES.map((language) => text(language, `sheets.flags.${String(key)}`)))].map((word) => ({ word, value: Number(value) })));

/** Yes, partly and no as numbers. */
const flagged = (cell: string, otherwise: string): string => {
  const list = words();
  return `IFERROR(CHOOSE(MATCH(LOWER(TRIM(${cell})),{${list.map(({ word }) => quoted(word)).join(",")}},0),${list.map(({ value }) => numeral(value)).join(",")}),${otherwise})`;
};

const cached = (id: string, end: "low" | "high") => ({ scenario }: Evaluation): CellValue => {
  const interval = quantity(scenario, id);
  if (!interval) return scenario.values[id]?.kind === "invalid" ? null : "";
  return inputOf(id)?.kind === "score" ? (interval[end] - SCORE.from) / SCORE.steps : interval[end];
};

/**
 * The lower and the upper end of what stands in a column: of a score its level in [0, 1], else the number itself. "" where it is blank; an error where it
 * cannot be used, so that nothing is calculated with it. A range is written `2..4`.
 */
export function lowColumn(calculation: Calculation, id: string, part: string, above?: string): string {
  const scale = scaleOf(id);
  const flag = inputOf(id)?.kind === "flag";
  return calculation.add({
    id: `low:${id}`,
    part,
    label: `${labelOf(id, calculation.language)} ${text(calculation.language, "council.calculation.low")}`,
    ...(above === undefined ? {} : { above }),
    formula: (row) => {
      const cell = calculation.inputs.cell(id, row);
      if (cell === undefined) return '""';
      const first = written(`LEFT(${cell},FIND("..",${cell}&"..")-1)`);
      const typed = `${scale.convert(first)}/(${inside(first, scale)})`;
      return `IF(TRIM(${cell})="","",IF(ISNUMBER(${cell}),${scale.convert(cell)}/(${inside(cell, scale)}),${flag ? flagged(cell, typed) : typed}))`;
    },
    value: cached(id, "low"),
  });
}

export function highColumn(calculation: Calculation, id: string, part: string): string {
  const scale = scaleOf(id);
  return calculation.add({
    id: `high:${id}`,
    part,
    label: `${labelOf(id, calculation.language)} ${text(calculation.language, "council.calculation.high")}`,
    formula: (row) => {
      const cell = calculation.inputs.cell(id, row);
      if (cell === undefined) return '""';
      const low = calculation.cell(`low:${id}`, row);
      const second = written(`MID(${cell},FIND("..",${cell})+2,30)`);
      return `IF(ISNUMBER(FIND("..",${cell})),${scale.convert(second)}/(${inside(second, scale)})/(${scale.convert(second)}>=${low}),${low})`;
    },
    value: cached(id, "high"),
  });
}

/** Both ends of several columns: all the lower ends side by side, then all the upper ends. Those that are there already stay where they are. */
export function quantityColumns(calculation: Calculation, ids: readonly string[], part: string): void {
  for (const id of ids) if (!calculation.has(`low:${id}`)) lowColumn(calculation, id, part);
  for (const id of ids) if (!calculation.has(`high:${id}`)) highColumn(calculation, id, part);
}

/** Which option of a column was chosen: 1 for the first; "" where it is blank; an error where it is none of them. */
export function choiceColumn(calculation: Calculation, id: string, part: string): void {
  if (calculation.has(`pick:${id}`)) return;
  calculation.add({
    id: `pick:${id}`,
    part,
    label: labelOf(id, calculation.language),
    formula: (row) => {
      const cell = calculation.inputs.cell(id, row);
      return cell === undefined ? '""' : `IF(TRIM(${cell})="","",MATCH(TRIM(${cell}),${calculation.inputs.options(id)},0))`;
    },
    value: ({ scenario }) => {
      const value = scenario.values[id];
      if (value === undefined) return "";
      const at = value.kind === "choice" ? (inputOf(id)?.options ?? []).indexOf(value.option) : -1;
      return at < 0 ? null : at + 1;
    },
  });
}
