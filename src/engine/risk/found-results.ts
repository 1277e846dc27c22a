import type { Collaboration } from "../collaboration/collaboration";
import type { Interval, Simulated } from "../scenario/value";
import type { Design } from "../weighing/design";
import type { FoundResults } from "./driver-levels";
import { levelOf, type Level } from "./level";

const within = (value: number | null, range: Interval | null): Level | undefined => (range ? { ...levelOf(range), ...(value === null ? {} : { value }) } : undefined);

/** What other parts of the evaluation found that drives a risk: this is how consequences join up (docs/consequences.md). */
export function foundResults(design: Design | null, collaboration: Collaboration | null, simulated: Simulated | undefined): FoundResults {
  const price = design?.priceCompetition;
  return {
    "design.price-competition": price ? { value: price.index, low: price.low, high: price.high } : undefined,
    "collaboration.complexity": collaboration ? within(collaboration.complexity, collaboration.complexityRange) : undefined,
    "collaboration.maturity-gap": collaboration ? within(null, collaboration.maturityGapRange) : undefined,
    "collaboration.intensity-shortfall": collaboration ? within(null, collaboration.intensityShortfall) : undefined,
    "simulated.outcome-share": simulated?.outcomeShare === undefined ? undefined : levelOf({ low: simulated.outcomeShare, high: simulated.outcomeShare }),
  };
}
