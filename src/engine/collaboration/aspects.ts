import type { Aspect } from "../aspect";
import { text } from "../framework/text";
import type { Language } from "../framework/types";

const forms = (ids: readonly string[], language: Language): string => ids.map((id) => text(language, `collaboration.collaboration-forms.${id}.label`)).join(" / ");

/** What is said of the collaboration between partners, for comparison. */
export const collaborationAspects: readonly Aspect[] = [
  { id: "collaboration-form", part: "collaboration", unit: "word", better: null, read: ({ collaboration }, language) => collaboration && forms(collaboration.possibleForms, language) },
  { id: "collaboration-overlay", part: "collaboration", unit: "word", better: null, read: ({ collaboration }, language) => collaboration && forms(collaboration.overlay, language) },
  {
    id: "collaboration-unmet",
    part: "collaboration",
    unit: "word",
    better: null,
    read: ({ collaboration }, language) => {
      const form = collaboration?.form;
      if (!collaboration || !form) return null;
      return [form, ...collaboration.overlay].flatMap((each) => (collaboration.conditions[each]?.unmet ?? []).map((id) => text(language, `collaboration.form-conditions.${each}-${id}.label`))).join("; ");
    },
  },
  { id: "collaboration-complexity", part: "collaboration", unit: "level", better: "lower", read: ({ collaboration }) => collaboration?.complexity ?? null },
  { id: "collaboration-complexity-band", part: "collaboration", unit: "word", better: null, read: ({ collaboration }, language) => (collaboration?.complexityBand ? text(language, `collaboration.bands.${collaboration.complexityBand}`) : null) },
  { id: "collaboration-maturity-needed", part: "collaboration", unit: "count", better: null, read: ({ collaboration }) => collaboration?.maturityNeeded ?? null },
  { id: "collaboration-maturity-gap", part: "collaboration", unit: "signed", better: "lower", read: ({ collaboration }) => collaboration?.maturityGap ?? null },
];
