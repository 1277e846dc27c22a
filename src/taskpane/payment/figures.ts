import { formatMoney, TOLERANCE, type Client, type clientFigures, type FigureUnit, type schemeFigures, type SchemeResult } from "../../engine";
import type { Words } from "../language/words";

const MINUS = "\u2212";

/** Money for people, with a true minus. */
export const moneyIn = (value: number, { language }: Words): string => formatMoney(value, language).replace("-", MINUS);

/** A figure as it is written; what is unknown says so. */
export function written(value: number | null, unit: FigureUnit, words: Words): string {
  if (value === null) return words.say("unknown");
  return unit === "money" ? moneyIn(value, words) : unit === "share" ? words.percent(value) : words.number(value);
}

/** A figure of one client as it is written. A chance of success that would have to be above one, or that no success pays for, is a chance nobody has. */
export function clientWritten({ id, unit, read }: (typeof clientFigures)[number], client: Client, words: Words): string {
  const value = read(client);
  const isOutOfReach = id === "break-even" && client.segment.cost !== null && (value === null || value > 1 + TOLERANCE);
  return isOutOfReach ? words.say("payment.out-of-reach") : written(value, unit, words);
}

/** What a cost per outcome is divided by: without any there is no such cost, which is something else than an unknown one. */
const DIVIDED_BY: Readonly<Record<string, (totals: NonNullable<SchemeResult["totals"]>) => number | null>> = {
  "cost-per-outcome": ({ outcomes }) => outcomes,
  "cost-per-sustained": ({ sustained }) => sustained,
  "cost-per-additional": ({ additional }) => additional,
};

/** A figure of a whole scheme as it is written; a cost of outcomes that do not come says that there are none. */
export function totalWritten({ id, unit, read }: (typeof schemeFigures)[number], result: SchemeResult, words: Words): string {
  const value = read(result);
  const number = result.totals && DIVIDED_BY[id]?.(result.totals);
  return value === null && number !== null && number !== undefined && number <= 0 ? words.say("payment.none") : written(value, unit, words);
}
