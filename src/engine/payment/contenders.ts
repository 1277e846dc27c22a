import type { DriverLevel } from "../risk/driver-levels";
import type { Mean, WeighedDrivers } from "../risk/weighed-drivers";
import { atLeast, below } from "../tolerance";

/** A payment design as a line in each driver: once everything is known its fit is `constant + sum(slope x)`. */
export interface Lines {
  readonly constant: number;
  /** By the driver's place in `drivers` of the rivalry. */
  readonly slopes: readonly number[];
}

/** The designs as lines over the same drivers, so that two of them can be held against each other under the same unknown answers. */
export interface Rivalry {
  readonly drivers: readonly number[];
  readonly lines: readonly Lines[];
}

/** A weight above 0 adds `w x / total`, one below 0 adds `|w| (1 - x) / total`. */
export function rivalryOf(designs: readonly WeighedDrivers[]): Rivalry {
  const drivers = [...new Set(designs.flatMap((design) => design.drivers))];
  const lines = designs.map(({ drivers: own, weights, total }): Lines => {
    const share = total > 0 ? 1 / total : 0;
    const constant = weights.reduce((sum, weight) => sum + Math.max(0, -weight) * share, 0);
    return { constant, slopes: drivers.map((driver) => (weights[own.indexOf(driver)] ?? 0) * share) };
  });
  return { drivers, lines };
}

/** A design that may be the best: its place in the rivalry, and its fit. */
export interface Candidate {
  readonly at: number;
  readonly fit: Mean;
}

/**
 * The designs that may still turn out best, in the order given (best first): those whose upper bound reaches the lower bound of the first, less those that
 * another surpasses however the unknown answers turn out; the second test is left out where it would leave one, for then the bounds alone do not settle it.
 */
export function contendersOf<T extends Candidate>(ranked: readonly T[], { drivers, lines }: Rivalry, levels: readonly DriverLevel[]): readonly T[] {
  const [first] = ranked;
  if (!first) return [];
  const reaching = ranked.filter(({ fit }) => atLeast(fit.high, first.fit.low));
  const known = drivers.map((driver) => {
    const level = levels[driver];
    return level && level !== "unusable" ? level : undefined;
  });
  /** The most by which one can still surpass the other: driver by driver the end that suits it best. */
  const mostAhead = (one: Lines, other: Lines): number => {
    let ahead = one.constant - other.constant;
    for (let at = 0; at < known.length; at += 1) {
      const slope = (one.slopes[at] ?? 0) - (other.slopes[at] ?? 0);
      const level = known[at];
      if (slope > 0) ahead += slope * (level ? level.high : 1);
      else if (level) ahead += slope * level.low;
    }
    return ahead;
  };
  const surpassed = (one: T, other: T): boolean => {
    const [a, b] = [lines[one.at], lines[other.at]];
    return one !== other && a !== undefined && b !== undefined && below(mostAhead(a, b), 0);
  };
  const open = reaching.filter((one) => !reaching.some((other) => surpassed(one, other)));
  return open.length > 1 ? open : reaching;
}
