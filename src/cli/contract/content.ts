import type { Evaluation } from "../../engine";

/** `content` of the contract, with what would settle it. */
export function contentPart({ content }: Evaluation): unknown {
  if (!content) return null;
  const { index, low, high, coverage, zone, settled, contributions, wouldSettle } = content;
  return { index, low, high, coverage, zone, settled, contributions: contributions.map(({ criterion, level, weight, share }) => ({ criterion, level, weight, share })), wouldSettle: wouldSettle.map(({ criterion }) => criterion) };
}
