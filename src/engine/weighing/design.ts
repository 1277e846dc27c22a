import { parameter, type Parameters } from "../framework/parameters";
import { parameterOrigin } from "../origin";
import { choice, level, quantity, type Interval, type Scenario } from "../scenario/value";
import { atLeast } from "../tolerance";
import type { Origin, Trace } from "../trace";
import type { Content } from "./content";
import { weightedIndex, type WeightedIndex } from "./weighted-index";

/** Level 2: choices within the model. */
export interface Design {
  /** 0 = competition on quality, 1 = competition on price; with bounds and coverage. Null where nothing is known of it. */
  readonly priceCompetition: WeightedIndex | null;
  /** What fits a network: an open or a closed partnership. Null where the criteria that decide it are unknown. */
  readonly openness: "open" | "closed" | null;
}

/** How short a duration is, 0..1: 1 at the shortest, 0 once the range is passed. */
export function shortness(duration: Interval, parameters: Parameters): Interval {
  const shortest = parameter(parameters, "design.shortest-duration");
  const range = parameter(parameters, "design.duration-range");
  const of = (years: number): number => 1 - Math.min(1, Math.max(0, (years - shortest) / range));
  return { low: of(duration.high), high: of(duration.low) };
}

const OPENING = ["target-group", "service", "provider-field"] as const;

function fittingOpenness(scenario: Scenario, parameters: Parameters, trace?: Trace): "open" | "closed" | null {
  const from = parameter(parameters, "design.open-from");
  const levels = OPENING.map((id) => ({ id, level: level(scenario, id) }));
  const open = levels.some((each) => each.level && atLeast(each.level.low, from));
  const closed = levels.every((each) => each.level && !atLeast(each.level.high, from));
  const value = open ? "open" : closed ? "closed" : null;
  if (trace && value) trace.add({ part: "design", rule: "design.openness", result: "design.openness", value, from: [...levels.map((each): Origin => ({ kind: "input", id: each.id, value: each.level ? (each.level.low + each.level.high) / 2 : null, cell: scenario.cells[each.id] })), parameterOrigin(parameters, "design.open-from")] });
  return value;
}

/** Reads the choices within the model (HIVA-IDEA 2023, niveau 2). Null where nothing of them is known. */
export function weighDesign(scenario: Scenario, content: Content | null, parameters: Parameters, trace?: Trace): Design | null {
  const setting = choice(scenario, "price-setting");
  const settingId = `design.price-setting.${setting ?? ""}`;
  const settingLevel = setting === undefined ? undefined : parameter(parameters, settingId);
  const duration = quantity(scenario, "duration");
  const priceCompetition = weightedIndex([
    { criterion: "price-setting", level: settingLevel === undefined ? undefined : { low: settingLevel, high: settingLevel }, weight: 1 },
    { criterion: "duration", level: duration && shortness(duration, parameters), weight: 1 },
    { criterion: "price-weight", level: quantity(scenario, "price-weight"), weight: 1 },
  ]);
  if (trace && priceCompetition) {
    const from: Origin[] = priceCompetition.contributions.map(({ criterion, level: value, weight, share }) => ({ kind: "input", id: criterion, value, cell: scenario.cells[criterion], weight, share }));
    const used = [...(setting === undefined ? [] : [settingId]), ...(duration ? ["design.shortest-duration", "design.duration-range"] : [])];
    trace.add({ part: "design", rule: "design.price-competition", result: "design.price-competition", value: priceCompetition.index, low: priceCompetition.low, high: priceCompetition.high, coverage: priceCompetition.coverage, from: [...from, ...used.map((id) => parameterOrigin(parameters, id))] });
  }
  const openness = content ? fittingOpenness(scenario, parameters, trace) : null;
  return priceCompetition || openness ? { priceCompetition, openness } : null;
}
