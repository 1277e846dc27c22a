import type { Client } from "./client";
import { priceFor, stepPricesFor, upfrontFor, type Scheme } from "./scheme";
import { TOLERANCE } from "../../tolerance";

/** One month of the expected cash flow of the provider, undiscounted, all clients together; month 0 is the start. */
export interface CashMonth {
  readonly month: number;
  readonly pay: number;
  readonly cost: number;
  readonly net: number;
  readonly cumulative: number;
}

export interface CashFlow {
  readonly months: readonly CashMonth[];
  /** Deepest point of the cumulative cash flow, as money needed, >= 0; `null` where a cost or a month is unknown. */
  readonly workingCapital: number | null;
  /** Share of the payment that arrives after the middle of the contract; `null` where a month is unknown or nothing is paid. */
  readonly lateShare: number | null;
  /** Months of the contract: the last outcome, sustain step or service month; without payment delay. */
  readonly length: number | null;
}

/** A payment that falls due within a month is in hand at its end. */
const inMonth = (months: number): number => Math.ceil(months - TOLERANCE);

/** Contract length in months over these clients; `null` where a month to outcome is unknown. */
export function contractLength(clients: readonly Client[], scheme: Scheme): number | null {
  let length = scheme.service.fee > 0 ? scheme.service.months : 0;
  for (const { segment } of clients) {
    if (segment.months === null) return null;
    length = Math.max(length, segment.months);
    for (const step of segment.sustain) length = Math.max(length, segment.months + step.months);
  }
  return length;
}

/** Expected payments by month for the clients served; success pay is multiplied by `paidShare` (a cap on outcomes). */
function payments(clients: readonly Client[], scheme: Scheme, lastMonth: number, paidShare: number): Float64Array {
  const pay = new Float64Array(lastMonth + 1);
  const add = (months: number, amount: number): void => {
    const month = inMonth(months + scheme.delayMonths);
    pay[month] = (pay[month] ?? 0) + amount;
  };
  let served = 0;
  add(0, scheme.lumpSum);
  for (const { segment, served: number, success } of clients) {
    const months = segment.months ?? 0;
    const successes = number * success * paidShare;
    served += number;
    add(0, number * upfrontFor(scheme, segment.segment));
    add(months, number * scheme.output + successes * priceFor(scheme.outcome, segment.segment));
    const amounts = stepPricesFor(scheme.sustainment, segment.segment);
    segment.sustain.forEach((step, index) => { add(months + step.months, successes * step.share * (amounts[index] ?? 0)); });
  }
  for (let month = 1; month <= scheme.service.months; month += 1) add(month, served * scheme.service.fee);
  return pay;
}

/** Cost and effort by month: evenly over the months to the outcome, at the start of each month. */
function costs(clients: readonly Client[], lastMonth: number): Float64Array | null {
  const steps = new Float64Array(lastMonth + 2);
  for (const { segment, served, effort } of clients) {
    if (segment.cost === null) return null;
    const months = Math.max(1, inMonth(segment.months ?? 0));
    const each = (served * (segment.cost + effort)) / months;
    steps[0] = (steps[0] ?? 0) + each;
    steps[months] = (steps[months] ?? 0) - each;
  }
  for (let month = 1; month < steps.length; month += 1) steps[month] = (steps[month] ?? 0) + (steps[month - 1] ?? 0);
  return steps;
}

/** Payments stop once their sum reaches the cap; what lacks to the floor is paid in the last month. */
function bounded(pay: Float64Array, scheme: Scheme): Float64Array {
  let sum = 0;
  const result = pay.map((amount) => {
    const before = sum;
    sum = Math.min(scheme.capSpend ?? Infinity, sum + amount);
    return sum - before;
  });
  const last = result.length - 1;
  result[last] = (result[last] ?? 0) + Math.max(0, (scheme.floorSpend ?? 0) - sum);
  return result;
}

/** The expected course of the money, month by month: caps act on the expected sums. */
export function cashFlowOf(clients: readonly Client[], scheme: Scheme): CashFlow {
  const length = contractLength(clients, scheme);
  if (length === null) return { months: [], workingCapital: null, lateShare: null, length };
  const successes = clients.reduce((sum, client) => sum + client.served * client.success, 0);
  const paidShare = scheme.capOutcomes === null || successes <= scheme.capOutcomes ? 1 : scheme.capOutcomes / successes;
  const lastMonth = inMonth(length + scheme.delayMonths);
  const pay = bounded(payments(clients, scheme, lastMonth, paidShare), scheme);
  const cost = costs(clients, lastMonth);
  let [cumulative, deepest, paid, late] = [0, 0, 0, 0];
  const months = Array.from(pay, (amount, month): CashMonth => {
    const net = amount - (cost?.[month] ?? 0);
    cumulative += net;
    deepest = Math.min(deepest, cumulative);
    paid += amount;
    if (month > length / 2 + TOLERANCE) late += amount;
    return { month, pay: amount, cost: cost?.[month] ?? 0, net, cumulative };
  });
  return { months: cost === null ? [] : months, workingCapital: cost === null ? null : Math.max(0, -deepest), lateShare: paid > 0 ? late / paid : null, length };
}
