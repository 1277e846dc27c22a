import { inputOf, itemsOf, text, type Condition } from "../../engine";
import { aspectValue } from "./content-columns";
import { par, quoted, type Calculation } from "./calculation";
import { choiceColumn, quantityColumns } from "./quantities";
import { conditionColumns, truthOf } from "./condition";
import { EPSILON } from "./third";
import { joined } from "./words";

/** The columns of which one must be known for there to be anything to say. */
const COLUMNS = ["partners", "isolable", "long-term", "cost-goal", "intensity", "task", "maturity", "complementary", "flexibility-wanted", "lasting-benefit", "ties-cut"];
const FORMS = ["contractual-alliance", "virtual-joint-venture", "joint-venture"];

/** How partners would work together: the form that fits, complexity, maturity needed and lacking, shortfall of intensity (Berenschot 2009). */
export function collaborationColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "collaboration";
  if (!calculation.takes([...COLUMNS, "collaboration-form"])) return;
  quantityColumns(calculation, [...COLUMNS, "task-difference", "intensity-present"], part);
  choiceColumn(calculation, "collaboration-form", part);
  const low = (id: string, row: number): string => calculation.cell(`low:${id}`, row);
  const high = (id: string, row: number): string => calculation.cell(`high:${id}`, row);
  const step = (id: string): { from: number; range: number } => {
    const { min = 0, max = 1 } = inputOf(id) ?? {};
    return { from: min, range: max - min };
  };
  const any = (row: number): string => calculation.cell("collaboration:any", row);
  calculation.add({ id: "collaboration:any", part, label: text(language, "council.calculation.any"), formula: (row) => `COUNT(${COLUMNS.map((id) => low(id, row)).join(",")},${calculation.cell("pick:collaboration-form", row)})` });

  // Complexity: the difference between tasks joins in only where it is known.
  const parts = [["task", "collaboration.task-weight"], ["intensity", "collaboration.intensity-weight"], ["task-difference", "collaboration.difference-weight"]] as const;
  const level = (id: string, cell: string): string => (id === "task-difference" ? cell : `(${cell}-${step(id).from})/${step(id).range}`);
  const summed = (end: "low" | "high", row: number): string => parts.map(([id, weight]) => `IF(ISNUMBER(${low(id, row)}),${par(weight)}*${level(id, end === "low" ? low(id, row) : high(id, row))},${end === "high" && id !== "task-difference" ? par(weight) : 0})`).join("+");
  const known = (row: number): string => calculation.cell("complexity:known", row);
  const total = (row: number): string => `(${par("collaboration.task-weight")}+${par("collaboration.intensity-weight")}+IF(ISNUMBER(${low("task-difference", row)}),${par("collaboration.difference-weight")},0))`;
  calculation.add({ id: "complexity:known", part, label: text(language, "council.calculation.known"), formula: (row) => `${parts.map(([id, weight]) => `${par(weight)}*ISNUMBER(${low(id, row)})`).join("+")}+0*SUM(${parts.flatMap(([id]) => [low(id, row), high(id, row)]).join(",")})` });
  const middle = (row: number): string => parts.map(([id, weight]) => `IF(ISNUMBER(${low(id, row)}),${par(weight)}*(${level(id, low(id, row))}+${level(id, high(id, row))})/2,0)`).join("+");
  const complexity = (name: string, formula: (row: number) => string, value: Parameters<Calculation["add"]>[0]["value"]): void => {
    calculation.add({ id: `complexity:${name}`, part, label: `${text(language, "aspects.collaboration-complexity")} ${text(language, `council.calculation.${name}`)}`, value, formula: (row) => `IFERROR(IF(AND(${any(row)}>0,${known(row)}>0),(${formula(row)}),""),"")` });
  };
  complexity("index", (row) => `(${middle(row)})/${known(row)}`, aspectValue("collaboration-complexity", language));
  complexity("low", (row) => `(${summed("low", row)})/${total(row)}`, ({ collaboration }) => collaboration?.complexityRange?.low ?? "");
  complexity("high", (row) => `(${summed("high", row)})/${total(row)}`, ({ collaboration }) => collaboration?.complexityRange?.high ?? "");
  const bands = ["low", "medium", "high"].map((band) => quoted(text(language, `collaboration.bands.${band}`)));
  calculation.add({
    id: "complexity:band",
    part,
    label: text(language, "aspects.collaboration-complexity-band"),
    value: aspectValue("collaboration-complexity-band", language),
    formula: (row) => {
      const index = calculation.cell("complexity:index", row);
      return `IF(ISNUMBER(${index}),IF(${index}<${par("collaboration.complexity-low-below")}-${EPSILON},${bands[0] ?? ""},IF(${index}>${par("collaboration.complexity-high-above")}+${EPSILON},${bands[2] ?? ""},${bands[1] ?? ""})),"")`;
    },
  });

  // Maturity.
  const needed = (task: string): string => `IF(${task}<=1+${EPSILON},${par("collaboration.maturity-routine")},IF(${task}<=2+${EPSILON},${par("collaboration.maturity-mixed")},${par("collaboration.maturity-non-routine")}))`;
  const deepFrom = `${par("collaboration.deep-from")}-${EPSILON}`;
  const surelyDeep = (row: number): string => `AND(ISNUMBER(${low("intensity", row)}),${low("intensity", row)}>=${deepFrom})`;
  const surelyNot = (row: number): string => `AND(ISNUMBER(${high("intensity", row)}),${high("intensity", row)}<${deepFrom})`;
  const extra = par("collaboration.maturity-deep-extra");
  const most = par("collaboration.maturity-most");
  const maturity = (id: string, end: "low" | "high", formula: (row: number) => string, value: Parameters<Calculation["add"]>[0]["value"]): void => {
    calculation.add({ id: `maturity:${id}:${end}`, part, label: `${text(language, id === "needed" ? "aspects.collaboration-maturity-needed" : id === "gap" ? "aspects.collaboration-maturity-gap" : "council.calculation.shortfall")} ${text(language, `council.calculation.${end}`)}`, value, formula: (row) => `IFERROR(${formula(row)},"")` });
  };
  const valid = (row: number): string => `AND(${any(row)}>0,ISNUMBER(${high("task", row)}+0*SUM(${low("task", row)},${low("intensity", row)},${high("intensity", row)})))`;
  maturity("needed", "low", (row) => `IF(${valid(row)},MIN(${most},${needed(low("task", row))}+IF(${surelyDeep(row)},${extra},0)),"")`, ({ collaboration }) => collaboration?.maturityNeededRange?.low ?? "");
  maturity("needed", "high", (row) => `IF(${valid(row)},MIN(${most},${needed(high("task", row))}+IF(${surelyNot(row)},0,${extra})),"")`, ({ collaboration }) => collaboration?.maturityNeededRange?.high ?? "");
  maturity("gap", "low", (row) => `${calculation.cell("maturity:needed:low", row)}-${high("maturity", row)}+0*${low("maturity", row)}`, ({ collaboration }) => collaboration?.maturityGapRange?.low ?? "");
  maturity("gap", "high", (row) => `${calculation.cell("maturity:needed:high", row)}-${low("maturity", row)}+0*${high("maturity", row)}`, ({ collaboration }) => collaboration?.maturityGapRange?.high ?? "");
  const { range } = step("intensity");
  maturity("shortfall", "low", (row) => `IF(${any(row)}>0,MAX(0,(${low("intensity", row)}-${high("intensity-present", row)})/${range}+0*SUM(${high("intensity", row)},${low("intensity-present", row)})),"")`, ({ collaboration }) => collaboration?.intensityShortfall?.low ?? "");
  maturity("shortfall", "high", (row) => `IF(${any(row)}>0,MAX(0,(${high("intensity", row)}-${low("intensity-present", row)})/${range}+0*SUM(${low("intensity", row)},${high("intensity-present", row)})),"")`, ({ collaboration }) => collaboration?.intensityShortfall?.high ?? "");
  for (const name of ["needed", "gap"] as const) {
    const aspect = `collaboration-maturity-${name}`;
    calculation.add({
      id: `maturity:${name}`,
      part,
      label: text(language, `aspects.${aspect}`),
      value: aspectValue(aspect, language),
      formula: (row) => {
        const [from, to] = [calculation.cell(`maturity:${name}:low`, row), calculation.cell(`maturity:${name}:high`, row)];
        return `IF(ISNUMBER(${from}),IF(ABS(${from}-${to})<=${EPSILON},${from},""),"")`;
      },
    });
  }

  // The form, with every form that some answer would lead to.
  const mayBe = (id: string, answer: boolean, row: number): string => (answer ? `NOT(AND(ISNUMBER(${high(id, row)}),${high(id, row)}<=${par("collaboration.no-at-most")}+${EPSILON}))` : `NOT(AND(ISNUMBER(${low(id, row)}),${low(id, row)}>=${par("collaboration.yes-at-least")}-${EPSILON}))`);
  const reached = (form: string, row: number): string => {
    const [alone, together, long, short] = [mayBe("isolable", true, row), mayBe("isolable", false, row), mayBe("long-term", true, row), mayBe("long-term", false, row)];
    const [deep, shallow] = [`NOT(${surelyNot(row)})`, `NOT(${surelyDeep(row)})`];
    if (form === "contractual-alliance") return `OR(AND(${alone},${short}),AND(${together},${shallow}))`;
    return form === "virtual-joint-venture" ? `AND(${together},${deep})` : `AND(${alone},${long})`;
  };
  const usable = (row: number): string => `ISNUMBER(0*SUM(${["isolable", "long-term", "intensity"].flatMap((id) => [low(id, row), high(id, row)]).join(",")}))`;
  const formLabel = (form: string): string => text(language, `collaboration.collaboration-forms.${form}.label`);
  for (const form of FORMS) calculation.add({ id: `form-reached:${form}`, part, label: formLabel(form), formula: (row) => `IF(AND(${any(row)}>0,${usable(row)}),IF(${reached(form, row)},1,0),0)` });
  const isReached = (form: string, row: number): string => `${calculation.cell(`form-reached:${form}`, row)}=1`;
  calculation.add({ id: "collaboration:forms", part, label: text(language, "aspects.collaboration-form"), value: aspectValue("collaboration-form", language), formula: (row) => joined(FORMS.map((form) => ({ when: isReached(form, row), words: formLabel(form) })), " / ") });
  const overlays = itemsOf("collaboration-forms").filter(({ data }) => data["overlay"] === true).map(({ id }) => text(language, `collaboration.collaboration-forms.${id}.label`)).join(" / ");
  calculation.add({
    id: "collaboration:overlay",
    part,
    label: text(language, "aspects.collaboration-overlay"),
    value: aspectValue("collaboration-overlay", language),
    formula: (row) => `IF(AND(${any(row)}>0,ISNUMBER(${low("partners", row)})),IF(${low("partners", row)}>${par("collaboration.multi-partner-above")}+${EPSILON},${quoted(overlays)},""),"")`,
  });
  unmetColumns(calculation, (row) => FORMS.map((form) => calculation.cell(`form-reached:${form}`, row)).join("+"), isReached);
}

