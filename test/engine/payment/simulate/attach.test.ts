import { DEFAULT_PARAMETERS, evaluate, explain, readScenarioRecords, rowsOfRecords, withSimulatedSchemes } from "../../../../src/engine";

const segments = rowsOfRecords("segments", [{ segment: "A", clients: 300, cost: 1000, p0: 0.2, p1: 0.6, effortScale: 500, months: 12, value: 8000 }, { segment: "B", clients: 100, cost: 3000, p0: 0.1, p1: 0.2, effortScale: 500, months: 12, value: 8000 }]);
const schemes = rowsOfRecords("schemes", [{ scheme: "Outcomes", outcome: 5000 }, { scheme: "Grant", upfront: 2000 }, { scheme: "bad", outcome: -1 }]);
const rows = (scheme: string | undefined) => readScenarioRecords([{ scenario: "S", "target-group": 2, service: 2, expertise: 2, "provider-field": 2, measurability: 2, payment: "upfront", "outcome-share": 0.1, "intake-discretion": 0, "flat-price": 0, scheme }]);
const scenario = (scheme: string | undefined) => withSimulatedSchemes(rows(scheme), { segments, schemes }, DEFAULT_PARAMETERS).scenarios[0]!;

describe("a scenario that names a payment scheme", () => {
  const plain = evaluate(scenario(undefined));
  const named = evaluate(scenario("outcomes"));

  test("takes creaming and parking from the simulator: spread (806.85 + 2500) / 1500 is above a full spread of 2", () => {
    expect(named.risks!["creaming"]).toMatchObject({ exposure: 1, low: 1, high: 1, coverage: 1, band: "high", settled: true });
    expect(named.risks!["parking"]!.exposure).toBeCloseTo((300 * (1 - 0.3 / 0.3375) + 100) / 400, 9);
    expect(plain.risks!["creaming"]!.exposure).toBeLessThan(0.34);
  });

  test("a spread below, at and above a full one (spread 3306.85 / 1500)", () => {
    const spread = (5000 * 0.5 - 1000 - 500 * Math.log(4) + 2500) / 1500;
    const level = (full: number): number => {
      const parameters = { changed: { "simulate.full-spread": { value: full } }, unusable: [] };
      return evaluate(withSimulatedSchemes(rows("outcomes"), { segments, schemes }, parameters).scenarios[0]!, parameters).risks!["creaming"]!.exposure;
    };
    expect(level(spread * 2)).toBeCloseTo(0.5, 12);
    expect(level(spread)).toBeCloseTo(1, 12);
    expect(level(spread / 2)).toBe(1);
  });

  test("takes the share of outcome pay from it, before the typed share and the payment design", () => {
    const found = explain(scenario("outcomes")).steps.find(({ result }) => result === "driver.outcome-share")!;
    expect(found).toMatchObject({ value: 1, from: [{ kind: "result", id: "simulated.outcome-share", value: 1 }] });
    expect(explain(scenario(undefined)).steps.find(({ result }) => result === "driver.outcome-share")).toMatchObject({ value: 0.1, from: [{ kind: "input", id: "outcome-share" }] });
  });

  test("the explanation says what overrules what, with both numbers", () => {
    const { steps } = explain(scenario("outcomes"));
    const exposure = steps.find(({ result }) => result === "risk.creaming.exposure")!;
    expect(exposure).toMatchObject({ rule: "simulate.risk.creaming", framework: "payment-simulator", value: 1 });
    expect(exposure.from.map(({ id }) => id)).toEqual(["scheme", "simulated.spread", "simulated.share-refused", "simulate.full-spread", "risk.creaming.drivers"]);
    expect(exposure.from[0]).toMatchObject({ kind: "input", value: "outcomes", cell: "scenarios[0].scheme" });
    expect(steps.find(({ result }) => result === "risk.creaming.drivers")!.value).toBe(exposure.from.find(({ id }) => id === "risk.creaming.drivers")!.value);
    expect(steps.find(({ result }) => result === "risk.creaming.residual")!.value).toBe(named.risks!["creaming"]!.residual);
  });

  test("other risks keep their drivers", () => {
    expect(named.risks!["limited-access"]).toEqual(plain.risks!["limited-access"]);
    expect(evaluate(scenario("Grant")).risks!["parking"]!.exposure).toBe(1);
  });

  test("a name that cannot be followed is a warning, and changes nothing", () => {
    const read = (name: string, tables: boolean) => withSimulatedSchemes(rows(name), tables ? { segments, schemes } : undefined, DEFAULT_PARAMETERS);
    expect(read("nobody", true).problems).toEqual([{ code: "scheme-unknown", severity: "warning", scenario: "S", column: "scheme", cell: "scenarios[0].scheme", data: { value: "nobody" } }]);
    expect(read("bad", true).problems.map(({ code }) => code)).toEqual(["scheme-not-simulated"]);
    expect(read("Outcomes", false).problems.map(({ code }) => code)).toEqual(["scheme-not-simulated"]);
    expect(evaluate(read("nobody", true).scenarios[0]!).risks).toEqual(plain.risks);
    expect(withSimulatedSchemes(rows(undefined), undefined, DEFAULT_PARAMETERS).problems).toEqual([]);
  });
});
