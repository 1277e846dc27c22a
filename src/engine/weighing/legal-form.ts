import { parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import { choice, level, quantity, type Scenario } from "../scenario/value";
import { atLeast, atMost, above } from "../tolerance";
import type { Trace } from "../trace";
import { traceIndex } from "./trace-index";
import { weigh } from "./weigh";
import { weightedIndex, type WeightedIndex } from "./weighted-index";
import { isSettled, thirdOf, type Limits, type Third } from "./zone";

export type Leaning = "contract" | "grey" | "subsidy";

const LEANINGS: Readonly<Record<Third, Leaning>> = { lower: "contract", middle: "grey", upper: "subsidy" };

/** Level 3: where the legal form leans, between contract (0) and subsidy (1). A weighing aid, no legal advice. */
export interface LegalForm extends WeightedIndex {
  readonly leaning: Leaning;
  readonly settled: boolean;
  /** Ids of the rules `legal.contradiction.<id>` that the scenario meets. */
  readonly contradictions: readonly string[];
  /** The practice questions answered, and where each points. */
  readonly questions: readonly { readonly id: string; readonly points: Leaning }[];
}

/** The limits of the leanings in force. */
export const legalLimits = (parameters: Parameters): Limits => ({ lowerAtMost: parameter(parameters, "legal.contract-at-most"), upperAtLeast: parameter(parameters, "legal.subsidy-at-least") });

const QUESTIONS = ["enforceable-link", "own-interest", "commercial-activity", "market-price"] as const;
/** Payment designs whose pay depends on results. */
const RESULT_PAY = ["outcome-partial", "outcome-full"];

/** The combinations that contradict themselves. `far` is the level from which a criterion stands clearly at the subsidy pole. */
function contradictionsOf(scenario: Scenario, leaning: Leaning, far: number): readonly { id: string; from: readonly string[] }[] {
  const near = 1 - far;
  const intended = choice(scenario, "legal-form");
  const subsidy = intended === "subsidy" || (intended === undefined && leaning === "subsidy");
  const contract = intended === "contract" || (intended === undefined && leaning === "contract");
  const [initiative, control, result] = ["initiative", "control", "result"].map((id) => level(scenario, id));
  const found: { id: string; from: readonly string[] }[] = [];
  if (subsidy && result && atMost(result.high, near)) found.push({ id: "subsidy-result", from: ["legal-form", "result"] });
  if (contract && initiative && atLeast(initiative.low, far)) found.push({ id: "contract-initiative", from: ["legal-form", "initiative"] });
  if (subsidy && RESULT_PAY.includes(choice(scenario, "payment") ?? "")) found.push({ id: "subsidy-outcome-pay", from: ["legal-form", "payment"] });
  if (intended === "subsidy" && control && atMost(control.high, near)) found.push({ id: "subsidy-control", from: ["legal-form", "control"] });
  const levels = [initiative, control, result].filter((each) => each !== undefined);
  if (levels.some((each) => atLeast(each.low, far)) && levels.some((each) => atMost(each.high, near)) && above(far, near)) found.push({ id: "mixed-criteria", from: ["initiative", "control", "result"] });
  return found;
}

/** Weighs initiative, control and result (HIVA-IDEA 2023, figure 5) and the questions of practice. Null where none of the three is known or one cannot be used. */
export function weighLegalForm(scenario: Scenario, parameters: Parameters, trace?: Trace): LegalForm | null {
  const criteria = weigh(scenario, "legal-form", parameters);
  const index = criteria && weightedIndex(criteria);
  if (!index) return null;
  const limits = legalLimits(parameters);
  const leaning = LEANINGS[thirdOf(index.index, limits)];
  const contradictions = contradictionsOf(scenario, leaning, parameter(parameters, "legal.contradiction-level"));
  const questions = QUESTIONS.flatMap((id): { id: string; points: Leaning }[] => {
    const answer = quantity(scenario, id);
    if (!answer) return [];
    return [{ id, points: atLeast(answer.low, 1) ? "contract" : atMost(answer.high, 0) ? "subsidy" : "grey" }];
  });
  if (trace) {
    traceIndex(trace, scenario, parameters, "legal", "legal.index", index);
    trace.add({ part: "legal", rule: "legal.leaning", result: "legal.leaning", value: leaning, from: [resultOrigin("legal.index", index.index), parameterOrigin(parameters, "legal.contract-at-most"), parameterOrigin(parameters, "legal.subsidy-at-least")] });
    for (const { id, from } of contradictions) {
      const origins = from.map((column) => inputOrigin(scenario, column));
      trace.add({ part: "legal", rule: `legal.contradiction.${id}`, result: `legal.contradiction.${id}`, value: true, from: [...origins, parameterOrigin(parameters, "legal.contradiction-level")] });
    }
  }
  return { ...index, leaning, settled: isSettled(index.low, index.high, limits), contradictions: contradictions.map(({ id }) => id), questions };
}
