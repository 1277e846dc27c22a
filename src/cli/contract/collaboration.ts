import type { Evaluation } from "../../engine";

/** `collaboration` of the contract: the form that fits with its overlay, complexity and maturity, and the conditions of every form. */
export function collaborationPart({ collaboration }: Evaluation): unknown {
  if (!collaboration) return null;
  const { form, possibleForms, overlay, complexity, complexityRange, complexityCoverage, complexityBand, maturityNeeded, maturityGap, conditions } = collaboration;
  return { form, possibleForms, overlay, complexity, complexityRange, complexityCoverage, complexityBand, maturityNeeded, maturityGap, conditions };
}
