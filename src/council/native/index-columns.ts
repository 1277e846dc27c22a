import { text, type Evaluation, type WeightedIndex } from "../../engine";
import { par, type Calculation } from "./calculation";
import { highColumn, lowColumn } from "./quantities";

/**
 * A weighted index over scored criteria, with its bounds and its coverage: `<id>:index`, `<id>:low`, `<id>:high`, `<id>:coverage`, each "" where nothing with a
 * weight is known or where a score or a weight cannot be used. The same as the engine's weightedIndex.
 */
export function indexColumns(calculation: Calculation, id: string, part: string, criteria: readonly string[], read: (evaluation: Evaluation) => WeightedIndex | null): void {
  const { language } = calculation;
  for (const criterion of criteria) lowColumn(calculation, criterion, part, par(criterion));
  for (const criterion of criteria) highColumn(calculation, criterion, part);
  const [first, last] = [criteria[0] ?? "", criteria.at(-1) ?? ""];
  const low = (row: number): string => calculation.span(`low:${first}`, `low:${last}`, row);
  const high = (row: number): string => calculation.span(`high:${first}`, `high:${last}`, row);
  const weights = (): string => calculation.above(`low:${first}`, `low:${last}`);
  const known = (row: number): string => calculation.cell(`${id}:known`, row);
  const add = (name: string, formula: (row: number) => string, value: ((index: WeightedIndex) => number) | undefined): void => {
    calculation.add({ id: `${id}:${name}`, part, label: text(language, `council.calculation.${name}`), formula, format: "level", ...(value === undefined ? {} : { value: (evaluation) => { const index = read(evaluation); return index === null ? "" : value(index); } }) });
  };
  const answer = (formula: string, row: number): string => `IFERROR(IF(${known(row)}>0,${formula},""),"")`;
  // Adding 0 times the sums makes an error of whatever cannot be used.
  add("known", (row) => `SUMPRODUCT(${weights()}*ISNUMBER(${low(row)}))+0*SUM(${low(row)})+0*SUM(${high(row)})`, undefined);
  add("index", (row) => answer(`(SUMPRODUCT(${weights()},${low(row)})+SUMPRODUCT(${weights()},${high(row)}))/2/${known(row)}`, row), ({ index }) => index);
  add("low", (row) => answer(`SUMPRODUCT(${weights()},${low(row)})/SUM(${weights()})`, row), (each) => each.low);
  add("high", (row) => answer(`(SUMPRODUCT(${weights()},${high(row)})+SUM(${weights()})-${known(row)})/SUM(${weights()})`, row), (each) => each.high);
  add("coverage", (row) => answer(`${known(row)}/SUM(${weights()})`, row), ({ coverage }) => coverage);
}
