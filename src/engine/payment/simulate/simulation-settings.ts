import { isUsable, parameter, type Parameters } from "../../framework/parameters";
import type { Chance } from "./figure";

/** The simulator's settings: those of frameworks/, with what the user changed. */
export function chanceOf(parameters: Parameters): Chance {
  const own = (id: string): number | null => (isUsable(parameters, id) ? parameter(parameters, id) : null);
  return { rho: own("simulate.rho"), draws: own("simulate.draws"), seed: own("simulate.seed"), countable: own("simulate.countable"), work: own("simulate.work") };
}

/** Longest time that may be entered, in months: a limit, so ours where the typed one cannot be used. */
export const longestOf = (parameters: Parameters): number => parameter(parameters, "simulate.longest");