/** The conditions that surely fail, of the one form that fits and of what lies over it. `condition:<id>` is 1 met, 0 unknown, -1 not met. */
function unmetColumns(calculation: Calculation, reached: (row: number) => string, isReached: (form: string, row: number) => string): void {
  const { language } = calculation;
  const part = "collaboration";
  const all = itemsOf("form-conditions").map(({ id, data }) => ({ id, form: String(data["form"]), when: (data["when"] ?? []) as readonly Condition[], any: data["any"] as readonly Condition[] | undefined }));
  conditionColumns(calculation, all.flatMap(({ when, any }) => [...when, ...(any ?? [])]), part);
  const label = (id: string): string => text(language, `collaboration.form-conditions.${id}.label`);
  for (const { id, when, any } of all) {
    calculation.add({
      id: `condition:${id}`,
      part,
      label: label(id),
      formula: (row) => {
        const answers = (any ?? when).map((condition) => truthOf(calculation, condition, row));
        return answers.length === 1 ? (answers[0] ?? "0") : `${any ? "MAX" : "MIN"}(${answers.join(",")})`;
      },
    });
  }
  const over = (row: number): string => `${calculation.cell("collaboration:overlay", row)}<>""`;
  calculation.add({
    id: "collaboration:unmet",
    part,
    label: text(language, "aspects.collaboration-unmet"),
    value: aspectValue("collaboration-unmet", language),
    formula: (row) => `IF(${reached(row)}=1,${joined(all.map(({ id, form }) => ({ when: `AND(${calculation.cell(`condition:${id}`, row)}=-1,${FORMS.includes(form) ? isReached(form, row) : over(row)})`, words: label(id) })))},"")`,
  });
}
