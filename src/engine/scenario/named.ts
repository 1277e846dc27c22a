import { normalise } from "./normalise";
import type { Scenario } from "./value";

/**
 * The scenarios that a name means: those so named to the letter; where there is none, those whose name differs only in case,
 * accents, punctuation or spacing. Several where several assessors scored it or the name stands twice; empty where there is none.
 */
export function scenariosNamed(scenarios: readonly Scenario[], name: string): readonly Scenario[] {
  const exact = scenarios.filter((scenario) => scenario.name === name.trim());
  if (exact.length > 0) return exact;
  const wanted = normalise(name);
  return wanted === "" ? [] : scenarios.filter((scenario) => normalise(scenario.name) === wanted);
}
