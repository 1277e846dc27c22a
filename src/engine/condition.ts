import { parameter, type Parameters } from "./framework/parameters";
import type { Interval, Scenario, Value } from "./scenario/value";
import { above, atLeast, atMost, below } from "./tolerance";

/** Three answers: an unknown or an interval across a limit is neither yes nor no. */
export type Truth = "yes" | "no" | "unknown";

/** A limit in frameworks/: a number, or the id of the parameter that holds it. */
export type Limit = number | string;

/** One thing that a scenario, or a result about it, must say. As written in frameworks/ under `when` and `any`. */
export interface Condition {
  /** A column of the scenario; scores as 1..5, flags and shares as 0..1. */
  readonly input?: string | undefined;
  /** A result, such as `zone` or `collaboration-form`. */
  readonly result?: string | undefined;
  readonly atLeast?: Limit | undefined;
  readonly atMost?: Limit | undefined;
  readonly above?: Limit | undefined;
  readonly below?: Limit | undefined;
  /** One of these options. */
  readonly is?: readonly string[] | undefined;
}

/** A result as conditions see it; what is not known is not there. */
export type Results = Readonly<Record<string, number | readonly string[] | undefined>>;

const truth = (surely: boolean, possibly: boolean): Truth => (surely ? "yes" : possibly ? "unknown" : "no");

function within(value: Interval, condition: Condition, parameters: Parameters): Truth {
  const limit = (each: Limit): number => (typeof each === "number" ? each : parameter(parameters, each));
  const answers: Truth[] = [];
  if (condition.atLeast !== undefined) answers.push(truth(atLeast(value.low, limit(condition.atLeast)), atLeast(value.high, limit(condition.atLeast))));
  if (condition.atMost !== undefined) answers.push(truth(atMost(value.high, limit(condition.atMost)), atMost(value.low, limit(condition.atMost))));
  if (condition.above !== undefined) answers.push(truth(above(value.low, limit(condition.above)), above(value.high, limit(condition.above))));
  if (condition.below !== undefined) answers.push(truth(below(value.high, limit(condition.below)), below(value.low, limit(condition.below))));
  return allOf(answers);
}

/** `yes` where all are, `no` where one is, else unknown. Of nothing: yes. */
export function allOf(answers: readonly Truth[]): Truth {
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}

/** `yes` where one is, `no` where all are, else unknown. Of nothing: no. */
export function anyOf(answers: readonly Truth[]): Truth {
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

const among = (found: readonly string[], options: readonly string[]): Truth => truth(found.some((each) => options.includes(each)), false);

function ofValue(value: Value | undefined, condition: Condition, parameters: Parameters): Truth {
  switch (value?.kind) {
    case "quantity":
      return within(value, condition, parameters);
    case "choice":
      return among([value.option], condition.is ?? []);
    case "choices":
      return among(value.options, condition.is ?? []);
    default:
      return "unknown";
  }
}

/** Whether a condition holds. Unknown where its column or result is not known or cannot be used. */
export function holds(condition: Condition, scenario: Scenario, parameters: Parameters, results: Results = {}): Truth {
  if (condition.input !== undefined) return ofValue(scenario.values[condition.input], condition, parameters);
  const result = results[condition.result ?? ""];
  if (result === undefined) return "unknown";
  return typeof result === "number" ? within({ low: result, high: result }, condition, parameters) : among(result, condition.is ?? []);
}
