import { parameter, type Parameters } from "../framework/parameters";
import type { Content } from "../weighing/content";
import type { Form } from "../weighing/form";
import type { Level } from "./level";

/** What a tension adds to a risk, with the tension itself. */
export interface Lift extends Level {
  readonly tension: number | null;
}

/** No tension is known. */
const NO_LIFT: Lift = { tension: null, value: 0, low: 0, high: 0 };

/**
 * How far a form that is more market than the content bears lifts the decisive risks, as a share of the room left up to 1.
 * It starts at the limit from which a tension is reported and is full at a tension of -1 (rule risk.tension). None without form scores.
 */
export function tensionLift(content: Content | null, form: Form | null, parameters: Parameters): Lift {
  if (!content || !form) return NO_LIFT;
  const limit = parameter(parameters, "tension.reported-above");
  const effect = parameter(parameters, "risk.tension.effect");
  const of = (tension: number): number => (limit >= 1 ? 0 : effect * Math.min(1, Math.max(0, (-tension - limit) / (1 - limit))));
  const tension = form.index - content.index;
  return { tension, value: of(tension), low: of(form.high - content.low), high: of(form.low - content.high) };
}

/** An exposure lifted: `exposure + (1 - exposure) * lift`, so that it never leaves [0, 1] and never falls. */
export const lifted = (exposure: number, lift: number): number => exposure + (1 - exposure) * lift;
