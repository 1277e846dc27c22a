import "./runtime";
import { DEFAULT_PARAMETERS, readScenarioTable, robustness as engineRobustness } from "../../src/engine/index";
import { assessors, beats, rank, robustness, stability, weights } from "../../src/functions/functions-robustness";
import { caseOnSheet, published } from "../published/published";
import { BLANKS, HostError, passedWith, written } from "./runtime";

const HEADER = ["Scenario", "Target group", "Service", "Required expertise", "Provider field", "Measuring added value"];
const TABLE = [HEADER, ["Now", 1, 2, 3, 4, 5], ["New", 5, 4, 4, undefined, 3], ["Third", 2, 2, 1, 2, 2]];
const cell = (answer: unknown[][], row: string, column: string): unknown => answer.find(([name]) => name === row)?.[answer[0]!.indexOf(column)];

describe("ROBUSTNESS", () => {
  const answer = robustness(passedWith(null, TABLE));
  test("the engine's own chances, and the smallest changes in words", () => {
    expect(cell(answer, "Now", "Chance of market")).toBeCloseTo(0.25146666666666667, 12);
    expect([cell(answer, "Now", "Model that fits"), cell(answer, "Now", "Standard error"), cell(answer, "Now", "Legal form")]).toEqual(["mixed", 0, ""]);
    expect(cell(answer, "Now", "Weight that changes it")).toBe("Changes if Target group weighs more than 36%.");
    expect(cell(answer, "Now", "Score that changes it")).toBe("Changes if the score of Target group rises from 1 to 3: then network.");
    expect(cell(answer, "Third", "Chance of market")).toBe(1);
  });
  test("a blank as 0, as null and as an empty text give the same answer; nothing comes back as null", () => {
    for (const blank of [BLANKS.desktop, BLANKS.web, BLANKS.formula]) expect(robustness(passedWith(blank, TABLE), blank as never)).toEqual(answer);
    expect(answer.flat()).not.toContain(null);
    expect(answer.flat()).not.toContain(undefined);
  });
  test("the assumption in either language; an unknown one is refused with the choices", () => {
    const ranked = [["target-group", 5], ["service", 4], ["expertise", 3], ["provider-field", 2], ["measurability", 1]];
    expect(robustness(TABLE, "volgorde", ranked)).toEqual(robustness(TABLE, "ranked", ranked));
    // Vertices 0, 0.125, 0.25, 0.375 and 0.5: only the last lies above 0.4, and 1 - 0.1^4 / (0.5 * 0.375 * 0.25 * 0.125) is left.
    expect(cell(robustness(TABLE, "ranked", ranked), "Now", "Chance of market")).toBeCloseTo(1 - 0.1 ** 4 / (0.5 * 0.375 * 0.25 * 0.125), 12);
    expect(written(robustness(TABLE, "heavy")[0]![0])).toMatch(/^#VALUE! There is no assumption heavy on the weights\. Choose one of: unknown, ranked, around stated, within ranges\.$/);
  });
});

test("STABILITY: a row for each known criterion, the interval around its share", () => {
  const answer = stability(TABLE);
  expect(answer).toHaveLength(1 + 5 + 4 + 5);
  const { scenarios } = engineRobustness(readScenarioTable(TABLE as never).scenarios, DEFAULT_PARAMETERS, { assumption: { kind: "unknown" }, only: [] });
  expect(answer[1]).toEqual(["Now", "Target group", 0.2, ...scenarios[0]!.model!.weightStability["target-group"]!]);
});

test("BEATS: mirrored chances, nothing on the diagonal", () => {
  const answer = beats(TABLE);
  expect(answer[0]).toEqual(["Leans more to network than", "Now", "New", "Third"]);
  expect(answer[1]![1]).toBe("");
  expect((answer[1]![2] as number) + (answer[2]![1] as number)).toBeCloseTo(1, 12);
  expect([answer[2]![3], answer[3]![2]]).toEqual([1, 0]);
});

describe("RANK", () => {
  const forms = TABLE.map((row, i) => [...row, ["Driving force", 3, 5, 2][i]]);
  test("by every method and over all weightings of the aspects", () => {
    const answer = rank(forms, [["tension", "lower", 2], ["Coverage", "higher", 1]]);
    expect(answer[0]).toEqual(["Scenario", "Score", "Rank weighted sum", "Rank TOPSIS", "Rank PROMETHEE II", "Methods agree", "Chance of being first", "Cannot be told from"]);
    const [now, , third] = answer.slice(1);
    expect(now).toEqual(["Now", 1, 1, 1, 1, true, 1, ""]);
    expect(third![6]).toBe(0);
  });
  test.each([
    [[["colour", "higher"]], /^#N\/A There is no number colour/],
    [[["tension", "sideways"]], /^#VALUE! Say with tension/],
    [[["tension", "lager", -1]], /^#VALUE! The weight with tension/],
    [[["content-settled", "higher"]], /^#N\/A There is nothing to rank/],
  ])("%j is refused in words", (aspects, message) => {
    const table = [HEADER, ["A", 1, 1, 1, 1, 1], ["B", 1, 1, 1, 1, 1]];
    expect(written(rank(table, aspects)[0]![0])).toMatch(message);
  });
});

test("ASSESSORS: medians in scores, what decides the answer first; only the header where nobody differs from anybody", () => {
  const header = [...HEADER, "Assessor"];
  const answer = assessors([header, ["A", 1, 3, 3, 3, 3, "Ann"], ["A", 5, 3, 3, 3, 4, "Bo"], ["B", 3, 3, 3, 3, 3, ""]]);
  expect(answer[1]).toEqual(["A", "Target group", 2, 3, 2, 4, true]);
  expect(answer).toHaveLength(6);
  expect(assessors(TABLE)).toHaveLength(1);
});

describe("WEIGHTS", () => {
  test("points, ranks and swings, with names before them or without", () => {
    expect(weights("direct", [["a", 1], ["b", 3]]).slice(1)).toEqual([["a", 0.25], ["b", 0.75]]);
    expect(weights("Volgorde", [[1], [2], [3]], undefined, "nl").slice(1).map(([name, value]) => [name, (value as number).toFixed(6)])).toEqual([["1", "0.611111"], ["2", "0.277778"], ["3", "0.111111"]]);
    expect(weights("swing", [[100, 50, null]])).toEqual([["Criterium", "Gewicht"], ["1", 100 / 150], ["2", 50 / 150], ["3", 0]]);
  });
  const asked = caseOnSheet("ahp-drinks");
  const [[, ...items] = []] = asked.cells("comparisons");
  const drinks = published<never, { weights: number[]; cr: number }>("ahp-saaty2008-drinks");
  test(`comparisons: ${drinks.source}`, () => {
    const answer = weights("pairwise", asked.cells("comparisons") as unknown[][], undefined, "en");
    drinks.expected.weights.forEach((weight, i) => {
      expect(answer[i + 1]![0]).toBe(items[i]);
      expect(answer[i + 1]![1]).toBeCloseTo(weight, 5);
    });
    expect(answer[8]![1]).toBeCloseTo(drinks.expected.cr, 6);
    expect(answer.slice(9)).toEqual([["Consistency of the comparisons", "the comparisons fit together (at most 0.1)"], ["Table of random indices", "Saaty (1980)"]]);
    expect(weights("pairwise", asked.numbers("comparisons") as unknown[][], "donegan-dodd", "en")[10]).toEqual(["Table of random indices", "Donegan and Dodd (1991)"]);
  });
  test.each([
    ["guess", [[1]], /no method guess/], ["direct", [["a", "b"]], /Numbers belong here/], ["direct", [[0, 0]], /above 0/], ["ranked", [[0, 1]], /1 or more/],
    ["pairwise", [[1, 2], [2, 1]], /Row 1, column 2/], ["pairwise", [[1, 2]], /square/], ["entropy", [[1, 2]], /two alternatives/],
  ])("%s of %j is refused in words", (method, answers, message) => {
    const [[refused]] = weights(method, answers, undefined, "en") as [[unknown]];
    expect(refused).toBeInstanceOf(HostError);
    expect(written(refused)).toMatch(message);
  });
});
