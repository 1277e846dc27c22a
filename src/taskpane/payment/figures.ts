import { formatMoney, type FigureUnit } from "../../engine";
import type { Words } from "../language/words";

const MINUS = "\u2212";

/** Money for people, with a true minus. */
export const moneyIn = (value: number, { language }: Words): string => formatMoney(value, language).replace("-", MINUS);

/** A figure as it is written; what is unknown says so. */
export function written(value: number | null, unit: FigureUnit, words: Words): string {
  if (value === null) return words.say("unknown");
  return unit === "money" ? moneyIn(value, words) : unit === "share" ? words.percent(value) : words.number(value);
}
