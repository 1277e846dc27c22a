import type { Aspect } from "../aspect";
import { text } from "../framework/text";
import { columnLabel } from "../scenario/labels";

/** What is said of the steering of a collaboration, for comparison. */
export const steeringAspects: readonly Aspect[] = [
  { id: "steering-readiness", part: "steering", unit: "level", better: "higher", read: ({ steering }) => steering?.readiness ?? null },
  { id: "steering-low", part: "steering", unit: "level", better: "higher", read: ({ steering }) => steering?.low ?? null },
  { id: "steering-high", part: "steering", unit: "level", better: "higher", read: ({ steering }) => steering?.high ?? null },
  { id: "steering-in-place", part: "steering", unit: "count", better: "higher", read: ({ steering }) => (steering && steering.readiness !== null ? steering.inPlace : null) },
  { id: "steering-lacking", part: "steering", unit: "word", better: null, read: ({ steering }, language) => (steering && steering.readiness !== null ? steering.lacking.map((id) => columnLabel(id, language)).join("; ") : null) },
  { id: "steering-pattern", part: "steering", unit: "word", better: null, read: ({ steering }, language) => steering && steering.possiblePatterns.map((pattern) => text(language, `steering.patterns.${pattern}`)).join(" / ") },
];
