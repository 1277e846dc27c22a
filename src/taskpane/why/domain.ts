import type { ExplainedStep, Origin } from "../../engine";

/** A number of a step that adds to its result: an input, what it weighs and what it adds. */
export interface Adding {
  readonly id: string;
  readonly level: number | null;
  readonly weight: number;
  readonly share: number;
  readonly cell: string | undefined;
  /** Where its weight stands; undefined where ours holds. */
  readonly weightCell: string | undefined;
}

/** Steps of one part of the evaluation, in the order in which they were taken. */
export interface PartOfReasoning {
  readonly part: string;
  readonly steps: readonly ExplainedStep[];
}

export function inParts(steps: readonly ExplainedStep[]): readonly PartOfReasoning[] {
  const parts = new Map<string, ExplainedStep[]>();
  for (const step of steps) parts.set(step.part, [...(parts.get(step.part) ?? []), step]);
  return [...parts].map(([part, list]) => ({ part, steps: list }));
}

/** The inputs that add to a step, where its rule is a weighted mean; empty where it works otherwise. */
export const addings = (step: ExplainedStep): readonly Adding[] =>
  step.from.flatMap(({ kind, id, value, cell, weight, share }) => (kind === "input" && weight !== undefined && share !== undefined ? [{ id, level: typeof value === "number" ? value : null, weight, share, cell, weightCell: step.from.find((origin) => origin.kind === "parameter" && origin.id === id)?.cell }] : []));

/** What else a step comes from: other results, settings, and inputs that do not simply add. A weight is told with its input. */
export function otherOrigins(step: ExplainedStep): readonly Origin[] {
  const added = new Set(addings(step).map(({ id }) => id));
  return step.from.filter(({ kind, id }) => (kind === "parameter" && !added.has(id)) || kind === "result" || (kind === "input" && !added.has(id)));
}
