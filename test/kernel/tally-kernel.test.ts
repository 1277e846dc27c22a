import fc from "fast-check";
import { MOST_DRAWS, seededState, tally } from "../../src/engine";
import { hostKernel } from "../../src/kernel/tally-kernel";

describe("the fast kernel", () => {
  const { kernel, kind } = hostKernel();

  it("runs here", () => {
    expect(kind).toBe("wasm");
  });

  it("gives the counts of the one in TypeScript to the last digit, and leaves the generators in the same state", () => {
    const level = fc.oneof(fc.integer({ min: 0, max: 4 }).map((n) => n / 4), fc.double({ min: 0, max: 1, noNaN: true }));
    const problem = fc.tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 14 })).chain(([alternatives, corners]) =>
      fc.record({ alternatives: fc.constant(alternatives), corners: fc.constant(corners), scores: fc.array(level, { minLength: alternatives * corners, maxLength: alternatives * corners }), seed: fc.nat(), blocks: fc.integer({ min: 1, max: 40 }) }),
    );
    fc.assert(
      fc.property(problem, ({ alternatives, corners, scores, seed, blocks }) => {
        const [fast, slow] = [seededState(seed), seededState(seed)];
        const request = { alternatives, corners, scores: Float64Array.from(scores), draws: 4 * blocks };
        expect(kernel({ ...request, state: fast })).toEqual(tally({ ...request, state: slow }));
        expect(fast).toEqual(slow);
      }),
    );
  });

  it("grows its memory for many alternatives", () => {
    const [alternatives, corners] = [300, 5];
    const request = { alternatives, corners, scores: Float64Array.from({ length: alternatives * corners }, (_, i) => (i * 37) % 101), draws: 8 };
    expect(kernel({ ...request, state: seededState(1) })).toEqual(tally({ ...request, state: seededState(1) }));
  });

  it("refuses what it was not made for", () => {
    expect(() => kernel({ alternatives: 1, corners: 1, scores: new Float64Array(1), state: seededState(1), draws: 6 })).toThrow(RangeError);
    expect(() => kernel({ alternatives: 1, corners: 1, scores: new Float64Array(1), state: seededState(1), draws: MOST_DRAWS + 4 })).toThrow(RangeError);
  });

  it("leaves the work to TypeScript where WebAssembly or SIMD is missing or forbidden, and says why", () => {
    expect(hostKernel({ WebAssembly: undefined })).toEqual({ kernel: tally, kind: "typescript", because: { code: "missing", detail: "" } });
    const pretend = (own: Partial<typeof WebAssembly>) => ({ WebAssembly: { ...own } as typeof WebAssembly });
    expect(hostKernel(pretend({ validate: () => false }))).toMatchObject({ kernel: tally, because: { code: "no-simd" } });
    class Refusing {
      constructor() {
        throw new Error("refused by policy");
      }
    }
    expect(hostKernel(pretend({ validate: () => true, Module: Refusing as unknown as typeof WebAssembly.Module }))).toMatchObject({ kernel: tally, because: { code: "refused", detail: "refused by policy" } });
  });
});
