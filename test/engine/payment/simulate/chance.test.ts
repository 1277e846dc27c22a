import { binomialProbabilities, drawBinomial } from "../../../../src/engine/payment/simulate/binomial";
import { cohortOf } from "../../../../src/engine/payment/simulate/cohort";
import { clientOf } from "../../../../src/engine/payment/simulate/client";
import type { Figure } from "../../../../src/engine/payment/simulate/figure";
import { normalBelow, normalQuantile } from "../../../../src/engine/payment/simulate/normal";
import type { Scheme } from "../../../../src/engine/payment/simulate/scheme";
import type { Segment } from "../../../../src/engine/payment/simulate/segment";
import { simulateSpend } from "../../../../src/engine/payment/simulate/simulation";
import { Generator } from "../../../../src/engine/robustness/sampling/generator";
import { chance, scheme, seeded, segment, totals } from "./cases";

const steps = [{ share: 0.8, months: 3 }, { share: 0.5, months: 6 }, { share: 0.5, months: 9 }];
const mixed = [segment({ clients: 120, sustain: steps }), segment({ segment: "B", clients: 45, p0: 0.05, p1: 0.2, cost: 2500, sustain: steps }), segment({ segment: "C", clients: 7, p0: 0.6, p1: 0.95, cost: 300, sustain: steps })];
const prices = scheme({ upfront: 200, outcome: 3000, sustainment: [400, 300, 200], discountRate: 0.04, delayMonths: 1, lumpSum: 5000 });

const near = (drawn: Figure, value: number): void => {
  expect(drawn.standardError).toBeGreaterThan(0);
  expect(Math.abs(drawn.value! - value)).toBeLessThan(4 * drawn.standardError!);
};
const drawn = (segments: Segment[], of: Scheme, seed: number, rho = 0) => simulateSpend(cohortOf(segments.map((one) => clientOf(one, of, 0)), of, true, 21), { rho, seed, draws: 20_000, work: 2e6 }, seeded(seed));

describe("simulated and closed moments", () => {
  test.each([1, 2, 3])("agree within four standard errors, seed %i", (seed) => {
    const { spend } = totals(mixed, prices);
    expect([spend.mean.method, spend.sd.method]).toEqual(["closed", "closed"]);
    const found = drawn(mixed, prices, seed);
    near(found.mean, spend.mean.value!);
    near(found.sd, spend.sd.value!);
  });

  test("standard deviation of one binomial segment is B sqrt(n p (1 - p))", () => {
    const { spend } = totals([segment({ clients: 400, p0: 0.36 })], scheme({ outcome: 1000, effort: "held" }));
    expect(spend.sd.value).toBeCloseTo(1000 * Math.sqrt(400 * 0.36 * 0.64), 8);
    expect(spend.mean.value).toBeCloseTo(144_000, 8);
  });

  test("a part of a client, left by refusal, keeps the mean exact", () => {
    const half = [segment({ clients: 11, refusable: 0.25, cost: 90_000, sustain: steps })];
    const { spend, served } = totals(half, prices);
    expect(served).toBeCloseTo(8.25, 12);
    const found = drawn(half, prices, 5);
    near(found.mean, spend.mean.value!);
    near(found.sd, spend.sd.value!);
  });

  test("a shared shock leaves the mean and widens the spread as the pairwise probabilities say", () => {
    const one = segment({ clients: 50, p0: 0.3 });
    const held = scheme({ outcome: 1000, effort: "held" });
    const found = totals([one], held, chance({ rho: 0.3, draws: 40_000 })).spend;
    expect(found.mean).toEqual({ value: expect.closeTo(15_000, 6) as number, method: "closed" });
    expect(found.sd.method).toBe("simulated");
    // P(two succeed) by integrating p(z)^2 over the shared shock: an independent road to the same variance.
    let both = 0;
    for (let z = -9; z <= 9; z += 0.001) both += 0.001 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * normalBelow((normalQuantile(0.3) - Math.sqrt(0.3) * z) / Math.sqrt(0.7)) ** 2;
    near(found.sd, 1000 * Math.sqrt(50 * 0.3 * 0.7 + 50 * 49 * (both - 0.09)));
  });

  test("a full shock makes all succeed or all fail", () => {
    const found = totals([segment({ clients: 50, p0: 0.3 })], scheme({ outcome: 1000, effort: "held" }), chance({ rho: 1 })).spend;
    near(found.sd, 50_000 * Math.sqrt(0.21));
  });

  test("the same seed gives the same numbers, another seed others", () => {
    const run = (seed: number) => totals(mixed, { ...prices, capOutcomes: 40 }, chance({ seed })).spend;
    expect(run(1)).toEqual(run(1));
    expect(run(1).mean.value).not.toBe(run(2).mean.value);
  });

  test("many groups get fewer draws, never more work than allowed", () => {
    const { mean } = totals(mixed, { ...prices, capOutcomes: 40 }, chance({ work: 3000 })).spend;
    const more = totals(mixed, { ...prices, capOutcomes: 40 }).spend.mean;
    expect(mean.standardError! / more.standardError!).toBeGreaterThan(3);
  });
});

