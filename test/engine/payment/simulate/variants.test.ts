import fc from "fast-check";
import { budgetNeutralVariants, DEFAULT_PARAMETERS, VARIANTS } from "../../../../src/engine";
import { segment, simulate, totals } from "./cases";

const variants = (clients: number, perClient: number, success: number) => budgetNeutralVariants({ clients, perClient, success }, DEFAULT_PARAMETERS, (variant) => variant);

describe("budget-neutral variants", () => {
  test("the six designs cost the same at the target, whoever succeeds", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0, max: 20_000, noNaN: true }), (a, b, p, q, perClient) => {
      const success = (a * p + b * q) / (a + b);
      const two = [segment({ clients: a, p0: p }), segment({ segment: "B", clients: b, p0: q })];
      const spends = variants(a + b, perClient, success).map((each) => totals(two, { ...each, effort: "held" }).spend.mean.value!);
      for (const spend of spends) expect(spend / (a + b)).toBeCloseTo(perClient, 6);
    }), { numRuns: 100 });
  });
  test("only the incentive differs: full outcome pay draws effort, fixed pay none", () => {
    const efforts = Object.fromEntries(variants(100, 2600, 0.5).map((each) => [each.scheme, simulate([segment()], each).clients[0]!.effort]));
    expect(Object.keys(efforts)).toEqual([...VARIANTS]);
    expect([efforts["upfront"], efforts["service-fee"], efforts["output"], efforts["task-lump-sum"]]).toEqual([0, 0, 0, 0]);
    expect(efforts["outcome-full"]).toBeCloseTo(500 * Math.log((0.4 * 5200) / 500), 9);
    expect(efforts["outcome-partial"]).toBeCloseTo(500 * Math.log((0.4 * 1560) / 500), 9);
  });
  test("a target of nothing is a bug of the caller", () => {
    expect(() => variants(100, 2600, 0)).toThrow(RangeError);
  });
});
