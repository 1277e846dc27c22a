/** Random numbers of the distributions that scores and weights are drawn from, from one seeded generator. */
import { exp, ln } from "./elementary";
import type { Generator } from "./generator";

/** A standard normal number, by the polar method (marsaglia-bray-1964). */
export function normal(generator: Generator): number {
  for (;;) {
    const u = 2 * generator.between() - 1;
    const v = 2 * generator.between() - 1;
    const square = u * u + v * v;
    if (square < 1) return u * Math.sqrt((-2 * ln(square)) / square);
  }
}

/** A gamma number of scale 1, by squeeze and rejection (marsaglia-tsang-2000). @param shape above zero */
export function gamma(shape: number, generator: Generator): number {
  if (shape < 1) return gamma(shape + 1, generator) * exp(ln(generator.between()) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(generator);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (ln(generator.between()) < 0.5 * x * x + d - d * v + d * ln(v)) return d * v;
  }
}
