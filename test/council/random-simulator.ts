import fc from "fast-check";
import type { SimulationCase } from "../../src/engine";

const names = ["Near", "Middle", "Far"] as const;
const step = (low: number, high: number, by: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: Math.round((high - low) / by) }).map((at) => low + at * by);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

interface AnySegment {
  readonly clients: number;
  readonly cost: number | undefined;
  readonly a: number;
  readonly b: number;
  readonly effortScale: number;
  readonly months: number;
  readonly value: number | undefined;
  readonly refusable: number | undefined;
}

const anySegment: fc.Arbitrary<AnySegment> = fc.record({
  clients: fc.integer({ min: 0, max: 120 }),
  cost: fc.option(step(0, 3000, 50), { nil: undefined, freq: 6 }),
  a: step(0, 1, 0.05),
  b: step(0, 1, 0.05),
  effortScale: step(50, 3000, 50),
  months: step(0, 18, 0.5),
  value: maybe(step(0, 20000, 500)),
  refusable: maybe(step(0, 1, 0.1)),
});

const price = (most: number, by: number): fc.Arbitrary<unknown> => fc.oneof({ weight: 3, arbitrary: step(0, most, by) }, { weight: 1, arbitrary: fc.tuple(...names.map(() => step(0, most, by))).map((each) => Object.fromEntries(names.map((name, at) => [name, each[at]]))) });

/** Shares that later moments are reached by, with their months, in no particular order. */
const anySteps = (count: number): fc.Arbitrary<readonly { readonly share: number; readonly months: number }[]> =>
  fc.tuple(fc.array(step(0, 1, 0.1), { minLength: count, maxLength: count }), fc.boolean()).map(([shares, turned]) => {
    const rows = [...shares].sort((one, other) => other - one).map((share, at) => ({ share, months: 3 * (at + 1) }));
    return turned ? rows.reverse() : rows;
  });

const anyScheme = (steps: number): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record({
    upfront: maybe(step(0, 2000, 100)),
    upfrontBySegment: maybe(step(0, 900, 100).map((amount) => ({ Far: amount }))),
    service: maybe(fc.tuple(step(0, 150, 10), fc.integer({ min: 0, max: 14 })).map(([fee, months]) => ({ fee, months }))),
    output: maybe(step(0, 800, 50)),
    outcome: maybe(price(8000, 250)),
    sustainment: fc.array(step(0, 1500, 100), { minLength: steps, maxLength: steps }),
    lumpSum: maybe(step(0, 60000, 5000)),
    capOutcomes: fc.option(step(0, 150, 10), { nil: undefined, freq: 1 }),
    capSpend: fc.option(step(100000, 800000, 10000), { nil: undefined, freq: 1 }),
    floorSpend: maybe(step(0, 90000, 10000)),
    discountRate: maybe(step(0, 0.2, 0.01)),
    delayMonths: maybe(step(0, 4, 0.5)),
    effort: fc.constantFrom(undefined, undefined, undefined, "none"),
  });

/** What an edit of prices and segments leaves as it is: how many schemes and later moments there are, and which schemes pay for those. */
const anyShape = fc.record({ steps: fc.integer({ min: 0, max: 3 }), schemes: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }) });

const caseOf = ({ steps, schemes }: { readonly steps: number; readonly schemes: readonly boolean[] }): fc.Arbitrary<SimulationCase> =>
  fc
    .record({ segments: fc.array(anySegment, { minLength: 3, maxLength: 3 }), steps: anySteps(steps), shares: fc.constantFrom(true, false, false, false, false), schemes: fc.tuple(...schemes.map((sustained) => anyScheme(sustained ? steps : 0))) })
    .map((made): SimulationCase => ({
      segments: made.segments.map(({ a, b, clients, ...rest }, at) => ({ segment: names[at], clients: made.shares ? [0.5, 0.3, 0.2][at] : at === 0 ? clients + 1 : clients, p0: Math.min(a, b), p1: Math.max(a, b), sustain: made.steps, ...rest })),
      schemes: made.schemes.map((scheme, at) => ({ scheme: `Scheme ${at + 1}`, ...scheme })),
    }));

/** Two cases of one shape, that the simulator takes: before and after somebody has typed other prices, chances and numbers of clients. */
export const anyEdit: fc.Arbitrary<{ readonly before: SimulationCase; readonly after: SimulationCase }> = anyShape.chain((shape) => fc.record({ before: caseOf(shape), after: caseOf(shape) }));
