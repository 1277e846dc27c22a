import { aspects, inputOf, itemsOf, optionLabel, text, type Evaluation } from "../../engine";
import { aspectValue, yesNo, CONTENT_THIRDS } from "./content-columns";
import { par, quoted, type Calculation } from "./calculation";
import { meanColumns } from "./mean-columns";
import { simulatedColumn } from "./simulated-columns";
import { EPSILON, thirdOf } from "./third";
import { isUnknown } from "./typed";
import { joined } from "./words";

const BANDS = ["low", "medium", "high"] as const;

/** 1, 2 or 3: the band of a residual. */
const band = (value: string): string => `IF(${value}>=${par("risk.band.high-from")}-${EPSILON},3,IF(${value}<${par("risk.band.low-below")}-${EPSILON},1,2))`;

/** The mitigations that a scenario has chosen, 1 or 0 each: its cell names them, separated by semicolons. An error where it names something else. */
function mitigationColumns(calculation: Calculation): void {
  const { language } = calculation;
  const input = inputOf("mitigations");
  const options = input?.options ?? [];
  const named = (cell: string): string => `";"&SUBSTITUTE(SUBSTITUTE(TRIM(${cell}),"; ",";")," ;",";")&";"`;
  for (const option of options) {
    const words = input ? optionLabel(input, option, language) : option;
    calculation.add({
      id: `chosen:${option}`,
      part: "risks",
      label: words,
      formula: (row) => {
        const cell = calculation.inputs.cell("mitigations", row);
        return cell === undefined ? "0" : `IF(ISNUMBER(SEARCH(${quoted(`;${words.replace(/[~*?]/g, "~$&")};`)},${named(cell)})),1,0)`;
      },
      value: ({ scenario }) => {
        const value = scenario.values["mitigations"];
        if (value?.kind === "invalid") return null;
        return value?.kind === "choices" && value.options.includes(option) ? 1 : 0;
      },
    });
  }
  const [first, last] = [options[0] ?? "", options.at(-1) ?? ""];
  calculation.add({
    id: "chosen",
    part: "risks",
    label: text(language, "council.calculation.chosen"),
    formula: (row) => {
      const cell = calculation.inputs.cell("mitigations", row);
      const found = `SUM(${calculation.span(`chosen:${first}`, `chosen:${last}`, row)})`;
      return cell === undefined ? "0" : `IF(${isUnknown(cell)},0,IF(LEN(TRIM(${cell}))-LEN(SUBSTITUTE(TRIM(${cell}),";",""))+(RIGHT(TRIM(${cell}))<>";")=${found},${found},NA()))`;
    },
  });
}

/** What a form that is more market than the content bears adds to the decisive risks, with its bounds. */
function liftColumns(calculation: Calculation): void {
  const limit = par("tension.reported-above");
  const of = (tension: string): string => `IF(${limit}>=1,0,${par("risk.tension.effect")}*MIN(1,MAX(0,(-(${tension})-${limit})/(1-${limit}))))`;
  for (const [id, form, content] of [["lift", "index", "index"], ["lift:low", "high", "low"], ["lift:high", "low", "high"]] as const) {
    calculation.add({ id, part: "risks", label: text(calculation.language, "council.calculation.lift"), formula: (row) => `IF(ISNUMBER(${calculation.cell("tension", row)}),${of(`${calculation.cell(`form:${form}`, row)}-${calculation.cell(`content:${content}`, row)}`)},0)` });
  }
}

