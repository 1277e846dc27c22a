import { itemsOf } from "../framework/frameworks";
import { parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import { isInvalid, quantity, type Interval, type Scenario } from "../scenario/value";
import { above, below, same } from "../tolerance";
import type { Trace } from "../trace";

export type AccountabilityStrategy = "niche" | "integrated" | "emergent" | "ecosystem";
export type Measure = "outputs" | "influence" | "individual-effects" | "societal-effects";

/** How results can be accounted for (Ebrahim's contingency framework, Verwey-Jonker 3.3). */
export interface Accountability {
  /** Null where the scores leave more than one. */
  readonly strategy: AccountabilityStrategy | null;
  readonly possibleStrategies: readonly AccountabilityStrategy[];
  /** What every possible strategy asks to measure. */
  readonly measure: readonly Measure[];
  /** What only some possible strategies ask, or the strategy asks sometimes. */
  readonly sometimes: readonly Measure[];
  /** The columns whose score stands on the line: there the document decides nothing. */
  readonly onTheLine: readonly string[];
}

const COLUMNS = ["causal-uncertainty", "outcome-control"] as const;
const MEASURES: readonly Measure[] = ["outputs", "influence", "individual-effects", "societal-effects"];

/** The sides of the line on which a score may lie. A score on the line may lie on either. */
function sidesOf(score: Interval | undefined, split: number): readonly boolean[] {
  if (!score) return [false, true];
  return [...(above(score.low, split) ? [] : [false]), ...(below(score.high, split) ? [] : [true])];
}

/** Reads the strategy from the two scores. Null where neither is known, or one cannot be used. */
export function weighAccountability(scenario: Scenario, parameters: Parameters, trace?: Trace): Accountability | null {
  const [uncertainty, control] = COLUMNS.map((id) => quantity(scenario, id));
  if ((!uncertainty && !control) || COLUMNS.some((id) => isInvalid(scenario, id))) return null;
  const split = parameter(parameters, "accountability.split");
  const uncertain = sidesOf(uncertainty, split);
  const grip = sidesOf(control, split);
  const possible = itemsOf("accountability-strategies").filter(({ data }) => uncertain.includes(data["uncertain"] === true) && grip.includes(data["grip"] === true));
  const asks = (key: string): readonly (readonly Measure[])[] => possible.map(({ data }) => data[key] as readonly Measure[]);
  const measure = MEASURES.filter((each) => asks("measure").every((list) => list.includes(each)));
  const sometimes = MEASURES.filter((each) => !measure.includes(each) && [...asks("measure"), ...asks("sometimes")].some((list) => list.includes(each)));
  const possibleStrategies = possible.map(({ id }) => id as AccountabilityStrategy);
  const strategy = possibleStrategies.length === 1 ? (possibleStrategies[0] ?? null) : null;
  if (trace) {
    trace.add({ part: "accountability", rule: "accountability.strategy", result: "accountability.strategy", value: strategy ?? possibleStrategies.join("; "), from: [...COLUMNS.map((id) => inputOrigin(scenario, id)), parameterOrigin(parameters, "accountability.split")] });
    trace.add({ part: "accountability", rule: "accountability.measure", result: "accountability.measure", value: measure.join("; "), from: [resultOrigin("accountability.strategy", strategy ?? possibleStrategies.join("; "))] });
  }
  const onTheLine = COLUMNS.filter((_, at) => [uncertainty, control].map((score) => score !== undefined && same(score.low, score.high) && same(score.low, split))[at]);
  return { strategy, possibleStrategies, measure, sometimes, onTheLine };
}
