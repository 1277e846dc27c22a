/** What the product recommends, one answer each: the things of which it is asked how sure they are. */
import type { Parameters } from "../framework/parameters";
import type { Parts } from "../parts";
import type { DesignFit } from "../payment/fit";
import type { SwitchAdvice } from "../risk/switch";
import type { Scenario } from "../scenario/value";
import { TOLERANCE } from "../tolerance";
import { weighContent } from "../weighing/content";
import { weighLegalForm } from "../weighing/legal-form";

/** What a conclusion is read from: the scenario, the weights drawn, and its evaluation under the weights in force, of which a part is made only when asked for. */
export interface Situation {
  readonly scenario: Scenario;
  readonly drawn: Parameters;
  readonly parts: Parts;
}

/** An answer is an id (`network`, `task-lump-sum`), several joined by ";" where they are equally good; null where there is none. */
export interface Conclusion {
  readonly id: "model" | "legal" | "payment" | "switch";
  /** The result of the explanation that says it: what is open in whatever leads there makes it uncertain. */
  readonly result: string;
  /** The text that words an answer is this and the answer; for an item, and its `.label`. */
  readonly words: { readonly prefix: string; readonly suffix: string };
  /** Whether drawn weights change it. Payment and switch rest on the weights in force of their drivers, and only what is unknown is drawn. */
  readonly weighted: boolean;
  readonly read: (situation: Situation) => string | null;
}

export const CONCLUSIONS: readonly Conclusion[] = [
  { id: "model", result: "content.zone", words: { prefix: "market-or-network.zones.", suffix: "" }, weighted: true, read: ({ scenario, drawn }) => weighContent(scenario, drawn)?.zone ?? null },
  { id: "legal", result: "legal.leaning", words: { prefix: "market-or-network.leanings.", suffix: "" }, weighted: true, read: ({ scenario, drawn }) => weighLegalForm(scenario, drawn)?.leaning ?? null },
  { id: "payment", result: "payment.best", words: { prefix: "payment.designs.", suffix: ".label" }, weighted: false, read: ({ parts }) => bestFit(parts.fits) },
  { id: "switch", result: "switch.advised", words: { prefix: "robustness.switch.", suffix: "" }, weighted: false, read: ({ parts }) => switchAnswer(parts.advice) },
];

/** The designs with the highest fit. (Where drivers are unknown the evaluation names every contender; here each draw has its own best.) */
function bestFit(fits: readonly DesignFit[]): string | null {
  let most = -Infinity;
  for (const { fit } of fits) most = Math.max(most, fit.value);
  const best = fits.filter(({ fit }) => most - fit.value <= TOLERANCE).map(({ id }) => id);
  return best.length === 0 ? null : best.join(";");
}

function switchAnswer(advice: SwitchAdvice | null): string | null {
  if (advice === null) return null;
  return advice.advised ? "advised" : "not-advised";
}
