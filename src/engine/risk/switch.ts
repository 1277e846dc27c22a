import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import type { Parameters } from "../framework/parameters";
import { choices, type Scenario } from "../scenario/value";
import { above, atLeast } from "../tolerance";
import type { Origin, Trace } from "../trace";
import { contentLimits, zoneOf, type Content, type Zone } from "../weighing/content";
import type { Form } from "../weighing/form";
import type { DriverLevel } from "./driver-levels";
import type { Families } from "./families";
import { bandLimits, type Risks } from "./risks";
import type { Settings } from "./settings";
import { smallestSets } from "./smallest-sets";

/** Whether the chosen mitigations are enough, or the other model is to be considered (HIVA-IDEA 2023). */
export interface SwitchAdvice {
  readonly advised: boolean;
  /** The decisive families that are still high. */
  readonly high: readonly string[];
  /** The model that the scenario has now. Null where nothing says. */
  readonly model: Zone | null;
  /** Where the model was read from. */
  readonly from: readonly Origin[];
}

/** The advice, and what would make it unnecessary. */
export interface ModelSwitch extends Omit<SwitchAdvice, "from"> {
  /** The smallest sets of mitigations not yet chosen that bring both decisive families below high; empty where no switch is advised or no set is enough. */
  readonly wouldHelp: readonly (readonly string[])[];
  /** True where the bounds of the risks do not change whether a decisive family is high. */
  readonly settled: boolean;
}

/** The model that a scenario has: from its form; else market where it pays by outcome; else what its content asks. */
function modelOf(content: Content | null, form: Form | null, outcomeShare: DriverLevel, parameters: Parameters): { readonly model: Zone | null; readonly from: readonly Origin[] } {
  if (form) {
    const limits = contentLimits(parameters);
    return { model: zoneOf(form.index, limits), from: [resultOrigin("form.index", form.index), parameterOrigin(parameters, "content.market-at-most"), parameterOrigin(parameters, "content.network-at-least")] };
  }
  if (outcomeShare && outcomeShare !== "unusable" && above(outcomeShare.low, 0)) return { model: "market", from: [resultOrigin("driver.outcome-share", outcomeShare.value)] };
  return { model: content && content.zone, from: content ? [resultOrigin("content.zone", content.zone)] : [] };
}

const decisiveOf = (families: Families, settings: Settings) => settings.families.filter(({ id, decisive }) => decisive && families[id]);

/** Follows the chain inherent risk, mitigations, residual risk, keep or switch. Null where neither decisive family is known. */
export function adviseSwitch(content: Content | null, form: Form | null, levels: readonly DriverLevel[], families: Families | null, settings: Settings, parameters: Parameters): SwitchAdvice | null {
  if (!families) return null;
  const decisive = decisiveOf(families, settings);
  if (decisive.length === 0) return null;
  const high = decisive.filter(({ id }) => families[id]?.band === "high").map(({ id }) => id);
  const { model, from } = modelOf(content, form, levels[settings.drivers.findIndex(({ id }) => id === "outcome-share")], parameters);
  return { advised: high.length > 0 && model !== "network", high, model, from };
}

/** The advice with the smallest sets of mitigations that would make a switch unnecessary, and whether the bounds of the risks can change it. */
export function weighSwitch(scenario: Scenario, advice: SwitchAdvice | null, risks: Risks | null, families: Families | null, settings: Settings, parameters: Parameters, trace?: Trace): ModelSwitch | null {
  if (!advice || !risks || !families) return null;
  const { advised, high, model, from } = advice;
  const { highFrom } = bandLimits(parameters);
  const chosen = choices(scenario, "mitigations") ?? [];
  const counted = settings.risks.filter((risk) => risk.decisive && risks[risk.id]);
  const taken = chosen.map((id) => settings.mitigations.indexOf(id));
  const highAt = (bound: "low" | "high"): boolean => counted.some(({ id, effects }) => atLeast(taken.reduce((left, at) => left * (1 - (effects[at] ?? 0)), risks[id]?.[bound] ?? 0), highFrom));
  const available = settings.mitigations.map((_, at) => at).filter((at) => !taken.includes(at));
  const targets = counted.map(({ id, effects }) => ({ residual: risks[id]?.residual ?? 0, effects }));
  const wouldHelp = advised ? smallestSets(targets, available, (residual) => atLeast(residual, highFrom)).map((set) => set.map((at) => settings.mitigations[at] ?? "")) : [];
  if (trace) {
    const residuals = decisiveOf(families, settings).map(({ id }) => resultOrigin(`family.${id}.residual`, families[id]?.residual ?? null));
    trace.add({ part: "switch", rule: "risk.switch", result: "switch.advised", value: advised, from: [...residuals, parameterOrigin(parameters, "risk.band.high-from"), ...from] });
    if (advised) {
      const effects = [...new Set(wouldHelp.flat())].flatMap((id) => counted.filter((risk) => (risk.effects[settings.mitigations.indexOf(id)] ?? 0) > 0).map((risk) => parameterOrigin(parameters, `mitigation.${id}.${risk.id}`)));
      trace.add({ part: "switch", rule: "risk.would-help", result: "switch.would-help", value: wouldHelp.map((set) => set.join(" + ")).join("; "), from: [resultOrigin("switch.advised", advised), inputOrigin(scenario, "mitigations"), ...counted.map(({ id }) => resultOrigin(`risk.${id}.residual`, risks[id]?.residual ?? null)), ...effects] });
    }
  }
  return { advised, wouldHelp, high, model, settled: highAt("low") === highAt("high") };
}
