import fc from "fast-check";
import { agreement } from "../../../../src/engine/robustness/ranking/agreement";
import type { Decision } from "../../../../src/engine/robustness/ranking/decision";
import { dominance, type Direction } from "../../../../src/engine/robustness/ranking/dominance";
import { normalise } from "../../../../src/engine/robustness/ranking/normalise";
import { preference, promethee } from "../../../../src/engine/robustness/ranking/promethee";
import { topsis } from "../../../../src/engine/robustness/ranking/topsis";
import { weightedSum } from "../../../../src/engine/robustness/ranking/weighted-sum";

const value = fc.integer({ min: 1, max: 12 });
const decisions: fc.Arbitrary<Decision> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 })).chain(([criteria, alternatives]) =>
  fc.record({
    alternatives: fc.constant(Array.from({ length: alternatives }, (_, i) => `A${i}`)),
    criteria: fc.constant(Array.from({ length: criteria }, (_, k) => `C${k}`)),
    directions: fc.array(fc.constantFrom<Direction>("max", "min"), { minLength: criteria, maxLength: criteria }),
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: criteria, maxLength: criteria }),
    matrix: fc.array(fc.array(value, { minLength: criteria, maxLength: criteria }), { minLength: alternatives, maxLength: alternatives }),
  }),
);

/** Every method as one function from a decision to scores. */
const methods: Readonly<Record<string, (decision: Decision) => readonly number[]>> = {
  "min-max": (decision) => scoresOf(weightedSum(decision, "min-max")),
  sum: (decision) => scoresOf(weightedSum(decision, "sum")),
  topsis: (decision) => topsis(decision).scores,
  promethee2: (decision) => promethee(decision).scores,
};

function scoresOf(ranked: ReturnType<typeof weightedSum>): readonly number[] {
  if ("kind" in ranked) throw new Error(`${ranked.kind} ${ranked.criterion}`);
  return ranked.scores;
}

describe.each(Object.entries(methods))("ranking by %s", (_, scores) => {
  it("respects dominance, ignores the scale of the weights and the order of the rows", () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const own = scores(decision);
        dominance(decision.matrix, decision.directions).forEach((row, i) => row.forEach((dominating, j) => dominating && expect(own[i]).toBeGreaterThanOrEqual(own[j]! - 1e-9)));
        scores({ ...decision, weights: decision.weights.map((weight) => weight * 7) }).forEach((score, i) => expect(score).toBeCloseTo(own[i]!, 9));
        [...scores({ ...decision, matrix: [...decision.matrix].reverse() })].reverse().forEach((score, i) => expect(score).toBeCloseTo(own[i]!, 9));
      }),
    );
  });
  it("scores equal alternatives alike", () => {
    const own = scores({ alternatives: ["A", "B", "C"], criteria: ["x", "y"], directions: ["max", "min"], weights: [1, 2], matrix: [[2, 3], [2, 3], [1, 4]] });
    expect(own[0]).toBeCloseTo(own[1]!, 12);
  });
});

describe("scales", () => {
  it("puts worst at 0 and best at 1, against anchors clips, and a column without differences at 0", () => {
    expect(normalise([10, 20, 15], "min", "min-max")).toEqual([1, 0, 0.5]);
    expect(normalise([7, 7], "max", "min-max")).toEqual([0, 0]);
    expect(normalise([10, 30, 60], "max", "anchors", { worst: 50, best: 10 })).toEqual([1, 0.5, 0]);
  });
  it("takes no shares of values that are not above zero", () => {
    expect(normalise([1, 0], "max", "sum")).toBeUndefined();
    expect(weightedSum({ alternatives: ["A", "B"], criteria: ["x", "y"], directions: ["max", "max"], weights: [1, 1], matrix: [[1, 2], [1, -2]] }, "sum")).toEqual({ kind: "cannot-scale", criterion: 1 });
  });
});

describe("preference", () => {
  it.each([
    { difference: 2, shape: { type: "u-shape", q: 2 } as const, expected: 0 },
    { difference: 2.1, shape: { type: "u-shape", q: 2 } as const, expected: 1 },
    { difference: 2, shape: { type: "level", q: 2, p: 3 } as const, expected: 0 },
    { difference: 3, shape: { type: "level", q: 2, p: 3 } as const, expected: 0.5 },
    { difference: 3.1, shape: { type: "level", q: 2, p: 3 } as const, expected: 1 },
    { difference: 2.5, shape: { type: "linear", q: 2, p: 3 } as const, expected: 0.5 },
    { difference: 1.5, shape: { type: "v-shape", p: 3 } as const, expected: 0.5 },
    { difference: -1, shape: { type: "usual" } as const, expected: 0 },
    { difference: 5, shape: { type: "gaussian", s: 5 } as const, expected: 1 - Math.exp(-0.5) },
  ])("$shape.type at $difference is $expected", ({ difference, shape, expected }) => {
    expect(preference(difference, shape)).toBeCloseTo(expected, 12);
  });
});

describe("agreement of methods", () => {
  it("names the pairs that methods turn round", () => {
    const answer = agreement({ sum: [1, 2, 3], topsis: [2, 1, 3], flows: [1, 1, 3] });
    expect(answer.disagreements).toEqual([{ a: 0, b: 1, aFirst: ["sum"], bFirst: ["topsis"] }]);
    expect(answer).toMatchObject({ sameBest: false, best: { sum: [0], topsis: [1], flows: [0, 1] } });
  });
});
