/**
 * How sure the recommendation is, answer by answer: how often each answer comes out when what is unknown is filled in and the
 * weights are drawn, and the smallest change of one score that turns it. The evaluation itself is asked again and again, so
 * nothing here can say other than the product does.
 */
import type { Parameters } from "../framework/parameters";
import { Parts } from "../parts";
import { quantity, type Scenario } from "../scenario/value";
import { same } from "../tolerance";
import type { Assumption } from "./assumption";
import { completed, openInputs, scaleOf, usedInputs, withValues, type UsedInput } from "./completion";
import { CONCLUSIONS, type Conclusion, type Situation } from "./conclusions";
import { Generator } from "./sampling/generator";
import { weightDraw } from "./weight-draw";
import { binomialError, type Effort } from "./zone-simulation";

/** A change of one input that turns the answer; scores 1..5, shares and flags 0..1. */
export interface InputFlip {
  readonly input: string;
  readonly from: number;
  /** Where the new answer begins, to the nearest millionth. */
  readonly to: number;
  readonly answer: string;
}

export interface ConclusionRobustness {
  readonly id: Conclusion["id"];
  /** The answer as things stand. */
  readonly answer: string;
  /** Chance of each answer, the likeliest first. */
  readonly probability: readonly { readonly answer: string; readonly share: number }[];
  /** True where nothing had to be drawn: all that counts is known, and the weights have an exact answer. */
  readonly exact: boolean;
  readonly standardError: number;
  readonly draws: number;
  /** Inputs that were filled in by drawing. */
  readonly drawn: readonly string[];
  /** Per input the nearest change that turns the answer, the smallest part of its scale first. */
  readonly flips: readonly InputFlip[];
}

/** Chance of each answer of a conclusion. */
export type ExactChances = Partial<Readonly<Record<Conclusion["id"], Readonly<Record<string, number>>>>>;

/**
 * @param exact exact chances of a conclusion's answers over the weightings, for the case that nothing it rests on is open
 * @returns one entry for every conclusion that the scenario has; undefined where no weighting agrees with the assumption
 */
export function recommendationRobustness(scenario: Scenario, assumption: Assumption, effort: Effort, parameters: Parameters, exact: ExactChances = {}): readonly ConclusionRobustness[] | undefined {
  const draw = weightDraw(assumption, parameters);
  if (draw === undefined) return undefined;
  const now = situationOf(scenario, parameters, parameters);
  const used = usedInputs(scenario, CONCLUSIONS.map(({ result }) => result), parameters);
  const open = openInputs(scenario, used);
  const conclusions = CONCLUSIONS.flatMap((conclusion) => {
    const answer = conclusion.read(now);
    if (answer === null) return [];
    const drawn = open.filter(({ results }) => results.has(conclusion.result)).map(({ id }) => id);
    const known = exact[conclusion.id] ?? (conclusion.weighted ? undefined : { [answer]: 1 });
    return [{ conclusion, answer, drawn, certain: drawn.length === 0 ? known : undefined, counts: new Map<string, number>() }];
  });
  const uncertain = conclusions.filter(({ certain }) => certain === undefined);
  const generator = new Generator(effort.seed);
  for (let i = 0; uncertain.length > 0 && i < effort.draws; i += 1) {
    const situation = situationOf(completed(scenario, open, generator), parameters, draw(generator));
    for (const { conclusion, counts } of uncertain) {
      const answer = conclusion.read(situation);
      if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
  }
  const flips = flipsOf(scenario, used, conclusions, parameters);
  return conclusions.map(({ conclusion: { id }, answer, drawn, certain, counts }) => {
    const shared = { id, answer, drawn, flips: flips.get(id) ?? [] };
    if (certain !== undefined) return { ...shared, probability: sorted(certain), exact: true, standardError: 0, draws: 0 };
    const probability = sorted(Object.fromEntries([...counts].map(([each, count]) => [each, count / effort.draws])));
    return { ...shared, probability, exact: false, standardError: Math.max(0, ...probability.map(({ share }) => binomialError(share, effort.draws))), draws: effort.draws };
  });
}

const situationOf = (scenario: Scenario, parameters: Parameters, drawn: Parameters): Situation => ({ scenario, drawn, parts: new Parts(scenario, parameters) });

function sorted(chances: Readonly<Record<string, number>>): ConclusionRobustness["probability"] {
  return Object.entries(chances)
    .filter(([, share]) => share > 0)
    .map(([answer, share]) => ({ answer, share }))
    .sort((a, b) => b.share - a.share || (a.answer < b.answer ? -1 : 1));
}

/** Steps over the whole scale at which a changed answer is looked for, outward from where the input stands. */
const STEPS = 16;
/** Halvings of the step in which the answer changes. */
const HALVINGS = 22;
/** How far past, as a part of the way to the end of the scale. */
const PAST = 1e-6;

interface Standing {
  readonly conclusion: Conclusion;
  readonly answer: string;
}

function flipsOf(scenario: Scenario, used: readonly UsedInput[], standing: readonly Standing[], parameters: Parameters): ReadonlyMap<string, readonly InputFlip[]> {
  const found = new Map<string, { readonly flip: InputFlip; readonly part: number }[]>(standing.map(({ conclusion }) => [conclusion.id, []]));
  for (const { input: { id, kind }, results } of used) {
    const known = quantity(scenario, id);
    const scale = scaleOf(kind);
    if (known === undefined || scale === undefined) continue;
    const from = (known.low + known.high) / 2;
    const { low: least, high: most } = scale;
    const made = new Map<number, Situation>();
    const at = (value: number): Situation => {
      const situation = made.get(value) ?? situationOf(withValues(scenario, { [id]: { kind: "quantity", low: value, high: value } }), parameters, parameters);
      made.set(value, situation);
      return situation;
    };
    for (const { conclusion, answer } of standing) {
      if (!results.has(conclusion.result)) continue;
      const turned = [least, most].flatMap((end) => nearest(from, end, (value) => conclusion.read(at(value)), answer) ?? []);
      const [closest] = turned.sort((a, b) => Math.abs(a.to - from) - Math.abs(b.to - from));
      if (closest !== undefined) found.get(conclusion.id)?.push({ flip: { input: id, from, ...closest }, part: Math.abs(closest.to - from) / (most - least) });
    }
  }
  return new Map([...found].map(([id, flips]) => [id, flips.sort((a, b) => (same(a.part, b.part) ? 0 : a.part - b.part)).map(({ flip }) => flip)]));
}

/** The first place between `from` and `end` where the answer is another, and which. */
function nearest(from: number, end: number, answerAt: (value: number) => string | null, now: string): { readonly to: number; readonly answer: string } | undefined {
  for (let step = 1; step <= STEPS; step += 1) {
    const value = from + ((end - from) * step) / STEPS;
    const other = answerAt(value);
    if (other === now || other === null) continue;
    let same = from + ((end - from) * (step - 1)) / STEPS;
    let changed = value;
    let answer = other;
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const middle = (same + changed) / 2;
      const here = answerAt(middle);
      if (here === now || here === null) same = middle;
      else [changed, answer] = [middle, here];
    }
    // Just past the place where two answers are equal, one of them is left.
    return { to: Number(changed.toFixed(6)), answer: answerAt(changed + (end - from) * PAST) ?? answer };
  }
  return undefined;
}
