import { evaluate, type Evaluation } from "./evaluate";
import { ruleOf } from "./framework/frameworks";
import { DEFAULT_PARAMETERS, type Parameters } from "./framework/parameters";
import type { Basis, Citation } from "./framework/types";
import type { Scenario } from "./scenario/value";
import { Trace, type Step } from "./trace";

/** A step of reasoning with what grounds its rule. */
export interface ExplainedStep extends Step {
  readonly framework: string;
  readonly basis: Basis;
  readonly reference: readonly Citation[];
}

export interface Explanation {
  readonly evaluation: Evaluation;
  readonly steps: readonly ExplainedStep[];
}

/** Evaluates a scenario and tells every step: inputs with their cells, the rule, its basis and its citations. */
export function explain(scenario: Scenario, parameters: Parameters = DEFAULT_PARAMETERS): Explanation {
  const trace = new Trace();
  const evaluation = evaluate(scenario, parameters, trace);
  return {
    evaluation,
    steps: trace.steps.map((step) => {
      const { framework, basis, reference } = ruleOf(step.rule);
      return { ...step, framework, basis, reference };
    }),
  };
}
