import { itemsOf } from "../framework/frameworks";
import { isUsable, parameter, type Parameters } from "../framework/parameters";
import { rivalryOf, type Rivalry } from "../payment/contenders";
import { driversOf, type Driver } from "./driver-ways";
import { weighedDrivers, type WeighedDrivers } from "./weighed-drivers";

export interface RiskSetting {
  readonly id: string;
  readonly family: string;
  readonly decisive: boolean;
  readonly weighed: WeighedDrivers;
  /** What each mitigation takes away from it, by the mitigation's place; 0 where it does not act on it. */
  readonly effects: readonly number[];
  /** False where an effect on it cannot be used. */
  readonly usable: boolean;
}

/** Risks, families, mitigations and designs of frameworks/ with the numbers in force, ready to be applied to many scenarios. */
export interface Settings {
  readonly drivers: readonly Driver[];
  readonly families: readonly { readonly id: string; readonly decisive: boolean }[];
  readonly mitigations: readonly string[];
  readonly risks: readonly RiskSetting[];
  readonly designs: readonly { readonly id: string; readonly weighed: WeighedDrivers }[];
  readonly rivalry: Rivalry;
  readonly addOns: readonly { readonly id: string; readonly weighed: WeighedDrivers }[];
}

const made = new WeakMap<Parameters, Settings>();

/** The settings in force; made once for each set of parameters, so that a table of scenarios does not pay for it row by row. */
export function settingsOf(parameters: Parameters): Settings {
  const before = made.get(parameters);
  if (before) return before;
  const drivers = driversOf(parameters);
  const families = itemsOf("families").map(({ id, data }) => ({ id, decisive: data["decisive"] === true }));
  const mitigations = itemsOf("mitigations");
  const acts = mitigations.map(({ data }) => data["acts"] as Readonly<Record<string, number>>);
  const weighed = (prefix: string, weights: unknown): WeighedDrivers => weighedDrivers(prefix, Object.keys(weights as object), drivers, parameters);
  const risks = itemsOf("risks").map(({ id, data }): RiskSetting => {
    const acting = mitigations.map((mitigation, at) => (acts[at]?.[id] === undefined ? undefined : `mitigation.${mitigation.id}.${id}`));
    return {
      id,
      family: data["family"] as string,
      decisive: families.some((family) => family.id === data["family"] && family.decisive),
      weighed: weighed(`risk.${id}`, data["drivers"]),
      effects: acting.map((name) => (name === undefined ? 0 : parameter(parameters, name))),
      usable: acting.every((name) => name === undefined || isUsable(parameters, name)),
    };
  });
  const designs = itemsOf("designs").map(({ id, data }) => ({ id, weighed: weighed(`payment.${id}`, data["fit"]) }));
  const settings: Settings = {
    drivers,
    families,
    mitigations: mitigations.map(({ id }) => id),
    risks,
    designs,
    rivalry: rivalryOf(designs.map((design) => design.weighed)),
    addOns: itemsOf("add-ons").map(({ id, data }) => ({ id, weighed: weighed(`add-on.${id}`, data["drivers"]) })),
  };
  made.set(parameters, settings);
  return settings;
}
