/** Where a number of a step came from. */
export interface Origin {
  /** `input`: a cell of the scenario. `parameter`: a weight, threshold or effect. `result`: another step. */
  readonly kind: "input" | "parameter" | "result";
  readonly id: string;
  /** Null where it is unknown. */
  readonly value: number | string | boolean | null;
  /** The address of its cell, where it has one. */
  readonly cell?: string | undefined;
  /** What it weighs, and what it adds to the value of the step, where that is how the rule works. */
  readonly weight?: number | undefined;
  readonly share?: number | undefined;
}

/** One step of reasoning: a rule applied to origins. A rule's basis, words and citations are in frameworks/, under its id. */
export interface Step {
  /** The part of the evaluation: content, form, risks, ... */
  readonly part: string;
  readonly rule: string;
  /** What was found: `content.index`, `risk.creaming.exposure`. The same ids as results used by other steps. */
  readonly result: string;
  readonly value: number | string | boolean | null;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly coverage?: number | undefined;
  readonly from: readonly Origin[];
}

/**
 * Collects the steps of an evaluation when somebody asks why; the same code that makes the numbers fills it, so the
 * explanation cannot differ from the answer. Not given when only the answer is wanted.
 */
export class Trace {
  readonly steps: Step[] = [];

  add(step: Step): void {
    this.steps.push(step);
  }
}
