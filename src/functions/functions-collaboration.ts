/** Custom functions about collaboration, steering, accountability, checklists and cases. */
import { accountabilityTable } from "./accountability-table";
import { casesBeside } from "./cases-beside";
import { checklistTable } from "./checklist-table";
import { collaborationTable } from "./collaboration-table";
import { steeringTable } from "./steering-table";

/**
 * @customfunction COLLABORATION
 * @requiresParameterAddresses
 */
export function collaboration(table: unknown[][], weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return collaborationTable({ table, weights, language, invocation, weightsAt: 1 });
}

/**
 * @customfunction STEERING
 * @requiresParameterAddresses
 */
export function steering(table: unknown[][], weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return steeringTable({ table, weights, language, invocation, weightsAt: 1 });
}

/**
 * @customfunction ACCOUNTABILITY
 * @requiresParameterAddresses
 */
export function accountability(table: unknown[][], weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return accountabilityTable({ table, weights, language, invocation, weightsAt: 1 });
}

/**
 * @customfunction CHECKLIST
 * @requiresParameterAddresses
 */
export function checklist(table: unknown[][], list?: string, weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return checklistTable({ table, list, weights, language, invocation, weightsAt: 2 });
}

/**
 * @customfunction CASES
 * @requiresParameterAddresses
 */
export function cases(table?: unknown[][], name?: string, weights?: unknown[][], language?: string, invocation?: CustomFunctions.Invocation): unknown[][] {
  return casesBeside({ table: table ?? [], name, weights, language, invocation, weightsAt: 2 });
}