describe("caps and floors", () => {
  const one = segment({ clients: 60, p0: 0.4 });
  const held = scheme({ outcome: 1000, upfront: 100, effort: "held" });
  /** Straight from the definition. */
  const direct = (of: (successes: number) => number): number => binomialProbabilities(60, 0.4).reduce((sum, probability, k) => sum + probability * of(k), 0);

  test("are counted out where there are few courses", () => {
    const outcomes = totals([one], { ...held, capOutcomes: 24 }).spend;
    expect(outcomes.mean).toEqual({ method: "exact", value: expect.closeTo(direct((k) => 6000 + 1000 * Math.min(24, k)), 6) as number });
    expect(totals([one], { ...held, capSpend: 30_000 }).spend.mean.value).toBeCloseTo(direct((k) => Math.min(30_000, 6000 + 1000 * k)), 6);
    expect(totals([one], { ...held, floorSpend: 30_000 }).spend.mean.value).toBeCloseTo(direct((k) => Math.max(30_000, 6000 + 1000 * k)), 6);
    const mean = direct((k) => Math.min(30_000, 6000 + 1000 * k));
    expect(totals([one], { ...held, capSpend: 30_000 }).spend.sd.value).toBeCloseTo(Math.sqrt(direct((k) => (Math.min(30_000, 6000 + 1000 * k) - mean) ** 2)), 6);
  });

  test("are drawn where there are many, and agree", () => {
    const capped = { ...held, capOutcomes: 24 };
    const { mean, sd } = totals([one], capped, chance({ countable: 0 })).spend;
    expect(mean.method).toBe("simulated");
    const exact = totals([one], capped).spend;
    near(mean, exact.mean.value!);
    near(sd, exact.sd.value!);
  });

  test("that cannot bind leave the formula in force", () => {
    expect(totals([one], { ...held, capOutcomes: 60, capSpend: 66_000, floorSpend: 6000 }).spend.mean.method).toBe("closed");
    expect(totals([one], { ...held, capOutcomes: 59 }).spend.mean.method).toBe("exact");
  });

  test("where shares leave no chance, the expected sum is capped", () => {
    expect(totals([segment({ clients: 0.5, p0: 0.4 }), segment({ segment: "B", clients: 0.5, p0: 0.2 })], { ...held, capOutcomes: 0.15 }).spend.mean.value).toBeCloseTo(100 + 150, 9);
  });
});

