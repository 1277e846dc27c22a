import fc from "fast-check";
import { scoreFlips } from "../../../src/engine/robustness/flips";
import { bestStability, weightedSum, zoneStability } from "../../../src/engine/robustness/stability";
import { tornado } from "../../../src/engine/robustness/tornado";
import { shares } from "../../../src/engine/robustness/weight-knowledge";
import { thirdOf } from "../../../src/engine/weighing/zone";

const limits = { lowerAtMost: 0.4, upperAtLeast: 0.6 };
const level = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const five = fc.array(level, { minLength: 5, maxLength: 5 });
const weights = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }).filter((own) => own.some((weight) => weight > 0));

/** The stated weights with one criterion at the share given, the others in proportion. */
function withShare(own: readonly number[], criterion: number, share: number): readonly number[] {
  const rest = shares(own.map((weight, i) => (i === criterion ? 0 : weight)));
  return rest.map((part, i) => (i === criterion ? share : (1 - share) * part));
}

describe("weight stability of the zone", () => {
  // Index = s * 1 + (1 - s) * 0.5 at equal others 0.5: network from s = 0.2, so 0.2 .. 1.
  it("is where the line crosses the threshold", () => {
    expect(zoneStability([1, 0.5], [1, 1], limits)[0]).toEqual([expect.closeTo(0.2, 12), 1]);
    // The second: index = 1 - 0.5 s >= 0.6 up to s = 0.8.
    expect(zoneStability([1, 0.5], [1, 1], limits)[1]).toEqual([0, expect.closeTo(0.8, 12)]);
  });
  it("is everything for a lone criterion", () => {
    expect(zoneStability([0.3], [2], limits)).toEqual([[0, 1]]);
    expect(zoneStability([0.3, 0.9], [2, 0], limits)[0]).toEqual([0, 1]);
  });
  it("holds the zone at both ends and within, and not just past an end", () => {
    fc.assert(
      fc.property(five, weights, (values, own) => {
        const now = thirdOf(weightedSum(values, shares(own)), limits);
        zoneStability(values, own, limits).forEach(([low, high], i) => {
          if (shares(own)[i] === 1) return;
          const at = (share: number) => thirdOf(weightedSum(values, withShare(own, i, share)), limits);
          const inside = low + 0.5 * (high - low);
          if (high - low > 1e-6) expect(at(inside)).toBe(now);
          if (low > 1e-4) expect(at(low - 1e-5)).not.toBe(now);
          if (high < 1 - 1e-4) expect(at(high + 1e-5)).not.toBe(now);
        });
      }),
    );
  });
});

describe("weight stability of the best", () => {
  it("keeps the same best within and not past the ends", () => {
    fc.assert(
      fc.property(fc.array(five, { minLength: 2, maxLength: 5 }), weights, (scores, own) => {
        const bestAt = (at: readonly number[]) => {
          const totals = scores.map((row) => weightedSum(row, at));
          return totals.flatMap((total, i) => (Math.max(...totals) - total <= 1e-9 ? [i] : [])).join();
        };
        const now = bestAt(shares(own));
        bestStability(scores, own).forEach(([low, high], i) => {
          if (shares(own)[i] === 1) return;
          if (high - low > 1e-6) expect(bestAt(withShare(own, i, low + 0.5 * (high - low)))).toBe(now);
          if (low > 1e-4) expect(bestAt(withShare(own, i, low - 1e-5))).not.toBe(now);
          if (high < 1 - 1e-4) expect(bestAt(withShare(own, i, high + 1e-5))).not.toBe(now);
        });
      }),
    );
  });
});

describe("score flips", () => {
  it("finds the change that just reaches the other zone", () => {
    // Index 0.5 over two; network at 0.6 takes 0.2 more on either, market at 0.4 takes 0.2 less.
    expect(scoreFlips([0.5, 0.5], [1, 1], limits).map((flip) => [flip.criterion, flip.to, flip.zone])).toEqual(
      [[0, 0.3, "lower"], [0, 0.7, "upper"], [1, 0.3, "lower"], [1, 0.7, "upper"]].map(([criterion, to, zone]) => [criterion, expect.closeTo(to as number, 12), zone]),
    );
  });
  it("finds the way down from the top of the scale for a position that stands on a threshold", () => {
    // (2 * 1 + 4 * 0.65 + 4 * 0.2 + 4 * 0.75) / 14 = 0.6: network, and any drop of any score makes it mixed.
    expect(scoreFlips([1, 0.65, 0.2, 0.75], [2, 4, 4, 4], limits)[0]).toMatchObject({ criterion: 0, to: expect.closeTo(1, 12), zone: "middle", direction: "down" });
  });
  it("lists every reachable zone once, the smallest change first, and each does what it says", () => {
    fc.assert(
      fc.property(five, weights, (values, own) => {
        const flips = scoreFlips(values, own, limits);
        const now = thirdOf(weightedSum(values, shares(own)), limits);
        const at = (criterion: number, value: number) => thirdOf(weightedSum(values.map((old, i) => (i === criterion ? value : old)), shares(own)), limits);
        flips.forEach((flip, i) => {
          expect(flip.zone).not.toBe(now);
          const onward = (flip.direction === "up" ? 1 : -1) * 1e-6;
          expect([at(flip.criterion, flip.to), at(flip.criterion, flip.to + onward)]).toContain(flip.zone);
          if (i > 0) expect(Math.abs(flip.to - flip.from)).toBeGreaterThanOrEqual(Math.abs(flips[i - 1]!.to - flips[i - 1]!.from) - 1e-9);
        });
        for (const criterion of values.keys()) {
          for (const end of [0, 1]) if (at(criterion, end) !== now) expect(flips.some((flip) => flip.criterion === criterion && flip.zone === at(criterion, end))).toBe(true);
        }
      }),
    );
  });
});

describe("tornado", () => {
  it("orders by swing; an unknown criterion swings over the whole and stays out of the others", () => {
    const bars = tornado([{ low: 0.5, high: 0.5, point: 0.5 }, { low: 0.25, high: 0.75, point: 0.5 }, { low: 0, high: 1 }], [1, 1, 1]);
    expect(bars.map((bar) => bar.criterion)).toEqual([2, 1, 0]);
    expect(bars[0]).toMatchObject({ atLow: expect.closeTo(1 / 3, 12), atHigh: expect.closeTo(2 / 3, 12) });
    expect(bars[1]).toMatchObject({ atLow: expect.closeTo(0.375, 12), atHigh: expect.closeTo(0.625, 12), swing: expect.closeTo(0.25, 12) });
    expect(bars[2]?.swing).toBe(0);
  });
});
