import type { Parameters } from "../framework/parameters";
import { parameter } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import type { DriverLevel } from "../risk/driver-levels";
import type { Settings } from "../risk/settings";
import { meanOf, originsOf, type Mean, type WeighedDrivers } from "../risk/weighed-drivers";
import { choice, type Scenario } from "../scenario/value";
import { above, atLeast } from "../tolerance";
import type { Trace } from "../trace";
import { contendersOf, type Candidate } from "./contenders";

/** How well something fits, in [0, 1], with bounds and coverage. */
export type Fit = Mean;

export interface AddOn extends Fit {
  /** True where its level reaches the limit from which it fits. */
  readonly advised: boolean;
}

/** Which way of paying fits the scenario. */
export interface Payment {
  /** By design, in the order of frameworks/; a design of which no driver that matters to it is known is not there. */
  readonly fit: Readonly<Record<string, Fit>>;
  /** The best fitting design where settled; otherwise the contenders, best first. */
  readonly best: readonly string[];
  /** True where the lower bound of the best lies above the upper bound of every other. */
  readonly settled: boolean;
  /** The design that the scenario has, where it says so. */
  readonly chosen: string | null;
  /** What can be put beside any design, judged apart. */
  readonly addOns: Readonly<Record<string, AddOn>>;
}

/** A design with its weighed drivers and how well it fits. */
export interface DesignFit extends Candidate {
  readonly id: string;
  readonly weighed: WeighedDrivers;
}

/** How well every design fits of which a driver that matters is known. */
export const designFits = (levels: readonly DriverLevel[], settings: Settings): readonly DesignFit[] =>
  settings.designs.flatMap(({ id, weighed }, at) => {
    const fit = meanOf(weighed, levels);
    return fit ? [{ id, at, weighed, fit }] : [];
  });

/** Weighs the six designs and the add-ons (frameworks/payment). Null where no driver of any design is known. */
export function weighPayment(scenario: Scenario, found: readonly DesignFit[], levels: readonly DriverLevel[], settings: Settings, parameters: Parameters, trace?: Trace): Payment | null {
  if (found.length === 0) return null;
  const ranked = [...found].sort((a, b) => (above(b.fit.value, a.fit.value) ? 1 : above(a.fit.value, b.fit.value) ? -1 : b.fit.low - a.fit.low));
  const [first, ...others] = ranked;
  const settled = first !== undefined && others.every(({ fit }) => above(first.fit.low, fit.high));
  const best = settled ? [first.id] : contendersOf(ranked, settings.rivalry, levels).map(({ id }) => id);
  const from = parameter(parameters, "payment.add-on-from");
  const addOns: Record<string, AddOn> = {};
  for (const { id, weighed } of settings.addOns) {
    const fit = meanOf(weighed, levels);
    if (fit) addOns[id] = { ...fit, advised: atLeast(fit.value, from) };
  }
  if (trace) {
    for (const { id, weighed, fit } of found) trace.add({ part: "payment", rule: `payment.${id}`, result: `payment.${id}`, value: fit.value, low: fit.low, high: fit.high, coverage: fit.coverage, from: originsOf(weighed, levels, settings.drivers, parameters) });
    trace.add({ part: "payment", rule: "payment.best", result: "payment.best", value: best.join("; "), from: [...found.map(({ id, fit }) => resultOrigin(`payment.${id}`, fit.value)), inputOrigin(scenario, "payment")] });
    for (const { id, weighed } of settings.addOns) {
      const fit = addOns[id];
      if (fit) trace.add({ part: "payment", rule: `add-on.${id}`, result: `add-on.${id}`, value: fit.value, low: fit.low, high: fit.high, coverage: fit.coverage, from: [...originsOf(weighed, levels, settings.drivers, parameters), parameterOrigin(parameters, "payment.add-on-from")] });
    }
  }
  return { fit: Object.fromEntries(found.map(({ id, fit }) => [id, fit])), best, settled, chosen: choice(scenario, "payment") ?? null, addOns };
}
