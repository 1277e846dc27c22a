/** Custom functions on what can go wrong, what mends it, and which way of paying fits. */
import { mitigationTable } from "./mitigation-table";
import { paymentTable } from "./payment-table";
import { riskTable } from "./risk-table";

/**
 * @customfunction RISKS
 * @requiresParameterAddresses
 */
export function risks(table: unknown[][], weights?: unknown[][], language?: string, segments?: unknown[][], schemes?: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] {
  return riskTable({ table, weights, language, segments, schemes, invocation, weightsAt: 1 });
}

/**
 * @customfunction MITIGATIONS
 * @requiresParameterAddresses
 */
export function mitigations(table: unknown[][], weights?: unknown[][], language?: string, segments?: unknown[][], schemes?: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] {
  return mitigationTable({ table, weights, language, segments, schemes, invocation, weightsAt: 1 });
}

/**
 * @customfunction PAYMENTS
 * @requiresParameterAddresses
 */
export function payments(table: unknown[][], weights?: unknown[][], language?: string, segments?: unknown[][], schemes?: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] {
  return paymentTable({ table, weights, language, segments, schemes, invocation, weightsAt: 1 });
}
