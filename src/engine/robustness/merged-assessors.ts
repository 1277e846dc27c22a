/** Rows of the same scenario by several assessors: found, and merged into one scenario of their medians. */
import { normalise } from "../scenario/normalise";
import type { Scenario, Value } from "../scenario/value";
import { median } from "./assessors";

/** The rows of one scenario, in the order of the table. */
export interface AssessedScenario {
  readonly name: string;
  readonly rows: readonly Scenario[];
  /** The medians of what was scored; elsewhere the value most rows have, the first of those. The row itself where there is one. */
  readonly merged: Scenario;
}

/** Rows of the same name belong together, unless none of them names an assessor: then they are scenarios of their own. */
export function byScenario(scenarios: readonly Scenario[]): readonly AssessedScenario[] {
  const groups = new Map<string, Scenario[]>();
  scenarios.forEach((scenario, i) => {
    const key = assessorOf(scenario) === undefined ? `row ${i}` : `name ${normalise(scenario.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), scenario]);
  });
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    return first === undefined ? [] : [{ name: first.name, rows, merged: rows.length === 1 ? first : merge(first, rows) }];
  });
}

export function assessorOf(scenario: Scenario): string | undefined {
  const value = scenario.values["assessor"];
  return value?.kind === "text" && value.text.trim() !== "" ? value.text : undefined;
}

function merge(first: Scenario, rows: readonly Scenario[]): Scenario {
  const ids = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const values = ids.flatMap((id): [string, Value][] => {
    const given = rows.flatMap(({ values: own }) => own[id] ?? []);
    const value = mergedValue(given);
    return value === undefined ? [] : [[id, value]];
  });
  return { ...first, values: Object.fromEntries(values) };
}

function mergedValue(given: readonly Value[]): Value | undefined {
  const usable = given.filter(({ kind }) => kind !== "invalid");
  const quantities = usable.flatMap((value) => (value.kind === "quantity" ? [value] : []));
  if (quantities.length > 0) {
    const middle = (pick: "low" | "high") => median(quantities.map((value) => value[pick]).sort((a, b) => a - b)) ?? 0;
    return { kind: "quantity", low: middle("low"), high: middle("high") };
  }
  const counts = new Map<string, { readonly value: Value; count: number }>();
  for (const value of usable) {
    const key = JSON.stringify(value);
    const seen = counts.get(key);
    if (seen === undefined) counts.set(key, { value, count: 1 });
    else seen.count += 1;
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.value ?? given[0];
}
