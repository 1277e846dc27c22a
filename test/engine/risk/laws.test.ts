import fc from "fast-check";
import { DEFAULT_PARAMETERS, evaluate, frameworks, inputOf, itemsOf, readScenarioRecords, type Evaluation, type Parameters, type Scenario, type Value } from "../../../src/engine";

/** Every column that a driver reads, and the mitigations: what the risks and the fit of payment depend on, without the form. */
const READ = [...new Set(itemsOf("drivers").flatMap(({ id, data }) => [id, ...(data["read"] as readonly { input?: string; minus?: string }[]).flatMap(({ input, minus }) => [input, minus])]))];
const COLUMNS = READ.flatMap((id) => {
  const input = id === undefined ? undefined : inputOf(id);
  return input && !["choice", "choices", "text", "name"].includes(input.kind) ? [input] : [];
});
/** Of each driver, the columns after the first that is not its own derived quantity: where two are filled in, the first overrules the other, so only one is completed. */
const OVERRULED: ReadonlySet<string> = new Set(
  itemsOf("drivers").flatMap(({ id, data }) => {
    const read = data["read"] as readonly { readonly input?: string; readonly result?: string }[];
    const others = read.filter(({ input, result }) => result !== undefined || (input !== undefined && input !== id));
    return others.length > 0 ? [id, ...others.slice(0, -1).flatMap(({ input }) => (input === undefined ? [] : [input]))] : [];
  }),
);
const FORM = ["driver", "agreement", "government-role", "accountability"];
const MITIGATIONS = itemsOf("mitigations").map(({ id }) => id);

const rangeOf = (id: string): readonly [number, number] => {
  const input = inputOf(id);
  if (input?.kind === "score") return [1, 5];
  if (input?.kind === "number") return [input.min ?? 0, Math.min(input.max ?? 100, 100)];
  return [0, 1];
};

const known = (id: string): fc.Arbitrary<Value> => {
  const [low, high] = rangeOf(id);
  return fc.tuple(fc.double({ min: low, max: high, noNaN: true }), fc.double({ min: low, max: high, noNaN: true }), fc.boolean()).map(([a, b, point]): Value => (point ? { kind: "quantity", low: a, high: a } : { kind: "quantity", low: Math.min(a, b), high: Math.max(a, b) }));
};

const scenarioWith = (columns: readonly string[], density = 3): fc.Arbitrary<Scenario> =>
  fc
    .tuple(fc.tuple(...columns.map((id) => fc.option(known(id), { nil: undefined, freq: density }))), fc.subarray(MITIGATIONS, { maxLength: 5 }))
    .map(([values, chosen]): Scenario => ({
      name: "a",
      row: 1,
      cells: {},
      values: { ...Object.fromEntries(columns.flatMap((id, at) => (values[at] ? [[id, values[at]]] : []))), ...(chosen.length > 0 ? { mitigations: { kind: "choices", options: chosen } satisfies Value } : {}) },
    }));

const IDS = COLUMNS.map(({ id }) => id);
const EPSILON = 1e-9;

const risksOf = (evaluation: Evaluation): readonly [string, NonNullable<Evaluation["risks"]>[string]][] => Object.entries(evaluation.risks ?? {});

