import { parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import type { Scenario } from "../scenario/value";
import type { Trace } from "../trace";
import { traceIndex } from "./trace-index";
import { weigh } from "./weigh";
import { weightedIndex, type WeightedIndex } from "./weighted-index";
import { wouldSettle, type OpenCriterion } from "./would-settle";
import { isSettled, thirdOf, type Limits, type Third } from "./zone";

export type Zone = "market" | "mixed" | "network";

/** The model that each third of the spectrum stands for. */
export const ZONES: Readonly<Record<Third, Zone>> = { lower: "market", middle: "mixed", upper: "network" };

/** Level 1a: where the content of the service stands between market (0) and network (1). It leads the recommended model. */
export interface Content extends WeightedIndex {
  readonly zone: Zone;
  readonly settled: boolean;
  /** What is open, the most useful question first; empty when settled. */
  readonly wouldSettle: readonly OpenCriterion[];
}

/** The limits of the zones in force. */
export const contentLimits = (parameters: Parameters): Limits => ({ lowerAtMost: parameter(parameters, "content.market-at-most"), upperAtLeast: parameter(parameters, "content.network-at-least") });

/** The zone of a level of the content index. */
export const zoneOf = (index: number, limits: Limits): Zone => ZONES[thirdOf(index, limits)];

/** Weighs the five content criteria (HIVA-IDEA 2023, figure 2). Null where none is known or one cannot be used. */
export function weighContent(scenario: Scenario, parameters: Parameters, trace?: Trace): Content | null {
  const criteria = weigh(scenario, "content", parameters);
  const index = criteria && weightedIndex(criteria);
  if (!criteria || !index) return null;
  const limits = contentLimits(parameters);
  const content: Content = { ...index, zone: zoneOf(index.index, limits), settled: isSettled(index.low, index.high, limits), wouldSettle: wouldSettle(criteria, limits) };
  if (trace) {
    const zoneLimits = [parameterOrigin(parameters, "content.market-at-most"), parameterOrigin(parameters, "content.network-at-least")];
    traceIndex(trace, scenario, parameters, "content", "content.index", index);
    trace.add({ part: "content", rule: "content.zone", result: "content.zone", value: content.zone, from: [resultOrigin("content.index", index.index), ...zoneLimits] });
    trace.add({ part: "content", rule: "content.settled", result: "content.settled", value: content.settled, low: index.low, high: index.high, from: [resultOrigin("content.index", index.index), ...zoneLimits] });
    for (const { criterion, settles, swing } of content.wouldSettle) {
      const from = [inputOrigin(scenario, criterion), parameterOrigin(parameters, criterion)];
      trace.add({ part: "content", rule: "content.would-settle", result: `content.would-settle.${criterion}`, value: settles, from: [...from, ...zoneLimits] });
      trace.add({ part: "content", rule: "content.would-settle", result: `content.swing.${criterion}`, value: swing, from });
    }
  }
  return content;
}
