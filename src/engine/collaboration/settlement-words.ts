import { text } from "../framework/text";
import type { Language } from "../framework/types";
import { formatMoney } from "../payment/simulate/money";
import { TOLERANCE } from "../tolerance";
import { settlementBetween, type Partner } from "./partners";
import { settlementState } from "./settlement-state";

/**
 * Who receives and who pays, in words; where nothing is settled, why not. Amounts in whole units, as `settlementBetween` has them. The table Partners and its sheet
 * hold the figures behind it.
 */
export function settlementWords(partners: readonly Partner[], language: Language): string {
  const say = (key: string, data: Readonly<Record<string, string>> = {}): string => text(language, `collaboration.partners.${key}`, data);
  const state = settlementState(partners);
  const settled = settlementBetween(partners);
  if (!settled) return say(`states.${state}`);
  const amounts = settled.map(({ partner, transfer }) => say(Math.abs(transfer) <= TOLERANCE ? "even" : transfer > 0 ? "receives" : "pays", { partner, money: formatMoney(Math.abs(transfer), language) }));
  return `${amounts.join("; ")}.${state === "key-sum" ? ` ${say("not-one")}` : ""}`;
}
