import { columnLabel, itemsOf, text } from "../../engine";
import { aspectValue } from "./content-columns";
import { par, type Calculation } from "./calculation";
import { quantityColumns } from "./quantities";
import { EPSILON } from "./third";
import { joined } from "./words";

const COLUMNS = { uncertain: "causal-uncertainty", grip: "outcome-control" } as const;
/** The measures in the order in which they are said. */
const MEASURES = ["outputs", "influence", "individual-effects", "societal-effects"];
/** The steps from the lowest score to the highest: scores stand as levels. */
const STEPS = 4;

/** How results can be accounted for: the strategies that the two scores leave, what all of them measure, and which score is on the line. The same as the engine's weighAccountability. */
export function accountabilityColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "accountability";
  if (!calculation.takes(Object.values(COLUMNS))) return;
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  quantityColumns(calculation, Object.values(COLUMNS), part);
  const split = `(${par("accountability.split")}-1)/${STEPS}`;
  const within = `${EPSILON}/${STEPS}`;
  const [low, high] = [(id: string, row: number): string => cell(`low:${id}`, row), (id: string, row: number): string => cell(`high:${id}`, row)];
  // Of a range that cannot be read the upper end may be one.
  const all = (row: number): string => Object.values(COLUMNS).map((id) => low(id, row)).join(",");
  // An error in either leaves nothing to say; a score on the line may lie on either side.
  calculation.add({ id: "accountability:known", part, label: text(language, "council.calculation.any"), formula: (row) => `IFERROR(IF(ISNUMBER(0*SUM(${all(row)})),COUNT(${all(row)}),0),0)` });
  const side = (id: string, over: boolean, row: number): string => (over ? `IF(ISNUMBER(${high(id, row)}),${high(id, row)}>=${split}-${within},TRUE)` : `IF(ISNUMBER(${low(id, row)}),${low(id, row)}<=${split}+${within},TRUE)`);
  const strategies = itemsOf("accountability-strategies").map(({ id, data }) => ({ id, uncertain: data["uncertain"] === true, grip: data["grip"] === true, measure: data["measure"] as readonly string[] }));
  for (const { id, uncertain, grip } of strategies) {
    calculation.add({ id: `strategy:${id}`, part, label: text(language, `commissioning.accountability-strategies.${id}.label`), formula: (row) => `IF(${cell("accountability:known", row)}>0,IF(AND(${side(COLUMNS.uncertain, uncertain, row)},${side(COLUMNS.grip, grip, row)}),1,0),0)` });
  }
  const add = (id: string, aspect: string, formula: (row: number) => string): void => {
    calculation.add({ id, part, label: text(language, `aspects.${aspect}`), value: aspectValue(aspect, language), formula: (row) => `IF(${cell("accountability:known", row)}>0,${formula(row)},"")` });
  };
  add("accountability:strategy", "accountability-strategy", (row) => joined(strategies.map(({ id }) => ({ when: `${cell(`strategy:${id}`, row)}=1`, words: text(language, `commissioning.accountability-strategies.${id}.label`) })), " / "));
  add("accountability:measure", "accountability-measure", (row) =>
    joined(MEASURES.map((measure) => ({ when: `SUM(0,${strategies.filter((each) => !each.measure.includes(measure)).map(({ id }) => cell(`strategy:${id}`, row)).join(",")})=0`, words: text(language, `commissioning.measures.${measure}`) }))),
  );
  add("accountability:on-the-line", "accountability-on-the-line", (row) => joined(Object.values(COLUMNS).map((id) => ({ when: `IF(ISNUMBER(${low(id, row)}),AND(ABS(${low(id, row)}-${high(id, row)})<=${within},ABS(${low(id, row)}-${split})<=${within}),FALSE)`, words: columnLabel(id, language) }))));
}

export const accountabilityAspectColumns = {
  "accountability-strategy": "accountability:strategy",
  "accountability-measure": "accountability:measure",
  "accountability-on-the-line": "accountability:on-the-line",
} as const;
