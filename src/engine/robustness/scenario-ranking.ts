/** Scenarios ranked on stated aspects: by every method, and over all weightings of the aspects. */
import { aspects } from "../aspects";
import type { Evaluation } from "../evaluate";
import { hasText, LANGUAGES, text } from "../framework/text";
import type { Parameters } from "../framework/parameters";
import { normalise } from "../scenario/normalise";
import { rankedAspects, type RankedAspect } from "./ranked-aspects";
import type { Decision } from "./ranking/decision";
import type { Direction } from "./ranking/dominance";
import { rank, type Ranking } from "./ranking/rank";
import { rankingRobustness, type RankingRobustness } from "./ranking-robustness";
import type { TallyKernel } from "./sampling/tally";
import type { Effort } from "./zone-simulation";

export interface ScenarioRanking {
  readonly aspects: readonly RankedAspect[];
  /** Over all weightings of the aspects. */
  readonly robustness: RankingRobustness;
  /** By every method under the weights given; over the scenarios of which every aspect is known, by their places. Null where there are fewer than two of those. */
  readonly ranking: Ranking | null;
  readonly complete: readonly number[];
}

/** The aspect that a word names: its id, or its label in either language; undefined where none. Only aspects that are numbers can be ranked on. */
export function aspectNamed(word: string): string | undefined {
  const key = normalise(word);
  return aspects.find(({ id, unit }) => unit !== "word" && [id, ...LANGUAGES.flatMap((language) => (hasText(`aspects.${id}`) ? [text(language, `aspects.${id}`)] : []))].some((name) => normalise(name) === key))?.id;
}

/**
 * @param asked ids of aspects and which way each is better; by default those of frameworks/
 * @param weights by aspect id, for the methods; equal where absent. The robustness knows no weights.
 * @returns null where there is nothing to rank
 */
export function rankScenarios(evaluations: readonly Evaluation[], asked: Readonly<Record<string, Direction>> | undefined, weights: Readonly<Record<string, number>>, effort: Effort, parameters: Parameters, kernel?: TallyKernel): ScenarioRanking | null {
  const ranked = rankedAspects(evaluations, asked);
  const robustness = rankingRobustness(ranked, { kind: "unknown" }, effort, parameters, kernel);
  if (robustness === null) return null;
  const complete = evaluations.flatMap((_, i) => (ranked.every(({ values }) => values[i] !== null) ? [i] : []));
  const own = ranked.map(({ id }) => weights[id] ?? 1);
  const decision = {
    alternatives: complete.map((i) => evaluations[i]?.scenario.name ?? ""),
    criteria: ranked.map(({ id }) => id),
    directions: ranked.map(({ direction }) => direction),
    weights: own.some((weight) => weight > 0) ? own : own.map(() => 1),
    matrix: complete.map((i) => ranked.map(({ values }) => values[i] ?? 0)),
  };
  return { aspects: ranked, robustness, ranking: complete.length < 2 ? null : byMethods(decision), complete };
}

/** Worst to best takes any numbers, so it always ranks. */
function byMethods(decision: Decision): Ranking | null {
  const answer = rank({ decision, preferences: [], anchors: [] }, "weighted-sum", "min-max");
  if (!("decision" in answer)) return null;
  return answer;
}
