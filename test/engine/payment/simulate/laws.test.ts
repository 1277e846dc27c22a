import fc from "fast-check";
import { anyScheme, anySegments, chance, scheme, segment, simulate, totals } from "./cases";

const runs = { numRuns: 200, seed: 20261121 };
const few = chance({ draws: 500, countable: 0 });

describe("laws of the simulator", () => {
  test("raising the outcome fee never lowers effort, success or margin", () => {
    fc.assert(fc.property(anySegments, anyScheme, fc.double({ min: 0, max: 5000, noNaN: true }), (segments, base, more) => {
      const before = simulate(segments, base, few).clients;
      simulate(segments, { ...base, outcome: (base.outcome as number) + more }, few).clients.forEach((after, index) => {
        expect(after.effort).toBeGreaterThanOrEqual(before[index]!.effort);
        expect(after.success).toBeGreaterThanOrEqual(before[index]!.success);
        expect(after.margin!).toBeGreaterThanOrEqual(before[index]!.margin! - 1e-9 * (1 + Math.abs(before[index]!.margin!)));
      });
    }), runs);
  });

  test("a lump sum, an upfront fee and a service fee change no effort", () => {
    fc.assert(fc.property(anySegments, anyScheme, fc.double({ min: 0, max: 1e6, noNaN: true }), (segments, base, sum) => {
      const efforts = (of: typeof base): number[] => simulate(segments, of, few).clients.map(({ effort }) => effort);
      expect(efforts({ ...base, lumpSum: sum })).toEqual(efforts(base));
      expect(efforts({ ...base, upfront: sum })).toEqual(efforts(base));
      expect(efforts({ ...base, service: { fee: sum, months: 6 } })).toEqual(efforts(base));
    }), runs);
  });

  test("spend adds up over segments", () => {
    fc.assert(fc.property(anySegments, anyScheme, (segments, base) => {
      const { clients, totals: found } = simulate(segments, base, few);
      // The lump sum is paid in full though some of the clients it was divided over are refused.
      const lump = clients.reduce((sum, { segment: { clients: number }, served, pay, success, expectedPay }) => sum + (number - served) * (expectedPay - pay.fixed - success * pay.perSuccess), 0);
      const sum = clients.reduce((so, { served, expectedPay }) => so + served * expectedPay, 0) + lump;
      expect(found!.spend.mean.value!).toBeCloseTo(sum, 4);
      const apart = segments.map((one) => totals([one], { ...base, lumpSum: 0 }, few).spend.mean.value!).reduce((a, b) => a + b, 0);
      expect(totals(segments, { ...base, lumpSum: 0 }, few).spend.mean.value!).toBeCloseTo(apart, 4);
    }), runs);
  });

  test("a cap never raises spend and is kept; a floor never lowers it and is kept", () => {
    fc.assert(fc.property(anySegments, anyScheme, fc.double({ min: 0, max: 1.5, noNaN: true }), (segments, any, part) => {
      const base = { ...any, discountRate: 0 };
      const free = totals(segments, base, few);
      const spend = free.spend.mean.value!;
      const of = (changes: Partial<typeof base>): number => totals(segments, { ...base, ...changes }, few).spend.mean.value!;
      // Seeded draws: compared with the same draws, uncapped, by a cap that is never reached but forces the same way.
      const drawn = totals(segments, { ...base, floorSpend: 1e-9 }, few).spend.mean;
      const se = 6 * (drawn.standardError ?? 0) + 1e-6 * (1 + spend) + 6 * free.spend.sd.value! / Math.sqrt(500);
      expect(of({ capSpend: spend * part })).toBeLessThanOrEqual(Math.min(spend + se, spend * part + 1e-6 * (1 + spend)));
      expect(of({ capOutcomes: Math.floor(free.outcomes * part) })).toBeLessThanOrEqual(spend + se);
      expect(of({ floorSpend: spend * part })).toBeGreaterThanOrEqual(Math.max(spend - se, spend * part - 1e-6 * (1 + spend)));
    }), { ...runs, numRuns: 60 });
  });

  test("the order of segments does not matter to the totals", () => {
    fc.assert(fc.property(anySegments, anyScheme, (segments, base) => {
      const [a, b] = [totals(segments, base, few), totals([...segments].reverse(), base, few)];
      expect(a.spend.mean.value!).toBeCloseTo(b.spend.mean.value!, 5);
      expect(a.cashFlow.workingCapital!).toBeCloseTo(b.cashFlow.workingCapital!, 5);
      expect(a.incentives.spread ?? 0).toBeCloseTo(b.incentives.spread ?? 0, 8);
    }), runs);
  });

  test("without discounting, the months of the cash flow add up to pay and cost", () => {
    fc.assert(fc.property(anySegments, anyScheme, (segments, any) => {
      const base = { ...any, discountRate: 0 };
      const { clients, totals: found } = simulate(segments, base, few);
      const { months, workingCapital } = found!.cashFlow;
      const scale = 1 + found!.spend.mean.value!;
      expect(months.reduce((sum, { pay }) => sum + pay, 0) / scale).toBeCloseTo(found!.spend.mean.value! / scale, 9);
      const cost = clients.reduce((sum, { served, segment: one, effort }) => sum + served * (one.cost! + effort), 0);
      expect(months.reduce((sum, month) => sum + month.cost, 0) / (1 + cost)).toBeCloseTo(cost / (1 + cost), 9);
      expect(workingCapital).toBeGreaterThanOrEqual(0);
      expect(-Math.min(0, ...months.map(({ cumulative }) => cumulative))).toBeCloseTo(workingCapital!, 6);
    }), runs);
  });

  test("a higher discount rate never raises expected pay", () => {
    fc.assert(fc.property(anySegments, anyScheme, fc.double({ min: 0, max: 0.5, noNaN: true }), (segments, base, more) => {
      const pay = (rate: number): number[] => simulate(segments, { ...base, discountRate: rate }, few).clients.map(({ expectedPay }) => expectedPay);
      const before = pay(base.discountRate);
      pay(base.discountRate + more).forEach((after, index) => { expect(after).toBeLessThanOrEqual(before[index]! * (1 + 1e-9) + 1e-9); });
    }), runs);
  });

  test("shares of clients give the same per client as numbers, and leave chance unknown", () => {
    const two = (one: number, other: number) => [segment({ clients: one }), segment({ segment: "B", clients: other, p0: 0.1, p1: 0.3, cost: 1500 })];
    const pay = scheme({ upfront: 300, outcome: 4000 });
    const [counted, shared] = [totals(two(300, 100), pay), totals(two(0.75, 0.25), pay)];
    expect(shared.spend.mean.value! * 400).toBeCloseTo(counted.spend.mean.value!, 6);
    expect(shared.incentives).toEqual({ ...counted.incentives, parking: expect.closeTo(counted.incentives.parking!, 12), spread: expect.closeTo(counted.incentives.spread!, 12), outcomeShare: expect.closeTo(counted.incentives.outcomeShare!, 12), gamingExposure: expect.closeTo(counted.incentives.gamingExposure!, 12) });
    expect(shared.spend.sd).toEqual({ value: null, method: "no-number" });
    expect(shared.spend.loss).toEqual({ value: null, method: "no-number" });
  });
});
