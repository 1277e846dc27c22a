import { inputOf, quantity, text, type Evaluation } from "../../engine";
import type { CellValue } from "../../sheets";
import { numeral, quoted, type Calculation } from "./calculation";
import { labelOf } from "./label";
import { flagged, isUnknown, typedRange } from "./typed";

/** The score at which a level is 0, and the steps from there to 1 (rule scale.level). */
const SCORE = { from: 1, steps: 4 };

interface Scale {
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** From what stands in the cell to what is calculated with. */
  readonly convert: (value: string) => string;
  /** What is calculated with runs from 0 to 1. */
  readonly unit: boolean;
}

function scaleOf(id: string): Scale {
  const input = inputOf(id);
  if (input?.kind === "score") return { low: SCORE.from, high: SCORE.from + SCORE.steps, convert: (value) => `(${value}-${SCORE.from})/${SCORE.steps}`, unit: true };
  if (input?.kind === "share" || input?.kind === "flag") return { low: 0, high: 1, convert: (value) => value, unit: true };
  return { low: input?.min, high: input?.max, convert: (value) => value, unit: false };
}

/** The value where it lies in the scale, else an error. Between 0 and 1 a percentile of 0 and 1 says so in one go: it is the value itself, and there is none outside. */
function inScale(value: string, { low, high, convert, unit }: Scale): string {
  if (unit) return `PERCENTILE({0,1},${convert(value)})`;
  const tests = [...(low === undefined ? [] : [`(${value}>=${numeral(low)})`]), ...(high === undefined ? [] : [`(${value}<=${numeral(high)})`])];
  return tests.length === 0 ? value : `${value}/(${tests.join("*")})`;
}

/** Whether numbers of a column may be below 0, so that a hyphen is a minus. */
const mayBeNegative = ({ low }: Scale): boolean => low === undefined || low < 0;

const cached = (id: string, end: "low" | "high") => ({ scenario }: Evaluation): CellValue => {
  const interval = quantity(scenario, id);
  if (!interval) return scenario.values[id]?.kind === "invalid" ? null : "";
  return inputOf(id)?.kind === "score" ? (interval[end] - SCORE.from) / SCORE.steps : interval[end];
};

/**
 * The lower and the upper end of what stands in a column: of a score its level in [0, 1], else the number itself. "" where it is blank or said to be unknown;
 * an error where it cannot be used, so that nothing is calculated with it. Where the upper end is one, the lower end is too.
 */
export function lowColumn(calculation: Calculation, id: string, part: string, above?: string): string {
  const scale = scaleOf(id);
  return calculation.add({
    id: `low:${id}`,
    part,
    label: `${labelOf(id, calculation.language)} ${text(calculation.language, "council.calculation.low")}`,
    ...(above === undefined ? {} : { above }),
    formula: (row) => {
      const cell = calculation.inputs.cell(id, row);
      if (cell === undefined) return '""';
      const high = calculation.cell(`high:${id}`, row);
      const { isRange, lower } = typedRange(cell, mayBeNegative(scale));
      // The root has no value where the ends are the wrong way round.
      return `IF(ISNUMBER(${cell}),${high},IF(${isRange},${high}-SQRT(${high}-${inScale(lower, scale)})^2,${high}))`;
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
      const { upper } = typedRange(cell, mayBeNegative(scale));
      const typed = inputOf(id)?.kind === "flag" ? flagged(cell, inScale(upper, scale)) : inScale(upper, scale);
      return `IF(ISNUMBER(${cell}),${inScale(cell, scale)},IF(${isUnknown(cell)},"",${typed}))`;
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
      // A star or a question mark would stand for any letters.
      const plain = ["*", "?", "~"].reduce((words, sign) => `SUBSTITUTE(${words},${quoted(sign)},"|")`, `TRIM(${cell})`);
      return cell === undefined ? '""' : `IF(${isUnknown(cell)},"",MATCH(${plain},${calculation.inputs.options(id)},0))`;
    },
    value: ({ scenario }) => {
      const value = scenario.values[id];
      if (value === undefined) return "";
      const at = value.kind === "choice" ? (inputOf(id)?.options ?? []).indexOf(value.option) : -1;
      return at < 0 ? null : at + 1;
    },
  });
}
