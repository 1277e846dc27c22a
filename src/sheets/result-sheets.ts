import { assess, robustness, withSimulatedSchemes, type Evaluation, type Language, type Parameters, type Problem, type ScenarioTable, type SimulatorTables } from "../engine";
import type { Compared } from "./compared";
import { comparisonSheet } from "./comparison-sheet";
import { SIDE_BY_SIDE } from "./many";
import type { Sheet } from "./model";
import { paymentFitSheet } from "./payment-fit-sheet";
import { picturesSheet } from "./pictures/pictures-sheet";
import { risksSheet } from "./risks-sheet";
import { robustnessSheet } from "./robustness-sheet";

/** What results are made from: the scenarios as they were typed, the tables of the simulator where there are any, and the parameters with what is wrong with them. */
interface ToAnswer {
  readonly typed: ScenarioTable;
  readonly simulator: SimulatorTables | undefined;
  readonly parameters: Parameters;
  readonly problems?: readonly Problem[] | undefined;
}

/** The answers to scenarios, by the same ways as the functions. */
function answersTo({ typed, simulator, parameters, problems = [] }: ToAnswer): readonly Evaluation[] {
  return assess(withSimulatedSchemes(typed, simulator, parameters), parameters, problems).evaluations;
}

/**
 * The sheets with what comes of the scenarios, laid out for those that are there: their comparison, in charts too, risks, payment and how sure it is; none without scenarios. Of
 * more scenarios than stand side by side the comparison shows those that are picked, and the other sheets are left out: the pane answers for any of them.
 */
export function resultSheets(asked: ToAnswer, language: Language, compared: Compared = {}): readonly Sheet[] {
  const evaluations = answersTo(asked);
  if (evaluations.length === 0) return [];
  const comparison = comparisonSheet(evaluations, language, compared);
  const pictures = picturesSheet(evaluations, language, compared);
  if (evaluations.length > SIDE_BY_SIDE) return [comparison, pictures];
  // The function behind that sheet takes no tables of the simulator.
  const whole = robustness(asked.typed.scenarios, asked.parameters, { assumption: { kind: "unknown" }, only: ["recommendation"] });
  return [comparison, pictures, risksSheet(evaluations, language, compared, asked.parameters), paymentFitSheet(evaluations, language, compared), robustnessSheet(whole, language, compared)];
}
