import { ASSUMPTIONS, LANGUAGES, robustness, text, type Assumption, type Language, type Robustness, type RobustnessPart } from "../engine/index";
import { hostKernel } from "../kernel/tally-kernel";
import { unusable } from "./answer";
import type { Asked } from "./asked";
import { wordReceived } from "./received";

/** The fast inner loop, where this host has one. */
export const { kernel } = hostKernel();

/** A word of the answers on robustness, from frameworks/robustness. */
export const column = (language: Language, key: string): string => text(language, `robustness.columns.${key}`);

/** What is assumed of the weights: the id or the word in either language; blank means unknown. */
export function assumptionFor(argument: unknown, language: Language): Assumption | CustomFunctions.Error {
  const asked = wordReceived(argument)?.toLowerCase();
  if (asked === undefined) return { kind: "unknown" };
  const named = (kind: string, own: Language) => text(own, `robustness.assumptions.${kind}`);
  const kind = ASSUMPTIONS.find((each) => [each, ...LANGUAGES.map((own) => named(each, own))].some((word) => word.toLowerCase() === asked));
  if (kind === undefined) return unusable(text(language, "robustness.assumption-unknown", { asked, options: ASSUMPTIONS.map((each) => named(each, language)).join(", ") }));
  return { kind };
}

/** How sure everything of the table is. */
export const robustnessOf = ({ evaluations, parameters }: Asked, assumption: Assumption, only: readonly RobustnessPart[]): Robustness =>
  robustness(evaluations.map(({ scenario }) => scenario), parameters, { assumption, only, kernel });
