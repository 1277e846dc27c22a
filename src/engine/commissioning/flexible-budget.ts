import { atMost } from "../tolerance";

/** What past yearly totals say of a yearly reserve; all in money, `covered` a share. */
export interface FlexibleBudget {
  readonly years: number;
  readonly mean: number;
  /** Sample standard deviation (n - 1); null with one year. */
  readonly deviation: number | null;
  readonly least: number;
  readonly most: number;
  /** `mean + deviations x deviation`, not below 0; with one year the mean. */
  readonly reserve: number;
  /** The share of past years whose total the reserve would have covered. */
  readonly covered: number;
}

/**
 * A yearly flexible amount from history (Verwey-Jonker 2.3). `totals` in money, one a year; `deviations` how many standard deviations
 * above the mean. Null without totals.
 */
export function flexibleBudget(totals: readonly number[], deviations: number): FlexibleBudget | null {
  const years = totals.length;
  if (years === 0) return null;
  const mean = totals.reduce((sum, each) => sum + each, 0) / years;
  const deviation = years < 2 ? null : Math.sqrt(totals.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (years - 1));
  const reserve = Math.max(0, mean + deviations * (deviation ?? 0));
  const scale = Math.max(1, ...totals.map(Math.abs));
  return { years, mean, deviation, least: Math.min(...totals), most: Math.max(...totals), reserve, covered: totals.filter((each) => atMost(each / scale, reserve / scale)).length / years };
}
