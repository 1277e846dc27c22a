/**
 * SMAA-2 (lahdelma-salminen-2001): over everything the weights and the scores may be, how often does each alternative take
 * each rank, which weights speak for it, and how likely is it first under those. Seeded: the same input gives the same digits.
 */
import { ln } from "./sampling/elementary";
import { Generator, LANES, seededState } from "./sampling/generator";
import { weightSampling, type WeightSampler } from "./sampling/simplex";
import { MOST_DRAWS, order, tally, WHOLE, type TallyKernel } from "./sampling/tally";
import { TOLERANCE } from "../tolerance";
import { valuesAtCorners, weightSimplexes, type WeightKnowledge, type WeightSimplex } from "./weight-knowledge";

/** Fills the table (alternatives x criteria, row by row) with one draw of the scores; more is better, scaled 0..1. */
export type ScoreSampler = (scores: Float64Array, generator: Generator) => void;

export interface SmaaRequest {
  /** The scores where they are certain: alternatives x criteria, more is better, scaled 0..1. The middle where they are not. */
  readonly scores: readonly (readonly number[])[];
  /** Draws the scores where they are not certain. */
  readonly sampleScores?: ScoreSampler | undefined;
  readonly weights: WeightKnowledge;
  /** Most draws; rounded up to a multiple of four. */
  readonly draws: number;
  readonly seed: number;
  /** Stop as soon as no standard error is larger; 0: never stop early. */
  readonly precision: number;
  readonly kernel?: TallyKernel | undefined;
}

export interface Smaa {
  /** Share of the draws in which alternative (row) took the rank (column); equals share the better rank. */
  readonly acceptability: readonly (readonly number[])[];
  /** The mean weighting of the draws in which the alternative was first; `undefined` where it never was. */
  readonly centralWeights: readonly (readonly number[] | undefined)[];
  /** Share of the draws of the scores in which the alternative is first under its own central weights. */
  readonly confidence: readonly (number | undefined)[];
  /** Share of the draws in which row is better than column. `undefined` where it was not counted. */
  readonly pairwise: readonly (readonly number[])[] | undefined;
  /** Disorder of the first rank, 0 (one alternative is always first) .. 1 (all as often). */
  readonly entropy: number;
  /** The largest standard error of the acceptabilities. */
  readonly standardError: number;
  readonly draws: number;
  readonly seed: number;
  /** True where the precision asked for was reached before the last draw. */
  readonly stoppedEarly: boolean;
  /** `walk`: the draws of the weights depend on each other a little, so the standard error is somewhat low. */
  readonly sampling: "even" | "walk";
}

/** Draws between two looks at the standard error. */
const BLOCK = 4096;

/** @returns `undefined` where no weighting agrees with what is said of the weights */
export function smaa(request: SmaaRequest): Smaa | undefined {
  const criteria = request.scores[0]?.length ?? 0;
  const simplexes = weightSimplexes(request.weights, criteria);
  const only = simplexes?.length === 1 ? simplexes[0] : undefined;
  const counting = only !== undefined && request.sampleScores === undefined ? kernelCounting(request, only) : drawCounting(request, criteria);
  if (counting === undefined) return undefined;
  const { counts, sampling } = counting;
  const alternatives = request.scores.length;
  const most = Math.ceil(Math.max(1, request.draws) / LANES) * LANES;
  const block = request.precision > 0 ? BLOCK : MOST_DRAWS;
  let stoppedEarly = false;
  while (counts.draws < most && !stoppedEarly) {
    counting.advance(Math.min(block, most - counts.draws));
    stoppedEarly = request.precision > 0 && counts.draws < most && cautiousError(counts) <= request.precision;
  }
  const rows = (table: Float64Array, width: number) => Array.from({ length: alternatives }, (_, i) => Array.from(table.subarray(i * width, (i + 1) * width)));
  const acceptability = rows(counts.ranks, alternatives).map((row) => row.map((count) => count / counts.draws));
  const firstDraws = rows(counts.ranks, alternatives).map((row) => row[0] ?? 0);
  const centralWeights = rows(counts.firsts, criteria).map((sums, i) => ((firstDraws[i] ?? 0) > 0 ? sums.map((sum) => sum / (firstDraws[i] ?? 1)) : undefined));
  return {
    acceptability,
    centralWeights,
    confidence: confidence(request, centralWeights),
    pairwise: counting.wins === undefined ? undefined : rows(counting.wins, alternatives).map((row) => row.map((count) => count / counts.draws)),
    entropy: entropy(acceptability.map((row) => row[0] ?? 0)),
    standardError: Math.max(...acceptability.flat().map((share) => Math.sqrt((share * (1 - share)) / counts.draws))),
    draws: counts.draws,
    seed: request.seed,
    stoppedEarly,
    sampling,
  };
}

interface Counts {
  draws: number;
  readonly ranks: Float64Array;
  /** Sums of weights per alternative and criterion over the draws in which it was first. */
  readonly firsts: Float64Array;
}

interface Counting {
  readonly counts: Counts;
  readonly wins: Float64Array | undefined;
  readonly sampling: "even" | "walk";
  readonly advance: (draws: number) => void;
}

