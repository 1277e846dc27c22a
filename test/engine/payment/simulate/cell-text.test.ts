import fc from "fast-check";
import { cellText } from "../../../../src/engine/payment/simulate/read/cell-text";
import { parseAmounts, parseBySegment, parseService, parseSteps } from "../../../../src/engine/payment/simulate/read/parse";

const amount = fc.integer({ min: 0, max: 900 });
const names = fc.array(fc.constantFrom("A", "B (north)", "JSA 18-24", "x:y"), { minLength: 1, maxLength: 3 });

describe("a value in one cell is read back as it was", () => {
  test("amounts", () => { fc.assert(fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (amounts) => { expect(parseAmounts(cellText(amounts))).toEqual(amounts); })); });
  test("steps", () => {
    fc.assert(fc.property(fc.array(fc.record({ share: fc.double({ min: 0.0001, max: 1, noNaN: true }), months: amount.map((months) => months / 2) }), { minLength: 1, maxLength: 10 }), (steps) => { expect(parseSteps(cellText(steps), 600)).toEqual(steps); }));
  });
  test("prices and amounts by segment", () => {
    fc.assert(fc.property(names, fc.array(amount, { minLength: 1, maxLength: 5 }), (segments, amounts) => {
      const bySegment = Object.fromEntries(segments.map((name) => [name, amounts]));
      expect(parseBySegment(cellText(bySegment), parseAmounts)).toEqual(bySegment);
    }));
  });
  test("a service fee, and plain values", () => {
    expect(parseService(cellText({ fee: 150, months: 12 }), 600)).toEqual({ fee: 150, months: 12 });
    expect([cellText(3), cellText("a"), cellText(undefined), cellText(null)]).toEqual([3, "a", null, null]);
  });
});
