import { rank, readDecision, type Problem } from "../../../../src/engine";
import { published } from "../../../published/published";

const done = <T extends object>(answer: T | { readonly problems: readonly Problem[] }): T => {
  if (!("decision" in answer)) throw new Error(JSON.stringify(answer));
  return answer as T;
};
const codes = (record: unknown) => {
  const answer = readDecision(record);
  return "decision" in answer ? [] : answer.problems.map(({ code, cell }) => `${code} ${cell}`);
};

describe("rank", () => {
  it("gives scores, ranks and intermediates of the method asked for, the others beside it, and where they disagree", () => {
    const kracka = published<object, { ranks: number[] }>("wsm-kracka2010");
    const ranking = done(rank(done(readDecision(kracka.input)), "weighted-sum"));
    expect(ranking.ranks).toEqual(kracka.expected.ranks);
    expect(Object.keys(ranking.byMethod)).toEqual(["weighted-sum", "weighted-sum-min-max", "topsis", "promethee2"]);
    expect(ranking.agreement.best["weighted-sum"]).toEqual([1]);
    for (const { a, b, aFirst, bFirst } of ranking.agreement.disagreements) {
      for (const method of aFirst) expect(ranking.byMethod[method]!.ranks[a]).toBeLessThan(ranking.byMethod[method]!.ranks[b]!);
      for (const method of bFirst) expect(ranking.byMethod[method]!.ranks[b]).toBeLessThan(ranking.byMethod[method]!.ranks[a]!);
    }
  });

  it("takes worst to best, and warns, where shares of a sum do not exist; refuses where that scale was asked for", () => {
    const request = done(readDecision({ matrix: [[0, 5], [2, 1]], objectives: ["max", "min"] }));
    const ranking = done(rank(request, "weighted-sum"));
    expect(ranking.scores).toEqual([0, 1]);
    expect(ranking.intermediates).toMatchObject({ normalisation: "min-max" });
    expect(ranking.problems).toMatchObject([{ code: "decision-scaled-otherwise", severity: "warning", data: { criterion: "C1" } }]);
    expect(ranking.dominates).toEqual([[false, false], [true, false]]);
    expect(rank(request, "weighted-sum", "sum")).toMatchObject({ problems: [{ code: "decision-cannot-scale" }] });
    expect(rank(request, "weighted-sum", "anchors")).toMatchObject({ problems: [{ code: "decision-cannot-scale" }] });
  });

  it("keeps its best within the interval of each weight and loses it just outside, the others in proportion", () => {
    const { input } = published<{ weights: number[] }, object>("wsm-kracka2010");
    const request = done(readDecision(input));
    const ranking = done(rank(request, "weighted-sum"));
    const total = input.weights.reduce((sum, weight) => sum + weight, 0);
    const bestAt = (criterion: number, share: number): number[] => {
      const others = total - input.weights[criterion]!;
      const weights = input.weights.map((weight, at) => (at === criterion ? share : (weight / others) * (1 - share)));
      const { ranks } = done(rank(done(readDecision({ ...input, weights })), "weighted-sum"));
      return ranks.flatMap((each, at) => (each === 1 ? [at] : []));
    };
    let turned = 0;
    ranking.weightStability.forEach(([low, high], criterion) => {
      for (const [end, outward] of [[low, -1e-6], [high, 1e-6]] as const) {
        if (end <= 0 || end >= 1) continue;
        turned += 1;
        expect(bestAt(criterion, end - outward)).toEqual([1]);
        expect(bestAt(criterion, end + outward)).not.toEqual([1]);
      }
    });
    expect(turned).toBeGreaterThan(0);
  });

  it("says what is wrong, and where", () => {
    expect(codes({})).toEqual(["decision-no-matrix matrix"]);
    expect(codes(null)).toEqual(["decision-no-matrix matrix"]);
    expect(codes({ matrix: [[1, 2], [3]], weights: [1, -1], objectives: ["max", "best"] })).toEqual(["decision-length matrix[1]", "decision-objective-unknown objectives[1]", "decision-weight weights[1]"]);
    expect(codes({ matrix: [[1, "x"]], alternatives: ["a", "b"] })).toEqual(["decision-not-a-number matrix[0][1]", "decision-length alternatives"]);
    expect(codes({ matrix: [[1, 2]], weights: [0, 0] })).toEqual(["decision-weights-zero weights"]);
    expect(codes({ matrix: [[1, 2, 3, 4]], preference: [{ type: "odd" }, { type: "level", q: 3, p: 2 }, { type: "gaussian" }, null] })).toEqual(["decision-preference-unknown preference[0]", "decision-preference-numbers preference[1]", "decision-preference-numbers preference[2]"]);
    expect(codes({ matrix: [[1]], anchors: [{ worst: 1, best: 1 }] })).toEqual(["decision-anchors anchors[0]"]);
  });
});
