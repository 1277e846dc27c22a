import { formatNumber } from "../../framework/text";
import type { Language } from "../../framework/types";

const THOUSANDS: Readonly<Record<Language, string>> = { nl: ".", en: "," };

/** An amount for people, in whole units, thousands apart: 12.500 in Dutch, 12,500 in English. The currency is a label elsewhere. */
export function formatMoney(value: number, language: Language): string {
  const whole = formatNumber(Math.abs(value), language, 0).replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language]);
  return value < 0 && whole !== "0" ? `-${whole}` : whole;
}
