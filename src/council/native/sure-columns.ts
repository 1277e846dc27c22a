import { columnLabel, criteriaOf, robustness, text, TOLERANCE, type Evaluation, type Parameters, type ScenarioRobustness } from "../../engine";
import { CONTENT_THIRDS } from "./content-columns";
import { numeral, par, quoted, type Calculation } from "./calculation";
import { EPSILON, thirdOf } from "./third";

/** Beyond every index: where a zone has no other end. */
const FAR = 1_000_000;

export const ZONES = ["market", "mixed", "network"] as const;

/**
 * How sure the model is: the exact chance of each zone over all weightings (the recurrence of Varsi and Ali, laid out cell by cell), and for each criterion
 * the shares of the total weight between which the zone stays. `sure:<zone>`, `sure:share|from|to:<criterion>`. The same as the engine's zoneProbability and zoneStability.
 */
export function sureColumns(calculation: Calculation, parameters: Parameters): void {
  const { language } = calculation;
  const part = "content";
  const criteria = criteriaOf("content");
  const known = new WeakMap<Evaluation, ScenarioRobustness["model"]>();
  const read = (evaluation: Evaluation): ScenarioRobustness["model"] => {
    if (!known.has(evaluation)) known.set(evaluation, robustness([evaluation.scenario], parameters, { assumption: { kind: "unknown" }, only: [] }).scenarios[0]?.model ?? null);
    return known.get(evaluation) ?? null;
  };
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  const weight = (criterion: string): string => calculation.above(`low:${criterion}`, `low:${criterion}`).split(":")[0] ?? "";
  const add = (id: string, label: string, formula: (row: number) => string, value?: (evaluation: Evaluation) => number | ""): void => {
    calculation.add({ id, part, label: `${text(language, "sheets.names.robustness")}: ${label}`, format: "level", formula, value });
  };
  for (const id of criteria) add(`sure:mid:${id}`, columnLabel(id, language), (row) => `IF(AND(ISNUMBER(${cell("content:index", row)}),ISNUMBER(${cell(`low:${id}`, row)})),(${cell(`low:${id}`, row)}+${cell(`high:${id}`, row)})/2,"")`);

  for (const end of ["lower", "upper"] as const) {
    const limit = par(end === "lower" ? CONTENT_THIRDS.lowerAtMost : CONTENT_THIRDS.upperAtLeast);
    // The chance of a weighted mean at most 0 of these differences.
    for (const id of criteria) {
      add(`sure:${end}:${id}`, columnLabel(id, language), (row) => {
        const [middle, difference] = [cell(`sure:mid:${id}`, row), end === "lower" ? `${cell(`sure:mid:${id}`, row)}-${limit}` : `${limit}-${cell(`sure:mid:${id}`, row)}`];
        return `IF(AND(ISNUMBER(${middle}),${weight(id)}>0),IF(ABS(${middle}-${limit})<=${EPSILON},0,${difference}),"")`;
      });
    }
    const difference = (at: number, row: number): string => cell(`sure:${end}:${criteria[at] ?? ""}`, row);
    const isAbove = (at: number, row: number): string => `AND(ISNUMBER(${difference(at, row)}),${difference(at, row)}>=0)`;
    const isBelow = (at: number, row: number): string => `AND(ISNUMBER(${difference(at, row)}),${difference(at, row)}<0)`;
    const chance = (step: number, at: number, row: number): string => (at < 0 ? "1" : cell(`sure:${end}:${step}:${at}`, row));
    for (let step = 0; step <= criteria.length; step += 1) {
      criteria.forEach((_, at) =>
        add(`sure:${end}:${step}:${at}`, `${step}.${at}`, (row) => {
          if (step === 0) return `IF(${isAbove(at, row)},0,${chance(0, at - 1, row)})`;
          const [height, depth] = [difference(at, row), difference(step - 1, row)];
          return `IF(${isBelow(step - 1, row)},IF(${isAbove(at, row)},(${height}*${chance(step - 1, at, row)}-${depth}*${chance(step, at - 1, row)})/(${height}-${depth}),${chance(step, at - 1, row)}),${chance(step - 1, at, row)})`;
        }),
      );
    }
    const span = (row: number): string => calculation.span(`sure:${end}:${criteria[0] ?? ""}`, `sure:${end}:${criteria.at(-1) ?? ""}`, row);
    add(end === "lower" ? "sure:market" : "sure:network", text(language, `market-or-network.zones.${end === "lower" ? "market" : "network"}`), (row) => `IF(COUNT(${span(row)})=0,"",IF(MAX(${span(row)})<=0,1,${chance(criteria.length, criteria.length - 1, row)}))`, (evaluation) => read(evaluation)?.probability?.[end] ?? "");
  }
  add("sure:mixed", text(language, "market-or-network.zones.mixed"), (row) => `IF(ISNUMBER(${cell("sure:market", row)}),MAX(0,1-${cell("sure:market", row)}-${cell("sure:network", row)}),"")`, (evaluation) => read(evaluation)?.probability?.middle ?? "");

  const index = (row: number): string => cell("content:index", row);
  const third = (row: number): string => thirdOf(index(row), CONTENT_THIRDS);
  add("sure:floor", text(language, "council.calculation.low"), (row) => `IF(ISNUMBER(${index(row)}),CHOOSE(${third(row)},-${FAR},${par(CONTENT_THIRDS.lowerAtMost)},${par(CONTENT_THIRDS.upperAtLeast)}),"")`);
  add("sure:ceiling", text(language, "council.calculation.high"), (row) => `IF(ISNUMBER(${index(row)}),CHOOSE(${third(row)},${par(CONTENT_THIRDS.lowerAtMost)},${par(CONTENT_THIRDS.upperAtLeast)},${FAR}),"")`);
  const tolerance = numeral(TOLERANCE).toUpperCase();
  for (const id of criteria) {
    const middle = (row: number): string => cell(`sure:mid:${id}`, row);
    const share = (row: number): string => cell(`sure:share:${id}`, row);
    const others = (row: number): string => cell(`sure:others:${id}`, row);
    const slope = (row: number): string => `(${middle(row)}-${others(row)})`;
    const turning = (end: "floor" | "ceiling", row: number): string => `(${cell(`sure:${end}`, row)}-${others(row)})/${slope(row)}`;
    const stays = (name: string, formula: (row: number) => string, value: (range: readonly [number, number]) => number): void =>
      add(`sure:${name}:${id}`, `${columnLabel(id, language)} ${text(language, `council.robustness.${name}`)}`, (row) => `IF(ISNUMBER(${share(row)}),${formula(row)},"")`, (evaluation) => { const range = read(evaluation)?.weightStability[id]; return range ? value([range[0], range[1]]) : ""; });
    add(`sure:share:${id}`, `${columnLabel(id, language)} ${text(language, "council.robustness.share")}`, (row) => `IF(ISNUMBER(${middle(row)}),${weight(id)}/${cell("content:known", row)},"")`, (evaluation) => read(evaluation)?.shares[id] ?? "");
    add(`sure:others:${id}`, columnLabel(id, language), (row) => `IF(ISNUMBER(${share(row)}),IF(1-${share(row)}<=${tolerance},"",(${index(row)}-${share(row)}*${middle(row)})/(1-${share(row)})),"")`);
    const lone = (row: number): string => `${others(row)}=""`;
    stays("from", (row) => `IF(${lone(row)},0,MIN(${share(row)},IF(${slope(row)}>${tolerance},MAX(0,${turning("floor", row)}),IF(${slope(row)}<-${tolerance},MAX(0,${turning("ceiling", row)}),0))))`, ([from]) => from);
    stays("to", (row) => `IF(${lone(row)},1,MAX(${share(row)},IF(${slope(row)}>${tolerance},MIN(1,${turning("ceiling", row)}),IF(${slope(row)}<-${tolerance},MIN(1,${turning("floor", row)}),1))))`, ([, to]) => to);
  }
}

/** The sentence that says how sure: under which share of all weightings the same model comes out. */
export const sureSentence = (calculation: Calculation, row: number): string => {
  const { language } = calculation;
  const zone = calculation.outside("content:zone", row);
  const chosen = ZONES.reduceRight((otherwise, each) => `IF(${zone}=${quoted(text(language, `market-or-network.zones.${each}`))},${calculation.outside(`sure:${each}`, row)},${otherwise})`, '""');
  return `IF(ISNUMBER(${calculation.outside("content:index", row)}),${chosen},"")`;
};
