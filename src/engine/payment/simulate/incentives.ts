import type { Client } from "./client";

/** Strength of the incentives that a scheme gives: not a forecast of behaviour. All are shares; `null` where something needed is unknown. */
export interface Incentives {
  /** (largest margin - smallest margin) / mean basic cost, over the segments that have clients. */
  readonly spread: number | null;
  /** Share of the clients at whose expected margin the provider would rather refuse. */
  readonly shareRefused: number | null;
  /** Parking incentive, weighted by clients. */
  readonly parking: number | null;
  /** Share of expected pay on the output or the first outcome rather than on sustained results. */
  readonly gamingExposure: number | null;
  /** Share of expected pay that depends on outcomes. */
  readonly outcomeShare: number | null;
}

type Of = (client: Client) => number | null;

/** Sum over the clients, weighted by `weight`; `null` as soon as one is unknown. */
function total(clients: readonly Client[], weight: (client: Client) => number, of: Of): number | null {
  let sum = 0;
  for (const client of clients) {
    const value = of(client);
    if (value === null) return null;
    sum += weight(client) * value;
  }
  return sum;
}

const ratio = (part: number | null, whole: number | null): number | null => (part === null || whole === null || whole <= 0 ? null : part / whole);
const all = ({ segment }: Client): number => segment.clients;
const served = (client: Client): number => client.served;

function spreadOf(clients: readonly Client[], meanCost: number | null): number | null {
  let [low, high] = [Infinity, -Infinity];
  for (const { margin } of clients) {
    if (margin === null) return null;
    low = Math.min(low, margin);
    high = Math.max(high, margin);
  }
  return ratio(high - low, meanCost);
}

/** The incentives over all segments; pay shares are over the clients served, before caps and floors. */
export function incentivesOf(everyone: readonly Client[], lumpSum: number): Incentives {
  const clients = everyone.filter(({ segment }) => segment.clients > 0);
  const number = total(clients, all, () => 1);
  const pay = (total(clients, served, ({ pay: { fixed, perSuccess }, success }) => fixed + success * perSuccess) ?? 0) + lumpSum;
  return {
    spread: spreadOf(clients, ratio(total(clients, all, ({ segment }) => segment.cost), number)),
    shareRefused: ratio(total(clients, all, ({ unwanted }) => (unwanted === null ? null : Number(unwanted))), number),
    parking: ratio(total(clients, all, ({ parking }) => parking), number),
    gamingExposure: ratio(total(clients, served, ({ pay: { output, firstOutcome }, success }) => output + success * firstOutcome), pay),
    outcomeShare: ratio(total(clients, served, ({ pay: { perSuccess }, success }) => success * perSuccess), pay),
  };
}
