import { parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import { choices, isInvalid, type Scenario } from "../scenario/value";
import { atLeast, below } from "../tolerance";
import type { Trace } from "../trace";
import type { DriverLevel } from "./driver-levels";
import type { Settings } from "./settings";
import { lifted, type Lift } from "./tension-lift";
import { meanOf, originsOf } from "./weighed-drivers";

export type Band = "low" | "medium" | "high";

/** What can go wrong, before and after the chosen mitigations. All numbers in [0, 1]. */
export interface Risk {
  readonly family: string;
  readonly exposure: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  /** `exposure x product(1 - effect)` over the chosen mitigations that act on it. */
  readonly residual: number;
  readonly band: Band;
  /** True where the whole of [low, high], after the mitigations, lies in one band. */
  readonly settled: boolean;
}

/** By id, in the order of frameworks/; a risk of which no driver is known is not there. */
export type Risks = Readonly<Record<string, Risk>>;

export interface BandLimits {
  readonly lowBelow: number;
  readonly highFrom: number;
}

export const bandLimits = (parameters: Parameters): BandLimits => ({ lowBelow: parameter(parameters, "risk.band.low-below"), highFrom: parameter(parameters, "risk.band.high-from") });

export function bandOf(residual: number, { lowBelow, highFrom }: BandLimits): Band {
  if (atLeast(residual, highFrom)) return "high";
  return below(residual, lowBelow) ? "low" : "medium";
}

/**
 * Weighs every risk (frameworks/risks): exposure over its known drivers, lifted in the decisive families where the form is more market than the content bears;
 * residual after the chosen mitigations. Null where no driver of any risk is known, or where the cell of mitigations cannot be used.
 */
export function weighRisks(scenario: Scenario, levels: readonly DriverLevel[], lift: Lift, settings: Settings, parameters: Parameters, trace?: Trace): Risks | null {
  if (isInvalid(scenario, "mitigations")) return null;
  const limits = bandLimits(parameters);
  const chosen = (choices(scenario, "mitigations") ?? []).map((id) => settings.mitigations.indexOf(id));
  const risks: Record<string, Risk> = {};
  let any = false;
  for (const { id, family, decisive, weighed, effects, usable } of settings.risks) {
    const computed = scenario.simulated?.risks[id];
    const weighedMean = usable ? meanOf(weighed, levels) : null;
    const mean = computed ? { value: computed.level, low: computed.level, high: computed.level, coverage: 1 } : weighedMean;
    if (!mean || !usable) continue;
    any = true;
    const raised = !computed && decisive && lift.high > 0;
    const exposure = raised ? lifted(mean.value, lift.value) : mean.value;
    const low = raised ? lifted(mean.low, lift.low) : mean.low;
    const high = raised ? lifted(mean.high, lift.high) : mean.high;
    let left = 1;
    for (const at of chosen) left *= 1 - (effects[at] ?? 0);
    const residual = exposure * left;
    const band = bandOf(residual, limits);
    risks[id] = { family, exposure, low, high, coverage: mean.coverage, residual, band, settled: bandOf(low * left, limits) === bandOf(high * left, limits) };
    if (!trace) continue;
    const part = "risks";
    if (computed) {
      const figures = Object.entries(computed.figures).map(([figure, value]) => resultOrigin(`simulated.${figure}`, value));
      const overruled = weighedMean ? [resultOrigin(`risk.${id}.drivers`, weighedMean.value)] : [];
      if (weighedMean) trace.add({ part, rule: `risk.${id}`, result: `risk.${id}.drivers`, value: weighedMean.value, low: weighedMean.low, high: weighedMean.high, coverage: weighedMean.coverage, from: originsOf(weighed, levels, settings.drivers, parameters) });
      trace.add({ part, rule: computed.rule, result: `risk.${id}.exposure`, value: exposure, low, high, coverage: 1, from: [inputOrigin(scenario, "scheme"), ...figures, ...computed.parameters.map((name) => parameterOrigin(parameters, name)), ...overruled] });
    } else trace.add({ part, rule: `risk.${id}`, result: raised ? `risk.${id}.drivers` : `risk.${id}.exposure`, value: mean.value, low: mean.low, high: mean.high, coverage: mean.coverage, from: originsOf(weighed, levels, settings.drivers, parameters) });
    if (raised) trace.add({ part, rule: "risk.tension", result: `risk.${id}.exposure`, value: exposure, low, high, coverage: mean.coverage, from: [resultOrigin(`risk.${id}.drivers`, mean.value), resultOrigin("tension", lift.tension), parameterOrigin(parameters, "tension.reported-above"), parameterOrigin(parameters, "risk.tension.effect")] });
    const acting = chosen.filter((at) => (effects[at] ?? 0) > 0);
    trace.add({ part, rule: "risk.residual", result: `risk.${id}.residual`, value: residual, low: low * left, high: high * left, from: [resultOrigin(`risk.${id}.exposure`, exposure), inputOrigin(scenario, "mitigations"), ...acting.map((at) => parameterOrigin(parameters, `mitigation.${settings.mitigations[at] ?? ""}.${id}`))] });
    trace.add({ part, rule: "risk.band", result: `risk.${id}.band`, value: band, from: [resultOrigin(`risk.${id}.residual`, residual), parameterOrigin(parameters, "risk.band.low-below"), parameterOrigin(parameters, "risk.band.high-from")] });
  }
  return any ? risks : null;
}
