import { text, type Evaluation } from "../../engine";
import { par, type Calculation } from "./calculation";

/** What the engine says of a mean; null where it says nothing. */
export interface MeanValues {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

/**
 * A weighted mean over drivers: `<id>:mean`, `<id>:low`, `<id>:high`, `<id>:coverage`; a weight below 0 counts its driver the other way round. The same as the
 * engine's meanOf; at least one of the drivers must have a column. "" where nothing with a weight is known, where all weights are 0, or where something that is needed cannot be used.
 */
export function meanColumns(calculation: Calculation, id: string, part: string, label: string, prefix: string, drivers: readonly string[], signed: boolean, read: ((evaluation: Evaluation) => MeanValues | null | undefined) | undefined): void {
  const { language } = calculation;
  const weight = (driver: string): string => par(`${prefix}.${driver}`);
  const size = (driver: string): string => (signed ? `ABS(${weight(driver)})` : weight(driver));
  const cell = (end: "" | "low:" | "high:", driver: string, row: number): string => calculation.cell(`driver:${end}${driver}`, row);
  const turned = (driver: string, straight: string, round: string): string => (signed ? `IF(${weight(driver)}<0,1-${round},${straight})` : straight);
  const total = drivers.map(size).join("+");
  // A driver that no column of the workbook can say anything of has none here: it is unknown on every row.
  const live = drivers.filter((driver) => calculation.has(`driver:${driver}`));
  const dead = drivers.filter((driver) => !live.includes(driver)).map(size);
  // A weight that cannot be used leaves nothing to say, also where its driver is unknown.
  const usable = dead.length === 0 ? "" : `+0*(${dead.join("+")})`;
  const known = (row: number): string => calculation.cell(`${id}:known`, row);
  const term = (driver: string, end: "" | "low:" | "high:", row: number): string => {
    const other = end === "low:" ? "high:" : end === "high:" ? "low:" : "";
    return `IF(ISNUMBER(${cell("", driver, row)}),${size(driver)}*${turned(driver, cell(end, driver, row), cell(other, driver, row))},${end === "high:" ? size(driver) : "0"})`;
  };
  calculation.add({ id: `${id}:known`, part, label: `${label}: ${text(language, "council.calculation.known")}`, formula: (row) => `${live.map((driver) => `${size(driver)}*ISNUMBER(${cell("", driver, row)})`).join("+")}+0*SUM(${live.flatMap((driver) => [cell("low:", driver, row), cell("high:", driver, row)]).join(",")})${usable}` });
  const add = (name: "mean" | "low" | "high" | "coverage", formula: (row: number) => string, value: (mean: MeanValues) => number): void => {
    calculation.add({ id: `${id}:${name}`, part, label: name === "mean" ? label : `${label}: ${text(language, `council.calculation.${name}`)}`, format: "level", formula: (row) => `IFERROR(IF(${known(row)}>0,(${formula(row)}),""),"")`, value: read === undefined ? undefined : (evaluation) => { const mean = read(evaluation); return mean ? value(mean) : ""; } });
  };
  add("mean", (row) => `(${live.map((driver) => term(driver, "", row)).join("+")})/${known(row)}`, ({ value }) => value);
  add("low", (row) => `(${live.map((driver) => term(driver, "low:", row)).join("+")})/(${total})`, ({ low }) => low);
  add("high", (row) => `(${[...live.map((driver) => term(driver, "high:", row)), ...dead].join("+")})/(${total})`, ({ high }) => high);
  add("coverage", (row) => `${known(row)}/(${total})`, ({ coverage }) => coverage);
}
