import { TOLERANCE } from "../tolerance";
import type { Partner, PartnerFigure } from "./partners";

/** What there is to say of the settlement between partners; the words are `collaboration.partners.states.<state>`. In the order in which they are told: the first that holds. */
const STATES = ["none", "amount-text", "amount-missing", "key-text", "key-negative", "key-incomplete", "key-zero", "key-sum"] as const;

/** `settled` where nothing is wrong; after `key-sum`, keys that are not 1 together, the settlement stands too. */
export type SettlementState = (typeof STATES)[number] | "settled";

const isText = (figure: PartnerFigure): boolean => typeof figure === "object" && typeof figure?.unusable === "string";
/** The key as a number, also one that cannot be used; 0 where there is none. */
function keyOf({ share }: Partner): number {
  const number = typeof share === "object" ? share?.unusable : share;
  return typeof number === "number" ? number : 0;
}
const sumOf = (partners: readonly Partner[]): number => partners.reduce((sum, partner) => sum + keyOf(partner), 0);
const given = (partners: readonly Partner[]): number => partners.filter(({ share }) => share !== null).length;

const HOLDS: Readonly<Record<(typeof STATES)[number], (partners: readonly Partner[]) => boolean>> = {
  none: (partners) => partners.length === 0,
  "amount-text": (partners) => partners.some(({ costBorne, benefitReceived }) => isText(costBorne) || isText(benefitReceived)),
  "amount-missing": (partners) => partners.some(({ costBorne, benefitReceived }) => costBorne === null || benefitReceived === null),
  "key-text": (partners) => partners.some(({ share }) => isText(share)),
  "key-negative": (partners) => partners.some((partner) => keyOf(partner) < 0),
  "key-incomplete": (partners) => given(partners) > 0 && given(partners) < partners.length,
  "key-zero": (partners) => given(partners) > 0 && sumOf(partners) <= 0,
  "key-sum": (partners) => given(partners) > 0 && Math.abs(sumOf(partners) - 1) > TOLERANCE,
};

/** What there is to say of these partners. */
export const settlementState = (partners: readonly Partner[]): SettlementState => STATES.find((state) => HOLDS[state](partners)) ?? "settled";
