import { inputOf, type Condition } from "../../engine";
import { numeral, par, type Calculation } from "./calculation";
import { choiceColumn, quantityColumns } from "./quantities";
import { EPSILON } from "./third";

/** The columns that conditions look at. */
export function conditionColumns(calculation: Calculation, conditions: readonly Condition[], part: string): void {
  for (const { input, is } of conditions) {
    if (input === undefined) continue;
    if (is === undefined) quantityColumns(calculation, [input], part);
    else choiceColumn(calculation, input, part);
  }
}

/**
 * Whether a condition on a column of the scenario holds: 1 yes, 0 unknown, -1 no, so that the least of several is "all of" and the greatest "any of"; an interval across a limit, a blank and what cannot be used are unknown.
 * The same as the engine's `holds`. Throws for a condition on a result (a bug: those have columns of their own).
 */
export function truthOf(calculation: Calculation, condition: Condition, row: number): string {
  const { input, is } = condition;
  if (input === undefined) throw new Error("a condition on a result has no column");
  if (is !== undefined) {
    const options = inputOf(input)?.options ?? [];
    const pick = calculation.cell(`pick:${input}`, row);
    return `IFERROR(IF(${pick}="",0,IF(OR(${is.map((option) => `${pick}=${options.indexOf(option) + 1}`).join(",")}),1,-1)),0)`;
  }
  const [low, high] = [calculation.cell(`low:${input}`, row), calculation.cell(`high:${input}`, row)];
  // Scores stand as levels: the limit, and the tolerance on the scale of scores, are brought to that scale.
  const scaled = (limit: string): string => (inputOf(input)?.kind === "score" ? `(${limit}-1)/4` : `(${limit})`);
  const figure = (limit: number | string): string => (typeof limit === "number" ? numeral(limit) : par(limit));
  const between = (surely: string, possibly: string): string => `IF(${surely},1,IF(${possibly},0,-1))`;
  const answers = [
    ...(condition.atLeast === undefined ? [] : [scaled(`${figure(condition.atLeast)}-${EPSILON}`)].map((limit) => between(`${low}>=${limit}`, `${high}>=${limit}`))),
    ...(condition.atMost === undefined ? [] : [scaled(`${figure(condition.atMost)}+${EPSILON}`)].map((limit) => between(`${high}<=${limit}`, `${low}<=${limit}`))),
    ...(condition.above === undefined ? [] : [scaled(`${figure(condition.above)}+${EPSILON}`)].map((limit) => between(`${low}>${limit}`, `${high}>${limit}`))),
    ...(condition.below === undefined ? [] : [scaled(`${figure(condition.below)}-${EPSILON}`)].map((limit) => between(`${high}<${limit}`, `${low}<${limit}`))),
  ];
  return `IF(ISNUMBER(0*SUM(${low},${high})),IF(ISNUMBER(${high}),${answers.length === 1 ? (answers[0] ?? "1") : `MIN(${answers.join(",")})`},0),0)`;
}
