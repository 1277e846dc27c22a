import type { Aspect } from "../aspect";
import { itemsOf } from "../framework/frameworks";
import { text } from "../framework/text";
import type { Language } from "../framework/types";

const name = (section: string, id: string, language: Language): string => text(language, `risks.${section}.${id}.label`);

/** What is said of the risks of a scenario, for comparison: families, each risk after its mitigations, and the switch of model. */
export const riskAspects: readonly Aspect[] = [
  ...itemsOf("families").map(({ id }): Aspect => ({ id: `family-${id}`, part: "risks", unit: "level", better: "lower", read: ({ families }) => families?.[id]?.residual ?? null })),
  { id: "risks-high", part: "risks", unit: "word", better: null, read: ({ risks }, language) => risks && Object.entries(risks).filter(([, { band }]) => band === "high").map(([id]) => name("risks", id, language)).join("; ") },
  { id: "switch-advised", part: "risks", unit: "flag", better: null, read: (evaluation) => evaluation.switch && evaluation.switch.advised },
  { id: "switch-would-help", part: "risks", unit: "word", better: null, read: (evaluation, language) => evaluation.switch && evaluation.switch.wouldHelp.map((set) => set.map((id) => name("mitigations", id, language)).join(" + ")).join("; ") },
  ...itemsOf("risks").map(({ id }): Aspect => ({ id: `risk-${id}`, part: "risks", unit: "level", better: "lower", read: ({ risks }) => risks?.[id]?.residual ?? null })),
];
