/** Ties and thresholds are compared with this tolerance, here and in native formulas alike (see docs/architecture.md). */
export const TOLERANCE = 1e-9;

export const atMost = (value: number, limit: number): boolean => value <= limit + TOLERANCE;
export const atLeast = (value: number, limit: number): boolean => value >= limit - TOLERANCE;
export const above = (value: number, limit: number): boolean => value > limit + TOLERANCE;
export const below = (value: number, limit: number): boolean => value < limit - TOLERANCE;
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
