import { inputOf, text, type Evaluation } from "../../engine";
import { aspectValue } from "./content-columns";
import { par, quoted, type Calculation } from "./calculation";
import { choiceColumn, quantityColumns } from "./quantities";
import { EPSILON } from "./third";

const OPENING = ["target-group", "service", "provider-field"];

/** Level 2: the degree of price competition, and the openness that fits a network. */
export function designColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "design";
  choiceColumn(calculation, "price-setting", part);
  quantityColumns(calculation, ["duration", "price-weight"], part);
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  const settings = (inputOf("price-setting")?.options ?? []).map((option) => par(`design.price-setting.${option}`));
  const short = (end: "low" | "high") => (row: number): string => {
    const years = cell(`${end === "low" ? "high" : "low"}:duration`, row);
    const other = cell(`${end}:duration`, row);
    return `IFERROR(IF(${years}="","",1-MIN(1,MAX(0,(${years}+0*${other}-${par("design.shortest-duration")})/${par("design.duration-range")}))),"")`;
  };
  calculation.add({ id: "price:setting", part, label: text(language, "market-or-network.inputs.price-setting.label"), formula: (row) => `IFERROR(CHOOSE(${cell("pick:price-setting", row)},${settings.join(",")}),"")` });
  calculation.add({ id: "price:short:low", part, label: text(language, "market-or-network.inputs.duration.label"), formula: short("low") });
  calculation.add({ id: "price:weight:low", part, label: text(language, "market-or-network.inputs.price-weight.label"), formula: (row) => `IFERROR(${cell("low:price-weight", row)}+0*${cell("high:price-weight", row)},"")` });
  calculation.add({ id: "price:short:high", part, label: text(language, "market-or-network.inputs.duration.label"), formula: short("high") });
  calculation.add({ id: "price:weight:high", part, label: text(language, "market-or-network.inputs.price-weight.label"), formula: (row) => `IFERROR(${cell("high:price-weight", row)}+0*${cell("low:price-weight", row)},"")` });
  const low = (row: number): string => calculation.span("price:setting", "price:weight:low", row);
  const high = (row: number): string => `${cell("price:setting", row)},${calculation.span("price:short:high", "price:weight:high", row)}`;
  const competition = ({ design }: Evaluation): Evaluation["content"] | NonNullable<Evaluation["design"]>["priceCompetition"] => design?.priceCompetition ?? null;
  const add = (name: string, formula: (row: number) => string, value: (evaluation: Evaluation) => number | ""): void => {
    calculation.add({ id: `price:${name}`, part, label: `${text(language, "aspects.price-competition")} ${text(language, `council.calculation.${name}`)}`, format: "level", formula: (row) => `IF(COUNT(${low(row)})>0,${formula(row)},"")`, value });
  };
  add("index", (row) => `(SUM(${low(row)})+SUM(${high(row)}))/2/COUNT(${low(row)})`, (evaluation) => competition(evaluation)?.index ?? "");
  add("low", (row) => `SUM(${low(row)})/3`, (evaluation) => competition(evaluation)?.low ?? "");
  add("high", (row) => `(SUM(${high(row)})+3-COUNT(${low(row)}))/3`, (evaluation) => competition(evaluation)?.high ?? "");
  const words = { open: quoted(text(language, "market-or-network.openness.open")), closed: quoted(text(language, "market-or-network.openness.closed")) };
  const from = `${par("design.open-from")}-${EPSILON}`;
  calculation.add({
    id: "openness",
    part,
    label: text(language, "aspects.openness"),
    value: aspectValue("openness", language),
    formula: (row) => {
      const open = OPENING.map((id) => `AND(ISNUMBER(${cell(`low:${id}`, row)}),${cell(`low:${id}`, row)}>=${from})`);
      const closed = OPENING.map((id) => `AND(ISNUMBER(${cell(`high:${id}`, row)}),${cell(`high:${id}`, row)}<${from})`);
      return `IF(ISNUMBER(${cell("content:index", row)}),IF(OR(${open.join(",")}),${words.open},IF(AND(${closed.join(",")}),${words.closed},"")),"")`;
    },
  });
}
