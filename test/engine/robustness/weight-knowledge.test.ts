import fc from "fast-check";
import { Generator } from "../../../src/engine/robustness/sampling/generator";
import { weightSampling } from "../../../src/engine/robustness/sampling/simplex";
import { meanWeights, weightSimplexes, type ShareRange, type WeightKnowledge } from "../../../src/engine/robustness/weight-knowledge";
import { pairProbability, zoneProbability } from "../../../src/engine/robustness/zone-probability";

const limits = { lowerAtMost: 0.4, upperAtLeast: 0.6 };
const unknown = weightSimplexes({ kind: "unknown" }, 5)!;

/** Zone shares and mean weights by drawing weightings one by one. */
function simulated(knowledge: WeightKnowledge, values: readonly number[], draws: number) {
  const { draw } = weightSampling(knowledge)!;
  const generator = new Generator(11);
  const weights = new Float64Array(values.length);
  const mean = values.map(() => 0);
  let [low, high] = [0, 0];
  for (let i = 0; i < draws; i += 1) {
    draw(weights, generator);
    let index = 0;
    weights.forEach((weight, k) => {
      index += weight * values[k]!;
      mean[k] = mean[k]! + weight / draws;
    });
    if (index <= limits.lowerAtMost) low += 1 / draws;
    if (index >= limits.upperAtLeast) high += 1 / draws;
  }
  return { lower: low, middle: 1 - low - high, upper: high, mean };
}

describe("what is known of the weights", () => {
  it("takes the rank-order centroid for three ranked criteria (Barron & Barrett 1996)", () => {
    const mean = meanWeights(weightSimplexes({ kind: "ranked", weights: [3, 2, 1] }, 3)!);
    [11 / 18, 5 / 18, 2 / 18].forEach((expected, i) => expect(mean[i]).toBeCloseTo(expected, 14));
  });

  it("counts equal weights as not ranked between them: all equal is all unknown", () => {
    const values = [0, 0.25, 0.5, 0.75, 1];
    const tied = weightSimplexes({ kind: "ranked", weights: [2, 2, 2, 2, 2] }, 5)!;
    expect(zoneProbability(values, limits, tied)).toEqual(zoneProbability(values, limits, unknown));
    expect(zoneProbability(values, limits, tied).lower).toBeCloseTo(0.25146666666666667, 12);
  });

  const values = [0.9, 0.1, 0.75, 0.3, 0.5];
  it.each<{ readonly title: string; readonly knowledge: WeightKnowledge }>([
    { title: "ranked", knowledge: { kind: "ranked", weights: [5, 1, 3, 2, 4] } },
    { title: "ranked with ties", knowledge: { kind: "ranked", weights: [2, 1, 2, 1, 3] } },
    { title: "stated with whole concentrations", knowledge: { kind: "stated", weights: [2, 1, 1, 3, 1], concentration: 16 } },
  ])("gives the exact answer that simulation approaches: $title", ({ knowledge }) => {
    const draws = 40_000;
    const simplexes = weightSimplexes(knowledge, 5)!;
    const exact = zoneProbability(values, limits, simplexes);
    const drawn = simulated(knowledge, values, draws);
    for (const zone of ["lower", "middle", "upper"] as const) expect(Math.abs(drawn[zone] - exact[zone])).toBeLessThan(4 * Math.sqrt(0.25 / draws));
    meanWeights(simplexes).forEach((weight, i) => expect(Math.abs(drawn.mean[i]! - weight)).toBeLessThan(4 * Math.sqrt(0.05 / draws)));
  });

  it("leaves other concentrations, ranges and very many tied orders to simulation", () => {
    expect(weightSimplexes({ kind: "stated", weights: [1, 2], concentration: 10 }, 2)).toBeUndefined();
    expect(weightSimplexes({ kind: "ranges", ranges: [[0, 0.6], [0.4, 1]] }, 2)).toBeUndefined();
    expect(weightSimplexes({ kind: "ranked", weights: [2, ...Array<number>(9).fill(1)] }, 10)).toBeUndefined();
  });

  it("draws stated weightings with the mean and variance of their Dirichlet distribution", () => {
    const { mean } = simulated({ kind: "stated", weights: [1, 0, 3.3], concentration: 0.7 }, [0, 0, 0], 40_000);
    [1 / 4.3, 0, 3.3 / 4.3].forEach((share, i) => expect(Math.abs(mean[i]! - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 1.7 / 40_000) + 1e-12));
  });

  it("keeps within ranges, evenly: on two criteria the share is uniform over its interval", () => {
    const { mean } = simulated({ kind: "ranges", ranges: [[0.2, 0.5], [0, 0.7]] }, [0, 0], 40_000);
    expect(Math.abs(mean[0]! - 0.4)).toBeLessThan(4 * Math.sqrt(0.2 ** 2 / 12 / 40_000));
    expect(weightSampling({ kind: "ranges", ranges: [[0, 0.3], [0, 0.3]] })).toBeUndefined();
  });

  it("walks where ranges leave little of the simplex, and stays within them", () => {
    const ranges = Array.from({ length: 12 }, (_, i): ShareRange => (i < 6 ? [0.02, 0.03] : [0.11, 0.18]));
    const sampling = weightSampling({ kind: "ranges", ranges })!;
    expect(sampling.kind).toBe("walk");
    const generator = new Generator(2);
    const weights = new Float64Array(12);
    for (let i = 0; i < 200; i += 1) {
      sampling.draw(weights, generator);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      ranges.forEach(([low, high], k) => {
        expect(weights[k]).toBeGreaterThanOrEqual(low - 1e-9);
        expect(weights[k]).toBeLessThanOrEqual(high + 1e-9);
      });
    }
  });

  it("has zone chances that sum to 1 and pair chances that mirror", () => {
    const level = fc.integer({ min: 0, max: 8 }).map((n) => n / 8);
    const row = fc.array(level, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(row, row, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }), (a, b, weights) => {
        for (const simplexes of [unknown, weightSimplexes({ kind: "ranked", weights }, 5)!]) {
          const { lower, middle, upper } = zoneProbability(a, limits, simplexes);
          expect(lower + middle + upper).toBeCloseTo(1, 12);
          const [ab, ba] = [pairProbability(a, b, simplexes), pairProbability(b, a, simplexes)];
          expect(ab.more).toBeCloseTo(ba.less, 12);
          expect(ab.more + ab.less + ab.same).toBeCloseTo(1, 12);
          expect(ab.same).toBeCloseTo(a.every((value, i) => value === b[i]) ? 1 : 0, 12);
        }
      }),
    );
  });
});
