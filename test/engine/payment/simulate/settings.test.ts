import { DEFAULT_PARAMETERS, evaluate, readScenarioRecords, rowsOfRecords, schemeFigures, simulate, withSimulatedSchemes, type Parameters } from "../../../../src/engine";

const segments = rowsOfRecords("segments", [
  { segment: "A", clients: 300, cost: 1000, p0: 0.2, p1: 0.6, effortScale: 500, months: 12, value: 8000, sustain: [{ share: 0.8, months: 6 }, { share: 0.5, months: 12 }] },
  { segment: "B", clients: 100, cost: 3000, p0: 0.1, p1: 0.2, effortScale: 500, months: 12, value: 8000, sustain: [{ share: 0.8, months: 6 }, { share: 0.5, months: 12 }] },
]);
/** One without a bound, one with a cap that can bind, one that leaves nothing to chance. Later payments, so that nothing is counted out. */
const schemes = rowsOfRecords("schemes", [{ scheme: "free", outcome: 5000, sustainment: [500, 400] }, { scheme: "capped", outcome: 5000, sustainment: [500, 400], capSpend: 400_000 }, { scheme: "grant", upfront: 2000 }]);
const parametersWith = (unusable: readonly string[], changed: Parameters["changed"] = {}): Parameters => ({ changed, unusable });
const figures = (parameters: Parameters) => simulate(segments, schemes, { parameters }).schemes.map((result) => Object.fromEntries(schemeFigures.map(({ id, read }) => [id, read(result)])));
/** Which figures of each scheme differ from those without anything unusable; all of them are unknown then. */
function lost(unusable: string, changed: Parameters["changed"] = {}): readonly (readonly string[])[] {
  const whole = figures(parametersWith([], changed));
  return figures(parametersWith([unusable], changed)).map((found, at) =>
    Object.keys(found).filter((id) => {
      if (found[id] === whole[at]?.[id]) return false;
      expect(found[id]).toBeNull();
      return true;
    }),
  );
}

const CHANCE = ["spend-sd", "loss"];
const SPEND = ["expected-spend", "spend-sd", "cost-per-outcome", "cost-per-sustained", "cost-per-additional", "loss"];

describe("a setting of the simulator that cannot be used leaves what does not take it", () => {
  test("nothing rests on it: everything stays", () => {
    for (const id of ["simulate.variant-budget", "simulate.variant-success", "simulate.variant-outcome-share", "simulate.variant-service-months", "simulate.full-spread", "simulate.longest"]) expect([id, lost(id)]).toEqual([id, [[], [], []]]);
  });

  test("the shared shock: what is expected without bounds stays, chance is unknown", () => {
    expect(lost("simulate.rho")).toEqual([CHANCE, SPEND, []]);
  });

  test("how much may be counted out: without bounds the spread is a formula, and the loss is unknown", () => {
    expect(lost("simulate.countable")).toEqual([["loss"], SPEND, []]);
  });

  test("draws and their work: the loss is not known to be near enough to a formula; the seed only where there are draws", () => {
    for (const id of ["simulate.draws", "simulate.work"]) expect([id, lost(id)]).toEqual([id, [["loss"], SPEND, []]]);
    expect(lost("simulate.seed")[1]).toEqual(SPEND);
    expect(lost("simulate.seed")[2]).toEqual([]);
  });

  test("with a shared shock chance is drawn, which takes the seed; counting out takes none", () => {
    const rho = { "simulate.rho": { value: 0.2 } };
    expect(lost("simulate.seed", rho)).toEqual([CHANCE, SPEND, []]);
    expect(lost("simulate.countable", rho)).toEqual([[], [], []]);
  });

  test("it says so in place of how the figure was found", () => {
    const [free] = simulate(segments, schemes, { parameters: parametersWith(["simulate.rho"]) }).schemes;
    expect(free!.totals!.spend).toMatchObject({ mean: { method: "closed" }, sd: { value: null, method: "no-setting" }, loss: { value: null, method: "no-setting" } });
  });

  test("without a full spread creaming is left to the columns, aloud; parking is not", () => {
    const table = readScenarioRecords([{ scenario: "S", "target-group": 2, service: 2, expertise: 2, "provider-field": 2, measurability: 2, "intake-discretion": 0, "flat-price": 0, scheme: "free" }]);
    const parameters = parametersWith(["simulate.full-spread"]);
    const found = withSimulatedSchemes(table, { segments, schemes }, parameters);
    const before = withSimulatedSchemes(table, { segments, schemes }, DEFAULT_PARAMETERS);
    expect(found.problems).toEqual([{ code: "creaming-not-simulated", severity: "warning", scenario: "S", column: "scheme", cell: "scenarios[0].scheme", data: { value: "free" } }]);
    expect(before.problems).toEqual([]);
    const own = { ...found.scenarios[0]!, simulated: { ...found.scenarios[0]!.simulated!, risks: {} } };
    expect(evaluate(found.scenarios[0]!, parameters).risks!["creaming"]).toEqual(evaluate(own, parameters).risks!["creaming"]);
    expect(evaluate(found.scenarios[0]!, parameters).risks!["parking"]).toEqual(evaluate(before.scenarios[0]!).risks!["parking"]);
  });
});
