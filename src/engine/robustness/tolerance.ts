/** Differences of levels, thresholds and totals up to this size count as none; the same in the native formulas. */
export const TOLERANCE = 1e-9;
