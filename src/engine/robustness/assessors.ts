/** Several people scored the same scenario: where they differ, and the difference that would change the answer first. */
import { shares } from "./weight-knowledge";
import { weightedSum } from "./stability";
import { thirdOf, THIRDS, type Limits, type Third } from "../weighing/zone";

/** What the assessors said of one criterion. Levels 0..1; `undefined` throughout where nobody scored it. */
export interface CriterionOpinion {
  readonly criterion: number;
  /** How many scored it. */
  readonly count: number;
  readonly median: number | undefined;
  /** Mean distance from the median. */
  readonly spread: number | undefined;
  /** Largest minus smallest. */
  readonly disagreement: number | undefined;
  /** Limits of the index when this criterion takes the lowest and the highest opinion, the others their median. */
  readonly zones: readonly Third[];
  /** True where those zones differ: on this criterion it matters who is right. */
  readonly turns: boolean;
}

export interface AssessorOpinion {
  /** Third of the index of the medians. */
  readonly zone: Third | undefined;
  /** Index and zone of each assessor's own scores; `undefined` for one who scored nothing that counts. */
  readonly own: readonly ({ readonly index: number; readonly zone: Third } | undefined)[];
  /** Share of the assessors with an answer whose own zone is the zone of the medians. */
  readonly agreement: number | undefined;
  /** The thirds between which the answer lies when every criterion takes its lowest or its highest opinion, and those of the assessors' own scores; empty where nobody scored. More than one: together the differences decide, even where none does alone. */
  readonly reach: readonly Third[];
  /** What to talk about first: those that turn the answer, then the largest disagreement. */
  readonly criteria: readonly CriterionOpinion[];
}

/**
 * @param levels assessors x criteria, 0..1; `undefined` where someone gave no score
 * @param weights non-negative, not all zero; a criterion of weight zero is never what turns the answer
 */
export function assessorOpinion(levels: readonly (readonly (number | undefined)[])[], weights: readonly number[], limits: Limits): AssessorOpinion {
  const given = weights.map((_, i) => levels.flatMap((own) => (own[i] === undefined ? [] : [own[i]])).sort((a, b) => a - b));
  const medians = given.map(median);
  const zoneWith = (values: readonly (number | undefined)[]) => {
    const index = indexOf(values, weights);
    return index === undefined ? undefined : { index, zone: thirdOf(index, limits) };
  };
  const criteria = given.map((own, criterion) => {
    const [lowest, highest, middle] = [own[0], own[own.length - 1], medians[criterion]];
    if (lowest === undefined || highest === undefined || middle === undefined) return { criterion, count: 0, median: undefined, spread: undefined, disagreement: undefined, zones: [], turns: false };
    const reached = [lowest, highest].flatMap((value) => zoneWith(medians.map((other, i) => (i === criterion ? value : other)))?.zone ?? []);
    const spread = own.reduce((sum, value) => sum + Math.abs(value - middle), 0) / own.length;
    return { criterion, count: own.length, median: middle, spread, disagreement: highest - lowest, zones: [...new Set(reached)], turns: new Set(reached).size > 1 };
  });
  const own = levels.map(zoneWith);
  const extremes = [given.map((values) => values[0]), given.map((values) => values[values.length - 1])].map(zoneWith);
  const reached = new Set([...extremes, ...own].flatMap((answer) => (answer === undefined ? [] : [answer.zone])));
  const zone = zoneWith(medians)?.zone;
  const answers = own.flatMap((answer) => (answer === undefined ? [] : [answer.zone]));
  return {
    zone,
    own,
    agreement: answers.length === 0 ? undefined : answers.filter((answer) => answer === zone).length / answers.length,
    reach: THIRDS.filter((third) => reached.has(third)),
    criteria: [...criteria].sort((a, b) => Number(b.turns) - Number(a.turns) || (b.disagreement ?? 0) - (a.disagreement ?? 0) || a.criterion - b.criterion),
  };
}

/** The middle of sorted numbers; between two middles, their mean. */
export function median(sorted: readonly number[]): number | undefined {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function indexOf(values: readonly (number | undefined)[], weights: readonly number[]): number | undefined {
  const counted = weights.map((weight, i) => (values[i] === undefined ? 0 : weight));
  if (!counted.some((weight) => weight > 0)) return undefined;
  return weightedSum(values.map((value) => value ?? 0), shares(counted));
}
