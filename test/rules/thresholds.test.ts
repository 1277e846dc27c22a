/**
 * Every threshold of frameworks/ has rows in the rule tables below, at and above it. Shown by moving it: by a millionth (then a row that stands
 * exactly on it must fail), down and up to its ends (then a row below and a row above must fail). A threshold that can be moved unnoticed is not tested.
 */
import { evaluate, explain, frameworks, readParameterRecords, readScenarioRecords, type Parameters, type Scenario } from "../../src/engine";
import { expectations, isAsExpected, ruleTables, type RuleCase } from "./tables";

/** What a threshold is called. A driver's `from` is where its line begins: a threshold too. */
const THRESHOLD = /(at-most|at-least|below|above|from|split|partnership-duration|contradiction-level|clearly-beyond|enough-coverage|full-spread)$/;

/** Thresholds of which no evaluation of a scenario reads: each with the test that has a value below, at and above it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "explanation.enough-coverage": "test/engine/explanation/paragraph.test.ts",
  "explanation.clearly-beyond": "test/engine/explanation/paragraph.test.ts",
  "simulate.full-spread": "test/engine/payment/simulate/attach.test.ts",
  "robustness.near-duplicate-from": "test/engine/robustness/thresholds.test.ts",
  "robustness.evidence-at-least": "test/engine/robustness/thresholds.test.ts",
  "robustness.consistency-at-most": "test/engine/robustness/thresholds.test.ts",
};

interface Ready {
  readonly row: RuleCase;
  readonly scenario: Scenario;
  readonly parameters: Parameters;
}

const thresholds = frameworks.parameters.filter(({ id }) => THRESHOLD.test(id));
const rows: readonly Ready[] = ruleTables.flatMap(({ cases }) =>
  cases.flatMap((row): Ready[] => {
    const [scenario] = readScenarioRecords([{ scenario: row.name, ...row.scenario }]).scenarios;
    return scenario && row.expect ? [{ row, scenario, parameters: readParameterRecords([{ path: "settings", values: row.settings ?? {} }]).parameters }] : [];
  }),
);
/** The rows whose explanation names a parameter: the others cannot change with it. */
const reading = new Map<string, Ready[]>();
for (const ready of rows) {
  const used = new Set(explain(ready.scenario, ready.parameters).steps.flatMap(({ from }) => from.filter(({ kind }) => kind === "parameter").map(({ id }) => id)));
  for (const id of used) if (ready.row.settings?.[id] === undefined) reading.set(id, [...(reading.get(id) ?? []), ready]);
}

const noticed = (id: string, value: number): boolean =>
  (reading.get(id) ?? []).some(({ row, scenario, parameters }) => !expectations(row, evaluate(scenario, { ...parameters, changed: { ...parameters.changed, [id]: { value } } })).every(isAsExpected));

const MILLIONTH = 1e-6;

test("there are thresholds, and none is excused that a scenario's evaluation reads", () => {
  expect(thresholds.length).toBeGreaterThan(30);
  expect(Object.keys(ELSEWHERE).filter((id) => reading.has(id) || !thresholds.some((each) => each.id === id))).toEqual([]);
});

test.each(thresholds.filter(({ id }) => ELSEWHERE[id] === undefined).map((each) => [each.id, each] as const))("%s has rows below, at and above it", (id, { value, min, max }) => {
  expect({ at: noticed(id, value + MILLIONTH) || noticed(id, value - MILLIONTH), below: min === value || noticed(id, min), above: max === value || noticed(id, max) }).toEqual({ at: true, below: true, above: true });
});
