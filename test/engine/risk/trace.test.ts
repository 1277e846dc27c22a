import { evaluate, explain, frameworks, inputOf, itemsOf, parameterOf, readScenarioRecords, text } from "../../../src/engine";
import { originLabel, resultLabel } from "../../../src/engine/result-words";

/** A row in which every column that risk and payment read is filled in, with a form that is too much market. */
const full = (): Readonly<Record<string, unknown>> => {
  const values: Record<string, unknown> = { scenario: "full" };
  for (const { id, kind, options, min = 0, max = 10 } of frameworks.inputs) {
    if (kind === "score") values[id] = ["driver", "agreement", "government-role", "accountability"].includes(id) ? 1 : 4;
    else if (kind === "share" || kind === "flag") values[id] = 0.75;
    else if (kind === "number") values[id] = min + Math.min(1, (max - min) / 2);
    else if (kind === "choice") values[id] = options?.[0];
  }
  return { ...values, mitigations: "fixed-fee; few-good-kpis" };
};

describe("every number of risk and payment unfolds", () => {
  const [scenario] = readScenarioRecords([full()]).scenarios;
  if (!scenario) throw new Error("no scenario");
  const { evaluation, steps } = explain(scenario);
  const byResult = new Map(steps.map((step) => [step.result, step]));

  it("fills every risk, family, design and the switch", () => {
    expect(Object.keys(evaluation.risks ?? {})).toEqual(itemsOf("risks").map(({ id }) => id));
    expect(Object.keys(evaluation.families ?? {})).toEqual(itemsOf("families").map(({ id }) => id));
    expect(Object.keys(evaluation.payment?.fit ?? {})).toEqual(itemsOf("designs").map(({ id }) => id));
    expect(evaluation.switch).not.toBeNull();
    for (const risk of Object.values(evaluation.risks ?? {})) expect(risk.coverage).toBeCloseTo(1, 12);
  });

  it("to a step with the same number, a rule and a citation", () => {
    const numbers: (readonly [string, number | undefined])[] = [
      ...Object.entries(evaluation.risks ?? {}).flatMap(([id, { exposure, residual }]) => [[`risk.${id}.exposure`, exposure] as const, [`risk.${id}.residual`, residual] as const]),
      ...Object.entries(evaluation.families ?? {}).map(([id, { residual }]) => [`family.${id}.residual`, residual] as const),
      ...Object.entries(evaluation.payment?.fit ?? {}).map(([id, { value }]) => [`payment.${id}`, value] as const),
      ...Object.entries(evaluation.payment?.addOns ?? {}).map(([id, { value }]) => [`add-on.${id}`, value] as const),
    ];
    expect(numbers.length).toBeGreaterThan(60);
    for (const [result, value] of numbers) {
      const step = byResult.get(result);
      expect({ result, value: step?.value }).toEqual({ result, value });
      expect(step?.reference.length).toBeGreaterThan(0);
    }
  });

  it("each origin is a column, a parameter or another step, down to the cells", () => {
    const lost: string[] = [];
    for (const step of steps) {
      for (const origin of step.from) {
        if (origin.kind === "input" && !inputOf(origin.id)) lost.push(`${step.result}: column ${origin.id}`);
        if (origin.kind === "parameter" && !parameterOf(origin.id)) lost.push(`${step.result}: parameter ${origin.id}`);
        if (origin.kind === "result" && origin.id.startsWith("driver.") && origin.value !== null && !byResult.has(origin.id)) lost.push(`${step.result}: result ${origin.id}`);
      }
    }
    expect(lost).toEqual([]);
    const creaming = byResult.get("driver.outcome-share");
    expect(creaming?.from[0]).toMatchObject({ kind: "input", id: "outcome-share", cell: "scenarios[0].outcome-share" });
  });

  it("has words in both languages for every result, origin and rule", () => {
    for (const language of ["nl", "en"] as const) {
      for (const step of steps.filter(({ part }) => ["risks", "drivers", "switch", "payment"].includes(part))) {
        expect(resultLabel(step.result, language)).not.toBe(step.result);
        expect(text(language, `${step.framework}.rules.${step.rule}`)).not.toMatch(/\{\w+\}/);
        for (const origin of step.from) expect(originLabel(origin, language)).not.toBe(origin.id);
      }
    }
  });

  it("adds up: the shares of the drivers sum to the exposure", () => {
    for (const step of steps.filter(({ result }) => /^risk\.[a-z-]+\.drivers$/.test(result) || /^payment\.[a-z-]+$/.test(result))) {
      if (typeof step.value === "number") expect(step.from.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(step.value, 12);
    }
  });

  it("does not differ from the answer without an explanation", () => {
    expect(evaluate(scenario)).toEqual(evaluation);
  });
});
