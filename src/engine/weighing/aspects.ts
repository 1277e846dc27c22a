import type { Aspect } from "../aspect";
import { text } from "../framework/text";
import { columnLabel } from "../scenario/labels";

/** What the weighing framework says of a scenario, for comparison. */
export const weighingAspects: readonly Aspect[] = [
  { id: "model", part: "content", unit: "word", better: null, read: ({ content }, language) => content && text(language, `market-or-network.zones.${content.zone}`) },
  { id: "content-index", part: "content", unit: "level", better: null, read: ({ content }) => content && content.index },
  { id: "content-low", part: "content", unit: "level", better: null, read: ({ content }) => content && content.low },
  { id: "content-high", part: "content", unit: "level", better: null, read: ({ content }) => content && content.high },
  { id: "content-coverage", part: "content", unit: "share", better: "higher", read: ({ content }) => content && content.coverage },
  { id: "content-settled", part: "content", unit: "flag", better: null, read: ({ content }) => content && content.settled },
  { id: "content-would-settle", part: "content", unit: "word", better: null, read: ({ content }, language) => content && content.wouldSettle.map(({ criterion }) => columnLabel(criterion, language)).join("; ") },
  { id: "form-index", part: "form", unit: "level", better: null, read: ({ form }) => form && form.index },
  { id: "tension", part: "form", unit: "signed", better: null, read: ({ tension }) => tension },
  { id: "price-competition", part: "design", unit: "level", better: null, read: ({ design }) => design?.priceCompetition?.index ?? null },
  { id: "openness", part: "design", unit: "word", better: null, read: ({ design }, language) => (design?.openness ? text(language, `market-or-network.openness.${design.openness}`) : null) },
  { id: "legal-index", part: "legal", unit: "level", better: null, read: ({ legalForm }) => legalForm && legalForm.index },
  { id: "legal-leaning", part: "legal", unit: "word", better: null, read: ({ legalForm }, language) => legalForm && text(language, `market-or-network.leanings.${legalForm.leaning}`) },
  { id: "legal-contradictions", part: "legal", unit: "word", better: null, read: ({ legalForm }, language) => legalForm && legalForm.contradictions.map((id) => text(language, `market-or-network.rules.legal.contradiction.${id}`)).join(" ") },
];
