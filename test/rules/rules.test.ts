/**
 * Runs the rule tables in this folder. A table is a YAML file: `rules` it exercises, `cases` with a scenario as in the JSON input,
 * `expect` by path into the evaluation (numbers within 1e-9; lists and words exactly; a text that starts with `=` is worked out, see expression.ts),
 * and `because`, the derivation by hand.
 */
import { evaluate, explain, readParameterRecords, readScenarioRecords, ruleOf } from "../../src/engine";
import { expectations, isAsExpected, ruleTables } from "./tables";

describe.each(ruleTables.map((table) => [table.file, table] as const))("%s", (_file, table) => {
  test("names rules of frameworks/", () => {
    expect(table.rules.length).toBeGreaterThan(0);
    for (const rule of table.rules) expect(ruleOf(rule).reference.length).toBeGreaterThan(0);
  });

  test.each(table.cases.map((each) => [each.name, each] as const))("%s", (_name, each) => {
    expect(each.because).toBeTruthy();
    expect(each.expect ?? each.problems).toBeDefined();
    const { scenarios, problems } = readScenarioRecords([{ scenario: each.name, ...each.scenario }]);
    const changed = readParameterRecords([{ path: "settings", values: each.settings ?? {} }]);
    expect(changed.problems).toEqual([]);
    expect(problems.filter(({ code }) => code !== "column-missing").map(({ code }) => code).sort()).toEqual([...(each.problems ?? [])].sort());
    const [scenario] = scenarios;
    if (!scenario) throw new Error("no scenario was read");
    const evaluation = evaluate(scenario, changed.parameters);
    for (const { path, expected, found } of expectations(each, evaluation)) if (!isAsExpected({ expected, found })) expect([path, found]).toEqual([path, expected]);
    expect(explain(scenario, changed.parameters).evaluation).toEqual(evaluation);
  });
});
