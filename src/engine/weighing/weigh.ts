import { inputsOfGroup } from "../framework/frameworks";
import { isUsable, parameter, type Parameters } from "../framework/parameters";
import { isInvalid, level, type Scenario } from "../scenario/value";
import type { Weighed } from "./weighted-index";

/**
 * The scored criteria of a group with their levels and weights; null where one of them, or one of their weights, cannot be used:
 * nothing is computed from it. (The problem that says so was raised when it was read.)
 */
export function weigh(scenario: Scenario, group: string, parameters: Parameters): readonly Weighed[] | null {
  const criteria = criteriaOf(group);
  if (criteria.some((id) => isInvalid(scenario, id) || !isUsable(parameters, id))) return null;
  return criteria.map((id) => ({ criterion: id, level: level(scenario, id), weight: parameter(parameters, id) }));
}

const groups = new Map<string, readonly string[]>();

/** The ids of the scored criteria of a group that carry a weight. `openness`, a score that is weighed with nothing, is not among them. */
export function criteriaOf(group: string): readonly string[] {
  const made = groups.get(group);
  if (made) return made;
  const ids = inputsOfGroup(group).filter((input) => input.kind === "score").map((input) => input.id);
  groups.set(group, ids);
  return ids;
}
