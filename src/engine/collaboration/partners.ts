import { settle, type SettledPartner } from "./settlement";

/** A figure of a partner: null where it is unknown; what was typed where it cannot be used: a text, or a number below 0 in the key. */
export type PartnerFigure = number | null | { readonly unusable: string | number };

/** A partner of a scenario before the settlement. */
export interface Partner {
  readonly partner: string;
  /** Money that it pays, and money that it receives. */
  readonly costBorne: PartnerFigure;
  readonly benefitReceived: PartnerFigure;
  /** Its part of the key, 0 or more; null for all partners means equal parts. */
  readonly share: PartnerFigure;
  readonly remark: string;
}

/** A figure that can be calculated with. */
const known = (figure: PartnerFigure): figure is number => typeof figure === "number";

/**
 * What each partner of a scenario gets or pays. Null where there are no partners, where an amount is unknown or cannot be used, and where the key
 * cannot be followed: filled in for some only, negative, or 0 together.
 */
export function settlementBetween(partners: readonly Partner[] | undefined): readonly SettledPartner[] | null {
  if (!partners) return null;
  const settling = partners.flatMap(({ partner, costBorne, benefitReceived, share }) =>
    known(costBorne) && known(benefitReceived) && (share === null || known(share)) ? [{ partner, costBorne, benefitReceived, share: share ?? undefined }] : [],
  );
  const settled = settling.length === partners.length ? settle(settling) : "no-partners";
  return typeof settled === "string" ? null : settled;
}
