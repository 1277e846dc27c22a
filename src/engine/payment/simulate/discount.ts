/** Present value today of one unit of money in `months` months at `yearlyRate`; the monthly rate is (1 + a)^(1/12) - 1. */
export const discountFactor = (yearlyRate: number, months: number): number => (yearlyRate === 0 ? 1 : (1 + yearlyRate) ** (-months / 12));

/** Present value of one unit of money at the end of each of the months 1..`months`, all later by `delay`. */
export function annuityFactor(yearlyRate: number, months: number, delay: number): number {
  const force = Math.log1p(yearlyRate) / 12;
  // So small a rate cannot be told from none, and its quotient would be rounding noise.
  if (force < 1e-15) return months;
  return (discountFactor(yearlyRate, delay) * Math.expm1(-months * force)) / -Math.expm1(force);
}