/** Exposure, residual and band of every risk; the families; and whether the model is to be reconsidered. */
export function riskColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "risks";
  mitigationColumns(calculation);
  liftColumns(calculation);
  const decisive = new Set(itemsOf("families").filter(({ data }) => data["decisive"] === true).map(({ id }) => id));
  const risks = itemsOf("risks").map(({ id, data }) => ({ id, family: String(data["family"]), drivers: Object.keys(data["drivers"] as object), label: text(language, `risks.risks.${id}.label`) })).filter(({ id, drivers }) => calculation.inputs.simulatedRisks.has(id) || drivers.some((driver) => calculation.has(`driver:${driver}`)));
  const acting = (risk: string): readonly string[] => itemsOf("mitigations").filter(({ data }) => (data["acts"] as Readonly<Record<string, number>>)[risk] !== undefined).map(({ id }) => id);
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  for (const { id, family, drivers, label } of risks) {
    if (drivers.some((driver) => calculation.has(`driver:${driver}`))) meanColumns(calculation, `risk:${id}`, part, label, `risk.${id}`, drivers, false, undefined);
    const simulated = calculation.inputs.simulatedRisks.has(id);
    if (simulated) simulatedColumn(calculation, `risk:${id}:simulated`, id, label, ({ scenario }) => scenario.simulated?.risks[id]?.level ?? "");
    const overruled = (otherwise: string, row: number): string => (simulated ? `IF(ISNUMBER(${cell(`risk:${id}:simulated`, row)}),${cell(`risk:${id}:simulated`, row)},${otherwise})` : otherwise);
    // Nothing is said of a risk while an effect on it cannot be used; its bounds follow its exposure.
    const effects = acting(id).map((mitigation) => par(`mitigation.${mitigation}.${id}`));
    const needs = (name: "mean" | "low" | "high", row: number): string => (name !== "mean" ? cell(`risk:${id}:exposure`, row) : effects.length === 0 ? cell("chosen", row) : `(${[cell("chosen", row), ...effects].join("+")})`);
    const lifted = (name: "mean" | "low" | "high", lift: string) => (row: number): string => {
      const mean = calculation.has(`risk:${id}:${name}`) ? cell(`risk:${id}:${name}`, row) : '""';
      return `IFERROR(IF(ISNUMBER(${overruled(mean, row)}+0*${needs(name, row)}),${overruled(decisive.has(family) ? `${mean}+(1-${mean})*${cell(lift, row)}` : mean, row)},""),"")`;
    };
    const value = (read: (risk: NonNullable<NonNullable<Evaluation["risks"]>[string]>) => number) => ({ risks: found }: Evaluation): number | "" => { const risk = found?.[id]; return risk ? read(risk) : ""; };
    calculation.add({ id: `risk:${id}:exposure`, part, label: `${label}: ${text(language, "council.risks.exposure")}`, format: "level", formula: lifted("mean", "lift"), value: value(({ exposure }) => exposure) });
    calculation.add({ id: `risk:${id}:least`, part, label: `${label}: ${text(language, "council.calculation.low")}`, format: "level", formula: lifted("low", "lift:low"), value: value(({ low }) => low) });
    calculation.add({ id: `risk:${id}:most`, part, label: `${label}: ${text(language, "council.calculation.high")}`, format: "level", formula: lifted("high", "lift:high"), value: value(({ high }) => high) });
    const left = acting(id).map((mitigation) => (row: number): string => `(1-${cell(`chosen:${mitigation}`, row)}*${par(`mitigation.${mitigation}.${id}`)})`);
    calculation.add({ id: `risk:${id}:residual`, part, label: `${label}: ${text(language, "council.risks.residual")}`, format: "level", formula: (row) => `IFERROR(${[cell(`risk:${id}:exposure`, row), ...left.map((each) => each(row))].join("*")},"")`, value: value(({ residual }) => residual) });
  }
  for (const { id, label } of risks) calculation.add({ id: `risk:${id}:band`, part, label: `${label}: ${text(language, "council.risks.band")}`, formula: (row) => `IF(ISNUMBER(${cell(`risk:${id}:residual`, row)}),CHOOSE(${band(cell(`risk:${id}:residual`, row))},${BANDS.map((each) => quoted(text(language, `risks.bands.${each}`))).join(",")}),"")`, value: ({ risks: found }) => { const risk = found?.[id]; return risk ? text(language, `risks.bands.${risk.band}`) : ""; } });
  for (const { id } of itemsOf("families").filter((family) => risks.some((risk) => risk.family === family.id))) {
    const members = (row: number): string => risks.filter(({ family }) => family === id).map((risk) => cell(`risk:${risk.id}:residual`, row)).join(",");
    calculation.add({ id: `family:${id}`, part, label: text(language, `aspects.family-${id}`), format: "level", formula: (row) => `IF(COUNT(${members(row)})>0,MAX(${members(row)}),"")`, value: aspectValue(`family-${id}`, language) });
  }
  const high = quoted(text(language, "risks.bands.high"));
  calculation.add({
    id: "risks:high",
    part,
    label: text(language, "aspects.risks-high"),
    value: aspectValue("risks-high", language),
    formula: (row) => joined(risks.map(({ id, label }) => ({ when: `${cell(`risk:${id}:band`, row)}=${high}`, words: label }))),
  });
  const families = [...decisive].filter((family) => calculation.has(`family:${family}`));
  if (families.length === 0) return;
  calculation.add({
    id: "switch:advised",
    part,
    label: text(language, "aspects.switch-advised"),
    value: aspectValue("switch-advised", language),
    formula: (row) => {
      const known = families.map((family) => cell(`family:${family}`, row)).join(",");
      const worst = `MAX(${known})>=${par("risk.band.high-from")}-${EPSILON}`;
      const [form, share, content] = [cell("form:index", row), calculation.has("driver:outcome-share") ? cell("driver:low:outcome-share", row) : '""', cell("content:index", row)];
      const network = `IF(ISNUMBER(${form}),${thirdOf(form, CONTENT_THIRDS)}=3,IF(IFERROR(AND(ISNUMBER(${share}),${share}>${EPSILON}),FALSE),FALSE,IF(ISNUMBER(${content}),${thirdOf(content, CONTENT_THIRDS)}=3,FALSE)))`;
      return `IF(COUNT(${known})>0,${yesNo(`AND(${worst},NOT(${network}))`, language)},"")`;
    },
  });
}

/** Which aspects of risk there are, and the columns that hold them. */
export const riskAspectColumns = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(itemsOf("families").map(({ id }) => [`family-${id}`, `family:${id}`])),
  ...Object.fromEntries(itemsOf("risks").filter(({ id }) => aspects.some((aspect) => aspect.id === `risk-${id}`)).map(({ id }) => [`risk-${id}`, `risk:${id}:residual`])),
  "risks-high": "risks:high",
  "switch-advised": "switch:advised",
});
