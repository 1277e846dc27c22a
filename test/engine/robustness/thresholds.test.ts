/** The thresholds of comparisons and of elicited weights: a value below, at and above each. */
import { DEFAULT_PARAMETERS, parameter, readScenarioRecords } from "../../../src/engine";
import { comparisonWarnings } from "../../../src/engine/robustness/comparison-warnings";
import { weightsOf } from "../../../src/engine/robustness/weights/weights-of";

const scenarios = (rows: readonly Readonly<Record<string, unknown>>[]) => readScenarioRecords(rows.map((row, at) => ({ scenario: `S${at}`, ...row }))).scenarios;
const withValue = (id: string, value: number) => ({ changed: { [id]: { value } }, unusable: [] });
const codes = (rows: Parameters<typeof scenarios>[0], id: string, value: number): readonly string[] => comparisonWarnings(scenarios(rows), withValue(id, value)).map(({ code }) => code);

test("robustness.near-duplicate-from: two criteria that move together are reported from that correlation on", () => {
  const rows = [[1, 1], [2, 2], [3, 3], [4, 5], [5, 4]].map(([a, b], at) => ({ "target-group": a, service: b, expertise: [1, 5, 3, 1, 2][at] }));
  const [found] = comparisonWarnings(scenarios(rows), withValue("robustness.near-duplicate-from", 0.5)).filter(({ code }) => code === "near-duplicate-criteria");
  // Deviations (-2 .. 2) and (-2, -1, 0, 2, 1): 4 + 1 + 0 + 2 + 2 = 9 over 10.
  expect(found?.data["correlation"]).toBeCloseTo(0.9, 12);
  expect([0.91, 0.9, 0.89].map((limit) => codes(rows, "robustness.near-duplicate-from", limit).includes("near-duplicate-criteria"))).toEqual([false, true, true]);
  expect(codes(rows, "robustness.near-duplicate-from", parameter(DEFAULT_PARAMETERS, "robustness.near-duplicate-from"))).not.toContain("near-duplicate-criteria");
});

test("robustness.evidence-at-least: a comparison of which fewer scores carry evidence is warned about", () => {
  const share = (withEvidence: number): boolean => codes([0, 1, 2, 3].map((at) => ({ "target-group": 3, ...(at < withEvidence ? { evidence: "nota" } : {}) })), "robustness.evidence-at-least", parameter(DEFAULT_PARAMETERS, "robustness.evidence-at-least")).includes("little-evidence");
  // 1/4, 2/4 and 3/4 against one half.
  expect([1, 2, 3].map(share)).toEqual([true, false, false]);
});

test("robustness.consistency-at-most: comparisons fit together up to that ratio", () => {
  const judged = (limit: number): boolean | undefined => {
    const answer = weightsOf("pairwise", [[1, 2, 5], [0.5, 1, 4], [0.2, 0.25, 1]], withValue("robustness.consistency-at-most", limit));
    if ("problem" in answer) throw new Error(answer.problem.code);
    return answer.consistency?.consistent;
  };
  const answer = weightsOf("pairwise", [[1, 2, 5], [0.5, 1, 4], [0.2, 0.25, 1]], DEFAULT_PARAMETERS);
  const ratio = "problem" in answer ? NaN : (answer.consistency?.ratio ?? NaN);
  expect(ratio).toBeGreaterThan(0.01);
  expect(ratio).toBeLessThan(0.1);
  expect([ratio - 0.001, ratio, ratio + 0.001].map(judged)).toEqual([false, true, true]);
});
