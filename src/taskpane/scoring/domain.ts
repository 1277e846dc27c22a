import { evaluate, inputsOfGroup, isInvalid, type Evaluation, type Input, type Parameters } from "../../engine";
import type { Answers } from "../answers/domain";
import { SCORED_GROUPS } from "../selection/domain";

/** A criterion that can be scored in this sheet, and how it stands. */
export interface ToScore {
  readonly input: Input;
  readonly state: "known" | "interval" | "unknown" | "unusable";
  /** How useful its answer would be: what it would settle (0..1) and then what it would move (0..1). */
  readonly settles: number;
  readonly swing: number;
}

/** The criteria of the sheet, for one scenario, in their order. */
export function criteriaToScore(answers: Answers, { scenario, content }: Evaluation): readonly ToScore[] {
  return SCORED_GROUPS.flatMap((group) => inputsOfGroup(group)).filter(({ id, kind }) => kind === "score" && answers.table.columns[id] !== undefined).map((input) => {
    const value = scenario.values[input.id];
    const open = content?.wouldSettle.find(({ criterion }) => criterion === input.id);
    const state = isInvalid(scenario, input.id) ? "unusable" : value?.kind !== "quantity" ? "unknown" : value.low < value.high ? "interval" : "known";
    return { input, state, settles: open?.settles ?? 0, swing: open?.swing ?? 0 };
  });
}

/** The most useful question: what cannot be used, then what settles and moves the answer most, then what is simply unknown; not what somebody said not to know. */
export function nextQuestion(criteria: readonly ToScore[], skipped: readonly string[]): ToScore | undefined {
  const open = criteria.filter(({ state, input }) => state !== "known" && !skipped.includes(input.id));
  const rank = ({ state, settles, swing }: ToScore): readonly number[] => [state === "unusable" ? 1 : 0, settles, swing, state === "unknown" ? 1 : 0];
  return [...open].sort((a, b) => {
    const [ranksA, ranksB] = [rank(a), rank(b)];
    const at = ranksA.findIndex((value, index) => Math.abs(value - (ranksB[index] ?? 0)) > 1e-9);
    return at < 0 ? 0 : (ranksB[at] ?? 0) - (ranksA[at] ?? 0);
  })[0];
}

/** What each score would make of the answer: the zone, and whether it is settled then. */
export function consequences({ scenario }: Evaluation, criterion: string, parameters: Parameters): readonly { readonly score: number; readonly evaluation: Evaluation }[] {
  return [1, 2, 3, 4, 5].map((score) => ({ score, evaluation: evaluate({ ...scenario, values: { ...scenario.values, [criterion]: { kind: "quantity", low: score, high: score } } }, parameters) }));
}
