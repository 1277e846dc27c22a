/**
 * Weightings drawn evenly. Uniform numbers that are merely divided by their sum are not even on the simplex (with ten
 * criteria the largest weight would exceed 0.3 once in 200 draws instead of once in 2.6); gaps between sorted uniform
 * numbers are.
 */
import { TOLERANCE } from "../../tolerance";
import { shares, type ShareRange, tiedGroups, type WeightKnowledge } from "../weight-knowledge";
import { gamma } from "./distributions";
import { Generator } from "./generator";

/** Fills the array given with the next weighting: non-negative, sum 1. */
export type WeightSampler = (weights: Float64Array, generator: Generator) => void;

/** The sampler of what is known of the weights, and how it draws. */
export interface WeightSampling {
  readonly draw: WeightSampler;
  /** `even`: independent draws. `walk`: a hit-and-run chain, for ranges that leave little of the simplex; its draws depend on each other a little. */
  readonly kind: "even" | "walk";
}

/** Uniform on the simplex: the gaps between sorted uniform numbers. */
export const evenWeights: WeightSampler = (weights, generator) => {
  const last = weights.length - 1;
  for (let count = 0; count < last; count += 1) {
    const point = generator.between();
    let at = count;
    for (; at > 0 && (weights[at - 1] ?? 0) > point; at -= 1) weights[at] = weights[at - 1] ?? 0;
    weights[at] = point;
  }
  let before = 0;
  for (let i = 0; i < last; i += 1) {
    const point = weights[i] ?? 0;
    weights[i] = point - before;
    before = point;
  }
  weights[last] = 1 - before;
};

/** @returns `undefined` where no weighting agrees with what is said (ranges whose low ends sum over 1, or high ends under 1). */
export function weightSampling(knowledge: WeightKnowledge): WeightSampling | undefined {
  switch (knowledge.kind) {
    case "unknown":
      return { draw: evenWeights, kind: "even" };
    case "ranked":
      return { draw: rankedWeights(tiedGroups(knowledge.weights)), kind: "even" };
    case "stated":
      return { draw: statedWeights(knowledge.weights, knowledge.concentration), kind: "even" };
    case "ranges":
      return rangedWeights(knowledge.ranges);
  }
}

/** Even weightings sorted, the largest to the criterion ranked first; within a tie in a random order. */
function rankedWeights(groups: readonly (readonly number[])[]): WeightSampler {
  const order = Uint16Array.from(groups.flat());
  const sorted = new Float64Array(order.length);
  return (weights, generator) => {
    evenWeights(sorted, generator);
    sorted.sort();
    let start = 0;
    for (const { length } of groups) {
      for (let i = start + length - 1; i > start; i -= 1) {
        const j = start + Math.floor(generator.between() * (i - start + 1));
        const held = order[i] ?? 0;
        order[i] = order[j] ?? 0;
        order[j] = held;
      }
      start += length;
    }
    order.forEach((criterion, rank) => {
      weights[criterion] = sorted[order.length - 1 - rank] ?? 0;
    });
  };
}

/** Dirichlet: gamma numbers divided by their sum. */
function statedWeights(stated: readonly number[], concentration: number): WeightSampler {
  const shape = shares(stated).map((share) => share * concentration);
  return (weights, generator) => {
    let total = 0;
    do {
      total = 0;
      shape.forEach((own, i) => {
        const drawn = own > TOLERANCE ? gamma(own, generator) : 0;
        weights[i] = drawn;
        total += drawn;
      });
    } while (total <= 0);
    for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] ?? 0) / total;
  };
}

/** Share of the proposals that must fall within the ranges for rejection to be used. */
const LEAST_ACCEPTED = 0.05;
const PROBES = 2000;
/** Steps of the walk between two draws, per criterion. */
const STEPS = 10;

function rangedWeights(ranges: readonly ShareRange[]): WeightSampling | undefined {
  const lows = ranges.map(([low]) => Math.max(0, low));
  const highs = ranges.map(([, high]) => Math.min(1, high));
  const free = 1 - sum(lows);
  const spare = sum(highs) - 1;
  if (free < -TOLERANCE || spare < -TOLERANCE || ranges.some(([low, high]) => low > high)) return undefined;
  const fromLow: WeightSampler = (weights, generator) => {
    evenWeights(weights, generator);
    for (let i = 0; i < weights.length; i += 1) weights[i] = (lows[i] ?? 0) + free * (weights[i] ?? 0);
  };
  const fromHigh: WeightSampler = (weights, generator) => {
    evenWeights(weights, generator);
    for (let i = 0; i < weights.length; i += 1) weights[i] = (highs[i] ?? 0) - spare * (weights[i] ?? 0);
  };
  const propose = free <= spare ? fromLow : fromHigh;
  const within = (weights: Float64Array) => weights.every((weight, i) => weight >= (lows[i] ?? 0) - TOLERANCE && weight <= (highs[i] ?? 1) + TOLERANCE);
  if (accepted(propose, within, ranges.length) < LEAST_ACCEPTED) return { draw: walk(lows, highs), kind: "walk" };
  const draw: WeightSampler = (weights, generator) => {
    do propose(weights, generator);
    while (!within(weights));
  };
  return { draw, kind: "even" };
}

function accepted(propose: WeightSampler, within: (weights: Float64Array) => boolean, criteria: number): number {
  const generator = new Generator(1);
  const weights = new Float64Array(criteria);
  let count = 0;
  for (let probe = 0; probe < PROBES; probe += 1) {
    propose(weights, generator);
    if (within(weights)) count += 1;
  }
  return count / PROBES;
}

/** Hit-and-run along the directions that move weight between two criteria (smith-1984), from the middle of the ranges. */
function walk(lows: readonly number[], highs: readonly number[]): WeightSampler {
  const spread = sum(highs) - sum(lows);
  const step = spread > 0 ? (1 - sum(lows)) / spread : 0;
  const now = Float64Array.from(lows, (low, i) => low + step * ((highs[i] ?? 0) - low));
  return (weights, generator) => {
    for (let k = 0; k < STEPS * now.length; k += 1) {
      const i = Math.floor(generator.between() * now.length);
      const j = Math.floor(generator.between() * now.length);
      if (i === j) continue;
      const [a, b] = [now[i] ?? 0, now[j] ?? 0];
      const least = Math.max((lows[i] ?? 0) - a, b - (highs[j] ?? 0));
      const most = Math.min((highs[i] ?? 0) - a, b - (lows[j] ?? 0));
      const moved = least + generator.between() * (most - least);
      now[i] = a + moved;
      now[j] = b - moved;
    }
    weights.set(now);
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
