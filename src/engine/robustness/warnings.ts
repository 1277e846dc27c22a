/** What makes a comparison weaker than it looks: criteria that count one thing twice, no present situation to compare with, scores without evidence. */
import { atLeast as isAtLeast } from "../tolerance";

/** Two criteria whose scores move together over the scenarios. */
export interface NearDuplicate {
  readonly a: number;
  readonly b: number;
  /** Pearson correlation, -1..1. */
  readonly correlation: number;
}

/**
 * Pairs of criteria that may count one thing twice.
 * @param levels scenarios x criteria; `undefined` where unknown. Scenarios where either is unknown are passed over.
 * @param atLeast correlation from which a pair is reported
 * @param fewest scenarios needed before a correlation says anything
 */
export function nearDuplicates(levels: readonly (readonly (number | undefined)[])[], atLeast: number, fewest: number): readonly NearDuplicate[] {
  const criteria = levels[0]?.length ?? 0;
  const found: NearDuplicate[] = [];
  for (let a = 0; a < criteria; a += 1) {
    for (let b = a + 1; b < criteria; b += 1) {
      const pairs = levels.flatMap((row) => {
        const [x, y] = [row[a], row[b]];
        return x === undefined || y === undefined ? [] : [[x, y] as const];
      });
      const correlation = pairs.length >= fewest ? pearson(pairs) : undefined;
      if (correlation !== undefined && isAtLeast(correlation, atLeast)) found.push({ a, b, correlation });
    }
  }
  return found;
}

/** `undefined` where one of the two does not vary. */
function pearson(pairs: readonly (readonly [number, number])[]): number | undefined {
  const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return xx <= 1e-12 || yy <= 1e-12 ? undefined : Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
}
