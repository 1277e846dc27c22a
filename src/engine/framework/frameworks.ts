import compiled from "./frameworks.generated.json";
import type { Frameworks, Input, Item, Parameter, Reference, Rule } from "./types";

/** What frameworks/ says, compiled at build. */
export const frameworks: Frameworks = compiled as unknown as Frameworks;

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.id, each]));

const inputs = byId([...frameworks.inputs, ...frameworks.unlisted]);
const parameters = byId(frameworks.parameters);
const rules = byId(frameworks.rules);
const references = new Map<string, Reference>(frameworks.references.map((work) => [work.key, work]));
const sections = new Map<string, readonly Item[]>();
for (const item of frameworks.items) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);

export const inputOf = (id: string): Input | undefined => inputs.get(id);
export const parameterOf = (id: string): Parameter | undefined => parameters.get(id);
export const referenceOf = (key: string): Reference | undefined => references.get(key);

/** The rule of that id. Throws when there is none: a rule cited in code that frameworks/ lacks is a bug. */
export function ruleOf(id: string): Rule {
  const rule = rules.get(id);
  if (!rule) throw new Error(`frameworks/ has no rule ${id}`);
  return rule;
}

/** The columns of a group of the scenario table, in the order of frameworks/. */
export const inputsOfGroup = (group: string): readonly Input[] => frameworks.inputs.filter((input) => input.group === group);

/** The items of a section (risks, mitigations, designs, ...), in the order of frameworks/. */
export const itemsOf = (section: string): readonly Item[] => sections.get(section) ?? [];
