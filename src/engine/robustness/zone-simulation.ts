/** Zone chances where no exact answer exists: draw weightings, and count. Criteria that are unknown take part in the weighting, not in the index. */
import { thirdOf, type Limits, type Third } from "../weighing/zone";
import { Generator } from "./sampling/generator";
import { weightSampling } from "./sampling/simplex";
import type { WeightKnowledge } from "./weight-knowledge";
import type { ZoneProbability } from "./zone-probability";

/** How many draws, from which seed, and at which standard error to stop (0: after the last draw). */
export interface Effort {
  readonly draws: number;
  readonly seed: number;
  readonly precision: number;
}

export interface Simulated<Answer> {
  readonly answer: Answer;
  readonly standardError: number;
  readonly draws: number;
}

/** Draws between two looks at the standard error. */
const BLOCK = 1000;

/**
 * @param values level of each criterion, 0..1; `undefined` where unknown, at least one known
 * @returns `undefined` where no weighting agrees with what is said
 */
export function simulateZones(values: readonly (number | undefined)[], limits: Limits, knowledge: WeightKnowledge, { draws, seed, precision }: Effort): Simulated<ZoneProbability> | undefined {
  const sampling = weightSampling(knowledge);
  if (sampling === undefined) return undefined;
  const counts: Record<Third, number> = { lower: 0, middle: 0, upper: 0 };
  const generator = new Generator(seed);
  const weights = new Float64Array(values.length);
  const error = (after: number) => Math.max(...Object.values(counts).map((count) => binomialError(count / after, after)));
  let done = 0;
  while (done < draws && (done === 0 || precision === 0 || error(done) > precision)) {
    for (const until = Math.min(draws, done + BLOCK); done < until; done += 1) {
      sampling.draw(weights, generator);
      counts[thirdOf(indexOf(values, weights), limits)] += 1;
    }
  }
  return { answer: { lower: counts.lower / done, middle: counts.middle / done, upper: counts.upper / done }, standardError: error(done), draws: done };
}

function indexOf(row: readonly (number | undefined)[], weights: Float64Array): number {
  let sum = 0;
  let known = 0;
  row.forEach((level, i) => {
    if (level === undefined) return;
    sum += (weights[i] ?? 0) * level;
    known += weights[i] ?? 0;
  });
  return known > 0 ? sum / known : 0;
}

export function binomialError(share: number, draws: number): number {
  return Math.sqrt((share * (1 - share)) / draws);
}
