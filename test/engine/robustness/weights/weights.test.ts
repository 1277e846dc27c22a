import fc from "fast-check";
import { entropyWeights, pointWeights, rankedCentroid } from "../../../../src/engine/robustness/weights/elicited";
import { pairwiseWeights, type PairwiseWeights } from "../../../../src/engine/robustness/weights/pairwise";
import { caseOnSheet, expectClose, published } from "../../../published/published";

const saaty = { name: "saaty-1980", bySize: { 7: 1.32 } };
const donegan = { name: "donegan-dodd-1991", bySize: { 7: 1.2519 } };

function done(answer: ReturnType<typeof pairwiseWeights>): PairwiseWeights {
  if ("kind" in answer) throw new Error(answer.kind);
  return answer;
}

describe("pairwise weights", () => {
  const comparisons = caseOnSheet("ahp-drinks").numbers("comparisons");
  const drinks = published<never, { weights: number[]; lambda_max: number; cr: number; cr_donegan_dodd_4dp: number }>("ahp-saaty2008-drinks");
  it(`drinks: ${drinks.source}`, () => {
    const answer = done(pairwiseWeights(comparisons, saaty, 0.02));
    expectClose(answer.weights, drinks.expected.weights, 1e-6);
    expectClose(answer.lambda, drinks.expected.lambda_max, 1e-6);
    expectClose(answer.consistencyRatio, drinks.expected.cr, 1e-6);
    expect(answer.randomIndex).toBe("saaty-1980");
    expectClose(done(pairwiseWeights(comparisons, donegan, 0.02)).consistencyRatio, drinks.expected.cr_donegan_dodd_4dp, 0.00005);
  });
  it("gives back the weights of consistent comparisons, ratio 0", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }), (importance) => {
        const answer = done(pairwiseWeights(importance.map((a) => importance.map((b) => a / b)), { name: "any", bySize: { 3: 1, 4: 1, 5: 1, 6: 1, 7: 1 } }, 0.02));
        expectClose(answer.weights, pointWeights(importance), 1e-12);
        expect(answer.consistencyRatio).toBeCloseTo(0, 10);
      }),
    );
  });
  it("says what is wrong with a table, and knows no ratio without an index", () => {
    expect(pairwiseWeights([[1, 2]], saaty, 0.02)).toEqual({ kind: "not-square" });
    expect(pairwiseWeights([[1, -2], [0.5, 1]], saaty, 0.02)).toEqual({ kind: "not-positive", row: 0, column: 1 });
    expect(pairwiseWeights([[1, 2], [2, 1]], saaty, 0.02)).toEqual({ kind: "not-reciprocal", row: 0, column: 1 });
    expect(pairwiseWeights([[1, 3], [0.33, 1]], saaty, 0.02)).toMatchObject({ consistencyRatio: 0 });
    expect(done(pairwiseWeights([[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]], saaty, 0.02)).consistencyRatio).toBeUndefined();
  });
});

describe("elicited weights", () => {
  it("takes the centroid of a ranking and shares within a tie", () => {
    expectClose(rankedCentroid([1, 2, 3]), [11 / 18, 5 / 18, 2 / 18], 1e-14);
    expectClose(rankedCentroid([2, 1, 1]), [2 / 18, 8 / 18, 8 / 18], 1e-14);
    expectClose(rankedCentroid([1, 1, 1, 1]), [0.25, 0.25, 0.25, 0.25], 1e-14);
  });
  const elsayed = caseOnSheet("entropy-alternatives");
  it(`entropy: ${elsayed.source}`, () => {
    expectClose(entropyWeights(elsayed.numbers("matrix")), elsayed.expected, elsayed.tolerance);
  });
  it("has no entropy weights for one alternative, negative values or empty columns", () => {
    expect(entropyWeights([[1, 2]])).toBeUndefined();
    expect(entropyWeights([[1, -2], [1, 3]])).toBeUndefined();
    expect(entropyWeights([[1, 0], [1, 0]])).toBeUndefined();
    expect(entropyWeights([[1, 2], [1, 2]])).toEqual([0.5, 0.5]);
  });
});
