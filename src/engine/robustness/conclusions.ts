/** What the product recommends, one answer each: the things of which it is asked how sure they are. */
import type { Evaluation } from "../evaluate";
import type { Parameters } from "../framework/parameters";
import type { Scenario } from "../scenario/value";
import { TOLERANCE } from "../tolerance";
import { weighContent } from "../weighing/content";
import { weighLegalForm } from "../weighing/legal-form";

/** What a conclusion is read from: the scenario, the weights drawn, and its whole evaluation under the weights in force, made only when asked for. */
export interface Situation {
  readonly scenario: Scenario;
  readonly drawn: Parameters;
  readonly whole: () => Evaluation;
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
  { id: "payment", result: "payment.best", words: { prefix: "payment.designs.", suffix: ".label" }, weighted: false, read: ({ whole }) => bestFit(whole()) },
  { id: "switch", result: "switch.advised", words: { prefix: "robustness.switch.", suffix: "" }, weighted: false, read: ({ whole }) => switchAnswer(whole()) },
];

/** The designs with the highest fit. (Where drivers are unknown the evaluation names every contender; here each draw has its own best.) */
function bestFit({ payment }: Evaluation): string | null {
  if (payment === null) return null;
  const fits = Object.entries(payment.fit);
  const most = Math.max(...fits.map(([, { value }]) => value));
  return fits.filter(([, { value }]) => most - value <= TOLERANCE).map(([id]) => id).join(";");
}

function switchAnswer({ switch: modelSwitch }: Evaluation): string | null {
  if (modelSwitch === null) return null;
  return modelSwitch.advised ? "advised" : "not-advised";
}
