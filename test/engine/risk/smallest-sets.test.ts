import fc from "fast-check";
import { smallestSets, type Target } from "../../../src/engine/risk/smallest-sets";

const isHigh = (residual: number): boolean => residual >= 2 / 3 - 1e-9;

/** Every subset, by brute force. */
function bruteForce(targets: readonly Target[], available: readonly number[]): readonly (readonly number[])[] {
  if (!targets.some(({ residual }) => isHigh(residual))) return [];
  let best: number[][] = [];
  for (let mask = 1; mask < 2 ** available.length; mask += 1) {
    const set = available.filter((_, at) => (mask >> at) & 1);
    if (best[0] && set.length > best[0].length) continue;
    if (targets.some(({ residual, effects }) => isHigh(set.reduce((left, measure) => left * (1 - (effects[measure] ?? 0)), residual)))) continue;
    if (best[0] && set.length < best[0].length) best = [];
    best.push(set);
  }
  return best.sort((a, b) => {
    const at = a.findIndex((measure, place) => measure !== b[place]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  });
}

describe("smallest sets of mitigations", () => {
  it("finds what trying every subset finds, in the same order", () => {
    const effect = fc.constantFrom(0, 0, 0, 0.2, 0.4, 0.6);
    fc.assert(
      fc.property(fc.array(fc.record({ residual: fc.double({ min: 0, max: 1, noNaN: true }), effects: fc.array(effect, { minLength: 9, maxLength: 9 }) }), { minLength: 1, maxLength: 6 }), fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), (targets, available) => {
        expect(smallestSets(targets, available, isHigh)).toEqual(bruteForce(targets, available));
      }),
      { numRuns: 400 },
    );
  });

  it("is empty where nothing is high, and where nothing helps enough", () => {
    expect(smallestSets([{ residual: 0.5, effects: [0.6] }], [0], isHigh)).toEqual([]);
    expect(smallestSets([{ residual: 1, effects: [0.2] }], [0], isHigh)).toEqual([]);
    expect(smallestSets([{ residual: 1, effects: [0.6] }], [], isHigh)).toEqual([]);
  });
});
