/** How sure, in plain sentences: the answer and its share first, then the smallest changes that turn it. */
import { text } from "../framework/text";
import type { Language } from "../framework/types";
import { columnLabel } from "../scenario/labels";
import { same, TOLERANCE } from "../tolerance";
import { ZONES } from "../weighing/content";
import { CONCLUSIONS } from "./conclusions";
import type { PositionRobustness } from "./position";
import type { ConclusionRobustness } from "./recommendation";
import type { ScenarioRobustness } from "./robustness";
import type { Assumption } from "./assumption";

/** An answer in words: `network` -> netwerk. Several answers in one (a tie) are joined. */
export function answerWord(conclusion: ConclusionRobustness["id"], answer: string, language: Language): string {
  const { prefix, suffix } = CONCLUSIONS.find(({ id }) => id === conclusion)?.words ?? { prefix: "", suffix: "" };
  return answer.split(";").map((each) => text(language, `${prefix}${each}${suffix}`)).join(", ");
}

/** Whole percents that are 0 or 100 only where the share is. */
export function percentOf(share: number): number {
  if (share <= TOLERANCE) return 0;
  return share >= 1 - TOLERANCE ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)));
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The sentences on the model of a scenario: its share of the weightings, the nearest weight and the nearest score that turn it. Empty where nothing is known of it. */
export function modelSentences({ model, recommendation }: ScenarioRobustness, assumption: Assumption, language: Language): readonly string[] {
  const conclusion = recommendation.find(({ id }) => id === "model");
  if (model === null || conclusion === undefined) return [];
  return [...shareSentence(model, conclusion, assumption, language), weightSentence(model, language), scoreSentence(conclusion, language)].map(capital);
}

function shareSentence(model: PositionRobustness, { answer }: ConclusionRobustness, assumption: Assumption, language: Language): readonly string[] {
  if (model.probability === undefined) return [];
  const words = answerWord("model", answer, language);
  const percent = percentOf(model.probability[model.zone]);
  if (percent === 100 && assumption.kind === "unknown") return [text(language, "robustness.sentences.always", { answer: words })];
  return [text(language, `robustness.sentences.share${assumption.kind === "unknown" ? "" : `-${assumption.kind}`}`, { answer: words, percent })];
}

/** The weight that has to move least, in share of the whole. */
export function nearestWeight(model: PositionRobustness): { readonly criterion: string; readonly share: number; readonly direction: "above" | "below" } | undefined {
  const moves = Object.entries(model.weightStability).flatMap(([criterion, [low, high]]) => {
    const own = model.shares[criterion] ?? 0;
    return [
      ...(high < 1 - TOLERANCE ? [{ criterion, share: high, direction: "above" as const, move: high - own }] : []),
      ...(low > TOLERANCE ? [{ criterion, share: low, direction: "below" as const, move: own - low }] : []),
    ];
  });
  return moves.sort((a, b) => (same(a.move, b.move) ? 0 : a.move - b.move))[0];
}

/** The nearest shift of one weight that turns the model. */
export function weightSentence(model: PositionRobustness, language: Language): string {
  const nearest = nearestWeight(model);
  if (nearest === undefined) return text(language, "robustness.sentences.weight-never");
  return text(language, `robustness.sentences.weight-${nearest.direction}`, { criterion: columnLabel(nearest.criterion, language), percent: percentOf(nearest.share) });
}

/** The score that has to move least, for any conclusion. */
export function scoreSentence({ id, flips }: ConclusionRobustness, language: Language): string {
  const [nearest] = flips;
  if (nearest === undefined) return text(language, "robustness.sentences.score-never");
  const { input, from, to, answer } = nearest;
  return text(language, `robustness.sentences.score-${to >= from ? "up" : "down"}`, { criterion: columnLabel(input, language), from, to, answer: answerWord(id, answer, language) });
}

/** Where several assessors scored: what to talk about first. Undefined where they agree, or there is one. */
export const discussSentence = ({ assessors }: ScenarioRobustness, language: Language): string | undefined => (assessors === null ? undefined : opinionSentence(assessors, language));

/** The same of the opinions themselves: a difference that decides on its own, else what the differences do together. */
export function opinionSentence({ criteria, opinion }: NonNullable<ScenarioRobustness["assessors"]>, language: Language): string | undefined {
  const [first] = opinion.criteria;
  if (first === undefined || (first.disagreement ?? 0) <= TOLERANCE) return undefined;
  const [low, high] = [opinion.reach[0], opinion.reach[opinion.reach.length - 1]];
  const said = { criterion: columnLabel(criteria[first.criterion] ?? "", language), difference: 4 * (first.disagreement ?? 0) };
  if (first.turns || low === undefined || high === undefined) return text(language, "robustness.sentences.discuss", said);
  if (low === high) return text(language, "robustness.sentences.discuss-largest", said);
  return text(language, "robustness.sentences.discuss-together", { ...said, low: answerWord("model", ZONES[low], language), high: answerWord("model", ZONES[high], language) });
}

/** How the numbers were reached: exactly, or with which error. */
export function methodSentence(of: { readonly exact: boolean; readonly standardError: number; readonly draws: number }, seed: number, language: Language): string {
  return of.exact ? text(language, "robustness.sentences.exact") : text(language, "robustness.sentences.error", { error: text(language, "robustness.sentences.percent-points", { points: of.standardError * 100 }), draws: of.draws, seed });
}
