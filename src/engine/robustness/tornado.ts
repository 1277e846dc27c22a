/** How much of the index hangs on each criterion: the index with that criterion at the ends of its interval, the others as they are. */
import { TOLERANCE } from "../tolerance";

/** A level as it is known: a point where low = high, an interval, or unknown (no point; low 0, high 1). */
export interface KnownLevel {
  readonly low: number;
  readonly high: number;
  /** The level the index counts with; absent where nothing is known. */
  readonly point?: number | undefined;
}

/** The ends of the index as one criterion runs over its interval. */
export interface Swing {
  readonly criterion: number;
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
}

/**
 * The tornado: criteria by the swing they give the index, the largest first.
 * An unknown criterion counts over 0..1 in its own bar and is left out of the bars of the others, as in the index.
 * @param weights non-negative; a criterion of weight zero has no bar
 */
export function tornado(levels: readonly KnownLevel[], weights: readonly number[]): readonly Swing[] {
  return levels
    .flatMap((level, criterion) => {
      if ((weights[criterion] ?? 0) <= TOLERANCE) return [];
      const at = (value: number) => indexWith(levels, weights, criterion, value);
      const [atLow, atHigh] = [at(level.low), at(level.high)];
      return [{ criterion, atLow, atHigh, swing: atHigh - atLow }];
    })
    .sort((a, b) => b.swing - a.swing || a.criterion - b.criterion);
}

function indexWith(levels: readonly KnownLevel[], weights: readonly number[], criterion: number, value: number): number {
  let sum = 0;
  let total = 0;
  levels.forEach((level, i) => {
    const counted = i === criterion ? value : level.point;
    if (counted === undefined) return;
    sum += (weights[i] ?? 0) * counted;
    total += weights[i] ?? 0;
  });
  return sum / total;
}
