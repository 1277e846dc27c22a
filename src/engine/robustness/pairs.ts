/** How likely one scenario leans more to the network than another, over the weightings of the content criteria. A comparison of positions, not of merit. */
import type { Parameters } from "../framework/parameters";
import { above } from "../tolerance";
import type { Weighed } from "../weighing/weighted-index";
import { knowledgeOf, type Assumption } from "./assumption";
import { weightSampling } from "./sampling/simplex";
import { Generator } from "./sampling/generator";
import { weightSimplexes } from "./weight-knowledge";
import { pairProbability, type PairProbability } from "./zone-probability";
import { binomialError, type Effort } from "./zone-simulation";

/** Two scenarios by their places in the list, and the chance that the first (`more`) or the second (`less`) leans more to the network. */
export interface PairRobustness extends PairProbability {
  readonly first: number;
  readonly second: number;
  readonly exact: boolean;
  readonly standardError: number;
}

/** What two scenarios have in common: the places of the criteria known of both, and the difference of level on each. */
interface Common {
  readonly first: number;
  readonly second: number;
  readonly criteria: readonly number[];
  readonly differences: readonly number[];
}

/**
 * Every two scenarios, compared on the criteria that are known of both, intervals at their middle. A pair without a common
 * criterion is left out.
 * @param scenarios the same criteria and weights for each
 */
export function pairRobustness(scenarios: readonly (readonly Weighed[])[], assumption: Assumption, effort: Effort, parameters: Parameters): readonly PairRobustness[] {
  const weighed = scenarios[0]?.filter(({ weight }) => weight > 0) ?? [];
  const levels = scenarios.map((criteria) => criteria.filter(({ weight }) => weight > 0).map(({ level }) => level && (level.low + level.high) / 2));
  const pairs = levels.flatMap((a, first) => levels.slice(first + 1).flatMap((b, offset) => commonOf(a, b, first, first + 1 + offset)));
  const simplexesOf = new Map<string, ReturnType<typeof weightSimplexes>>();
  const simplexes = (criteria: readonly number[]) => {
    const key = criteria.join();
    if (!simplexesOf.has(key)) simplexesOf.set(key, weightSimplexes(knowledgeOf(assumption, criteria.flatMap((i) => weighed[i] ?? []), weighed, parameters), criteria.length));
    return simplexesOf.get(key);
  };
  const exact = new Map(pairs.flatMap((pair) => {
    const over = simplexes(pair.criteria);
    return over === undefined ? [] : [[pair, { ...pairProbability(pair.differences, pair.differences.map(() => 0), over), first: pair.first, second: pair.second, exact: true, standardError: 0 }] as const];
  }));
  const open = pairs.filter((pair) => !exact.has(pair));
  const simulated = new Map(simulate(open, assumption, weighed, effort, parameters).map((answer, i) => [open[i], answer]));
  return pairs.flatMap((pair) => exact.get(pair) ?? simulated.get(pair) ?? []);
}

function commonOf(a: readonly (number | undefined)[], b: readonly (number | undefined)[], first: number, second: number): readonly Common[] {
  const known = a.flatMap((x, i) => {
    const y = b[i];
    return x === undefined || y === undefined ? [] : [{ i, difference: x - y }];
  });
  return known.length === 0 ? [] : [{ first, second, criteria: known.map(({ i }) => i), differences: known.map(({ difference }) => difference) }];
}

/** Draws between two looks at the standard error. */
const BLOCK = 1000;

/** One set of weightings for all pairs. Nothing where no weighting agrees with the assumption. */
function simulate(pairs: readonly Common[], assumption: Assumption, weighed: readonly Weighed[], effort: Effort, parameters: Parameters): readonly PairRobustness[] {
  const sampling = pairs.length === 0 ? undefined : weightSampling(knowledgeOf(assumption, weighed, weighed, parameters));
  if (sampling === undefined) return [];
  const generator = new Generator(effort.seed);
  const weights = new Float64Array(weighed.length);
  const more = new Float64Array(pairs.length);
  const less = new Float64Array(pairs.length);
  const errorOf = (i: number, draws: number) => Math.max(binomialError((more[i] ?? 0) / draws, draws), binomialError((less[i] ?? 0) / draws, draws));
  const worst = (draws: number) => pairs.reduce((most, _, i) => Math.max(most, errorOf(i, draws)), 0);
  let draws = 0;
  while (draws < effort.draws && (draws === 0 || effort.precision === 0 || worst(draws) > effort.precision)) {
    for (const until = Math.min(effort.draws, draws + BLOCK); draws < until; draws += 1) {
      sampling.draw(weights, generator);
      pairs.forEach(({ criteria, differences }, i) => {
        let lead = 0;
        criteria.forEach((criterion, k) => (lead += (weights[criterion] ?? 0) * (differences[k] ?? 0)));
        if (above(lead, 0)) more[i] = (more[i] ?? 0) + 1;
        else if (above(-lead, 0)) less[i] = (less[i] ?? 0) + 1;
      });
    }
  }
  return pairs.map(({ first, second }, i) => ({ first, second, more: (more[i] ?? 0) / draws, less: (less[i] ?? 0) / draws, same: (draws - (more[i] ?? 0) - (less[i] ?? 0)) / draws, exact: false, standardError: errorOf(i, draws) }));
}
