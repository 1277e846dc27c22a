import { bestEffort, isParked, parkingIncentive, parkingPoint, pull, successAt } from "../../../../src/engine/payment/simulate/effort";
import { Generator } from "../../../../src/engine/robustness/sampling/generator";

describe("best effort", () => {
  test("is the best of a fine grid, on 10,000 random segments", () => {
    const random = new Generator(7);
    for (let n = 0; n < 10_000; n += 1) {
      const [a, b] = [random.between(), random.between()];
      const response = { p0: Math.min(a, b), p1: Math.max(a, b), scale: 1 + 4000 * random.between() };
      const worth = 20_000 * random.between();
      const gain = (effort: number): number => successAt(response, effort) * worth - effort;
      const best = bestEffort(response, worth);
      const limit = 2 * response.scale * Math.log(Math.max(Math.E, pull(response, worth)));
      const step = limit / 400;
      let [found, at] = [-Infinity, 0];
      for (let effort = 0; effort <= limit; effort += step) {
        if (gain(effort) > found) [found, at] = [gain(effort), effort];
      }
      expect(gain(best)).toBeGreaterThanOrEqual(found - 1e-9 * Math.max(1, Math.abs(found)));
      expect(Math.abs(best - at)).toBeLessThanOrEqual(step * 1.0001);
    }
  });

  test("one worked case: (0.6 - 0.2) 5000 / 500 = 4, so 500 ln 4, and success 0.6 - 0.4 / 4", () => {
    const response = { p0: 0.2, p1: 0.6, scale: 500 };
    expect(bestEffort(response, 5000)).toBeCloseTo(500 * Math.log(4), 10);
    expect(successAt(response, bestEffort(response, 5000))).toBeCloseTo(0.5, 12);
  });

  test.each([
    { p0: 0.2, p1: 0.6, scale: 500 },
    { p0: 0, p1: 1, scale: 3000 },
    { p0: 0.1, p1: 0.4, scale: 777 },
  ])("is 0 up to pull 1 and positive just above: %j", (response) => {
    const edge = parkingPoint(response) ?? NaN;
    expect(pull(response, edge)).toBeCloseTo(1, 14);
    expect(isParked(response, edge * (1 - 1e-6))).toBe(true);
    expect(isParked(response, edge)).toBe(true);
    expect(bestEffort(response, edge)).toBe(0);
    expect(isParked(response, edge * (1 + 1e-6))).toBe(false);
    expect(bestEffort(response, edge * (1 + 1e-6))).toBeGreaterThan(0);
  });

  test("effort that helps nobody is never made", () => {
    const response = { p0: 0.3, p1: 0.3, scale: 500 };
    expect(bestEffort(response, 1e9)).toBe(0);
    expect(parkingPoint(response)).toBeNull();
  });
});

describe("parking incentive", () => {
  const response = { p0: 0.2, p1: 0.6, scale: 500 };
  test("1 without effort, 0 at the socially best effort, negative beyond it", () => {
    expect(parkingIncentive(response, 0, 5000)).toBe(1);
    expect(parkingIncentive(response, bestEffort(response, 5000), 5000)).toBeCloseTo(0, 12);
    expect(parkingIncentive(response, 5000, 5000)).toBeLessThan(0);
  });
  test("is 0 where society would not add effort either", () => {
    expect(parkingIncentive(response, 0, 1250)).toBe(0);
  });
  test("worked: social gain 0.4 (1 - 1/4) = 0.3, gain at B 2500 is 0.4 (1 - 1/2) = 0.2: 1/3 parked", () => {
    expect(parkingIncentive(response, bestEffort(response, 2500), 5000)).toBeCloseTo(1 / 3, 12);
  });
});
