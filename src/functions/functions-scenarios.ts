/**
 * Custom functions over the scenario table. The shape of these files is what the metadata generator reads: see docs/functions.md.
 * Names and descriptions that users see are in frameworks/functions.
 */
import { checkTable } from "./check-table";
import { compareScenarios } from "./compare-scenarios";
import { contributionsTable } from "./contributions-table";
import { evaluateTable } from "./evaluate-table";
import { explainScenario } from "./explain-scenario";

/**
 * @customfunction EVALUATE
 * @requiresParameterAddresses
 */
export function evaluate(table: unknown[][], weights?: unknown[][], language?: string, segments?: unknown[][], schemes?: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] {
  return evaluateTable({ table, weights, language, segments, schemes, invocation, weightsAt: 1 });
}

/**
 * @customfunction COMPARE
 * @requiresParameterAddresses
 */
export function compare(table: unknown[][], names?: unknown[][], weights?: unknown[][], language?: string, segments?: unknown[][], schemes?: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] {
  return compareScenarios({ table, names, weights, language, segments, schemes, invocation, weightsAt: 2 });
}

/**
 * @customfunction CONTRIBUTIONS
 * @requiresParameterAddresses
 */
export function contributions(table: unknown[][], names?: unknown[][], weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return contributionsTable({ table, names, weights, language, invocation, weightsAt: 2 });
}

/**
 * @customfunction EXPLAIN
 * @requiresParameterAddresses
 */
export function explain(table: unknown[][], name: string, weights?: unknown[][], language?: string, segments?: unknown[][], schemes?: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] {
  return explainScenario({ table, name, weights, language, segments, schemes, invocation, weightsAt: 2 });
}

/**
 * @customfunction CHECK
 * @requiresParameterAddresses
 */
export function check(table: unknown[][], weights?: unknown[][], language?: string, segments?: unknown[][], schemes?: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] {
  return checkTable({ table, weights, language, segments, schemes, invocation, weightsAt: 1 });
}
