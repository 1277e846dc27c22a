import { parameter, type Parameters } from "../framework/parameters";
import type { Scenario } from "../scenario/value";
import { above, below } from "../tolerance";
import type { Trace } from "../trace";
import type { Content } from "./content";
import { traceIndex } from "./trace-index";
import { weigh } from "./weigh";
import { weightedIndex, type WeightedIndex } from "./weighted-index";

/** Level 1b: where the form that a scenario has stands between market (0) and network (1). */
export type Form = WeightedIndex;

/** Weighs the four form criteria (HIVA-IDEA 2023, Vormcriteria; basis inference). Null where none is known or one cannot be used. */
export function weighForm(scenario: Scenario, parameters: Parameters, trace?: Trace): Form | null {
  const criteria = weigh(scenario, "form", parameters);
  const form = criteria && weightedIndex(criteria);
  if (trace && form) traceIndex(trace, scenario, parameters, "form", "form.index", form);
  return form;
}

/** `form - content`, in [-1, 1]; null where either is unknown. */
export function tensionBetween(content: Content | null, form: Form | null, trace?: Trace): number | null {
  if (!content || !form) return null;
  const tension = form.index - content.index;
  trace?.add({ part: "tension", rule: "tension", result: "tension", value: tension, low: form.low - content.high, high: form.high - content.low, from: [{ kind: "result", id: "form.index", value: form.index }, { kind: "result", id: "content.index", value: content.index }] });
  return tension;
}

/** What a tension is worth saying: the form is more market than the content bears, or more network than it needs. */
export function tensionKind(tension: number, parameters: Parameters): "more-market" | "more-network" | "none" {
  const limit = parameter(parameters, "tension.reported-above");
  if (below(tension, -limit)) return "more-market";
  return above(tension, limit) ? "more-network" : "none";
}
