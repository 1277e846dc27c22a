import type { Problem } from "../problem";
import type { ScenarioTable } from "../scenario/read-table";
import { nameKey, type PartnerTable } from "./read-partners";

/**
 * The scenario table with the partners that the table Partners has for each scenario, by name, and what is wrong with that table. A name that no
 * scenario has is an error: those partners belong to nothing.
 */
export function withPartners(table: ScenarioTable, partners: PartnerTable | undefined): ScenarioTable {
  if (!partners) return table;
  const groups = new Map(partners.groups.map((group) => [nameKey(group.scenario), group]));
  const names = new Set(table.scenarios.map(({ name }) => nameKey(name)));
  const unknown = partners.groups.filter(({ scenario }) => !names.has(nameKey(scenario))).map(({ scenario, cell }): Problem => ({ code: "partners.scenario-unknown", severity: "error", column: "scenario", cell, data: { value: scenario } }));
  const scenarios = table.scenarios.map((scenario) => {
    const own = groups.get(nameKey(scenario.name));
    return own ? { ...scenario, partners: own.partners } : scenario;
  });
  return { ...table, scenarios, problems: [...table.problems, ...partners.problems, ...unknown] };
}