/** Certain scores, weights even on one simplex: the fast kernel. Pairs need no counting there, they have an exact answer. */
function kernelCounting(request: SmaaRequest, simplex: WeightSimplex): Counting {
  const alternatives = request.scores.length;
  const criteria = request.scores[0]?.length ?? 0;
  const corners = simplex.length;
  const scores = Float64Array.from(request.scores.flatMap((row) => valuesAtCorners(simplex, row)));
  const state = seededState(request.seed);
  const counts = emptyCounts(alternatives, criteria);
  const kernel = request.kernel ?? tally;
  return {
    counts,
    wins: undefined,
    sampling: "even",
    advance: (draws) => {
      const done = kernel({ scores, alternatives, corners, state, draws });
      done.ranks.forEach((count, i) => add(counts.ranks, i, count));
      done.firsts.forEach((sum, i) => {
        const alternative = Math.floor(i / corners);
        simplex[i % corners]?.forEach((weight, criterion) => add(counts.firsts, alternative * criteria + criterion, (sum / WHOLE) * weight));
      });
      counts.draws += draws;
    },
  };
}

/** Everything else: draw weights and scores one by one. */
function drawCounting(request: SmaaRequest, criteria: number): Counting | undefined {
  const sampling = weightSampling(request.weights);
  if (sampling === undefined) return undefined;
  const alternatives = request.scores.length;
  const counts = emptyCounts(alternatives, criteria);
  const wins = new Float64Array(alternatives * alternatives);
  const generator = new Generator(request.seed);
  const scores = Float64Array.from(request.scores.flat());
  const weights = new Float64Array(criteria);
  const totals = new Float64Array(alternatives);
  const rank = new Uint32Array(alternatives);
  const one = (draw: WeightSampler) => {
    draw(weights, generator);
    request.sampleScores?.(scores, generator);
    totalInto(totals, scores, weights);
    order(totals, rank, TOLERANCE);
    for (let i = 0; i < alternatives; i += 1) {
      const place = rank[i] ?? 0;
      add(counts.ranks, i * alternatives + place, 1);
      if (place === 0) weights.forEach((weight, k) => add(counts.firsts, i * criteria + k, weight));
      for (let j = 0; j < alternatives; j += 1) if ((totals[i] ?? 0) - (totals[j] ?? 0) > TOLERANCE) add(wins, i * alternatives + j, 1);
    }
  };
  return {
    counts,
    wins,
    sampling: sampling.kind,
    advance: (draws) => {
      for (let draw = 0; draw < draws; draw += 1) one(sampling.draw);
      counts.draws += draws;
    },
  };
}

/** First under its own central weights: certain scores answer at once; otherwise the scores are drawn again. */
function confidence(request: SmaaRequest, central: readonly (readonly number[] | undefined)[]): readonly (number | undefined)[] {
  const alternatives = request.scores.length;
  const draws = request.sampleScores === undefined ? 1 : Math.max(1, request.draws);
  const generator = new Generator(request.seed, 1);
  const scores = Float64Array.from(request.scores.flat());
  const totals = new Float64Array(alternatives);
  const rank = new Uint32Array(alternatives);
  const weights = central.map((row) => (row === undefined ? undefined : Float64Array.from(row)));
  const firsts = new Float64Array(alternatives);
  for (let draw = 0; draw < draws; draw += 1) {
    request.sampleScores?.(scores, generator);
    weights.forEach((own, i) => {
      if (own === undefined) return;
      totalInto(totals, scores, own);
      order(totals, rank, TOLERANCE);
      if (rank[i] === 0) add(firsts, i, 1);
    });
  }
  return central.map((row, i) => (row === undefined ? undefined : (firsts[i] ?? 0) / draws));
}

function totalInto(totals: Float64Array, scores: Float64Array, weights: Float64Array): void {
  let at = 0;
  for (let i = 0; i < totals.length; i += 1) {
    let sum = 0;
    for (let k = 0; k < weights.length; k += 1, at += 1) sum += (weights[k] ?? 0) * (scores[at] ?? 0);
    totals[i] = sum;
  }
}

function entropy(first: readonly number[]): number {
  const total = first.reduce((sum, share) => sum + share, 0);
  if (first.length < 2 || total <= 0) return 0;
  return first.reduce((sum, share) => (share > 0 ? sum - (share / total) * ln(share / total) : sum), 0) / ln(first.length);
}

/** The largest standard error, with two hits and two misses added so that an acceptability of 0 or 1 does not count as certain. */
function cautiousError({ ranks, draws }: Counts): number {
  return Math.max(...Array.from(ranks, (count) => {
    const share = (count + 2) / (draws + 4);
    return Math.sqrt((share * (1 - share)) / (draws + 4));
  }));
}

function emptyCounts(alternatives: number, criteria: number): Counts {
  return { draws: 0, ranks: new Float64Array(alternatives * alternatives), firsts: new Float64Array(alternatives * criteria) };
}

function add(table: Float64Array, at: number, amount: number): void {
  table[at] = (table[at] ?? 0) + amount;
}
