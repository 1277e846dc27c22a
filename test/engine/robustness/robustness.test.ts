import fc from "fast-check";
import { DEFAULT_PARAMETERS, evaluate, readParameterRecords, readScenarioRecords, robustness, type Parameters, type RobustnessOptions } from "../../../src/engine";

const CONTENT = ["target-group", "service", "expertise", "provider-field", "measurability"] as const;
const content = (scores: readonly (number | string)[]) => Object.fromEntries(CONTENT.map((id, i) => [id, scores[i]]));
const unknown: RobustnessOptions = { assumption: { kind: "unknown" } };
const of = (records: readonly Record<string, unknown>[], options: RobustnessOptions = unknown, parameters: Parameters = DEFAULT_PARAMETERS) => robustness(readScenarioRecords(records).scenarios, parameters, options);
const weights = (own: Record<string, number>): Parameters => ({ ...DEFAULT_PARAMETERS, changed: Object.fromEntries(Object.entries(own).map(([id, value]) => [id, { value }])) });

describe("how sure the model is", () => {
  it("is exact under unknown weights", () => {
    const { model, recommendation } = of([{ scenario: "A", ...content([1, 2, 3, 4, 5]) }]).scenarios[0]!;
    expect(model).toMatchObject({ exact: true, standardError: 0, zone: "middle", rule: "robustness.weights-unknown", probabilityBounds: undefined });
    expect(model!.probability!.lower).toBeCloseTo(0.25146666666666667, 12);
    expect(recommendation.find(({ id }) => id === "model")).toMatchObject({ exact: true, answer: "mixed", drawn: [] });
  });

  it("uses the order of the weights, and only that, where they are ranked", () => {
    const record = [{ scenario: "A", ...content([1, 2, 3, 4, 5]) }];
    const ranked: RobustnessOptions = { assumption: { kind: "ranked" } };
    const rising = weights(Object.fromEntries(CONTENT.map((id, i) => [id, i + 1])));
    const steep = weights(Object.fromEntries(CONTENT.map((id, i) => [id, 10 ** i])));
    const model = of(record, ranked, rising).scenarios[0]!.model!;
    expect(model.probability).toEqual(of(record, ranked, steep).scenarios[0]!.model!.probability);
    // Most weight on the network side: the vertices are 1, 0.875, 0.75, 0.625, 0.5, so never market.
    expect(model.probability!.lower).toBe(0);
    expect(model.probability!.upper).toBeGreaterThan(0.9);
    expect(of(record, ranked).scenarios[0]!.model!.probability).toEqual(of(record).scenarios[0]!.model!.probability);
  });

  it("lies around the stated weights, exactly where their concentrations are whole numbers, else with a standard error", () => {
    const record = [{ scenario: "A", ...content([1, 2, 3, 4, 5]) }];
    const stated: RobustnessOptions = { assumption: { kind: "stated" } };
    const whole = of(record, stated).scenarios[0]!.model!;
    expect(whole.exact).toBe(true);
    expect(whole.probability!.middle).toBeGreaterThan(of(record).scenarios[0]!.model!.probability!.middle);
    const drawn = of(record, stated, weights({ "target-group": 1.001 })).scenarios[0]!.model!;
    expect(drawn.exact).toBe(false);
    expect(Math.abs(drawn.probability!.middle - whole.probability!.middle)).toBeLessThan(5 * drawn.standardError);
    expect(drawn.standardError).toBeLessThanOrEqual(0.005);
  });

  it("stays within ranges, and says so where they cannot be", () => {
    const record = [{ scenario: "A", ...content([1, 1, 1, 5, 5]) }];
    const heavy = of(record, { assumption: { kind: "ranges", ranges: { "target-group": [0.7, 0.9] } } });
    expect(heavy.scenarios[0]!.model!.probability).toMatchObject({ lower: 1 });
    const impossible = of(record, { assumption: { kind: "ranges", ranges: Object.fromEntries(CONTENT.map((id) => [id, [0, 0.1] as const])) } });
    expect(impossible.scenarios[0]!.model!.probability).toBeUndefined();
    expect(impossible.problems.map(({ code }) => code)).toContain("weight-ranges-impossible");
  });

  it("leaves a criterion of weight 0 out of the weightings", () => {
    const two = of([{ scenario: "A", ...content([1, 5, 3, 3, 3]) }], unknown, weights({ expertise: 0, "provider-field": 0, measurability: 0 }));
    expect(two.scenarios[0]!.model!.probability!.lower).toBeCloseTo(0.4, 12);
  });

  it("gives bounds that hold every completion of what is unknown", () => {
    const score = fc.oneof(fc.constant(""), fc.integer({ min: 1, max: 5 }), fc.constantFrom("1-3", "2-4"));
    const filled = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 5, maxLength: 5 }).filter((own) => own.some((each) => each !== "")), filled, (scores, fill) => {
        const completed = scores.map((each, i) => (typeof each === "number" ? each : each === "" ? 1 + fill[i]! : Number(each[0]) + fill[i]! / 2));
        const { scenarios } = of([{ scenario: "A", ...content(scores) }, { scenario: "B", ...content(completed) }], { ...unknown, draws: 100 });
        const [open, closed] = scenarios.map(({ model }) => model!);
        for (const zone of ["lower", "upper"] as const) {
          const [low, high] = open!.probabilityBounds?.[zone] ?? [open!.probability![zone], open!.probability![zone]];
          expect(closed!.probability![zone]).toBeGreaterThanOrEqual(low - 1e-9);
          expect(closed!.probability![zone]).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is null where nothing is known, or where a score cannot be used", () => {
    const { scenarios } = of([{ scenario: "A", initiative: 3 }, { scenario: "B", ...content([1, 2, 3, 4, 9]) }]);
    expect(scenarios.map(({ model }) => model)).toEqual([null, null]);
  });
});

