/**
 * Runs the rule tables in this folder. A table is a YAML file: `rules` it exercises, `cases` with a scenario as in the JSON input,
 * `expect` by path into the evaluation (numbers within 1e-9; lists and words exactly; a text that starts with `=` is worked out, see expression.ts),
 * and `because`, the derivation by hand.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { evaluate, explain, readParameterRecords, readScenarioRecords, ruleOf, TOLERANCE } from "../../src/engine";
import { work } from "./expression";

interface RuleCase {
  readonly name: string;
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, number>>;
  readonly expect?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly string[];
  readonly because: string;
}

interface RuleTable {
  readonly rules: readonly string[];
  readonly cases: readonly RuleCase[];
}

/** The value at a path such as `collaboration.conditions.joint-venture.unmet`; null where nothing is there. */
function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((found, key) => (found === null || found === undefined ? null : ((found as Record<string, unknown>)[key] ?? null)), value);
}

const files = readdirSync(__dirname).filter((file) => file.endsWith(".yaml")).sort();

describe.each(files)("%s", (file) => {
  const table = parse(readFileSync(join(__dirname, file), "utf8")) as RuleTable;

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
    for (const [path, written] of Object.entries(each.expect ?? {})) {
      const expected = typeof written === "string" && written.startsWith("=") ? work(written.slice(1)) : written;
      const found = at(evaluation, path);
      if (typeof expected === "number") {
        expect([path, typeof found]).toEqual([path, "number"]);
        if (Math.abs((found as number) - expected) > TOLERANCE) expect([path, found]).toEqual([path, expected]);
      } else expect([path, found]).toEqual([path, expected]);
    }
    expect(explain(scenario, changed.parameters).evaluation).toEqual(evaluation);
  });
});
