/** Problems that make the whole comparison weaker, with the numbers that say so. */
import { parameter, type Parameters } from "../framework/parameters";
import type { Problem } from "../problem";
import { level, quantity, type Scenario } from "../scenario/value";
import { criteriaOf } from "../weighing/weigh";
import { below } from "../tolerance";
import { nearDuplicates } from "./warnings";

/** Share of the scenarios whose scores carry evidence, 0..1; null where there are none. */
export function evidenceShare(scenarios: readonly Scenario[]): number | null {
  return scenarios.length === 0 ? null : scenarios.filter(({ values }) => values["evidence"]?.kind === "text").length / scenarios.length;
}

/** Warnings over the table as a whole: content criteria that move together, no present situation among two or more scenarios, few scores with evidence. */
export function comparisonWarnings(scenarios: readonly Scenario[], parameters: Parameters): readonly Problem[] {
  const problems: Problem[] = [];
  const criteria = criteriaOf("content");
  const levels = scenarios.map((scenario) => criteria.map((id) => middleLevel(scenario, id)));
  for (const { a, b, correlation } of nearDuplicates(levels, parameter(parameters, "robustness.near-duplicate-from"), parameter(parameters, "robustness.near-duplicate-scenarios"))) {
    problems.push({ code: "near-duplicate-criteria", severity: "warning", column: criteria[a], data: { other: criteria[b] ?? "", correlation } });
  }
  if (scenarios.length > 1 && !scenarios.some((scenario) => (quantity(scenario, "baseline")?.high ?? 0) > 0)) problems.push({ code: "no-baseline", severity: "warning", data: {} });
  const evidence = evidenceShare(scenarios);
  if (evidence !== null && below(evidence, parameter(parameters, "robustness.evidence-at-least"))) {
    problems.push({ code: "little-evidence", severity: "warning", data: { without: Math.round((1 - evidence) * scenarios.length), count: scenarios.length } });
  }
  return problems;
}

function middleLevel(scenario: Scenario, id: string): number | undefined {
  const own = level(scenario, id);
  return own && (own.low + own.high) / 2;
}