describe("what turns the recommendation", () => {
  it("finds by asking evaluate what the closed form says", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }), (scores) => {
        const { model, recommendation } = of([{ scenario: "A", ...content(scores) }], { ...unknown, draws: 100 }).scenarios[0]!;
        const flips = recommendation.find(({ id }) => id === "model")!.flips;
        for (const { input, to, from } of flips) {
          const closed = model!.scoreFlips.filter(({ criterion }) => criterion === input).map((flip) => Math.abs(flip.to - from));
          expect(Math.abs(to - from)).toBeCloseTo(Math.min(...closed), 5);
        }
        expect(new Set(flips.map(({ input }) => input))).toEqual(new Set(model!.scoreFlips.map(({ criterion }) => criterion)));
      }),
      { numRuns: 25 },
    );
  });

  it("turns the answer of evaluate where it says it does", () => {
    const table = readScenarioRecords([{ scenario: "A", ...content([4, 4, 3, 2, 3]), initiative: 2, control: 3, result: 2 }]);
    const [scenario] = table.scenarios;
    const flips = robustness(table.scenarios, DEFAULT_PARAMETERS, { ...unknown, draws: 100 }).scenarios[0]!.recommendation;
    expect(flips.map(({ id }) => id)).toEqual(expect.arrayContaining(["model", "legal"]));
    for (const { input, to, from, answer } of flips.find(({ id }) => id === "legal")!.flips) {
      const value = to + Math.sign(to - from) * 1e-4;
      const changed = evaluate({ ...scenario!, values: { ...scenario!.values, [input]: { kind: "quantity", low: value, high: value } } });
      expect(changed.legalForm!.leaning).toBe(answer);
    }
  });

  it("fills in what is unknown, evenly, and gives the same digits for the same seed", () => {
    const records = [{ scenario: "A", ...content([3, "", 3, 3, 3]) }];
    const options = { ...unknown, draws: 2000, seed: 4 };
    const [model] = of(records, options).scenarios[0]!.recommendation;
    expect(model).toMatchObject({ id: "model", exact: false, drawn: ["service"], draws: 2000 });
    expect(of(records, options)).toEqual(of(records, options));
    expect(of(records, { ...options, seed: 5 }).scenarios[0]!.recommendation).not.toEqual([model]);
    // All weight one criterion: the zones are then the parts of its scale.
    const alone = of(records, options, weights({ "target-group": 0, expertise: 0, "provider-field": 0, measurability: 0 })).scenarios[0];
    expect(alone!.model).toBeNull();
  });
});

