/** One year of a squeeze: after `year` years of wages and index. */
export interface SqueezedYear {
  readonly year: number;
  /** What the budget still buys, 1 = as at the start. */
  readonly purchasingPower: number;
  /** What wages ask minus what the index gives in that year, in the unit of the budget; negative is a surplus. */
  readonly shortfall: number;
  /** The same, added up to and including that year. */
  readonly cumulative: number;
}

/**
 * The squeeze by year of wages that rise faster than the agreed index (Verwey-Jonker 1.7): `((1 + index) / (1 + wage))^t`.
 * `index` and `wage` are shares a year above -1, `years` a whole number, `budget` that of the start (1 gives shares of it).
 */
export function indexationSqueeze(index: number, wage: number, years: number, budget = 1): readonly SqueezedYear[] {
  const found: SqueezedYear[] = [];
  let cumulative = 0;
  for (let year = 1; year <= years; year += 1) {
    const shortfall = budget * ((1 + wage) ** year - (1 + index) ** year);
    cumulative += shortfall;
    found.push({ year, purchasingPower: ((1 + index) / (1 + wage)) ** year, shortfall, cumulative });
  }
  return found;
}
