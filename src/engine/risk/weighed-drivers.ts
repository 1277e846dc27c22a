import { isUsable, parameter, type Parameters } from "../framework/parameters";
import { parameterOrigin } from "../origin";
import type { Origin } from "../trace";
import type { DriverLevel } from "./driver-levels";
import type { Driver } from "./driver-ways";
import type { Level } from "./level";

/** The drivers of one thing (a risk, a payment design, an add-on) with their weights; a weight below 0 counts the driver the other way round. */
export interface WeighedDrivers {
  /** Places in the list of all drivers. */
  readonly drivers: readonly number[];
  readonly weights: readonly number[];
  /** The parameters that hold the weights. */
  readonly parameters: readonly string[];
  readonly total: number;
  /** False where one of the weights cannot be used: nothing is computed from it. */
  readonly usable: boolean;
}

/** A weighted mean over the known drivers, with bounds and coverage. All in [0, 1]. */
export interface Mean extends Level {
  readonly coverage: number;
}

/** Drivers with the weights in force. `drivers`: their places in the list of all; `parameters`: what holds their weights. */
export function weighedDrivers({ drivers, parameters: names }: Pick<WeighedDrivers, "drivers" | "parameters">, parameters: Parameters): WeighedDrivers {
  const weights = names.map((name) => parameter(parameters, name));
  let total = 0;
  for (const weight of weights) total += Math.abs(weight);
  return { drivers, weights, parameters: names, total, usable: parameters.unusable.length === 0 || names.every((name) => isUsable(parameters, name)) };
}

/**
 * `sum(|w| x) / sum(|w|)` over the known drivers, x turned round where w < 0; the bounds put every unknown driver at 0 and at 1.
 * Null where nothing with a weight is known, where all weights are 0, or where something that is needed cannot be used.
 */
export function meanOf({ drivers, weights, total, usable }: WeighedDrivers, levels: readonly DriverLevel[]): Mean | null {
  if (!usable) return null;
  let known = 0;
  let sum = 0;
  let low = 0;
  let high = 0;
  for (let at = 0; at < drivers.length; at += 1) {
    const weight = weights[at] ?? 0;
    const size = Math.abs(weight);
    const level = levels[drivers[at] ?? -1];
    if (level === "unusable") return null;
    if (!level) {
      high += size;
      continue;
    }
    known += size;
    sum += size * (weight < 0 ? 1 - level.value : level.value);
    low += size * (weight < 0 ? 1 - level.high : level.low);
    high += size * (weight < 0 ? 1 - level.low : level.high);
  }
  if (known <= 0) return null;
  return { value: sum / known, low: low / total, high: high / total, coverage: known / total };
}

/** Where a mean came from: each driver with its level, its weight and what it adds, and the parameters of the weights. */
export function originsOf({ drivers, weights, parameters: names }: WeighedDrivers, levels: readonly DriverLevel[], all: readonly Driver[], parameters: Parameters): readonly Origin[] {
  const levelAt = (driver: number): Level | undefined => {
    const level = levels[driver];
    return level === "unusable" ? undefined : level;
  };
  const known = drivers.reduce((sum, driver, at) => sum + (levelAt(driver) ? Math.abs(weights[at] ?? 0) : 0), 0);
  const from = drivers.map((driver, at): Origin => {
    const weight = weights[at] ?? 0;
    const level = levelAt(driver);
    return { kind: "result", id: `driver.${all[driver]?.id ?? ""}`, value: level ? level.value : null, weight, share: level ? (Math.abs(weight) * (weight < 0 ? 1 - level.value : level.value)) / known : 0 };
  });
  return [...from, ...names.map((name) => parameterOrigin(parameters, name))];
}
