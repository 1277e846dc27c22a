import { itemsOf } from "../framework/frameworks";
import { parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin } from "../origin";
import { isInvalid, level, quantity, type Scenario } from "../scenario/value";
import { atLeast } from "../tolerance";
import type { Trace } from "../trace";

export type SteeringPattern = "both" | "formal-only" | "informal-only" | "neither";

/** How ready the steering of a collaboration is (Rijnconsult: six conditions, formal and informal steering). */
export interface Steering {
  /** Level in [0, 1] of the weakest known condition, intervals at their middle; null where none is known or one cannot be used. */
  readonly readiness: number | null;
  /** With every unknown condition at 0 and every interval at its lower end; and the other way round. Null with `readiness`. */
  readonly low: number | null;
  readonly high: number | null;
  /** Share of the six conditions that is known. */
  readonly coverage: number;
  /** How many conditions surely are in place. */
  readonly inPlace: number;
  /** How many could be in place, the unknown ones included. */
  readonly inPlaceAtMost: number;
  /** The conditions that surely lack, weakest first: each has an action, the text `steering.steering-conditions.<id>.action`. */
  readonly lacking: readonly string[];
  /** The known conditions whose interval leaves open whether they are in place, and the unknown ones. */
  readonly undecided: readonly string[];
  readonly unknown: readonly string[];
  /** Formal and informal steering side by side, never averaged. Null where it is not known which pattern it is. */
  readonly pattern: SteeringPattern | null;
  /** The patterns that are still possible; empty where nothing is known of either. */
  readonly possiblePatterns: readonly SteeringPattern[];
}

const PATTERNS: readonly { readonly formal: boolean; readonly informal: boolean; readonly pattern: SteeringPattern }[] = [
  { formal: true, informal: true, pattern: "both" },
  { formal: true, informal: false, pattern: "formal-only" },
  { formal: false, informal: true, pattern: "informal-only" },
  { formal: false, informal: false, pattern: "neither" },
];

function patternOf(scenario: Scenario, parameters: Parameters, trace?: Trace): Pick<Steering, "pattern" | "possiblePatterns"> {
  const columns = ["formal-steering", "informal-steering"] as const;
  const [formal, informal] = columns.map((id) => quantity(scenario, id));
  if ((!formal && !informal) || columns.some((id) => isInvalid(scenario, id))) return { pattern: null, possiblePatterns: [] };
  const from = parameter(parameters, "steering.present-at-least");
  const can = (score: { low: number; high: number } | undefined, present: boolean): boolean => !score || (present ? atLeast(score.high, from) : !atLeast(score.low, from));
  const possiblePatterns = PATTERNS.filter((each) => can(formal, each.formal) && can(informal, each.informal)).map(({ pattern }) => pattern);
  const pattern = possiblePatterns.length === 1 ? (possiblePatterns[0] ?? null) : null;
  trace?.add({ part: "steering", rule: "steering.pattern", result: "steering.pattern", value: pattern, from: [...columns.map((id) => inputOrigin(scenario, id)), parameterOrigin(parameters, "steering.present-at-least")] });
  return { pattern, possiblePatterns };
}

/** Weighs the six conditions without letting one make up for another, and reads the pattern of formal and informal steering. Null where nothing of it is known. */
export function weighSteering(scenario: Scenario, parameters: Parameters, trace?: Trace): Steering | null {
  const ids = itemsOf("steering-conditions").map(({ id }) => id);
  const conditions = ids.map((id) => ({ id, level: level(scenario, id), score: quantity(scenario, id) }));
  const usable = !ids.some((id) => isInvalid(scenario, id));
  const known = usable ? conditions.filter((each) => each.level) : [];
  const pattern = patternOf(scenario, parameters, trace);
  if (known.length === 0 && pattern.possiblePatterns.length === 0) return null;

  const threshold = parameter(parameters, "steering.in-place-at-least");
  const middle = (each: (typeof conditions)[number]): number => ((each.level?.low ?? 0) + (each.level?.high ?? 0)) / 2;
  const readiness = known.length === 0 ? null : Math.min(...known.map(middle));
  const low = readiness === null ? null : Math.min(...conditions.map((each) => each.level?.low ?? 0));
  const high = readiness === null ? null : Math.min(...conditions.map((each) => each.level?.high ?? 1));
  const sure = known.filter((each) => each.score && atLeast(each.score.low, threshold));
  const lacking = known.filter((each) => each.score && !atLeast(each.score.high, threshold)).sort((a, b) => middle(a) - middle(b));
  const unknown = usable ? conditions.filter((each) => !each.level).map(({ id }) => id) : ids;
  if (trace && readiness !== null && low !== null && high !== null) {
    const from = ids.map((id) => inputOrigin(scenario, id));
    trace.add({ part: "steering", rule: "steering.readiness", result: "steering.readiness", value: readiness, low, high, coverage: known.length / ids.length, from });
    trace.add({ part: "steering", rule: "steering.in-place", result: "steering.in-place", value: sure.length, low: sure.length, high: ids.length - lacking.length, from: [...from, parameterOrigin(parameters, "steering.in-place-at-least")] });
  }
  return {
    readiness,
    low,
    high,
    coverage: known.length / ids.length,
    inPlace: sure.length,
    inPlaceAtMost: usable ? ids.length - lacking.length : 0,
    lacking: lacking.map(({ id }) => id),
    undecided: known.filter((each) => !sure.includes(each) && !lacking.includes(each)).map(({ id }) => id),
    unknown,
    ...pattern,
  };
}