describe("probability of a loss", () => {
  const held = scheme({ outcome: 1000, effort: "held" });
  test("one segment: the binomial tail, counted out", () => {
    const { loss } = totals([segment({ clients: 10, p0: 0.5, cost: 500 })], held).spend;
    // A loss with 4 successes or fewer of 10: (1 + 10 + 45 + 120 + 210) / 1024; 5 break even.
    expect(loss).toEqual({ value: expect.closeTo(386 / 1024, 12) as number, method: "exact" });
  });
  test("two segments: every pair of counts", () => {
    const two = [segment({ clients: 2, p0: 0.5, cost: 400 }), segment({ segment: "B", clients: 1, p0: 0.25, cost: 400 })];
    // Cost 1,200: a loss with 0 or 1 success in all: 0.75 (0.25 + 0.5) + 0.25 0.25.
    expect(totals(two, held).spend.loss.value).toBeCloseTo(0.75 * 0.75 + 0.25 * 0.25, 12);
  });
  test("certain pay: 0 or 1", () => {
    expect(totals([segment({ cost: 500 })], scheme({ upfront: 500 })).spend.loss).toEqual({ value: 0, method: "closed" });
    expect(totals([segment({ cost: 501 })], scheme({ upfront: 500 })).spend.loss).toEqual({ value: 1, method: "closed" });
  });
  test("large numbers: normal, within its bound of the count", () => {
    const many = [segment({ clients: 40_000, p0: 0.3, cost: 301 }), segment({ segment: "B", clients: 40_000, p0: 0.3, cost: 300 })];
    const { loss } = totals(many, held).spend;
    expect(loss.method).toBe("normal");
    const exact = totals([segment({ clients: 80_000, p0: 0.3, cost: 300.5 })], held).spend.loss;
    expect(exact.method).toBe("exact");
    expect(Math.abs(loss.value! - exact.value!)).toBeLessThan(loss.errorBound!);
  });
  test("otherwise drawn, and near the count", () => {
    const one = [segment({ clients: 10, p0: 0.5, cost: 500 })];
    const { loss } = totals(one, held, chance({ countable: 0 })).spend;
    expect(loss.method).toBe("simulated");
    near(loss, 386 / 1024);
  });
  test("unknown cost: unknown", () => {
    expect(totals([segment({ cost: null })], held).spend.loss.value).toBeNull();
  });
});

describe("draws and distributions", () => {
  test.each([[8, 0.3], [400, 0.02], [60, 0.4], [1000, 0.35], [100_000, 0.7], [25, 0.97]])("binomial draws of %i at %f have its mean, variance and shape", (n, p) => {
    const generator = new Generator(11);
    const draws = 40_000;
    const counts = new Map<number, number>();
    let [sum, square] = [0, 0];
    for (let i = 0; i < draws; i += 1) {
      const k = drawBinomial(n, p, () => generator.between());
      counts.set(k, (counts.get(k) ?? 0) + 1);
      sum += k - n * p;
      square += (k - n * p) ** 2;
    }
    const variance = n * p * (1 - p);
    expect(Math.abs(sum / draws)).toBeLessThan(4 * Math.sqrt(variance / draws));
    expect(Math.abs(square / draws - variance)).toBeLessThan(4 * variance * Math.sqrt((2 + 1 / variance) / draws));
    // Chi-square over the values expected at least ten times.
    const probabilities = binomialProbabilities(n, p);
    const cells = [...probabilities.entries()].filter(([, probability]) => probability * draws >= 10);
    const chi = cells.reduce((so, [k, probability]) => so + ((counts.get(k) ?? 0) - draws * probability) ** 2 / (draws * probability), 0);
    expect(chi).toBeLessThan(cells.length + 4 * Math.sqrt(2 * cells.length));
  });
  test("binomial probabilities sum to 1 and are exact on a small case", () => {
    expect([...binomialProbabilities(3, 0.5)]).toEqual([0.125, 0.375, 0.375, 0.125]);
    expect([...binomialProbabilities(2, 0)]).toEqual([1, 0, 0]);
    expect([...binomialProbabilities(2, 1)]).toEqual([0, 0, 1]);
    expect(binomialProbabilities(500_000, 0.3).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
  test("normal distribution at published points, and its quantile undoes it", () => {
    expect(normalBelow(0)).toBe(0.5);
    expect(normalBelow(1.96)).toBeCloseTo(0.9750021048517795, 13);
    expect(normalBelow(-5) / 2.866515718791939e-7).toBeCloseTo(1, 10);
    for (const p of [1e-9, 0.01, 0.2, 0.5, 0.77, 0.999]) expect(normalBelow(normalQuantile(p)) / p).toBeCloseTo(1, 10);
  });
});
