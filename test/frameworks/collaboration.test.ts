/** Health of the data about collaboration, steering, commissioning, cases and lessons: nothing points at what is not there, nothing stands alone. */
import { aspects, checklists, columnLabel, explain, frameworks, hasText, inputOf, inputsOfGroup, itemsOf, LANGUAGES, originLabel, parameterOf, readScenarioRecords, resultLabel, ruleOf, text } from "../../src/engine";
import type { Condition } from "../../src/engine/condition";

const RESULTS = ["zone", "legal-leaning", "collaboration-form", "accountability-strategy"];
const conditions = ["form-conditions", "case-library", "lessons"].flatMap((section) => itemsOf(section).flatMap(({ id, data }) => [...((data["when"] ?? []) as Condition[]), ...((data["any"] ?? []) as Condition[])].map((each) => ({ id, ...each }))));

test("every condition asks a column or a result that exists, within its scale, by numbers or parameters that exist", () => {
  expect(conditions.length).toBeGreaterThan(80);
  for (const each of conditions) {
    const input = each.input === undefined ? undefined : inputOf(each.input);
    expect([each.id, each.input === undefined ? RESULTS.includes(each.result ?? "") : input !== undefined]).toEqual([each.id, true]);
    for (const limit of [each.atLeast, each.atMost, each.above, each.below]) if (typeof limit === "string") expect([each.id, parameterOf(limit)?.id]).toEqual([each.id, limit]);
    for (const option of each.is ?? []) if (input) expect(input.options).toContain(option);
  }
});

test("every option that a scenario can choose has what speaks for it and what speaks against it", () => {
  const sides = (subject: string, option: string): string[] => [...new Set(itemsOf("arguments").filter(({ data }) => data["subject"] === subject && data["option"] === option).map(({ data }) => String(data["side"])))].sort();
  for (const subject of ["position", "team-form", "service-approach", "legal-form", "payment"]) for (const option of inputOf(subject)?.options ?? []) expect([subject, option, sides(subject, option)]).toEqual([subject, option, ["against", "for"]]);
  for (const { id } of itemsOf("collaboration-forms")) expect([id, sides("collaboration-form", id)]).toEqual([id, ["against", "for"]]);
  for (const subject of ["area-based", "tender"]) expect(sides(subject, "yes")).toEqual(["against", "for"]);
});

test("every answer has a counter-argument: each model, each leaning, each strategy", () => {
  const against = itemsOf("lessons").filter(({ data }) => data["kind"] === "against").flatMap(({ data }) => (data["when"] as Condition[]).flatMap(({ is }) => is ?? []));
  for (const answer of ["market", "mixed", "network", "contract", "grey", "subsidy", "niche", "integrated", "emergent", "ecosystem", "virtual-joint-venture", "joint-venture"]) expect(against).toContain(answer);
});

test("checklists have points, topics have advice, forms have conditions, cases have all their parts", () => {
  for (const { id } of checklists()) expect(inputsOfGroup(id).filter(({ kind }) => kind === "flag").length).toBeGreaterThanOrEqual(3);
  expect(inputsOfGroup("building-blocks")).toHaveLength(13);
  expect(inputsOfGroup("rules-of-the-game")).toHaveLength(10);
  expect(inputsOfGroup("purchasing-requirements")).toHaveLength(6);
  const topics = inputsOfGroup("evaluation-topics").map(({ id }) => id);
  expect([...new Set(itemsOf("topic-advice").map(({ data }) => data["topic"]))]).toEqual(topics);
  expect([...new Set(itemsOf("form-conditions").map(({ data }) => data["form"]))]).toEqual(itemsOf("collaboration-forms").map(({ id }) => id));
  for (const { id } of itemsOf("case-library")) for (const part of ["did", "teaches", "applies"]) expect(hasText(`cases.case-library.${id}.${part}`)).toBe(true);
  for (const { id } of itemsOf("steering-conditions")) expect(hasText(`steering.steering-conditions.${id}.action`)).toBe(true);
});

test("no two columns bear the same label in a language, and what `takes` names exists", () => {
  for (const language of LANGUAGES) {
    const labels = frameworks.inputs.map(({ id }) => columnLabel(id, language));
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  }
  for (const { takes } of frameworks.inputs) for (const id of takes ? [takes.header, ...takes.with, ...takes.without] : []) expect(inputOf(id)?.id).toBe(id);
});

const FULL = Object.fromEntries(
  frameworks.inputs
    .filter(({ framework }) => ["steering", "collaboration", "commissioning", "market-or-network"].includes(framework))
    .map((input): [string, unknown] => {
      const low = input.min ?? 0;
      if (input.kind === "score") return [input.id, "2-3"];
      if (input.kind === "choice" || input.kind === "choices") return [input.id, input.options?.[0]];
      if (input.kind === "numbers") return [input.id, "100; 300; 200"];
      return [input.id, input.kind === "number" ? Math.max(low, Math.min(input.max ?? 3, 3)) : 0.5];
    }),
);

test("a full row fills every part, and each step unfolds to a rule with a citation and to words in both languages", () => {
  const { scenarios, problems } = readScenarioRecords([{ scenario: "full", ...FULL, kpis: 12, "kpi-unmeasurable": 0.2, "wage-growth": 0.04, indexation: 0.02, "incidental-share": 0.3 }]);
  expect(problems).toEqual([]);
  const [read] = scenarios;
  if (!read) throw new Error("no scenario");
  const scenario = { ...read, partners: [{ partner: "A", costBorne: 1, benefitReceived: 3, share: null, remark: "" }] };
  const { evaluation, steps } = explain(scenario);
  for (const part of ["steering", "collaboration", "accountability", "organisation", "contract", "checklists"] as const) expect([part, evaluation[part] !== null]).toEqual([part, true]);
  expect(Object.values(evaluation.contract ?? {})).not.toContain(null);
  expect(Object.keys(evaluation.checklists ?? {})).toEqual(checklists().map(({ id }) => id));
  const own = steps.filter(({ framework }) => ["steering", "collaboration", "commissioning", "cases", "lessons"].includes(framework));
  expect(own.length).toBeGreaterThan(40);
  for (const step of own) {
    expect(ruleOf(step.rule).reference.length).toBeGreaterThan(0);
    expect(step.from.length).toBeGreaterThan(0);
    for (const language of LANGUAGES) {
      expect(text(language, `${step.framework}.rules.${step.rule}`)).toBeTruthy();
      expect([step.result, resultLabel(step.result, language)]).not.toEqual([step.result, step.result]);
      for (const origin of step.from) expect([step.result, origin.id, originLabel(origin, language)]).not.toEqual([step.result, origin.id, origin.id]);
    }
  }
  for (const { id, read } of aspects) {
    const [nl, en] = LANGUAGES.map((language) => read(evaluation, language));
    if (typeof nl !== "string") expect([id, nl]).toEqual([id, en]);
  }
});