describe("payment and switch", () => {
  const record = { scenario: "A", ...content([5, 5, 4, 4, 5]), "budget-certainty": 5, transformation: 4, "light-administration": 4, "result-accountability": 2, controllability: 2, "volume-uncertainty": 3, "small-provider-share": 0.4 };
  const asked = (own: Record<string, unknown>) => of([{ ...record, ...own }], { ...unknown, draws: 60, only: ["recommendation"] }).scenarios[0]!.recommendation;

  it("are certain where all their drivers are known, and otherwise fill in the drivers that are not", () => {
    const known = asked({}).find(({ id }) => id === "payment")!;
    expect(known).toMatchObject({ answer: "task-lump-sum", exact: true, drawn: [], probability: [{ answer: "task-lump-sum", share: 1 }] });
    const open = asked({ "budget-certainty": "", transformation: "2-5" }).find(({ id }) => id === "payment")!;
    expect(open).toMatchObject({ exact: false, draws: 60 });
    expect([...open.drawn].sort()).toEqual(["budget-certainty", "transformation"]);
    expect(open.probability.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(asked({}).find(({ id }) => id === "switch")).toMatchObject({ exact: false, answer: expect.stringMatching(/^(not-)?advised$/) });
  });

  it("turn where they say they do", () => {
    const [scenario] = readScenarioRecords([{ ...record, ...content([3, 3, 3, 3, 3]), "light-administration": 3, "budget-certainty": 3 }]).scenarios;
    const payment = robustness([scenario!], DEFAULT_PARAMETERS, { ...unknown, draws: 20, only: ["recommendation"] }).scenarios[0]!.recommendation.find(({ id }) => id === "payment")!;
    expect(payment.flips.length).toBeGreaterThan(0);
    for (const { input, from, to, answer } of payment.flips) {
      const value = to + Math.sign(to - from) * 1e-4;
      const fits = Object.entries(evaluate({ ...scenario!, values: { ...scenario!.values, [input]: { kind: "quantity", low: value, high: value } } }).payment!.fit);
      const most = Math.max(...fits.map(([, fit]) => fit.value));
      expect(fits.filter(([, fit]) => most - fit.value <= 1e-9).map(([id]) => id).join(";")).toBe(answer);
    }
  });
});

describe("pairs", () => {
  it("gives the chance that the first leans more to the network; equals are the same, not half", () => {
    const { pairs } = of([{ scenario: "A", ...content([1, 5, 1, 1, 1]) }, { scenario: "B", ...content([5, 1, 1, 1, 1]) }, { scenario: "C", ...content([5, 1, 1, 1, 1]) }, { scenario: "D", ...content([5, 5, 5, 5, 5]) }]);
    expect(pairs.map(({ a, b }) => a + b)).toEqual(["AB", "AC", "AD", "BC", "BD", "CD"]);
    expect(pairs[0]).toMatchObject({ more: expect.closeTo(0.5, 12), less: expect.closeTo(0.5, 12), exact: true });
    expect(pairs[2]).toMatchObject({ more: 0, less: 1, same: 0 });
    expect(pairs[3]).toMatchObject({ more: 0, less: 0, same: 1 });
  });
  it("simulates under ranges what it computes under unknown weights", () => {
    const records = [{ scenario: "A", ...content([1, 5, 2, 4, 1]) }, { scenario: "B", ...content([5, 1, 3, "", 2]) }];
    const everything = Object.fromEntries(CONTENT.map((id) => [id, [0, 1] as const]));
    const [exact] = of(records).pairs;
    const [drawn] = of(records, { assumption: { kind: "ranges", ranges: everything }, draws: 20_000 }).pairs;
    expect(drawn!.exact).toBe(false);
    expect(Math.abs(drawn!.more - exact!.more)).toBeLessThan(4 * drawn!.standardError);
  });
});

describe("the ranking", () => {
  it("takes aspects with a direction, never the position itself", () => {
    const { ranking } = of([{ scenario: "A", ...content([5, 5, 5, 5, 5]), driver: 5 }, { scenario: "B", ...content([1, 1, 1, 1, 1]), driver: 5 }, { scenario: "C", ...content([1, 1, "", 1, 1]), driver: 1 }], { ...unknown, draws: 1000, aspects: { tension: "min", "content-coverage": "max" } });
    expect(ranking!.aspects.map(({ id }) => id)).toEqual(["tension", "content-coverage"]);
    expect(ranking!.aspects[0]).toMatchObject({ direction: "min", values: [0, 1, 0] });
    expect(ranking!.acceptability[0]).toEqual([1, 0, 0]);
    expect(ranking).toMatchObject({ exactPairs: true, draws: 1000, dominates: [[false, true, true], [false, false, false], [false, false, false]] });
    // B is better on coverage, C on tension: even chances, so they are called tied.
    expect(ranking!.tied).toContainEqual([1, 2]);
  });
  it("is null for one scenario, or where nothing differs", () => {
    expect(of([{ scenario: "A", ...content([1, 2, 3, 4, 5]) }]).ranking).toBeNull();
    expect(of([{ scenario: "A", ...content([1, 2, 3, 4, 5]) }, { scenario: "B", ...content([5, 2, 3, 4, 5]) }], { ...unknown, aspects: { tension: "min" } }).ranking).toBeNull();
  });
});

describe("several assessors", () => {
  it("merges their rows into medians and says what to discuss first", () => {
    const records = [
      { scenario: "A", assessor: "Ann", ...content([5, 3, 3, 3, 3]) },
      { scenario: "A", assessor: "Bo", ...content([1, 3, 3, 3, 5]) },
      { scenario: "B", ...content([3, 3, 3, 3, 3]) },
      { scenario: "A", assessor: "Cy", ...content([3, 3, 3, 3, 3]) },
    ];
    const { scenarios, pairs } = of(records);
    expect(scenarios.map(({ scenario, assessors }) => [scenario.name, assessors?.names ?? null])).toEqual([["A", ["Ann", "Bo", "Cy"]], ["B", null]]);
    expect(scenarios[0]!.model!.index).toBeCloseTo(0.5, 12);
    expect(scenarios[0]!.assessors!.opinion.criteria[0]).toMatchObject({ criterion: 0, turns: true, disagreement: 1 });
    expect(pairs).toHaveLength(1);
  });
});

describe("what makes the comparison weaker", () => {
  it("warns of criteria that count double, of no baseline and of scores without evidence", () => {
    const rows = [1, 2, 3, 4, 5].map((score) => ({ scenario: `S${score}`, ...content([score, score, 3, 6 - score, 2]) }));
    const bare = of(rows, { ...unknown, draws: 100 });
    expect(bare.problems.map(({ code, column }) => [code, column])).toEqual([["near-duplicate-criteria", "target-group"], ["no-baseline", undefined], ["little-evidence", undefined]]);
    expect(bare.evidence).toBe(0);
    const better = of(rows.map((row, i) => ({ ...row, service: 1 + ((i * 2) % 5), baseline: i === 0 ? "yes" : "", evidence: i < 3 ? "interviews" : "" })), { ...unknown, draws: 100 });
    expect(better.problems).toEqual([]);
    expect(better.evidence).toBe(0.6);
  });
  it("keeps a weight that was asked for", () => {
    const { parameters } = readParameterRecords([{ path: "settings", values: { "robustness.draws": 500 } }]);
    expect(of([{ scenario: "A", ...content([3, 3, 3, 3, 3]) }, { scenario: "B", ...content([3, 3, "", 3, 3]) }], { assumption: { kind: "unknown" }, precision: 0 }, parameters).ranking!.draws).toBe(500);
  });
});
