import { figureParameter, hasText, inputOf, optionParameter, text, writtenDrivers, type Language, type WrittenWay } from "../../engine";
import { par, type Calculation } from "./calculation";
import { simulatedColumn } from "./simulated-columns";
import { choiceColumn, quantityColumns } from "./quantities";

/** The three columns of a result that drives a risk: what it is known to be best, and its bounds. */
const RESULTS: Readonly<Record<string, { readonly value: string | undefined; readonly low: string; readonly high: string }>> = {
  "simulated.outcome-share": { value: "simulated:outcome-share", low: "simulated:outcome-share", high: "simulated:outcome-share" },
  "design.price-competition": { value: "price:index", low: "price:low", high: "price:high" },
  "collaboration.complexity": { value: "complexity:index", low: "complexity:low", high: "complexity:high" },
  "collaboration.maturity-gap": { value: undefined, low: "maturity:gap:low", high: "maturity:gap:high" },
  "collaboration.intensity-shortfall": { value: undefined, low: "maturity:shortfall:low", high: "maturity:shortfall:high" },
};

/** Formulas of one way: whether it says anything, and what. */
interface Reading {
  readonly says: (row: number) => string;
  readonly value: (row: number) => string;
  readonly low: (row: number) => string;
  readonly high: (row: number) => string;
}

export const driverLabel = (id: string, language: Language): string => (hasText(`risks.drivers.${id}.label`) ? text(language, `risks.drivers.${id}.label`) : id);

function readingOf(calculation: Calculation, driver: string, way: WrittenWay): Reading {
  const figure = (name: "from" | "range", own: number): string => {
    const parameter = figureParameter(driver, way, name);
    return parameter === undefined ? String(own) : par(parameter);
  };
  const plain = way.from === undefined && way.range === undefined;
  const scaled = (x: string): string => {
    const clamped = `MIN(1,MAX(0,${plain ? x : `(${x}-${figure("from", 0)})/${figure("range", 1)}`}))`;
    return way.inverse === true ? `(1-${clamped})` : clamped;
  };
  const ends = (low: (row: number) => string, high: (row: number) => string, middle: (row: number) => string, says: (row: number) => string): Reading =>
    ({ says, value: (row) => scaled(middle(row)), low: (row) => scaled(way.inverse === true ? high(row) : low(row)), high: (row) => scaled(way.inverse === true ? low(row) : high(row)) });
  if (way.result !== undefined) {
    const columns = RESULTS[way.result];
    if (!columns) throw new Error(`the council edition knows no result ${way.result}`);
    const cell = (id: string) => (row: number): string => calculation.cell(id, row);
    const middle = (row: number): string => (columns.value === undefined ? `(${calculation.cell(columns.low, row)}+${calculation.cell(columns.high, row)})/2` : calculation.cell(columns.value, row));
    return ends(cell(columns.low), cell(columns.high), middle, (row) => `ISNUMBER(${calculation.cell(columns.low, row)})`);
  }
  const input = way.input ?? "";
  if (way.options) {
    choiceColumn(calculation, input, "risks");
    const pick = (row: number): string => calculation.cell(`pick:${input}`, row);
    const levels = (inputOf(input)?.options ?? []).map((option) => (way.options?.[option] === undefined ? '""' : par(optionParameter(driver, option))));
    // Where one level cannot be used, none is.
    const level = (row: number): string => `IF(ISNUMBER(${levels.filter((each) => each !== '""').join("+")}),CHOOSE(${pick(row)},${levels.join(",")}),NA())`;
    return { says: (row) => `NOT(IFERROR(${pick(row)}="",FALSE))`, value: level, low: level, high: level };
  }
  quantityColumns(calculation, way.minus === undefined ? [input] : [input, way.minus], "risks");
  const low = (row: number): string => calculation.cell(`low:${input}`, row);
  const high = (row: number): string => calculation.cell(`high:${input}`, row);
  const filled = (cell: string): string => `NOT(IFERROR(${cell}="",FALSE))`;
  if (way.reciprocal === true) return { says: (row) => filled(low(row)), value: (row) => `(1/${low(row)}+1/${high(row)})/2`, low: (row) => `1/${high(row)}+0*${low(row)}`, high: (row) => `1/${low(row)}+0*${high(row)}` };
  if (way.minus !== undefined) {
    const off = (end: "low" | "high", row: number): string => calculation.cell(`${end}:${way.minus ?? ""}`, row);
    const [least, greatest] = [(row: number): string => `(${low(row)}-${off("high", row)})`, (row: number): string => `(${high(row)}-${off("low", row)})`];
    return ends(least, greatest, (row) => `(${least(row)}+${greatest(row)})/2`, (row) => `OR(ISERROR(${low(row)}),AND(${filled(low(row))},${filled(off("low", row))}))`);
  }
  return ends((row) => `(${low(row)}+0*${high(row)})`, high, (row) => `(${low(row)}+${high(row)})/2`, (row) => filled(low(row)));
}

/** The ways of a driver that the workbook has something for: a column, or a result that is laid out. */
const readable = (calculation: Calculation, ways: readonly WrittenWay[]): readonly WrittenWay[] => ways.filter((way) => (way.input === undefined ? calculation.has(RESULTS[way.result ?? ""]?.low ?? "") : calculation.takes([way.input])));

/** The level of every driver of risks and payment, with its bounds: `driver:<id>`, `driver:low:<id>`, `driver:high:<id>`. The first way that says something counts; a driver that nothing in the workbook can say anything of has no column. */
export function driverColumns(calculation: Calculation): void {
  const { language } = calculation;
  simulatedColumn(calculation, "simulated:outcome-share", "outcome-share", driverLabel("outcome-share", language), ({ scenario }) => scenario.simulated?.outcomeShare ?? "");
  for (const { id, ways } of writtenDrivers) {
    const readings = readable(calculation, ways).map((way) => readingOf(calculation, id, way));
    if (readings.length === 0) continue;
    for (const [end, prefix] of [["value", "driver:"], ["low", "driver:low:"], ["high", "driver:high:"]] as const) {
      calculation.add({ id: `${prefix}${id}`, part: "risks", label: `${driverLabel(id, language)}${end === "value" ? "" : ` ${text(language, `council.calculation.${end}`)}`}`, formula: (row) => readings.reduceRight((otherwise, reading) => `IF(${reading.says(row)},${reading[end](row)},${otherwise})`, '""') });
    }
  }
}
