import type { Uniform } from "./binomial";
import { boundsCanBind, expectedCourse, independentMoments, paidIn, type Cohort } from "./cohort";
import { TOLERANCE } from "../../tolerance";
import { exactSpend, isCountable } from "./exact";
import { drawingOf, type Chance, type Figure, type Spend } from "./figure";
import { normalBelow } from "./normal";
import { drawsFor, simulateSpend } from "./simulation";

/** Constant of the Berry-Esseen theorem for unequal summands (Shevtsova 2010). */
export const BERRY_ESSEEN = 0.56;

/** Probability of a loss when nothing is left to chance. */
const certainLoss = (pay: number, cost: number | null): Figure => ({ value: cost === null ? null : Number(pay < cost - TOLERANCE * Math.max(1, cost)), method: "closed" });

/** What takes a setting that was typed and cannot be used. */
const NO_SETTING: Figure = { value: null, method: "no-setting" };
const NO_SPEND: Spend = { mean: NO_SETTING, sd: NO_SETTING, loss: NO_SETTING };

/** Probability of a loss of independent clients without caps or floors: counted out, or normal where that is surely near enough. */
function independentLoss(cohort: Cohort, mean: number, chance: Chance, simulated: () => Spend): Figure {
  if (cohort.cost === null) return { value: null, method: "closed" };
  const { variance, third } = independentMoments(cohort);
  if (variance <= 0) return certainLoss(mean, cohort.cost);
  const { countable, draws, work } = chance;
  if (countable === null) return NO_SETTING;
  if (isCountable(cohort, countable)) return exactSpend(cohort).loss;
  if (draws === null || work === null) return NO_SETTING;
  const errorBound = (BERRY_ESSEEN * third) / variance ** 1.5;
  if (errorBound <= 0.5 / Math.sqrt(drawsFor(cohort, { draws, work }))) return { value: normalBelow((cohort.cost - mean) / Math.sqrt(variance)), method: "normal", errorBound };
  return simulated().loss;
}

/**
 * Expected payments, their spread and the probability of a loss, each by the surest way that holds: a formula where no cap, floor or
 * shared shock is at work; every course counted where there are few; seeded draws otherwise. What takes a setting that cannot be used is unknown.
 * @param uniform makes the draws; a fresh one for each seed
 */
export function spendOf(cohort: Cohort, chance: Chance, uniform: (seed: number) => Uniform): Spend {
  const expected = paidIn(cohort, expectedCourse(cohort));
  if (!cohort.counted) return { mean: { value: expected, method: "closed" }, sd: { value: null, method: "no-number" }, loss: { value: null, method: "no-number" } };
  let drawn: Spend | undefined;
  const drawing = drawingOf(chance);
  const simulated = (): Spend => (drawn ??= drawing ? simulateSpend(cohort, drawing, uniform(drawing.seed)) : NO_SPEND);
  const bounded = boundsCanBind(cohort);
  const { variance } = independentMoments(cohort);
  if (variance <= 0) return { mean: { value: expected, method: "closed" }, sd: { value: 0, method: "closed" }, loss: certainLoss(expected, cohort.cost) };
  const mean: Figure = { value: expected, method: "closed" };
  // Without the strength of the shared shock nothing is known of chance, only of what is expected.
  if (chance.rho === null || chance.rho > 0) return bounded ? simulated() : { ...simulated(), mean };
  if (bounded) return chance.countable === null ? NO_SPEND : isCountable(cohort, chance.countable) ? exactSpend(cohort) : simulated();
  return { mean, sd: { value: Math.sqrt(variance), method: "closed" }, loss: independentLoss(cohort, expected, chance, simulated) };
}
