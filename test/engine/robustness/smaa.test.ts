import fc from "fast-check";
import { exp } from "../../../src/engine/robustness/sampling/elementary";
import { normal } from "../../../src/engine/robustness/sampling/distributions";
import { smaa, type ScoreSampler, type SmaaRequest } from "../../../src/engine/robustness/smaa";
import { weightSimplexes } from "../../../src/engine/robustness/weight-knowledge";
import { pairProbability } from "../../../src/engine/robustness/zone-probability";
import { caseOnSheet, expectClose, published } from "../../published/published";

const base = { weights: { kind: "unknown" }, draws: 100_000, seed: 1, precision: 0 } as const;
const run = (request: SmaaRequest) => smaa(request)!;

describe("SMAA-2", () => {
  const sampler = published<{ scores: number[][] }, { first_rank: number[]; central_weights: number[][]; ordinal_w1_ge_w2_ge_w3_mean: number[] }>("smaa2-exact-simplex-sampler");
  it(`the sampler: ${sampler.source}`, () => {
    const { acceptability, centralWeights, draws } = run({ ...base, scores: sampler.input.scores });
    expectClose(acceptability.map((row) => row[0]), sampler.expected.first_rank, 3 * Math.sqrt((1 / 3) * (2 / 3) / draws));
    // The largest of three even weights has a standard deviation under 0.17; each mean is over a third of the draws.
    expectClose(centralWeights, sampler.expected.central_weights, (3 * 0.17) / Math.sqrt(draws / 3));
    const ranked = run({ ...base, scores: [[1, 0, 0]], weights: { kind: "ranked", weights: [3, 2, 1] } });
    expectClose(ranked.centralWeights[0], sampler.expected.ordinal_w1_ge_w2_ge_w3_mean, (3 * 0.17) / Math.sqrt(draws));
  });

  const two = published<{ scores: number[][] }, { rank_acceptability: number[][]; central_weights: number[][]; confidence_factors: number[]; pairwise_winning: number[][] }>("smaa2-exact-two-criteria");
  it(`two criteria: ${two.source}`, () => {
    const answer = run({ ...base, scores: two.input.scores });
    const tolerance = 3 * Math.sqrt(0.25 / answer.draws);
    expectClose(answer.acceptability, two.expected.rank_acceptability, tolerance);
    expectClose(answer.centralWeights, two.expected.central_weights, tolerance);
    expect(answer.confidence).toEqual(two.expected.confidence_factors);
    const unknown = weightSimplexes({ kind: "unknown" }, 2)!;
    const exact = two.input.scores.map((a, i) => two.input.scores.map((b, j) => (i === j ? 0 : pairProbability(a, b, unknown).more)));
    expectClose(exact, two.expected.pairwise_winning, 1e-12);
    // The sheet Verification puts the same to BEATS, as scores from 1 to 5.
    const onSheet = caseOnSheet("two-criteria-pairs");
    expectClose(onSheet.numbers("scenarios").map((row) => row.map((score) => (score - 1) / 4)), two.input.scores, 1e-12);
    expect(onSheet.expected).toEqual([[0, 1], [0, 2], [1, 2], [2, 0], [2, 1]].map(([a = 0, b = 0]) => two.expected.pairwise_winning[a]?.[b]));
    // The same by drawing one by one: certain scores handed over as if they were drawn.
    const drawn = run({ ...base, scores: two.input.scores, sampleScores: () => undefined });
    expectClose(drawn.pairwise, two.expected.pairwise_winning, tolerance);
    expectClose(drawn.acceptability, two.expected.rank_acceptability, tolerance);
  });

  interface Drugs {
    readonly alternatives: string[];
    readonly criteria: { readonly objective: "max" | "min"; readonly normal?: [number, number][]; readonly lognormal?: [number, number][] }[];
  }
  const drugs = published<Drugs, { rank_acceptability: number[][]; central_weights: number[][]; confidence_factors: number[]; scales: [number, number][] }, { tolerance_confidence: number }>("smaa2-antidepressants-jsmaa");
  it(`antidepressants: ${drugs.source}`, () => {
    const { criteria, alternatives } = drugs.input;
    const sampleScores: ScoreSampler = (scores, generator) => {
      criteria.forEach(({ objective, normal: plain, lognormal }, k) => {
        const [low, high] = drugs.expected.scales[k]!;
        alternatives.forEach((_, i) => {
          const [mean, sd] = (plain ?? lognormal)![i]!;
          const drawn = mean + sd * normal(generator);
          const level = ((lognormal ? exp(drawn) : drawn) - low) / (high - low);
          scores[i * criteria.length + k] = objective === "max" ? level : 1 - level;
        });
      });
    };
    const answer = run({ ...base, draws: 40_000, scores: alternatives.map(() => criteria.map(() => 0)), sampleScores });
    expectClose(answer.acceptability, drugs.expected.rank_acceptability, drugs.tolerance);
    expectClose(answer.centralWeights, drugs.expected.central_weights, drugs.tolerance);
    expectClose(answer.confidence, drugs.expected.confidence_factors, drugs.tolerance_confidence);
  });

  it("gives the same digits for the same seed, others for another", () => {
    const scores = two.input.scores;
    expect(run({ ...base, scores })).toEqual(run({ ...base, scores }));
    expect(run({ ...base, scores, seed: 2 }).acceptability).not.toEqual(run({ ...base, scores }).acceptability);
    const { acceptability, centralWeights } = run({ ...base, draws: 1000, scores });
    expect({ acceptability, centralWeights }).toMatchSnapshot();
  });

  it("stops as soon as the standard error asked for is reached, and says so", () => {
    const early = run({ ...base, scores: two.input.scores, precision: 0.005 });
    expect(early).toMatchObject({ stoppedEarly: true });
    expect(early.standardError).toBeLessThanOrEqual(0.005);
    expect(early.draws).toBeLessThan(20_000);
    expect(run({ ...base, scores: two.input.scores, precision: 0.0001, draws: 5000 })).toMatchObject({ stoppedEarly: false, draws: 5000 });
  });

  it("calls ties ties: equal alternatives share the better rank", () => {
    const answer = run({ ...base, draws: 400, scores: [[0.5, 0.5], [0.5, 0.5], [0, 0]] });
    expect(answer.acceptability).toEqual([[1, 0, 0], [1, 0, 0], [0, 0, 1]]);
    expect(answer.entropy).toBeCloseTo(Math.log(2) / Math.log(3), 12);
    expect(answer.standardError).toBe(0);
    expect(answer.centralWeights[2]).toBeUndefined();
  });

  it("knows no weighting where ranges contradict themselves", () => {
    expect(smaa({ ...base, scores: [[1, 0]], weights: { kind: "ranges", ranges: [[0.7, 1], [0.7, 1]] } })).toBeUndefined();
  });

  it("has rows that sum to 1 and never puts the dominated before the dominating, whatever is known of the weights", () => {
    const level = fc.integer({ min: 0, max: 4 }).map((n) => n / 4);
    const table = fc.array(fc.array(level, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });
    const knowledge = fc.constantFrom<SmaaRequest["weights"]>({ kind: "unknown" }, { kind: "ranked", weights: [3, 1, 2] }, { kind: "ranked", weights: [1, 2, 2] }, { kind: "stated", weights: [1, 2, 3], concentration: 7 }, { kind: "ranges", ranges: [[0, 0.5], [0.1, 0.6], [0.2, 0.9]] });
    fc.assert(
      fc.property(table, knowledge, fc.nat(), (scores, weights, seed) => {
        const answer = run({ scores, weights, draws: 64, seed, precision: 0 });
        answer.acceptability.forEach((row) => expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12));
        answer.centralWeights.forEach((row) => row && expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9));
        scores.forEach((a, i) => scores.forEach((b, j) => {
          if (!a.every((value, k) => value >= b[k]!)) return;
          const better = (alternative: number, rank: number) => answer.acceptability[alternative]!.slice(0, rank + 1).reduce((sum, share) => sum + share, 0);
          scores.forEach((_, rank) => expect(better(i, rank)).toBeGreaterThanOrEqual(better(j, rank) - 1e-12));
        }));
      }),
    );
  });
});
