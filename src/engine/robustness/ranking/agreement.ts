/** Where ranking methods disagree: a ranking on which they do not agree is not one to lean on. */

/** A pair that some methods put one way round and some the other. Positions of alternatives and names of methods. */
export interface Disagreement {
  readonly a: number;
  readonly b: number;
  readonly aFirst: readonly string[];
  readonly bFirst: readonly string[];
}

export interface Agreement {
  /** Per method, the alternatives of rank 1. */
  readonly best: Readonly<Record<string, readonly number[]>>;
  /** True where every method has the same alternatives of rank 1. */
  readonly sameBest: boolean;
  readonly disagreements: readonly Disagreement[];
}

/** @param ranks per method one rank an alternative, 1 = best; equal ranks take no side */
export function agreement(ranks: Readonly<Record<string, readonly number[]>>): Agreement {
  const methods = Object.entries(ranks);
  const count = methods[0]?.[1].length ?? 0;
  const before = (a: number, b: number) => methods.filter(([, own]) => (own[a] ?? 0) < (own[b] ?? 0)).map(([method]) => method);
  const disagreements: Disagreement[] = [];
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      const [aFirst, bFirst] = [before(a, b), before(b, a)];
      if (aFirst.length > 0 && bFirst.length > 0) disagreements.push({ a, b, aFirst, bFirst });
    }
  }
  const best = Object.fromEntries(methods.map(([method, own]) => [method, own.flatMap((rank, i) => (rank === 1 ? [i] : []))]));
  return { best, sameBest: new Set(Object.values(best).map((set) => set.join())).size <= 1, disagreements };
}
