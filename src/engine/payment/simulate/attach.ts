import { isUsable, parameter, type Parameters } from "../../framework/parameters";
import type { Problem } from "../../problem";
import { normalise } from "../../scenario/normalise";
import type { ScenarioTable } from "../../scenario/read-table";
import type { Scenario, Simulated, SimulatedRisk } from "../../scenario/value";
import type { Rows } from "./read/rows";
import { simulate, type Simulation } from "./run";
import type { SchemeResult, Totals } from "./simulate";

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The spread of margins, in mean costs, that counts as full. */
const FULL_SPREAD = "simulate.full-spread";

/** Exposure to creaming: the share of clients at a loss, or the spread of margins against a full spread, whichever is higher. */
function creamingRisk({ incentives: { spread, shareRefused } }: Totals, parameters: Parameters): SimulatedRisk | undefined {
  if (spread === null || shareRefused === null || !isUsable(parameters, FULL_SPREAD)) return undefined;
  const full = FULL_SPREAD;
  return { level: Math.max(shareRefused, clamp(spread / parameter(parameters, full))), rule: "simulate.risk.creaming", figures: { spread, "share-refused": shareRefused }, parameters: [full] };
}

function parkingRisk({ incentives: { parking } }: Totals): SimulatedRisk | undefined {
  return parking === null ? undefined : { level: clamp(parking), rule: "simulate.risk.parking", figures: { parking }, parameters: [] };
}

function foundFor({ scheme, totals }: SchemeResult, parameters: Parameters): Simulated | undefined {
  if (totals === null) return undefined;
  const [creaming, parking] = [creamingRisk(totals, parameters), parkingRisk(totals)];
  return { scheme: scheme.scheme, outcomeShare: totals.incentives.outcomeShare ?? undefined, risks: { ...(creaming ? { creaming } : {}), ...(parking ? { parking } : {}) } };
}

/** Names are compared without case, accents and spacing; one of signs alone as it is. */
const keyOf = (name: string): string => normalise(name) || name;

const nameIn = ({ values }: Scenario): string | undefined => {
  const value = values["scheme"];
  return value?.kind === "text" ? value.text.trim() : undefined;
};

/** The two tables of the simulator, where a workbook or file has them. */
export interface SimulatorTables {
  readonly segments: Rows;
  readonly schemes: Rows;
  readonly effort?: unknown;
}

/** Whether some scenario names a payment scheme: only then is there anything to simulate. */
const namesScheme = ({ scenarios }: ScenarioTable): boolean => scenarios.some((scenario) => nameIn(scenario) !== undefined);

/**
 * The scenario table with what the simulator finds for the schemes that scenarios name. Its share of outcome pay and its creaming and
 * parking incentives then go before the columns that speak of them. A name that cannot be followed is a warning, and changes nothing; so is a full
 * spread that cannot be used, without which creaming is left to the columns.
 */
export function withSimulatedSchemes(table: ScenarioTable, tables: SimulatorTables | undefined, parameters: Parameters): ScenarioTable {
  if (!namesScheme(table)) return table;
  const simulation: Simulation | undefined = tables && simulate(tables.segments, tables.schemes, { parameters, effort: tables.effort });
  const listed = new Set(tables?.schemes.rows.map(({ name }) => keyOf(name)));
  const found = new Map((simulation?.schemes ?? []).map((result) => [keyOf(result.scheme.scheme), foundFor(result, parameters)]));
  const spreadMissing = !isUsable(parameters, FULL_SPREAD);
  const problems: Problem[] = [];
  const scenarios = table.scenarios.map((scenario) => {
    const name = nameIn(scenario);
    if (name === undefined) return scenario;
    const simulated = found.get(keyOf(name));
    if (simulated) {
      if (spreadMissing && simulated.risks["creaming"] === undefined) problems.push({ code: "creaming-not-simulated", severity: "warning", scenario: scenario.name, column: "scheme", cell: scenario.cells["scheme"], data: { value: name } });
      return { ...scenario, simulated };
    }
    problems.push({ code: tables && !listed.has(keyOf(name)) ? "scheme-unknown" : "scheme-not-simulated", severity: "warning", scenario: scenario.name, column: "scheme", cell: scenario.cells["scheme"], data: { value: name } });
    return scenario;
  });
  return { ...table, scenarios, problems: [...table.problems, ...problems] };
}
