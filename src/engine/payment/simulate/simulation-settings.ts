import { parameter, type Parameters } from "../../framework/parameters";
import type { Chance } from "./figure";

/** The simulator's settings: those of frameworks/, with what the user changed. */
export const chanceOf = (parameters: Parameters): Chance => ({
  rho: parameter(parameters, "simulate.rho"),
  draws: parameter(parameters, "simulate.draws"),
  seed: parameter(parameters, "simulate.seed"),
  countable: parameter(parameters, "simulate.countable"),
  work: parameter(parameters, "simulate.work"),
});

/** Longest time that may be entered, in months. */
export const longestOf = (parameters: Parameters): number => parameter(parameters, "simulate.longest");
