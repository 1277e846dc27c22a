import { Generator } from "../../../src/engine/robustness/sampling/generator";
import { evenWeights } from "../../../src/engine/robustness/sampling/simplex";
import { probabilityAtMost } from "../../../src/engine/robustness/simplex-probability";

/** Random cases, a third of them with many equal values and the threshold among them: the exact answer lies within four standard errors of the simulated one. */
export function expectSimulationAgrees({ cases, draws, seed }: { readonly cases: number; readonly draws: number; readonly seed: number }): void {
  const generator = new Generator(seed);
  const whole = (most: number) => Math.floor(generator.between() * (most + 1));
  let beyondThree = 0;
  for (let number = 0; number < cases; number += 1) {
    const count = 2 + whole(7);
    const values = Array.from({ length: count }, () => (number % 3 === 0 ? whole(4) / 4 : generator.between()));
    const threshold = number % 3 === 0 ? whole(4) / 4 : number % 3 === 1 ? (values[whole(count - 1)] ?? 0) : generator.between();
    const exact = probabilityAtMost(values, threshold);
    const weights = new Float64Array(count);
    let hits = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      evenWeights(weights, generator);
      let sum = 0;
      for (let i = 0; i < count; i += 1) sum += weights[i]! * values[i]!;
      if (sum <= threshold + 1e-12) hits += 1;
    }
    const error = Math.sqrt((exact * (1 - exact)) / draws);
    const away = Math.abs(hits / draws - exact);
    // One draw more or less: a rare event is counted whole, however small its standard error.
    if (away > 4 * error + 1 / draws) throw new Error(`values ${values.join(", ")} at ${threshold}: exact ${exact}, simulated ${hits / draws}, standard error ${error}`);
    if (away > 3 * error + 1 / draws) beyondThree += 1;
  }
  // Of normal errors 0.27% lie beyond three: far more would be a bias too small for the test above.
  expect(beyondThree).toBeLessThanOrEqual(3 + 0.01 * cases);
}
