import type { Client } from "./client";
import { discountFactor } from "./discount";
import { TOLERANCE } from "../../tolerance";
import { payMoments, type PayLevel } from "./pay";
import type { Scheme } from "./scheme";

/** Clients who succeed independently of one another with the same probability and are paid alike. */
export interface Group {
  /** A whole number of clients when clients are counted; a share otherwise. */
  readonly number: number;
  readonly p: number;
  readonly levels: readonly PayLevel[];
  /** How many outcomes one success counts for: 1, or the fraction of a client who is served in part. */
  readonly weight: number;
}

/** Everybody served under a scheme: what is fixed, and the groups whose successes are chance. Money for all together. */
export interface Cohort {
  /** Whether segments give numbers of clients; shares have no chance of their own. */
  readonly counted: boolean;
  readonly groups: readonly Group[];
  /** Upfront, service, output and lump sum: present value and undiscounted. */
  readonly fixed: number;
  readonly cashFixed: number;
  /** Basic cost and effort; `null` where a cost is unknown. */
  readonly cost: number | null;
  readonly capOutcomes: number;
  readonly capSpend: number;
  readonly floorSpend: number;
  /** Present value of one unit of money at the end of the contract. */
  readonly endFactor: number;
}

/** What one course of events, or the expected one, comes to before caps and floors. */
export interface Course {
  readonly successes: number;
  readonly paid: number;
  readonly cash: number;
}

const scaled = (levels: readonly PayLevel[], by: number): PayLevel[] => levels.map(({ share, paid, cash }) => ({ share, paid: paid * by, cash: cash * by }));

/** A refused share may leave part of a client: that part is a client of its own, paid in part, so that means stay exact. */
function groupsOf({ served, success: p, pay: { levels } }: Client, counted: boolean): Group[] {
  if (!counted) return [{ number: served, p, levels, weight: 1 }];
  const number = Math.floor(served + TOLERANCE);
  const part = Math.max(0, served - number);
  const whole = number > 0 ? [{ number, p, levels, weight: 1 }] : [];
  return part > TOLERANCE ? [...whole, { number: 1, p, levels: scaled(levels, part), weight: part }] : whole;
}

/** The clients served under a scheme. @param length months of the contract, for the floor that is paid at its end */
export function cohortOf(clients: readonly Client[], scheme: Scheme, counted: boolean, length: number | null): Cohort {
  const sum = (of: (client: Client) => number): number => clients.reduce((so, client) => so + client.served * of(client), 0);
  const costKnown = clients.every(({ segment }) => segment.cost !== null);
  return {
    counted,
    groups: clients.flatMap((client) => groupsOf(client, counted)),
    fixed: sum(({ pay }) => pay.fixed) + scheme.lumpSum * discountFactor(scheme.discountRate, scheme.delayMonths),
    cashFixed: sum(({ pay }) => pay.cashFixed) + scheme.lumpSum,
    cost: costKnown ? sum(({ segment, effort }) => (segment.cost ?? 0) + effort) : null,
    capOutcomes: scheme.capOutcomes ?? Infinity,
    capSpend: scheme.capSpend ?? Infinity,
    floorSpend: scheme.floorSpend ?? 0,
    endFactor: discountFactor(scheme.discountRate, (length ?? 0) + scheme.delayMonths),
  };
}

/** The expected course. */
export function expectedCourse(cohort: Cohort): Course {
  let [successes, paid, cash] = [0, 0, 0];
  for (const { number, p, levels, weight } of cohort.groups) {
    successes += number * p * weight;
    for (const level of levels) {
      paid += number * p * level.share * level.paid;
      cash += number * p * level.share * level.cash;
    }
  }
  return { successes, paid, cash };
}

/**
 * Present value of all payments in a course: a cap on outcomes pays that part of the success pay, a cap on spend cuts all payments
 * alike, and what lacks to the floor is paid at the end.
 */
export function paidIn(cohort: Cohort, { successes, paid, cash }: Course): number {
  const counted = successes > cohort.capOutcomes ? cohort.capOutcomes / successes : 1;
  const all = cohort.cashFixed + counted * cash;
  const worth = cohort.fixed + counted * paid;
  if (all > cohort.capSpend) return worth * (cohort.capSpend / all);
  return all < cohort.floorSpend ? worth + (cohort.floorSpend - all) * cohort.endFactor : worth;
}

/** Whether some course of events could reach a cap or fall under the floor. */
export function boundsCanBind(cohort: Cohort): boolean {
  let [most, least, dearest] = [0, cohort.cashFixed, cohort.cashFixed];
  for (const { number, p, levels, weight } of cohort.groups) {
    if (p <= 0) continue;
    most += number * weight;
    // Levels rise: the last pays most, and the first that anybody stops at pays least.
    dearest += number * (levels[levels.length - 1]?.cash ?? 0);
    if (p >= 1) least += number * (levels.find(({ share }) => share > 0)?.cash ?? 0);
  }
  return most > cohort.capOutcomes || dearest > cohort.capSpend || least < cohort.floorSpend;
}

/** Variance and third absolute central moment (an upper bound of the sum's skew) of the payments, clients independent, no cap or floor. */
export function independentMoments(cohort: Cohort): { readonly variance: number; readonly third: number } {
  let [variance, third] = [0, 0];
  for (const { number, p, levels } of cohort.groups) {
    const one = payMoments(levels, p);
    variance += number * one.variance;
    third += number * one.third;
  }
  return { variance, third };
}
