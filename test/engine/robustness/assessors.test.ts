import { assessorOpinion, median } from "../../../src/engine/robustness/assessors";
import { nearDuplicates } from "../../../src/engine/robustness/warnings";

const limits = { lowerAtMost: 0.4, upperAtLeast: 0.6 };

describe("several assessors", () => {
  it("puts first what turns the answer, before what they differ on most", () => {
    // Medians 0.5, 0.5, 1 with weights 1, 1, 4: index 5/6. The first runs 0..1 and gives 0.75 or 0.92: no turn. The third runs 0.25..1: 0.33 or 0.83.
    const opinion = assessorOpinion([[0, 0.5, 1], [0.5, 0.5, 1], [1, 0.5, 0.25]], [1, 1, 4], limits);
    expect(opinion.zone).toBe("upper");
    expect(opinion.criteria.map((own) => own.criterion)).toEqual([2, 0, 1]);
    expect(opinion.criteria[0]).toMatchObject({ turns: true, disagreement: 0.75, median: 1, spread: 0.25, zones: ["lower", "upper"], count: 3 });
    expect(opinion.criteria[1]).toMatchObject({ turns: false, disagreement: 1, zones: ["upper"] });
    expect(opinion.own.map((own) => own?.zone)).toEqual(["upper", "upper", "middle"]);
    expect(opinion.agreement).toBeCloseTo(2 / 3, 12);
  });
  it("tells how far the differences reach together, also where none decides alone", () => {
    // Medians 0.5 and 0.5. One criterion at its ends gives 0.4125 or 0.5875, both middle; both at their ends give 0.325 or 0.675.
    const opinion = assessorOpinion([[0.325, 0.325], [0.675, 0.675]], [1, 1], limits);
    expect(opinion.criteria.map(({ turns }) => turns)).toEqual([false, false]);
    expect(opinion.reach).toEqual(["lower", "upper"]);
    expect(assessorOpinion([[0.45, 0.5], [0.5, 0.45]], [1, 1], limits).reach).toEqual(["middle"]);
    // Who left a criterion open may come out elsewhere than any mixture of opinions.
    expect(assessorOpinion([[0, undefined], [0.1, 0.9]], [1, 1], limits).reach).toEqual(["lower", "middle"]);
    expect(assessorOpinion([[undefined]], [1], limits).reach).toEqual([]);
  });
  it("leaves unknown unknown", () => {
    const opinion = assessorOpinion([[undefined, 0.2], [undefined, undefined]], [1, 1], limits);
    expect(opinion.criteria.find((own) => own.criterion === 0)).toMatchObject({ count: 0, median: undefined, turns: false });
    expect(opinion.own).toEqual([{ index: 0.2, zone: "lower" }, undefined]);
    expect(opinion.agreement).toBe(1);
    expect(assessorOpinion([[undefined]], [1], limits)).toMatchObject({ zone: undefined, agreement: undefined });
  });
  it("has its median between the two middles of an even count", () => {
    expect([median([1, 2, 4]), median([1, 2, 4, 8]), median([])]).toEqual([2, 3, undefined]);
  });
});

describe("near duplicates", () => {
  it("reports criteria that move together over enough scenarios", () => {
    const levels = [[0, 0.1, 0.5], [0.25, 0.3, 0.5], [0.5, 0.5, 0.5], [1, 0.9, 0.5], [undefined, 0.2, 0.5]];
    expect(nearDuplicates(levels, 0.95, 4)).toEqual([{ a: 0, b: 1, correlation: expect.closeTo(0.998, 2) }]);
    expect(nearDuplicates(levels, 0.95, 5)).toEqual([]);
  });
});
