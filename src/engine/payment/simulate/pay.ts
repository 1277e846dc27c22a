import { annuityFactor, discountFactor } from "./discount";
import { priceFor, stepPricesFor, upfrontFor, type Scheme } from "./scheme";
import type { Segment } from "./segment";

/** What a success can bring: `share` of the successes end with exactly `paid` (present value) and `cash` (undiscounted). Shares sum to 1. */
export interface PayLevel {
  readonly share: number;
  readonly paid: number;
  readonly cash: number;
}

/** Payment for one client of a segment under a scheme: present value (`fixed`, `perSuccess`...) and undiscounted (`cash...`). */
export interface Pay {
  /** Upfront, service and output fee; without the lump sum. */
  readonly fixed: number;
  readonly cashFixed: number;
  readonly output: number;
  /** Expected payment that follows a success: first outcome and sustainment. */
  readonly perSuccess: number;
  readonly cashPerSuccess: number;
  /** The first outcome's part of `perSuccess`. */
  readonly firstOutcome: number;
  /** Present value of one unit of outcome fee. */
  readonly outcomeFactor: number;
  /** Ends of a success, from the first outcome alone to the last step reached. */
  readonly levels: readonly PayLevel[];
}

/** A later moment with its amount. */
interface Moment {
  readonly share: number;
  readonly months: number;
  readonly amount: number;
}

/** Steps in the order of time, in one month the one that most reach first, each with its amount; reaching one implies having reached those before. */
function stepsInTime({ sustain }: Segment, amounts: readonly number[]): readonly Moment[] {
  if (amounts.length === 0) return [];
  const steps = sustain.map(({ share, months }, index) => ({ share, months, amount: amounts[index] ?? 0 }));
  const comesBefore = (a: Moment, b: Moment): number => a.months - b.months || b.share - a.share;
  return steps.every((step, index) => index === 0 || comesBefore(steps[index - 1] ?? step, step) <= 0) ? steps : steps.sort(comesBefore);
}

/**
 * The payments of one client, discounted at the scheme's rate and delay. Unknown months count as 0, which changes nothing
 * without a discount rate; with one, the reader refuses them.
 */
export function payOf(segment: Segment, scheme: Scheme): Pay {
  const { discountRate: rate, delayMonths: delay } = scheme;
  const months = segment.months ?? 0;
  const outcomeFactor = discountFactor(rate, months + delay);
  const outcome = priceFor(scheme.outcome, segment.segment);
  const upfront = upfrontFor(scheme, segment.segment);
  const output = scheme.output * outcomeFactor;
  const firstOutcome = outcome * outcomeFactor;
  const levels = [{ share: 1, paid: firstOutcome, cash: outcome }];
  let [paid, cash, perSuccess, cashPerSuccess, reached] = [firstOutcome, outcome, firstOutcome, outcome, 1];
  for (const step of stepsInTime(segment, stepPricesFor(scheme.sustainment, segment.segment))) {
    const worth = step.amount * discountFactor(rate, months + step.months + delay);
    paid += worth;
    cash += step.amount;
    perSuccess += step.share * worth;
    cashPerSuccess += step.share * step.amount;
    const last = levels[levels.length - 1];
    if (last !== undefined && step.share >= reached) {
      last.paid = paid;
      last.cash = cash;
    } else {
      if (last !== undefined) last.share = reached - step.share;
      levels.push({ share: step.share, paid, cash });
      reached = step.share;
    }
  }
  return {
    fixed: upfront * discountFactor(rate, delay) + scheme.service.fee * annuityFactor(rate, scheme.service.months, delay) + output,
    cashFixed: upfront + scheme.service.fee * scheme.service.months + scheme.output,
    output,
    perSuccess,
    cashPerSuccess,
    firstOutcome,
    outcomeFactor,
    levels,
  };
}

/** Variance and third absolute central moment of one client's success pay (present value) at success probability `p`. */
export function payMoments(levels: readonly PayLevel[], p: number): { readonly variance: number; readonly third: number } {
  const mean = p * levels.reduce((sum, level) => sum + level.share * level.paid, 0);
  let variance = (1 - p) * mean ** 2;
  let third = (1 - p) * mean ** 3;
  for (const level of levels) {
    const distance = Math.abs(level.paid - mean);
    variance += p * level.share * distance ** 2;
    third += p * level.share * distance ** 3;
  }
  return { variance, third };
}
