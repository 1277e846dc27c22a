import type { Uniform } from "./binomial";
import { cashFlowOf, contractLength, type CashFlow } from "./cash-flow";
import { clientOf, type Client } from "./client";
import { cohortOf } from "./cohort";
import { discountFactor } from "./discount";
import type { Chance, Figure, Spend } from "./figure";
import { incentivesOf, type Incentives } from "./incentives";
import type { Scheme } from "./scheme";
import type { Segment } from "./segment";
import { spendOf } from "./spend";

/** All segments under one scheme. Totals are for all clients served together, present value at the scheme's discount rate. */
export interface SchemeResult {
  readonly scheme: Scheme;
  /** One per segment, in their order, before caps and floors. */
  readonly clients: readonly Client[];
  /** `null` where a segment could not be read: totals without it would be wrong. */
  readonly totals: Totals | null;
}

export interface Totals {
  readonly incentives: Incentives;
  readonly spend: Spend;
  /** Expected numbers (or shares) of clients. */
  readonly clients: number;
  readonly served: number;
  readonly outcomes: number;
  /** Beyond those that would have come anyway (p0). */
  readonly additional: number;
  /** Successes that reach the last sustain step; `null` where a segment has none. */
  readonly sustained: number | null;
  readonly costPerOutcome: Figure;
  readonly costPerSustained: Figure;
  readonly costPerAdditional: Figure;
  readonly cashFlow: CashFlow;
}

const per = ({ value, method, standardError }: Figure, number: number | null): Figure => {
  if (value === null || number === null || number <= 0) return { value: null, method };
  return { value: value / number, method, ...(standardError === undefined ? {} : { standardError: standardError / number }) };
};

function sustainedOf(clients: readonly Client[]): number | null {
  let sum = 0;
  for (const { segment, served, success } of clients) {
    if (segment.sustain.length === 0) return null;
    sum += served * success * Math.min(...segment.sustain.map(({ share }) => share));
  }
  return sum;
}

function totalsOf(clients: readonly Client[], scheme: Scheme, counted: boolean, chance: Chance, uniform: (seed: number) => Uniform): Totals {
  const sum = (of: (client: Client) => number): number => clients.reduce((so, client) => so + of(client), 0);
  const spend = spendOf(cohortOf(clients, scheme, counted, contractLength(clients, scheme)), chance, uniform);
  const outcomes = sum(({ served, success }) => served * success);
  const additional = sum(({ served, success, segment }) => served * (success - segment.p0));
  const sustained = sustainedOf(clients);
  return {
    incentives: incentivesOf(clients, scheme.lumpSum * discountFactor(scheme.discountRate, scheme.delayMonths)),
    spend,
    clients: sum(({ segment }) => segment.clients),
    served: sum(({ served }) => served),
    outcomes,
    additional,
    sustained,
    costPerOutcome: per(spend.mean, outcomes),
    costPerSustained: per(spend.mean, sustained),
    costPerAdditional: per(spend.mean, additional),
    cashFlow: cashFlowOf(clients, scheme),
  };
}

/** Whether the segments give shares of clients (all at most 1, not all whole) rather than numbers. */
export const areShares = (segments: readonly Segment[]): boolean => segments.every(({ clients }) => clients <= 1) && segments.some(({ clients }) => !Number.isInteger(clients));

/**
 * One scheme over all segments, already checked.
 * @param complete false where a segment was refused by the reader or clients do not add up: no totals then
 */
export function simulateScheme(segments: readonly Segment[], scheme: Scheme, complete: boolean, chance: Chance, uniform: (seed: number) => Uniform): SchemeResult {
  const number = segments.reduce((sum, { clients }) => sum + clients, 0);
  const lump = number > 0 ? (scheme.lumpSum * discountFactor(scheme.discountRate, scheme.delayMonths)) / number : 0;
  const clients = segments.map((segment) => clientOf(segment, scheme, lump));
  return { scheme, clients, totals: complete ? totalsOf(clients, scheme, areShares(segments) === false, chance, uniform) : null };
}
