import { frameworks, parameterOf } from "./frameworks";

/**
 * The numbers that decide the answers: those of frameworks/, with what the user changed.
 * `cell` says where a changed number stands, so that an answer can be traced to it.
 */
export interface Parameters {
  readonly changed: Readonly<Record<string, ChangedParameter>>;
  /**
   * Weights that were given but cannot be used (negative, not a number): nothing is computed from them,
   * and no default is put in their place without the user knowing.
   */
  readonly unusable: readonly string[];
}

export interface ChangedParameter {
  readonly value: number;
  readonly cell?: string | undefined;
}

export const DEFAULT_PARAMETERS: Parameters = { changed: {}, unusable: [] };

/**
 * The value of a parameter: the user's if changed, else that of frameworks/.
 * Throws when frameworks/ has no such parameter (a bug, found by the tests over the data).
 */
export function parameter(parameters: Parameters, id: string): number {
  const changed = parameters.changed[id];
  if (changed !== undefined) return changed.value;
  const own = parameterOf(id);
  if (own === undefined) throw new Error(`frameworks/ has no parameter ${id}`);
  return own.value;
}

export const isUsable = (parameters: Parameters, id: string): boolean => !parameters.unusable.includes(id);

/** All parameters with the value in force, in the order of frameworks/. */
export const allParameters = (parameters: Parameters): readonly { id: string; value: number; changed: boolean }[] =>
  frameworks.parameters.map(({ id }) => ({ id, value: parameter(parameters, id), changed: parameters.changed[id] !== undefined }));
