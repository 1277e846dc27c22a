/** Which scenario is best, over all weightings of what "better" means: SMAA-2 over the ranked aspects, with exact pairs where they exist. */
import { parameter, type Parameters } from "../framework/parameters";
import { rankingTable, type RankedAspect } from "./ranked-aspects";
import { dominance } from "./ranking/dominance";
import type { TallyKernel } from "./sampling/tally";
import { smaa, type Smaa } from "./smaa";
import { weightSimplexes, type WeightKnowledge } from "./weight-knowledge";
import { pairProbability } from "./zone-probability";
import { binomialError, type Effort } from "./zone-simulation";

export interface RankingRobustness extends Omit<Smaa, "pairwise"> {
  readonly aspects: readonly RankedAspect[];
  /** Chance that row is better than column. */
  readonly better: readonly (readonly number[])[];
  /** True where those chances are exact. */
  readonly exactPairs: boolean;
  /** Pairs, by position, that cannot be told apart: same within the tolerance, or as good as even chances. */
  readonly tied: readonly (readonly [number, number])[];
  /** Row is at least as good as column on every aspect and better on one. False where anything is unknown. */
  readonly dominates: readonly (readonly boolean[])[];
}

/** @returns null where there is nothing to rank: fewer than two scenarios, no aspect on which they differ, or weights that contradict each other */
export function rankingRobustness(aspects: readonly RankedAspect[], weights: WeightKnowledge, effort: Effort, parameters: Parameters, kernel?: TallyKernel): RankingRobustness | null {
  const { scores, sampleScores } = rankingTable(aspects);
  if (aspects.length === 0 || scores.length < 2) return null;
  const answer = smaa({ scores, sampleScores, weights, ...effort, kernel });
  if (answer === undefined) return null;
  const { pairwise, ...rest } = answer;
  const simplexes = sampleScores === undefined ? weightSimplexes(weights, aspects.length) : undefined;
  const better = simplexes === undefined ? (pairwise ?? []) : scores.map((a, i) => scores.map((b, j) => (i === j ? 0 : pairProbability(a, b, simplexes).more)));
  const within = parameter(parameters, "robustness.tied-within");
  const tied = scores.flatMap((_, i) =>
    scores.flatMap((_row, j): (readonly [number, number])[] => {
      if (j <= i) return [];
      const [more, less] = [better[i]?.[j] ?? 0, better[j]?.[i] ?? 0];
      const noise = simplexes === undefined ? 2 * binomialError(more, rest.draws) : 0;
      return Math.abs(more - less) / 2 <= Math.max(within, noise) ? [[i, j]] : [];
    }),
  );
  const known = aspects.every(({ values }) => values.every((value) => value !== null));
  const dominates = known ? dominance(scores, aspects.map(() => "max")) : scores.map(() => scores.map(() => false));
  return { ...rest, aspects, better, exactPairs: simplexes !== undefined, tied, dominates };
}
