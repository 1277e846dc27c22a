import fc from "fast-check";
import { assess, criteriaOf, evaluate, readParameterRecords, readScenarioTable, type Cell, type Parameters } from "../../../src/engine";

const CRITERIA = criteriaOf("content");
const table = (...rows: Cell[][]) => readScenarioTable([["scenario", ...CRITERIA], ...rows.map((row, at) => [`row ${at + 1}`, ...row])]);
const content = (row: Cell[], parameters?: Parameters) => evaluate(table(row).scenarios[0]!, parameters).content;

describe("content index", () => {
  // Derivation: each level is (score - 1) / 4; the index is their mean.
  it.each([
    ["Plymouth", [5, 5, 5, 4, 5], (1 + 1 + 1 + 0.75 + 1) / 5, "network"],
    ["Work Programme", [4, 3, 3, 2, 2], (0.75 + 0.5 + 0.5 + 0.25 + 0.25) / 5, "mixed"],
    ["UWV", [2, 2, 2, 2, 1], (0.25 * 4) / 5, "market"],
    ["at the upper limit of market", [3, 3, 3, 2, 2], 0.4, "market"],
    ["just above it", [3, 3, 3, 3, 2], 0.45, "mixed"],
    ["just below the lower limit of network", [3, 3, 3, 3, 4], 0.55, "mixed"],
    ["at the lower limit of network", [3, 3, 3, 4, 4], 0.6, "network"],
  ])("%s", (_name, row, index, zone) => {
    const found = content(row)!;
    expect(found.index).toBeCloseTo(index, 12);
    expect(found).toMatchObject({ zone, coverage: 1, settled: true, wouldSettle: [] });
    expect(found.low).toBeCloseTo(index, 12);
    expect(found.high).toBeCloseTo(index, 12);
  });

  it("widens its bounds for a blank and stays settled where they lie in one zone", () => {
    expect(content([5, 5, 5, null, 5])).toMatchObject({ index: 1, low: 0.8, high: 1, coverage: 0.8, zone: "network", settled: true });
  });

  it("names the unknown criterion that would settle it", () => {
    const found = content([3, "", 3, 3, 3])!;
    expect(found).toMatchObject({ index: 0.5, low: 0.4, high: 0.6, coverage: 0.8, settled: false });
    expect(found.wouldSettle.map(({ criterion }) => criterion)).toEqual(["service"]);
  });

  it("gives the same for a blank as 0, null, empty text and onbekend", () => {
    const header = ["scenario", ...CRITERIA];
    const answers = [0, null, "", "onbekend", "  "].map((blank) => evaluate(readScenarioTable([header, ["a", 5, 4, blank, 3, 2]], { blankMayBeZero: true }).scenarios[0]!).content);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it("is null, never zero, where nothing is known", () => {
    expect(content([null, null, null, null, null])).toBeNull();
  });

  const score = fc.oneof({ arbitrary: fc.integer({ min: 1, max: 5 }), weight: 4 }, { arbitrary: fc.constant(null), weight: 1 }, { arbitrary: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`), weight: 1 });
  const rows = fc.tuple(score, score, score, score, score);
  const weights = fc.tuple(...CRITERIA.map(() => fc.integer({ min: 0, max: 10 }))).filter((all) => all.some((each) => each > 0));
  const weigh = (values: readonly number[], factor = 1): Parameters => readParameterRecords([{ path: "weights", values: Object.fromEntries(CRITERIA.map((id, at) => [id, (values[at] ?? 0) * factor])) }]).parameters;

  it("bounds contain every completion", () => {
    fc.assert(
      fc.property(rows, weights, fc.tuple(...CRITERIA.map(() => fc.double({ min: 0, max: 1, noNaN: true }))), (row, weight, places) => {
        const found = content([...row], weigh(weight));
        if (!found) return;
        const full = row.map((cell, at) => {
          const [low, high] = cell === null ? [1, 5] : typeof cell === "number" ? [cell, cell] : (cell.split("-").map(Number) as [number, number]);
          return low + (high - low) * (places[at] ?? 0);
        });
        const completed = content(full, weigh(weight))!;
        expect(completed.index).toBeGreaterThanOrEqual(found.low - 1e-9);
        expect(completed.index).toBeLessThanOrEqual(found.high + 1e-9);
        if (found.settled) expect(completed.zone).toBe(found.zone);
      }),
    );
  });

  it("does not change when all weights are scaled, and shares sum to the index", () => {
    fc.assert(
      fc.property(rows, weights, fc.integer({ min: 1, max: 50 }), (row, weight, factor) => {
        const [a, b] = [content([...row], weigh(weight)), content([...row], weigh(weight, factor))];
        expect(b === null).toBe(a === null);
        if (!a || !b) return;
        expect(b.index).toBeCloseTo(a.index, 9);
        expect(b.low).toBeCloseTo(a.low, 9);
        expect(a.contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(a.index, 9);
      }),
    );
  });

  it("does not depend on the order of rows or columns", () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 6 }), fc.shuffledSubarray([...CRITERIA], { minLength: 5 }), (all, order) => {
        const straight = table(...all.map((row) => [...row])).scenarios.map((scenario) => evaluate(scenario).content);
        const shuffled = readScenarioTable([[...order, "Scenario"], ...all.map((row, at) => [...order.map((id) => row[CRITERIA.indexOf(id)] as Cell), `row ${at + 1}`]).reverse()]);
        expect(shuffled.scenarios.map((scenario) => evaluate(scenario).content?.index ?? null).reverse()).toEqual(straight.map((each) => each?.index ?? null));
      }),
    );
  });
});

describe("weights", () => {
  const rows = [["scenario", ...CRITERIA], ["a", 5, 4, 3, 2, 1]];

  it("refuses a negative weight, says where, and computes nothing from it", () => {
    const { parameters, problems } = readParameterRecords([{ path: "weights", values: { service: -1 } }]);
    expect(problems).toMatchObject([{ code: "negative-weight", severity: "error", cell: "weights.service" }]);
    expect(assess(readScenarioTable(rows), parameters, problems).evaluations[0]!.content).toBeNull();
  });

  it("refuses weights that are all zero instead of dividing by zero", () => {
    const { parameters, problems } = readParameterRecords([{ path: "weights", values: Object.fromEntries(CRITERIA.map((id) => [id, 0])) }]);
    const answer = assess(readScenarioTable(rows), parameters, problems);
    expect(answer.problems).toMatchObject([{ code: "weights-all-zero", severity: "error", cell: "weights.target-group" }]);
    expect(answer.evaluations[0]!.content).toBeNull();
  });
});
