import { frameworks, itemsOf } from "../framework/frameworks";
import { DEFAULT_PARAMETERS, isUsable, parameter, type Parameters } from "../framework/parameters";
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

export interface DesignSetting {
  readonly id: string;
  readonly weighed: WeighedDrivers;
}

/** Risks, families, mitigations and designs of frameworks/ with the numbers in force, ready to be applied to many scenarios. */
export interface Settings {
  readonly drivers: readonly Driver[];
  readonly families: readonly { readonly id: string; readonly decisive: boolean }[];
  readonly mitigations: readonly string[];
  readonly risks: readonly RiskSetting[];
  readonly designs: readonly DesignSetting[];
  readonly rivalry: Rivalry;
  readonly addOns: readonly DesignSetting[];
}

const FAMILIES = itemsOf("families").map(({ id, data }) => ({ id, decisive: data["decisive"] === true }));
const DRIVERS = itemsOf("drivers").map(({ id }) => id);
const MITIGATIONS = itemsOf("mitigations").map(({ id, data }) => ({ id, acts: data["acts"] as Readonly<Record<string, number>> }));

/** Something with weighed drivers: where its drivers stand in the list, and the parameters of their weights. */
interface Shape {
  readonly id: string;
  readonly drivers: readonly number[];
  readonly parameters: readonly string[];
}

const shapeOf = (prefix: string, id: string, weights: unknown): Shape => {
  const drivers = Object.keys(weights as object);
  return { id, drivers: drivers.map((driver) => DRIVERS.indexOf(driver)), parameters: drivers.map((driver) => `${prefix}.${id}.${driver}`) };
};

const RISKS = itemsOf("risks").map(({ id, data }) => ({
  ...shapeOf("risk", id, data["drivers"]),
  family: data["family"] as string,
  decisive: FAMILIES.some((family) => family.id === data["family"] && family.decisive),
  effects: MITIGATIONS.map((mitigation) => (mitigation.acts[id] === undefined ? undefined : `mitigation.${mitigation.id}.${id}`)),
}));
const DESIGNS = itemsOf("designs").map(({ id, data }) => shapeOf("payment", id, data["fit"]));
const ADD_ONS = itemsOf("add-ons").map(({ id, data }) => shapeOf("add-on", id, data["drivers"]));

/** The parameters that settings are made of: a change of any other leaves them as they are. */
const OWN: ReadonlySet<string> = new Set([...frameworks.parameters.filter(({ framework }) => framework === "risks" || framework === "payment").map(({ id }) => id), ...driversOf(DEFAULT_PARAMETERS).flatMap(({ ways }) => ways.flatMap((way) => way.parameters))]);

/** The settings under `parameters`; what a changed parameter does not touch is taken over from `before`. */
function make(parameters: Parameters, before?: Settings): Settings {
  const { changed, unusable } = parameters;
  const touches = (name: string | undefined): boolean => name !== undefined && (changed[name] !== undefined || unusable.includes(name));
  const weighed = (shape: Shape, old: WeighedDrivers | undefined): WeighedDrivers => (old && !shape.parameters.some(touches) ? old : weighedDrivers(shape, parameters));
  const named = (shapes: readonly Shape[], old: readonly DesignSetting[] | undefined): readonly DesignSetting[] => shapes.map((shape, at) => ({ id: shape.id, weighed: weighed(shape, old?.[at]?.weighed) }));
  const drivers = before && !before.drivers.some(({ ways }) => ways.some((way) => way.parameters.some(touches))) ? before.drivers : driversOf(parameters);
  const designs = named(DESIGNS, before?.designs);
  const sameDesigns = before && designs.every((design, at) => design.weighed === before.designs[at]?.weighed);
  const risks = RISKS.map((shape, at): RiskSetting => {
    const old = before?.risks[at];
    const acting = old && !shape.effects.some(touches) ? old : undefined;
    return {
      id: shape.id,
      family: shape.family,
      decisive: shape.decisive,
      weighed: weighed(shape, old?.weighed),
      effects: acting ? acting.effects : shape.effects.map((name) => (name === undefined ? 0 : parameter(parameters, name))),
      usable: acting ? acting.usable : shape.effects.every((name) => name === undefined || isUsable(parameters, name)),
    };
  });
  return {
    drivers,
    families: FAMILIES,
    mitigations: MITIGATIONS.map(({ id }) => id),
    risks,
    designs,
    rivalry: sameDesigns ? before.rivalry : rivalryOf(designs.map((design) => design.weighed)),
    addOns: named(ADD_ONS, before?.addOns),
  };
}

let defaults: Settings | undefined;
const made = new WeakMap<Parameters, Settings>();

/**
 * The settings in force; made once for each set of parameters, so that a table of scenarios does not pay for it row by row, and not at all
 * where only other parameters were changed, as when weights of criteria are drawn many times.
 */
export function settingsOf(parameters: Parameters): Settings {
  const before = made.get(parameters);
  if (before) return before;
  let own = parameters.unusable.some((id) => OWN.has(id));
  for (const id in parameters.changed) {
    if (own) break;
    own = OWN.has(id);
  }
  defaults ??= make(DEFAULT_PARAMETERS);
  const settings = own ? make(parameters, defaults) : defaults;
  made.set(parameters, settings);
  return settings;
}
