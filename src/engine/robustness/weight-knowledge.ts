/**
 * What is known of the weights, and the simplexes over which that spreads them evenly.
 *
 * "Unknown", "only their ranking" and "around stated weights with whole concentrations" are all uniform distributions
 * on a simplex (of more corners than criteria, where a corner repeats), so one exact answer and one fast sampler serve
 * the three. Ranges and other concentrations have no such form and are simulated.
 */
import { TOLERANCE } from "../tolerance";

/** Shares of the total weight that a criterion may have: smallest and largest, 0..1. */
export type ShareRange = readonly [low: number, high: number];

export type WeightKnowledge =
  /** Every weighting equally likely. */
  | { readonly kind: "unknown" }
  /** Only the order of the weights counts, the heaviest first; weights that are equal have no order between them. */
  | { readonly kind: "ranked"; readonly weights: readonly number[] }
  /** Dirichlet around the stated weights; the larger the concentration, the closer (share variance = s(1-s)/(concentration+1)). */
  | { readonly kind: "stated"; readonly weights: readonly number[]; readonly concentration: number }
  /** Every weighting within the ranges equally likely. */
  | { readonly kind: "ranges"; readonly ranges: readonly ShareRange[] };

/** Corners of a simplex of weightings; each corner is a weighting that sums to 1. A corner may stand in it more than once. */
export type WeightSimplex = readonly (readonly number[])[];

/** Most orders of tied weights over which an answer is still taken exactly: 7! */
const MOST_ORDERS = 5040;
/** Most corners of a simplex made by repetition. */
const MOST_CORNERS = 400;

/**
 * The simplexes, all equally likely, that together hold the weightings; `undefined` where there is no such form.
 * @param criteria number of criteria, at least one
 */
export function weightSimplexes(knowledge: WeightKnowledge, criteria: number): readonly WeightSimplex[] | undefined {
  switch (knowledge.kind) {
    case "unknown":
      return [corners(criteria)];
    case "ranked": {
      const groups = tiedGroups(knowledge.weights);
      if (groups.length === 1) return [corners(criteria)];
      if (groups.reduce((product, group) => product * factorial(group.length), 1) > MOST_ORDERS) return undefined;
      return orders(groups).map((order) => rankedCorners(order));
    }
    case "stated":
      return repeatedCorners(knowledge.weights, knowledge.concentration);
    case "ranges":
      return undefined;
  }
}

/** Weights divided by their sum. All zero: all zero. */
export function shares(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : weights.map(() => 0);
}

/** Positions of the criteria, the heaviest first, those of equal weight together. */
export function tiedGroups(weights: readonly number[]): readonly (readonly number[])[] {
  const sorted = weights.map((weight, position) => ({ weight, position })).sort((a, b) => b.weight - a.weight || a.position - b.position);
  const groups: { readonly weight: number; readonly members: number[] }[] = [];
  for (const { weight, position } of sorted) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.weight - weight <= TOLERANCE) last.members.push(position);
    else groups.push({ weight, members: [position] });
  }
  return groups.map((group) => group.members);
}

function corners(criteria: number): WeightSimplex {
  return Array.from({ length: criteria }, (_, i) => Array.from({ length: criteria }, (_, j) => (i === j ? 1 : 0)));
}

/** Corners of `w_1 >= w_2 >= ... >= w_n >= 0, sum 1`: the even weightings of the first 1, 2, ..., n of the order. */
function rankedCorners(order: readonly number[]): WeightSimplex {
  return order.map((_, k) => {
    const corner = order.map(() => 0);
    for (const criterion of order.slice(0, k + 1)) corner[criterion] = 1 / (k + 1);
    return corner;
  });
}

/** A Dirichlet with whole concentrations is a uniform simplex in which corner i stands `a_i` times, added up per criterion. */
function repeatedCorners(weights: readonly number[], concentration: number): readonly WeightSimplex[] | undefined {
  const times = shares(weights).map((share) => share * concentration);
  const whole = times.every((count) => Math.abs(count - Math.round(count)) <= TOLERANCE);
  if (!whole || concentration > MOST_CORNERS) return undefined;
  return [corners(weights.length).flatMap((corner, i) => Array.from({ length: Math.round(times[i] ?? 0) }, () => corner))];
}

function orders(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first, ...rest] = groups;
  if (first === undefined) return [[]];
  const tails = orders(rest);
  return permutations(first).flatMap((head) => tails.map((tail) => [...head, ...tail]));
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, i) => permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]));
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** The weighted mean of the values at every corner. */
export function valuesAtCorners(simplex: WeightSimplex, values: readonly number[]): readonly number[] {
  return simplex.map((corner) => corner.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0));
}

/** The middle of the simplexes: the mean weighting. Strictly ranked: the rank-order centroid (barron-barrett-1996). */
export function meanWeights(simplexes: readonly WeightSimplex[]): readonly number[] {
  const all = simplexes.flat();
  const criteria = all[0]?.length ?? 0;
  return Array.from({ length: criteria }, (_, i) => all.reduce((sum, corner) => sum + (corner[i] ?? 0), 0) / all.length);
}
