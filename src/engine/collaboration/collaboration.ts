import type { Parameters } from "../framework/parameters";
import { choice, quantity, type Interval, type Scenario } from "../scenario/value";
import { same } from "../tolerance";
import type { Trace } from "../trace";
import { weighComplexity, type ComplexityBand } from "./complexity";
import { fittingForm, type CollaborationForm, type FormAnswer } from "./form";
import { intensityShortfall, weighMaturity } from "./maturity";

/** How partners would work together: form, complexity and maturity (Berenschot 2009). What the known input leaves open is null, with its range. */
export interface Collaboration extends FormAnswer {
  /** The form that the scenario intends, where it says so. */
  readonly intended: CollaborationForm | null;
  /** In [0, 1], with bounds and coverage; null where neither task nor intensity is known. */
  readonly complexity: number | null;
  readonly complexityRange: Interval | null;
  readonly complexityCoverage: number | null;
  readonly complexityBand: ComplexityBand | null;
  /** Phase 1..3; null where the range holds more than one. */
  readonly maturityNeeded: number | null;
  readonly maturityNeededRange: Interval | null;
  /** Needed minus present; null where the range holds more than one. */
  readonly maturityGap: number | null;
  readonly maturityGapRange: Interval | null;
  /** In [0, 1]: how far the present collaboration falls short of the intensity wanted. */
  readonly intensityShortfall: Interval | null;
}

/** The columns of which one must be known for there to be anything to say. */
const COLUMNS = ["partners", "isolable", "long-term", "cost-goal", "intensity", "task", "maturity", "complementary", "flexibility-wanted", "lasting-benefit", "ties-cut"] as const;

const single = (range: Interval | undefined): number | null => (range && same(range.low, range.high) ? range.low : null);

/** Weighs form, complexity and maturity. Null where nothing of it is known. */
export function weighCollaboration(scenario: Scenario, parameters: Parameters, trace?: Trace): Collaboration | null {
  const intended = choice(scenario, "collaboration-form") as CollaborationForm | undefined;
  if (!intended && !COLUMNS.some((id) => quantity(scenario, id))) return null;
  const form = fittingForm(scenario, parameters, trace);
  const complexity = weighComplexity(scenario, parameters, trace);
  const { needed, gap } = weighMaturity(scenario, parameters, trace);
  return {
    ...form,
    intended: intended ?? null,
    complexity: complexity?.index ?? null,
    complexityRange: complexity ? { low: complexity.low, high: complexity.high } : null,
    complexityCoverage: complexity?.coverage ?? null,
    complexityBand: complexity?.band ?? null,
    maturityNeeded: single(needed),
    maturityNeededRange: needed ?? null,
    maturityGap: single(gap),
    maturityGapRange: gap ?? null,
    intensityShortfall: intensityShortfall(scenario, trace) ?? null,
  };
}
