/** A partner as it stands before settlement. Money; `share` is its part in the key. */
export interface SettlingPartner {
  readonly partner: string;
  readonly costBorne: number;
  readonly benefitReceived: number;
  /** Its part of the key, 0 or more. Keys are divided by their sum; all blank means equal parts. */
  readonly share: number | undefined;
}

export interface SettledPartner {
  readonly partner: string;
  readonly share: number;
  /** Benefit minus cost before settlement. */
  readonly net: number;
  /** Share of the joint net. */
  readonly fairNet: number;
  /** What it receives (above zero) or pays (below zero). */
  readonly transfer: number;
}

export type SettlementFault = "no-partners" | "key-incomplete" | "key-negative" | "key-zero";

/**
 * A fair settlement of costs and results between partners (Berenschot 3.6, 8.4.3): `fair net = share x (total benefit - total cost)`,
 * `transfer = fair net - (benefit - cost)`. The transfers sum to zero, but for rounding. A key that is filled in for some
 * partners only, is negative or sums to zero is a fault; nothing is computed from it.
 */
export function settle(partners: readonly SettlingPartner[]): readonly SettledPartner[] | SettlementFault {
  if (partners.length === 0) return "no-partners";
  const given = partners.filter(({ share }) => share !== undefined).length;
  if (given > 0 && given < partners.length) return "key-incomplete";
  if (partners.some(({ share }) => share !== undefined && share < 0)) return "key-negative";
  const keys = partners.map(({ share }) => share ?? 1);
  const whole = keys.reduce((sum, each) => sum + each, 0);
  if (whole <= 0) return "key-zero";
  const joint = partners.reduce((sum, { costBorne, benefitReceived }) => sum + benefitReceived - costBorne, 0);
  return partners.map(({ partner, costBorne, benefitReceived }, at) => {
    const share = (keys[at] ?? 0) / whole;
    const net = benefitReceived - costBorne;
    const fairNet = share * joint;
    return { partner, share, net, fairNet, transfer: fairNet - net };
  });
}
