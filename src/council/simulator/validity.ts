import { EPSILON } from "../native/third";

/** A number of at least 0, and at most `high` where that is given; a blank is one too unless it is needed. */
export function usable(cell: string, high?: string, needed = false): string {
  const inside = `AND(${cell}>=0${high === undefined ? "" : `,${cell}<=${high}`})`;
  return `IF(ISNUMBER(${cell}),${inside},${needed ? "FALSE" : `${cell}=""`})`;
}

/** The present value of one unit of money after so many months, at a yearly rate. */
export const discounted = (rate: string, months: string): string => `(1+${rate})^(-(${months})/12)`;

/** The month at whose end a payment that falls due after so many months is in hand. */
export const inMonth = (months: string): string => `-INT(-(${months}-${EPSILON}))`;

/** No cap: more than any sum of money. */
export const NO_CAP = "1E+300";
