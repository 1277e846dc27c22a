/** A source of numbers strictly between 0 and 1. */
export type Uniform = () => number;

/** The probabilities of 0..n successes, from the mode outwards so that nothing underflows where it counts. */
export function binomialProbabilities(n: number, p: number): Float64Array {
  const probabilities = new Float64Array(n + 1);
  if (p <= 0 || p >= 1) {
    probabilities[p <= 0 ? 0 : n] = 1;
    return probabilities;
  }
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  probabilities[mode] = 1;
  let sum = 1;
  for (let k = mode + 1, value = 1; k <= n; k += 1) sum += probabilities[k] = value *= ((n - k + 1) / k) * odds;
  for (let k = mode - 1, value = 1; k >= 0; k -= 1) sum += probabilities[k] = value *= (k + 1) / (n - k) / odds;
  return probabilities.map((value) => value / sum);
}

/** ln(0!), ln(1!), ...: the counts that most groups stay within. */
const LISTED = new Float64Array(2048);
for (let n = 1; n < LISTED.length; n += 1) LISTED[n] = (LISTED[n - 1] ?? 0) + Math.log(n);

/** ln(n!): listed, or by Stirling's series. */
function logFactorial(n: number): number {
  const listed = LISTED[n];
  if (listed !== undefined) return listed;
  const x = n + 1;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
}

/** Inversion by walking up from 0: for n p below 10. */
function byInversion(n: number, p: number, uniform: Uniform): number {
  const odds = p / (1 - p);
  let probability = (1 - p) ** n;
  let left = uniform() - probability;
  let k = 0;
  while (left > 0 && k < n) {
    k += 1;
    probability *= ((n - k + 1) / k) * odds;
    left -= probability;
  }
  return k;
}

/** Transformed rejection with squeeze, algorithm BTRS of Hoermann (1993): for p <= 1/2 and n p >= 10. */
function byRejection(n: number, p: number, uniform: Uniform): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const squeeze = 0.92 - 4.2 / b;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + n * p + 0.5);
    if (edge >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const height = Math.log((v * (2.83 + 5.1 / b) * spread) / (a / (edge * edge) + b));
    const target = logFactorial(mode) + logFactorial(n - mode) - logFactorial(k) - logFactorial(n - k) + (k - mode) * Math.log(p / (1 - p));
    if (height <= target) return k;
  }
}

/** One draw of the number of successes among `n` (a whole number) with probability `p`. */
export function drawBinomial(n: number, p: number, uniform: Uniform): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, uniform);
  return n * p < 10 ? byInversion(n, p, uniform) : byRejection(n, p, uniform);
}
