import fc from "fast-check";
import { evenWeights } from "../../../src/engine/robustness/sampling/simplex";
import { Generator } from "../../../src/engine/robustness/sampling/generator";
import { probabilityAtLeast, probabilityAtMost } from "../../../src/engine/robustness/simplex-probability";
import { expectSimulationAgrees } from "./simulation-agrees";

const level = fc.integer({ min: 0, max: 16 }).map((n) => n / 16);
const levels = fc.array(level, { minLength: 1, maxLength: 9 });

describe("probability of a weighted mean under unknown weights", () => {
  // Three of these by hand: two values, P = (t - a) / (b - a); three values 0, h, 1 with t = h, P = h (a triangle cut at its corner: t^2 / (h * 1)).
  it.each([
    { values: [0, 0.25, 0.5, 0.75, 1], threshold: 0.4, expected: 0.25146666666666667 },
    { values: [0, 1], threshold: 0.3, expected: 0.3 },
    { values: [0.2, 0.7], threshold: 0.4, expected: 0.4 },
    { values: [0, 0.5, 1], threshold: 0.5, expected: 0.5 },
    { values: [0, 0.25, 1], threshold: 0.25, expected: 0.25 },
    { values: [0, 0, 1], threshold: 0.5, expected: 0.75 },
    { values: [0.5, 0.5, 0.5], threshold: 0.5, expected: 1 },
    { values: [0.5, 0.5, 0.6], threshold: 0.5, expected: 0 },
    { values: [0.1, 0.2], threshold: 0.4, expected: 1 },
    { values: [0.7], threshold: 0.6, expected: 0 },
  ])("$values at $threshold is $expected", ({ values, threshold, expected }) => {
    expect(Math.abs(probabilityAtMost(values, threshold) - expected)).toBeLessThanOrEqual(1e-12);
  });

  it("has its two sides sum to 1, unless every value is the threshold", () => {
    fc.assert(
      fc.property(levels, level, (values, threshold) => {
        const both = probabilityAtMost(values, threshold) + probabilityAtLeast(values, threshold);
        const same = values.every((value) => value === threshold);
        expect(both).toBeCloseTo(same ? 2 : 1, 12);
      }),
    );
  });

  it("rises with the threshold, falls with a value, ignores order and moves with shift and scale", () => {
    fc.assert(
      fc.property(levels, level, level, fc.nat(8), (values, threshold, more, at) => {
        const chance = probabilityAtMost(values, threshold);
        expect(probabilityAtMost(values, threshold + more)).toBeGreaterThanOrEqual(chance - 1e-12);
        expect(probabilityAtMost(values.map((value, i) => (i === at % values.length ? value + more : value)), threshold)).toBeLessThanOrEqual(chance + 1e-12);
        expect(probabilityAtMost([...values].reverse(), threshold)).toBeCloseTo(chance, 12);
        expect(probabilityAtMost(values.map((value) => 3 * value - 2), 3 * threshold - 2)).toBeCloseTo(chance, 12);
      }),
    );
  });

  it("agrees with a simulation on thirty random cases with ties and equal values", () => {
    expectSimulationAgrees({ cases: 30, draws: 20_000, seed: 8 });
  });

  it("draws weightings that are even: with ten criteria the largest exceeds 0.3 in 0.392 of them", () => {
    const generator = new Generator(3);
    const weights = new Float64Array(10);
    const draws = 40_000;
    let large = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      evenWeights(weights, generator);
      if (Math.max(...weights) > 0.3) large += 1;
    }
    expect(Math.abs(large / draws - 0.392)).toBeLessThan(0.0005 + 4 * Math.sqrt((0.392 * 0.608) / draws));
  });
});
