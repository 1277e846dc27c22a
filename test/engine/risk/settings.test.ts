import { evaluate, frameworks, readParameterRecords, readScenarioRecords, type Evaluation, type Parameters } from "../../../src/engine";

const [scenario] = readScenarioRecords([{ scenario: "a", "target-group": 4, service: 5, measurability: 4, payment: "outcome-partial", "late-payment": 6, mitigations: "fixed-fee" }]).scenarios;
const evaluated = (parameters?: Parameters): Evaluation => {
  if (!scenario) throw new Error("no scenario");
  return evaluate(scenario, parameters);
};
const changed = (values: Readonly<Record<string, number>>): Parameters => readParameterRecords([{ path: "settings", values }]).parameters;

describe("changed settings of risk and payment", () => {
  it("a weight, an effect, a range and an option each count, and only where they belong", () => {
    const before = evaluated();
    const weight = evaluated(changed({ "risk.creaming.outcome-share": 0 }));
    expect(weight.risks?.["creaming"]?.exposure).toBe(0.75);
    expect(weight.risks?.["parking"]).toEqual(before.risks?.["parking"]);
    const effect = evaluated(changed({ "mitigation.fixed-fee.creaming": 0.5 }));
    expect(effect.risks?.["creaming"]?.residual).toBe((before.risks?.["creaming"]?.exposure ?? 0) * 0.5);
    expect(effect.risks?.["gaming"]).toEqual(before.risks?.["gaming"]);
    expect(evaluated(changed({ "driver.late-payment.range": 12 })).risks?.["capital-barrier"]?.exposure).toBe((3 * 0.5 + 2 * 0.5) / 5);
    expect(evaluated(changed({ "driver.outcome-share.outcome-partial": 0.2 })).risks?.["progress-unrewarded"]?.exposure).toBeCloseTo((3 * 0.2 + 2 * 0.75) / 5, 12);
    expect(evaluated(changed({ "payment.upfront.complexity": -1 })).payment?.fit["upfront"]?.value).not.toBe(before.payment?.fit["upfront"]?.value);
    expect(evaluated(changed({ "risk.band.high-from": 0.2 })).risks?.["creaming"]?.band).toBe("high");
  });

  it("setting every number to what it is changes nothing", () => {
    const own = frameworks.parameters.filter(({ framework }) => framework === "risks" || framework === "payment");
    expect(evaluated({ changed: Object.fromEntries(own.map(({ id, value }) => [id, { value }])), unusable: [] })).toEqual(evaluated());
  });

  it("a figure that cannot be used takes nothing from a driver that is not known anyway, and a limit of another part has our own value", () => {
    const [lagging] = readScenarioRecords([{ scenario: "a", "target-group": 4, "wage-growth": 0.05, duration: 2, "outcome-share": 0.5 }]).scenarios;
    const of = (unusable: readonly string[]): Evaluation["risks"] => (lagging ? evaluate(lagging, { changed: {}, unusable }).risks : null);
    expect(of([])?.["budget-squeeze"]?.exposure).toBeDefined();
    expect(of(["driver.indexation-gap.from"])?.["budget-squeeze"]).toEqual(of([])?.["budget-squeeze"]);
    expect(of(["design.shortest-duration"])?.["under-investment"]).toEqual(of([])?.["under-investment"]);
  });

  it("nothing is computed from a number that cannot be used, and the rest is", () => {
    const { parameters, problems } = readParameterRecords([{ path: "settings", values: { "risk.creaming.complexity": -1, "mitigation.fixed-fee.gaming": 7, "driver.late-payment.range": "soon" } }]);
    expect(problems.map(({ code }) => code).sort()).toEqual(["negative-weight", "parameter-not-a-number", "parameter-out-of-range"]);
    const { risks } = evaluated(parameters);
    for (const id of ["creaming", "gaming", "capital-barrier", "under-investment"]) expect(risks?.[id]).toBeUndefined();
    expect(risks?.["parking"]).toEqual(evaluated().risks?.["parking"]);
  });
});
