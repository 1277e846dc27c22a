import fc from "fast-check";
import { exp, ln } from "../../../../src/engine/robustness/sampling/elementary";
import { gamma, normal } from "../../../../src/engine/robustness/sampling/distributions";
import { Generator, seededState } from "../../../../src/engine/robustness/sampling/generator";
import { sortingNetwork } from "../../../../src/engine/robustness/sampling/sorting-network";
import { tally } from "../../../../src/engine/robustness/sampling/tally";

describe("the generator", () => {
  it("is xoshiro128++: the authors' recurrence in arbitrary precision gives the same numbers", () => {
    const word = 0xffffffffn;
    const rotl = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & word;
    const state = seededState(42);
    let s = [0, 4, 8, 12].map((at) => BigInt(state[at]!));
    const generator = new Generator(42);
    for (let i = 0; i < 1000; i += 1) {
      const expected = (rotl((s[0]! + s[3]!) & word, 7n) + s[0]!) & word;
      const t = (s[1]! << 9n) & word;
      s = [s[0]!, s[1]!, s[2]! ^ s[0]!, s[3]! ^ s[1]!];
      s = [s[0]! ^ s[3]!, s[1]! ^ s[2]!, s[2]! ^ t, rotl(s[3]!, 11n)];
      expect(BigInt(generator.whole())).toBe(expected);
    }
  });
  it("keeps its first numbers for ever: a saved workbook must give the same answer next year", () => {
    const generator = new Generator(1);
    expect(Array.from({ length: 5 }, () => generator.whole())).toMatchSnapshot();
    expect(Array.from({ length: 3 }, () => generator.between())).toMatchSnapshot();
  });
  it("has lanes that differ and lies strictly between 0 and 1", () => {
    expect(new Set([0, 1, 2, 3].map((lane) => new Generator(7, lane).whole())).size).toBe(4);
    const generator = new Generator(9);
    for (let i = 0; i < 10_000; i += 1) {
      const number = generator.between();
      expect(number > 0 && number < 1).toBe(true);
    }
  });
});

describe("logarithm and exponential", () => {
  it("agree with the host's to the last digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(4e-16 * Math.max(2, Math.abs(x)));
      }),
    );
    expect([ln(1), exp(0), exp(-800), exp(800)]).toEqual([0, 1, 0, Infinity]);
  });
});

describe("distributions", () => {
  const moments = (draw: () => number, draws: number) => {
    const drawn = Array.from({ length: draws }, draw);
    const mean = drawn.reduce((sum, x) => sum + x, 0) / draws;
    return { mean, variance: drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws };
  };
  it("have the mean and variance they should", () => {
    const generator = new Generator(5);
    const draws = 50_000;
    const plain = moments(() => normal(generator), draws);
    expect(Math.abs(plain.mean)).toBeLessThan(4 / Math.sqrt(draws));
    expect(Math.abs(plain.variance - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
    for (const shape of [0.3, 1, 2.5, 20]) {
      const { mean, variance } = moments(() => gamma(shape, generator), draws);
      expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / draws));
      expect(Math.abs(variance - shape)).toBeLessThan(4 * Math.sqrt((2 * shape * shape + 6 * shape) / draws));
    }
  });
});

describe("the sorting network", () => {
  it("sorts every list of noughts and ones, hence every list, up to twelve long", () => {
    for (let length = 0; length <= 12; length += 1) {
      const network = sortingNetwork(length);
      for (let bits = 0; bits < 2 ** length; bits += 1) {
        const list = Array.from({ length }, (_, i) => (bits >> i) & 1);
        const expected = [...list].sort();
        for (let p = 0; p < network.length; p += 2) {
          const [i, j] = [network[p]!, network[p + 1]!];
          [list[i], list[j]] = [Math.min(list[i]!, list[j]!), Math.max(list[i]!, list[j]!)];
        }
        if (list.join() !== expected.join()) throw new Error(`${length}: ${bits.toString(2)}`);
      }
    }
  });
});

describe("the tally", () => {
  it("goes on where it stopped: two calls are one", () => {
    const scores = Float64Array.from([1, 0, 0.2, 0, 1, 0.4]);
    const whole = tally({ scores, alternatives: 2, corners: 3, state: seededState(4), draws: 400 });
    const state = seededState(4);
    const parts = [120, 280].map((draws) => tally({ scores, alternatives: 2, corners: 3, state, draws }));
    expect(Array.from(whole.ranks)).toEqual(Array.from(parts[0]!.ranks, (count, i) => count + parts[1]!.ranks[i]!));
    expect(Array.from(whole.firsts)).toEqual(Array.from(parts[0]!.firsts, (sum, i) => sum + parts[1]!.firsts[i]!));
  });
});
