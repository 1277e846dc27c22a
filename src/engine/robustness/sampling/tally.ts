/**
 * The inner loop of the simulation: draw even weightings, total every alternative, rank, count. This is the oracle and the
 * fallback; a faster kernel (WebAssembly) may be handed to `smaa` instead and must give the same counts to the last digit.
 *
 * Gaps between sorted 32-bit whole numbers are the weights, as whole numbers that sum to 2^32 - 1: sums of them are exact,
 * so the order in which a kernel adds them does not matter.
 */
import { TOLERANCE } from "../../tolerance";
import { LANES } from "./generator";
import { sortingNetwork } from "./sorting-network";

/** The sum of the whole weights of one draw. */
export const WHOLE = 4294967295;
/** Totals of whole weights that differ by no more are equal. */
export const TALLY_TOLERANCE = TOLERANCE * WHOLE;
/** Most draws of one call, so that sums of whole weights stay exact in a double. */
export const MOST_DRAWS = 1048576;

export interface TallyRequest {
  /** Value of each alternative at each corner of the weight simplex, alternative by alternative; more is better. */
  readonly scores: Float64Array;
  readonly alternatives: number;
  readonly corners: number;
  /** State of the four generators (`seededState`); moved on in place. */
  readonly state: Uint32Array;
  /** A multiple of `LANES`, at most `MOST_DRAWS`. */
  readonly draws: number;
}

export interface Tally {
  /** How often alternative a took rank r (0 = first; equals share the better rank), at `a * alternatives + r`. */
  readonly ranks: Float64Array;
  /** Sum of the whole weights over the draws in which a was first, at `a * corners + corner`. */
  readonly firsts: Float64Array;
}

export type TallyKernel = (request: TallyRequest) => Tally;

/** The kernel in TypeScript. */
export const tally: TallyKernel = ({ scores, alternatives, corners, state, draws }) => {
  const ranks = new Float64Array(alternatives * alternatives);
  const firsts = new Float64Array(alternatives * corners);
  const network = sortingNetwork(corners - 1);
  const gaps = new Float64Array(corners);
  const totals = new Float64Array(alternatives);
  const rank = new Uint32Array(alternatives);
  for (let lane = 0; lane < LANES; lane += 1) {
    let a = (state[lane] ?? 0) | 0;
    let b = (state[LANES + lane] ?? 0) | 0;
    let c = (state[2 * LANES + lane] ?? 0) | 0;
    let d = (state[3 * LANES + lane] ?? 0) | 0;
    for (let draw = lane; draw < draws; draw += LANES) {
      for (let i = 0; i < corners - 1; i += 1) {
        const mixed = (a + d) | 0;
        gaps[i] = (((mixed << 7) | (mixed >>> 25)) + a) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);
      }
      toGaps(gaps, network);
      total(scores, gaps, totals);
      order(totals, rank, TALLY_TOLERANCE);
      for (let i = 0; i < alternatives; i += 1) {
        const place = rank[i] ?? 0;
        const cell = i * alternatives + place;
        ranks[cell] = (ranks[cell] ?? 0) + 1;
        if (place === 0) for (let k = 0, at = i * corners; k < corners; k += 1, at += 1) firsts[at] = (firsts[at] ?? 0) + (gaps[k] ?? 0);
      }
    }
    state[lane] = a;
    state[LANES + lane] = b;
    state[2 * LANES + lane] = c;
    state[3 * LANES + lane] = d;
  }
  return { ranks, firsts };
};

/** Sorts all but the last number, then replaces each by its distance from the one before; the last becomes the rest. */
function toGaps(points: Float64Array, network: Uint32Array): void {
  for (let p = 0; p < network.length; p += 2) {
    const i = network[p] ?? 0;
    const j = network[p + 1] ?? 0;
    const [first, second] = [points[i] ?? 0, points[j] ?? 0];
    if (first > second) {
      points[i] = second;
      points[j] = first;
    }
  }
  let before = 0;
  const last = points.length - 1;
  for (let i = 0; i < last; i += 1) {
    const point = points[i] ?? 0;
    points[i] = point - before;
    before = point;
  }
  points[last] = WHOLE - before;
}

function total(scores: Float64Array, weights: Float64Array, totals: Float64Array): void {
  let at = 0;
  for (let i = 0; i < totals.length; i += 1) {
    let sum = 0;
    for (let k = 0; k < weights.length; k += 1, at += 1) sum += (weights[k] ?? 0) * (scores[at] ?? 0);
    totals[i] = sum;
  }
}

/** Rank of each: the number of others that are better by more than the tolerance. */
export function order(totals: Float64Array, rank: Uint32Array, tolerance: number): void {
  rank.fill(0);
  for (let i = 0; i < totals.length; i += 1) {
    const own = totals[i] ?? 0;
    let better = rank[i] ?? 0;
    for (let j = i + 1; j < totals.length; j += 1) {
      const lead = own - (totals[j] ?? 0);
      if (lead > tolerance) rank[j] = (rank[j] ?? 0) + 1;
      else if (lead < -tolerance) better += 1;
    }
    rank[i] = better;
  }
}
