import { columnLabel, counterArgument, criteriaOf, lessonAgainst, text, type Evaluation, type Language, type Parameters } from "../../engine";
import { par, type Calculation } from "./calculation";
import { CONTENT_THIRDS } from "./content-columns";
import { EPSILON, thirdOf } from "./third";
import { literal } from "./words";

const ZONES = ["market", "mixed", "network"] as const;
/** The level from which on a criterion speaks clearly for a side. */
const FAR = "explanation.clearly-beyond";

const ofCriterion = (criterion: string, side: "market" | "network", language: Language): string =>
  text(language, "council.cover.counter", { reason: text(language, `explanation.criteria.${criterion}.${side}`), side: text(language, `explanation.sides.${side}`) });

/** The strongest argument against the model that fits, as the engine finds it, in the words of the cover. */
export function counterWords(evaluation: Evaluation, parameters: Parameters, language: Language): string {
  const found = counterArgument(evaluation, parameters);
  if (!found) return "";
  return found.kind === "criterion" ? ofCriterion(found.criterion, found.side, language) : (lessonAgainst(found.zone, language) ?? "");
}

/** `counter:words`: the criterion that points most clearly away from the model that fits, else what the documents hold against that model. */
export function counterColumns(calculation: Calculation, parameters: Parameters): void {
  const { language } = calculation;
  const criteria = criteriaOf("content");
  const label = text(language, "council.cover.against");
  const index = (row: number): string => calculation.cell("content:index", row);
  const third = (row: number): string => thirdOf(index(row), CONTENT_THIRDS);
  for (const id of criteria) {
    calculation.add({
      id: `counter:${id}`,
      part: "content",
      label: `${label}: ${columnLabel(id, language)}`,
      formula: (row) => {
        const low = calculation.cell(`low:${id}`, row);
        const level = `(${low}+${calculation.cell(`high:${id}`, row)})/2`;
        const weight = calculation.above(`low:${id}`, `low:${id}`).split(":")[0] ?? "";
        const clear = (strength: string, beyond: string): string => `IF(AND(${beyond},${strength}>${EPSILON}),${strength},"")`;
        const toNetwork = clear(`(${level}-0.5)*${weight}`, `${level}>=${par(FAR)}-${EPSILON}`);
        const toMarket = clear(`(0.5-${level})*${weight}`, `${level}<=1-${par(FAR)}+${EPSILON}`);
        return `IF(ISNUMBER(${index(row)}),IF(ISNUMBER(${low}),CHOOSE(${third(row)},${toNetwork},"",${toMarket}),""),"")`;
      },
    });
  }
  calculation.add({
    id: "counter:words",
    part: "content",
    label,
    value: (evaluation) => counterWords(evaluation, parameters, language),
    formula: (row) => {
      const strengths = calculation.span(`counter:${criteria[0] ?? ""}`, `counter:${criteria.at(-1) ?? ""}`, row);
      const named = (side: "market" | "network"): string => `CHOOSE(MATCH(MAX(${strengths}),${strengths},0),${criteria.map((id) => literal(ofCriterion(id, side, language))).join(",")})`;
      return `IF(ISNUMBER(${index(row)}),IF(COUNT(${strengths})>0,IF(${third(row)}=1,${named("network")},${named("market")}),CHOOSE(${third(row)},${ZONES.map((zone) => literal(lessonAgainst(zone, language) ?? "")).join(",")})),"")`;
    },
  });
}
