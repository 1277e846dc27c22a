/** How sure a position on a line of three zones is: market or network, contract or subsidy. */
import type { Parameters } from "../framework/parameters";
import type { Weighed } from "../weighing/weighted-index";
import { thirdOf, type Limits, type Third } from "../weighing/zone";
import { assumptionRule, knowledgeOf, type Assumption } from "./assumption";
import { scoreFlips } from "./flips";
import { weightedSum, zoneStability } from "./stability";
import { tornado } from "./tornado";
import { shares, weightSimplexes, type ShareRange } from "./weight-knowledge";
import { zoneProbability, type ZoneProbability } from "./zone-probability";
import { simulateZones, type Effort } from "./zone-simulation";

/** The smallest change of one score that moves the position into another zone. Scores 1..5. */
export interface CriterionFlip {
  readonly criterion: string;
  readonly from: number;
  readonly to: number;
  readonly zone: Third;
  readonly direction: "up" | "down";
}

/** The index as one criterion runs over what is known of it, 0..1. */
export interface CriterionSwing {
  readonly criterion: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
}

export interface PositionRobustness {
  /** The zone of the index under the weights in force. */
  readonly zone: Third;
  readonly index: number;
  /** Chance of each zone over the weightings; intervals at their middle, unknown criteria left out, as in the index. Undefined where no weighting agrees with the ranges given. */
  readonly probability: ZoneProbability | undefined;
  /** Smallest and largest chance of the outer zones as unknown criteria and intervals run over what they may be; absent where all is known or the answer is simulated. */
  readonly probabilityBounds: { readonly lower: ShareRange; readonly upper: ShareRange } | undefined;
  /** True where the chances are exact; otherwise their largest standard error and the number of draws say how far to trust them. */
  readonly exact: boolean;
  readonly standardError: number;
  readonly draws: number;
  /** The rule of frameworks/ that says what was assumed of the weights. */
  readonly rule: string;
  /** Share of each known criterion in the total known weight, and the shares between which the zone stays. */
  readonly shares: Readonly<Record<string, number>>;
  readonly weightStability: Readonly<Record<string, ShareRange>>;
  /** The smallest change first. */
  readonly scoreFlips: readonly CriterionFlip[];
  /** The largest swing first. */
  readonly tornado: readonly CriterionSwing[];
}

const scoreOf = (level: number): number => 1 + 4 * level;

/**
 * @param criteria all criteria of the group, with what is known of each
 * @returns null where no criterion with a weight is known
 */
export function positionRobustness(criteria: readonly Weighed[], limits: Limits, assumption: Assumption, effort: Effort, parameters: Parameters): PositionRobustness | null {
  const weighed = criteria.filter(({ weight }) => weight > 0);
  const known = criteria.flatMap(({ criterion, level, weight }) => (level === undefined ? [] : [{ criterion, weight, value: (level.low + level.high) / 2 }]));
  const values = known.map(({ value }) => value);
  const share = shares(known.map(({ weight }) => weight));
  if (!known.some(({ weight }) => weight > 0)) return null;
  const index = weightedSum(values, share);
  const named = <T>(list: readonly T[]): Readonly<Record<string, T>> => Object.fromEntries(known.flatMap(({ criterion }, i) => (list[i] === undefined ? [] : [[criterion, list[i]]])));
  const nameOf = (at: number, list: readonly { readonly criterion: string }[]) => list[at]?.criterion ?? "";
  const levels = criteria.map(({ level }) => (level === undefined ? { low: 0, high: 1 } : { ...level, point: (level.low + level.high) / 2 }));
  return {
    zone: thirdOf(index, limits),
    index,
    ...chances(weighed, limits, assumption, effort, parameters),
    rule: assumptionRule(assumption),
    shares: named(share),
    weightStability: named(zoneStability(values, share, limits)),
    scoreFlips: scoreFlips(values, share, limits).map(({ criterion, from, to, zone, direction }) => ({ criterion: nameOf(criterion, known), from: scoreOf(from), to: scoreOf(to), zone, direction })),
    tornado: tornado(levels, criteria.map(({ weight }) => weight)).map(({ criterion, ...ends }) => ({ criterion: nameOf(criterion, criteria), ...ends })),
  };
}

type Chances = Pick<PositionRobustness, "probability" | "probabilityBounds" | "exact" | "standardError" | "draws">;

function chances(weighed: readonly Weighed[], limits: Limits, assumption: Assumption, effort: Effort, parameters: Parameters): Chances {
  const known = weighed.filter(({ level }) => level !== undefined);
  const middles = weighed.map(({ level }) => level && (level.low + level.high) / 2);
  const simplexes = weightSimplexes(knowledgeOf(assumption, known, weighed, parameters), known.length);
  if (simplexes === undefined) {
    const simulated = simulateZones(middles, limits, knowledgeOf(assumption, weighed, weighed, parameters), effort);
    return { probability: simulated?.answer, probabilityBounds: undefined, exact: false, standardError: simulated?.standardError ?? 0, draws: simulated?.draws ?? 0 };
  }
  const probability = zoneProbability(middles.filter((level) => level !== undefined), limits, simplexes);
  return { probability, probabilityBounds: bounds(weighed, limits, assumption, parameters), exact: true, standardError: 0, draws: 0 };
}

/** The outer zones are likeliest at one end of everything and least likely at the other: the index rises with every level. */
function bounds(weighed: readonly Weighed[], limits: Limits, assumption: Assumption, parameters: Parameters): PositionRobustness["probabilityBounds"] {
  if (weighed.every(({ level }) => level !== undefined && level.low === level.high)) return undefined;
  const simplexes = weightSimplexes(knowledgeOf(assumption, weighed, weighed, parameters), weighed.length);
  if (simplexes === undefined) return undefined;
  const low = zoneProbability(weighed.map(({ level }) => level?.low ?? 0), limits, simplexes);
  const high = zoneProbability(weighed.map(({ level }) => level?.high ?? 1), limits, simplexes);
  return { lower: [high.lower, low.lower], upper: [low.upper, high.upper] };
}
