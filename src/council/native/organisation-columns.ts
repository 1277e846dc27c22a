import { columnLabel, inputOf, itemsOf, text } from "../../engine";
import { aspectValue, CONTENT_THIRDS, yesNo } from "./content-columns";
import { par, type Calculation } from "./calculation";
import { choiceColumn, quantityColumns } from "./quantities";
import { EPSILON, thirdOf } from "./third";
import { joined, literal } from "./words";

const ZONES = ["market", "mixed", "network"];
/** The steps from the lowest score to the highest: scores stand as levels. */
const STEPS = 4;

/** Position and form of the team, the role of government by phase and by model, and the topics that score low. The same as the engine's readOrganisation. */
export function organisationColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "commissioning";
  const topics = [...new Set(itemsOf("topic-advice").map(({ data }) => String(data["topic"])))];
  if (!calculation.takes(["position", "team-form", "government-phase", "government-stance", ...topics])) return;
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  const add = (id: string, aspect: string, formula: (row: number) => string): void => {
    calculation.add({ id, part, label: text(language, `aspects.${aspect}`), value: aspectValue(aspect, language), formula });
  };
  const options = (id: string): readonly string[] => inputOf(id)?.options ?? [];
  const chosen = (id: string, key: string) => (row: number): string => `IFERROR(CHOOSE(${cell(`pick:${id}`, row)},${options(id).map((option) => literal(text(language, `commissioning.${key}.${option}`))).join(",")}),"")`;
  for (const [id, key] of [["position", "positions"], ["team-form", "team-forms"]] as const) {
    choiceColumn(calculation, id, part);
    add(`organisation:${id}`, id, chosen(id, key));
  }

  choiceColumn(calculation, "government-phase", part);
  choiceColumn(calculation, "government-stance", part);
  const is = (id: string, option: string, row: number): string => `IFERROR(${cell(`pick:${id}`, row)}=${options(id).indexOf(option) + 1},FALSE)`;
  const phase = (row: number): string => `ISNUMBER(${cell("pick:government-phase", row)})`;
  const taken = (row: number): string => `ISNUMBER(${cell("pick:government-stance", row)})`;
  const model = (row: number): string => `ISNUMBER(${cell("content:index", row)})`;
  const phases = itemsOf("government-phases").map(({ id, data }) => ({ id, stances: data["stances"] as readonly string[] }));
  const stances = itemsOf("government-stances").map(({ id, data }) => ({ id, models: data["models"] as readonly string[], label: text(language, `commissioning.government-stances.${id}.label`) }));
  for (const { id, label, models } of stances) {
    const goesWith = phases.filter((each) => each.stances.includes(id));
    calculation.add({ id: `stance:phase:${id}`, part, label, formula: (row) => (goesWith.length === 0 ? "0" : `IF(OR(${goesWith.map((each) => is("government-phase", each.id, row)).join(",")}),1,0)`) });
    calculation.add({ id: `stance:model:${id}`, part, label, formula: (row) => `IF(${model(row)},CHOOSE(${thirdOf(cell("content:index", row), CONTENT_THIRDS)},${ZONES.map((zone) => (models.includes(zone) ? 1 : 0)).join(",")}),0)` });
  }
  const both = (row: number): string => stances.map(({ id }) => `${cell(`stance:phase:${id}`, row)}*${cell(`stance:model:${id}`, row)}`).join("+");
  for (const { id, label } of stances) {
    const [byPhase, byModel] = [(row: number): string => cell(`stance:phase:${id}`, row), (row: number): string => cell(`stance:model:${id}`, row)];
    calculation.add({ id: `stance:${id}`, part, label, formula: (row) => `IF(OR(${phase(row)},${taken(row)}),IF(${both(row)}>0,${byPhase(row)}*${byModel(row)},IF(${phase(row)},${byPhase(row)},${byModel(row)})),0)` });
  }
  add("government:advised", "government-advised", (row) => joined(stances.map(({ id, label }) => ({ when: `${cell(`stance:${id}`, row)}=1`, words: label }))));
  add("government:fits", "government-fits", (row) => `IF(AND(${taken(row)},${stances.map(({ id }) => cell(`stance:${id}`, row)).join("+")}>0),${yesNo(`OR(${stances.map(({ id }) => `AND(${is("government-stance", id, row)},${cell(`stance:${id}`, row)}=1)`).join(",")})`, language)},"")`);

  quantityColumns(calculation, topics, part);
  const limit = `(${par("topics.low-at-most")}+${EPSILON}-1)/${STEPS}`;
  add("topics:low", "topics-low", (row) => joined(topics.map((id) => ({ when: `IF(ISNUMBER(${cell(`high:${id}`, row)}),${cell(`high:${id}`, row)}<=${limit},FALSE)`, words: columnLabel(id, language) }))));
}

export const organisationAspectColumns = {
  position: "organisation:position",
  "team-form": "organisation:team-form",
  "government-advised": "government:advised",
  "government-fits": "government:fits",
  "topics-low": "topics:low",
} as const;
