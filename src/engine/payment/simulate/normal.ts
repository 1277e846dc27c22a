/**
 * The normal distribution. Complementary error function by its series below 3 and its continued fraction above
 * (Abramowitz and Stegun 7.1.6 and 7.1.14): relative error under 1e-13.
 */
function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  if (x < 3) {
    let [term, sum] = [x, x];
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = 0;
  for (let n = 80; n >= 1; n -= 1) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
}

/** P(Z <= z). */
export const normalBelow = (z: number): number => erfc(-z / Math.SQRT2) / 2;

/** The z with P(Z <= z) = p, 0 < p < 1: Newton's method, guarded by bisection. */
export function normalQuantile(p: number): number {
  let [low, high, z] = [-39, 39, 0];
  for (let step = 0; step < 200; step += 1) {
    const error = normalBelow(z) - p;
    if (error > 0) high = z;
    else low = z;
    const newton = z - error / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - z) < 1e-14 * Math.max(1, Math.abs(z))) return next;
    z = next;
  }
  return z;
}
