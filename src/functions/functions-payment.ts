/** Custom functions of the payment simulator: segments of clients crossed with payment schemes. The shape of this file is what the metadata generator reads. */
import { cashFlowTable } from "./cash-flow-table";
import { schemesTable } from "./schemes-table";
import { simulationTable } from "./simulation-table";

/**
 * @customfunction SIMULATE
 * @requiresParameterAddresses
 */
export function simulate(segments: unknown[][], schemes: unknown[][], settings?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return simulationTable({ segments, schemes, settings, language, invocation, settingsAt: 2 });
}

/**
 * @customfunction SCHEMES
 * @requiresParameterAddresses
 */
export function schemes(segments: unknown[][], schemes: unknown[][], settings?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return schemesTable({ segments, schemes, settings, language, invocation, settingsAt: 2 });
}

/**
 * @customfunction CASHFLOW
 * @requiresParameterAddresses
 */
export function cashFlow(segments: unknown[][], schemes: unknown[][], scheme?: string, settings?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return cashFlowTable({ segments, schemes, scheme, settings, language, invocation, settingsAt: 3 });
}
