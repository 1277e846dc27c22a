import { aspects } from "./aspects";
import type { Aspect, Shown } from "./aspect";
import type { Evaluation } from "./evaluate";
import type { Language } from "./framework/types";
import { same } from "./tolerance";

export interface ComparedAspect {
  readonly aspect: Aspect;
  /** One a scenario, in the order asked for. */
  readonly values: readonly Shown[];
  /** False where all scenarios agree (numbers within the tolerance). Unknown differs from known. */
  readonly differs: boolean;
}

/** Scenarios side by side: aspects in rows, scenarios in columns. */
export interface Comparison {
  readonly names: readonly string[];
  readonly aspects: readonly ComparedAspect[];
}

const agree = (a: Shown, b: Shown): boolean => (typeof a === "number" && typeof b === "number" ? same(a, b) : a === b);

/** Lays evaluations side by side. Aspects of which nothing is known for any scenario are left out. */
export function compare(evaluations: readonly Evaluation[], language: Language): Comparison {
  const rows = aspects.map((aspect): ComparedAspect => {
    const values = evaluations.map((evaluation) => aspect.read(evaluation, language));
    return { aspect, values, differs: values.some((value) => !agree(value, values[0] ?? null)) };
  });
  return { names: evaluations.map(({ scenario }) => scenario.name), aspects: rows.filter(({ values }) => values.some((value) => value !== null && value !== "")) };
}
