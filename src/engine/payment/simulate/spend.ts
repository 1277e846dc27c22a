import type { Uniform } from "./binomial";
import { boundsCanBind, expectedCourse, independentMoments, paidIn, type Cohort } from "./cohort";
import { TOLERANCE } from "../../tolerance";
import { exactSpend, isCountable } from "./exact";
import type { Chance, Figure, Spend } from "./figure";
import { normalBelow } from "./normal";
import { drawsFor, simulateSpend } from "./simulation";

/** Constant of the Berry-Esseen theorem for unequal summands (Shevtsova 2010). */
export const BERRY_ESSEEN = 0.56;

/** Probability of a loss when nothing is left to chance. */
const certainLoss = (pay: number, cost: number | null): Figure => ({ value: cost === null ? null : Number(pay < cost - TOLERANCE * Math.max(1, cost)), method: "closed" });

/** Probability of a loss of independent clients without caps or floors: counted out, or normal where that is surely near enough. */
function independentLoss(cohort: Cohort, mean: number, chance: Chance, simulated: () => Spend): Figure {
  if (cohort.cost === null) return { value: null, method: "closed" };
  const { variance, third } = independentMoments(cohort);
  if (variance <= 0) return certainLoss(mean, cohort.cost);
  if (isCountable(cohort, chance.countable)) return exactSpend(cohort).loss;
  const errorBound = (BERRY_ESSEEN * third) / variance ** 1.5;
  if (errorBound <= 0.5 / Math.sqrt(drawsFor(cohort, chance))) return { value: normalBelow((cohort.cost - mean) / Math.sqrt(variance)), method: "normal", errorBound };
  return simulated().loss;
}

/**
 * Expected payments, their spread and the probability of a loss, each by the surest way that holds: a formula where no cap, floor or
 * shared shock is at work; every course counted where there are few; seeded draws otherwise.
 * @param uniform makes the draws; a fresh, seeded one for each call
 */
export function spendOf(cohort: Cohort, chance: Chance, uniform: () => Uniform): Spend {
  const expected = paidIn(cohort, expectedCourse(cohort));
  if (!cohort.counted) return { mean: { value: expected, method: "closed" }, sd: { value: null, method: "no-number" }, loss: { value: null, method: "no-number" } };
  let drawn: Spend | undefined;
  const simulated = (): Spend => (drawn ??= simulateSpend(cohort, chance, uniform()));
  const bounded = boundsCanBind(cohort);
  const { variance } = independentMoments(cohort);
  if (variance <= 0) return { mean: { value: expected, method: "closed" }, sd: { value: 0, method: "closed" }, loss: certainLoss(expected, cohort.cost) };
  const mean: Figure = { value: expected, method: "closed" };
  if (chance.rho > 0) return bounded ? simulated() : { ...simulated(), mean };
  if (bounded) return isCountable(cohort, chance.countable) ? exactSpend(cohort) : simulated();
  return { mean, sd: { value: Math.sqrt(variance), method: "closed" }, loss: independentLoss(cohort, expected, chance, simulated) };
}