describe("laws of risk", () => {
  it("bounds contain every completion, of risks and of the fit of payment", () => {
    fc.assert(
      fc.property(scenarioWith([...IDS, ...FORM]), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 80, maxLength: 80 }), (scenario, draws) => {
        const before = evaluate(scenario);
        // Everything that stands there is made a point within its interval, everything unknown that a driver reads a point of its range. A form of
        // which nothing is known stays so: no tension is assumed.
        const formKnown = FORM.some((id) => scenario.values[id]);
        const values: Record<string, Value> = { ...scenario.values };
        [...IDS, ...(formKnown ? FORM : [])].forEach((id, at) => {
          const value = scenario.values[id];
          const [low, high] = value?.kind === "quantity" ? [value.low, value.high] : rangeOf(id);
          const drawn = low + (high - low) * (draws[at % draws.length] ?? 0);
          // A derived quantity stays derived: typing it as well would overrule what it is derived from.
          if (value || !OVERRULED.has(id)) values[id] = { kind: "quantity", low: drawn, high: drawn };
        });
        const after = evaluate({ ...scenario, values });
        for (const [id, risk] of risksOf(before)) {
          const completed = after.risks?.[id];
          expect(completed).toBeDefined();
          if (!completed) continue;
          expect(completed.exposure).toBeGreaterThanOrEqual(risk.low - EPSILON);
          expect(completed.exposure).toBeLessThanOrEqual(risk.high + EPSILON);
        }
        for (const [id, fit] of Object.entries(before.payment?.fit ?? {})) {
          const completed = after.payment?.fit[id];
          expect(completed?.value).toBeGreaterThanOrEqual(fit.low - EPSILON);
          expect(completed?.value).toBeLessThanOrEqual(fit.high + EPSILON);
        }
        if (before.payment) expect(before.payment.best).toContain(after.payment?.best[0]);
      }),
      { numRuns: 300 },
    );
  });

  it("each residual is its exposure times exactly the product of (1 - effect), and lies within [0, 1]", () => {
    fc.assert(
      fc.property(scenarioWith(IDS), (scenario) => {
        const chosen = scenario.values["mitigations"];
        const options = chosen?.kind === "choices" ? chosen.options : [];
        for (const [id, { exposure, residual, low, high }] of risksOf(evaluate(scenario))) {
          const product = options.reduce((left, mitigation) => {
            const acts = itemsOf("mitigations").find((each) => each.id === mitigation)?.data["acts"] as Readonly<Record<string, number>>;
            return left * (1 - (acts[id] ?? 0));
          }, 1);
          expect(residual).toBe(exposure * product);
          expect(exposure >= 0 && exposure <= 1 && low >= 0 && high <= 1 && low <= high).toBe(true);
        }
      }),
    );
  });

  it("a mitigation never raises a residual, nor a family", () => {
    fc.assert(
      fc.property(scenarioWith(IDS), fc.constantFrom(...MITIGATIONS), (scenario, mitigation) => {
        const chosen = scenario.values["mitigations"];
        const options = chosen?.kind === "choices" ? chosen.options : [];
        const before = evaluate(scenario);
        const after = evaluate({ ...scenario, values: { ...scenario.values, mitigations: { kind: "choices", options: [...new Set([...options, mitigation])] } } });
        for (const [id, risk] of risksOf(before)) expect(after.risks?.[id]?.residual).toBeLessThanOrEqual(risk.residual + EPSILON);
        for (const [id, family] of Object.entries(before.families ?? {})) expect(after.families?.[id]?.residual).toBeLessThanOrEqual(family.residual + EPSILON);
      }),
    );
  });

  it("more outcome pay never lowers creaming", () => {
    fc.assert(
      fc.property(scenarioWith(IDS), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (scenario, a, b) => {
        const at = (share: number): number | undefined => evaluate({ ...scenario, values: { ...scenario.values, "outcome-share": { kind: "quantity", low: share, high: share } } }).risks?.["creaming"]?.residual;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual((at(Math.min(a, b)) ?? 0) - EPSILON);
      }),
    );
  });

  it("scaling all weights changes nothing", () => {
    const weights = frameworks.parameters.filter(({ unit }) => unit === "weight" || unit === "signed weight");
    expect(weights.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(scenarioWith(IDS), fc.double({ min: 0.01, max: 3, noNaN: true }), (scenario, factor) => {
        const scaled: Parameters = { changed: Object.fromEntries(weights.map(({ id, value }) => [id, { value: value * factor }])), unusable: [] };
        const [before, after] = [evaluate(scenario), evaluate(scenario, scaled)];
        for (const [id, risk] of risksOf(before)) {
          expect(after.risks?.[id]?.exposure).toBeCloseTo(risk.exposure, 9);
          expect(after.risks?.[id]?.coverage).toBeCloseTo(risk.coverage, 9);
        }
        for (const [id, fit] of Object.entries(before.payment?.fit ?? {})) expect(after.payment?.fit[id]?.value).toBeCloseTo(fit.value, 9);
      }),
      { numRuns: 50 },
    );
  });

  it("the order of rows and columns does not matter", () => {
    fc.assert(
      fc.property(fc.array(scenarioWith(IDS), { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), (scenarios, order) => {
        const records = scenarios.map((scenario, at) => ({ scenario: `s${at}`, ...Object.fromEntries(Object.entries(scenario.values).flatMap(([id, value]): [string, string | number][] => (value.kind === "quantity" ? [[id, value.low]] : value.kind === "choices" ? [[id, value.options.join(";")]] : []))) }));
        const shuffled = [...records]
          .map((record) => ({ record, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ record }) => Object.fromEntries(Object.entries(record).reverse()));
        const answers = (rows: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, unknown> => new Map(readScenarioRecords(rows).scenarios.map((scenario) => {
          const { risks, families, switch: change, payment } = evaluate(scenario);
          return [scenario.name, { risks, families, change, payment }];
        }));
        const [first, second] = [answers(records), answers(shuffled)];
        for (const [name, answer] of first) expect(second.get(name)).toEqual(answer);
      }),
      { numRuns: 40 },
    );
  });

  it("no parameters given are the defaults", () => {
    const [scenario] = readScenarioRecords([{ scenario: "a", "target-group": 4, payment: "outcome-full" }]).scenarios;
    if (!scenario) throw new Error("no scenario");
    expect(evaluate(scenario)).toEqual(evaluate(scenario, DEFAULT_PARAMETERS));
  });
});

