/** Custom functions that say how sure an answer is, rank scenarios and turn answers of people into weights. */
import { elicitedWeights } from "./elicited-weights";
import { rankTable } from "./rank-table";
import { assessorsTable, beatsTable, robustnessTable, stabilityTable } from "./robustness-table";

/**
 * @customfunction ROBUSTNESS
 * @requiresParameterAddresses
 */
export function robustness(table: unknown[][], assumption?: string, weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return robustnessTable({ table, assumption, weights, language, invocation, weightsAt: 2 });
}

/**
 * @customfunction STABILITY
 * @requiresParameterAddresses
 */
export function stability(table: unknown[][], weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return stabilityTable({ table, weights, language, invocation, weightsAt: 1 });
}

/**
 * @customfunction BEATS
 * @requiresParameterAddresses
 */
export function beats(table: unknown[][], assumption?: string, weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return beatsTable({ table, assumption, weights, language, invocation, weightsAt: 2 });
}

/**
 * @customfunction RANK
 * @requiresParameterAddresses
 */
export function rank(table: unknown[][], aspects?: unknown[][], weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return rankTable({ table, aspects, weights, language, invocation, weightsAt: 2 });
}

/**
 * @customfunction ASSESSORS
 * @requiresParameterAddresses
 */
export function assessors(table: unknown[][], weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return assessorsTable({ table, weights, language, invocation, weightsAt: 1 });
}

/** @customfunction WEIGHTS */
export function weights(method: string, answers: unknown[][], index?: string, language?: string): unknown[][] {
  return elicitedWeights({ method, answers, index, language });
}
