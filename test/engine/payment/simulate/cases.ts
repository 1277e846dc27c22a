import fc from "fast-check";
import type { Uniform } from "../../../../src/engine/payment/simulate/binomial";
import type { Chance } from "../../../../src/engine/payment/simulate/figure";
import type { Scheme } from "../../../../src/engine/payment/simulate/scheme";
import type { Segment } from "../../../../src/engine/payment/simulate/segment";
import { simulateScheme, type Totals } from "../../../../src/engine/payment/simulate/simulate";
import { Generator } from "../../../../src/engine/robustness/sampling/generator";

export const segment = (changes: Partial<Segment> = {}): Segment => ({ segment: "A", clients: 100, cost: 1000, p0: 0.2, p1: 0.6, effortScale: 500, months: 12, value: 8000, refusable: 0, sustain: [], ...changes });

export const scheme = (changes: Partial<Scheme> = {}): Scheme => ({
  scheme: "S", upfront: 0, upfrontBySegment: {}, service: { fee: 0, months: 0 }, output: 0, outcome: 0, sustainment: [], lumpSum: 0,
  capOutcomes: null, capSpend: null, floorSpend: null, discountRate: 0, delayMonths: 0, effort: "best", ...changes,
});

export const chance = (changes: Partial<Chance> = {}): Chance => ({ rho: 0, draws: 20_000, seed: 1, countable: 100_000, work: 2e6, ...changes });

export const seeded = (seed: number): Uniform => {
  const generator = new Generator(seed);
  return () => generator.between();
};

export const simulate = (segments: readonly Segment[], of: Scheme, how: Chance = chance()) => simulateScheme(segments, of, true, how, seeded);

export function totals(segments: readonly Segment[], of: Scheme, how: Chance = chance()): Totals {
  const found = simulate(segments, of, how).totals;
  if (found === null) throw new Error("no totals");
  return found;
}

const money = (max: number) => fc.double({ min: 0, max, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

export const anySegment = (name: string): fc.Arbitrary<Segment> =>
  fc.record({ clients: fc.integer({ min: 1, max: 400 }), cost: money(5000), a: share, b: share, effortScale: fc.double({ min: 1, max: 5000, noNaN: true }), months: fc.integer({ min: 0, max: 30 }), value: money(30000), refusable: share, shares: fc.array(share, { maxLength: 3 }) }).map(({ a, b, shares, ...rest }) => ({
    ...rest, segment: name, p0: Math.min(a, b), p1: Math.max(a, b), sustain: [...shares].sort((x, y) => y - x).map((each, index) => ({ share: each, months: 3 * (index + 1) })),
  }));

export const anySegments: fc.Arbitrary<Segment[]> = fc.tuple(anySegment("A"), anySegment("B"), anySegment("C"));

export const anyScheme: fc.Arbitrary<Scheme> = fc.record({ upfront: money(2000), fee: money(200), months: fc.integer({ min: 0, max: 24 }), output: money(1000), outcome: money(10000), sustainment: fc.array(money(3000), { minLength: 3, maxLength: 3 }), lumpSum: money(100000), discountRate: fc.double({ min: 0, max: 0.2, noNaN: true }), delayMonths: fc.integer({ min: 0, max: 6 }) }).map(({ fee, months, ...rest }) => scheme({ ...rest, service: { fee, months } }));
