import fc from "fast-check";
import { frameworks, rowsOfRecords, withSimulatedSchemes, type Language, type Parameters, type Scenario, type SimulationCase, type SimulatorTables, type Value } from "../../src/engine";
import type { EditionInput } from "../../src/council/edition";
import { withRandomPartners } from "./random-partners";
import { randomSets } from "./random-scenarios";
import { anyEdit } from "./random-simulator";

/** What an edition is made of, before somebody edits it and after: other scores, weights, mitigations, prices, segments, partners. Both have the same cells. */
export interface RandomEdition {
  readonly before: EditionInput;
  readonly after: EditionInput;
}

const date = new Date("2026-11-21T00:00:00Z");
const SCHEMES = [undefined, "Scheme 1", "scheme  1", "Scheme 2", "nobody's"] as const;
/** So many draws, so that counting and drawing take no time: what they give is a fixed result anyway. */
const FEW: Parameters["changed"] = { "simulate.draws": { value: 200 }, "simulate.work": { value: 2000 } };
const CHANCES: readonly Parameters["changed"][] = [{}, {}, { "simulate.rho": { value: 0.2 } }, { "simulate.countable": { value: 1 } }];
/** Every so many sets what a simulation found comes without its tables: it is a fixed result then. */
const FIXED = 10;

const tablesOf = ({ segments, schemes, effort }: SimulationCase): SimulatorTables => ({ segments: rowsOfRecords("segments", segments), schemes: rowsOfRecords("schemes", schemes), effort });

function named(scenario: Scenario, scheme: string | undefined): Scenario {
  const rest: Scenario = { ...scenario, simulated: undefined };
  return scheme === undefined ? rest : { ...rest, values: { ...rest.values, scheme: { kind: "text", text: scheme } } };
}

/** Every so many sets drivers are typed directly, in columns that the template does not have: all of them for the first scenario, so that an edit has the same columns. */
const TYPED = 4;

function typed(scenarios: readonly Scenario[], seed: number): readonly Scenario[] {
  const levels = fc.sample(fc.array(fc.constantFrom(0, 0.15, 0.5, 0.8, 1), { minLength: frameworks.unlisted.length, maxLength: frameworks.unlisted.length }), { numRuns: scenarios.length, seed });
  return scenarios.map((scenario, at) => {
    const own = frameworks.unlisted.flatMap(({ id }, place): [string, Value][] => (at === 0 || place % 3 === at ? [[id, { kind: "quantity", low: levels[at]?.[place] ?? 0, high: levels[at]?.[place] ?? 0 }]] : []));
    return { ...scenario, values: { ...scenario.values, ...Object.fromEntries(own) } };
  });
}

/** Every so many editions have some settings that cannot be used: on delivery, or typed later. */
const SPOILED = 3;
const [ON_DELIVERY, LATER] = [1, 0];
/** From each part of the framework as often, however many settings it has. */
const partOf = (id: string): string => id.split(".")[0] ?? "";
const settings = frameworks.parameters.map(({ id }) => id);
const anySetting = fc.constantFrom(...new Set(settings.map(partOf))).chain((part) => fc.constantFrom(...settings.filter((id) => partOf(id) === part)));

function spoiled(parameters: Parameters, at: number, seed: number): Parameters {
  const unusable = [...new Set(fc.sample(anySetting, { numRuns: 1 + (at % 5), seed: seed + at }))];
  return { changed: Object.fromEntries(Object.entries(parameters.changed).filter(([id]) => !unusable.includes(id))), unusable };
}

/** The same random editions every time; each edit types all inputs of another set over those of the first. */
export function randomEditions(count: number, scenarios: number, seed: number): readonly RandomEdition[] {
  const sets = randomSets(count, scenarios, seed);
  const edits = fc.sample(anyEdit, { numRuns: count, seed });
  const schemes = fc.sample(fc.array(fc.constantFrom(...SCHEMES), { minLength: scenarios, maxLength: scenarios }), { numRuns: count, seed });
  const made = (at: number, from: number, simulation: SimulationCase | undefined, spoils: number): EditionInput => {
    const drawn = sets[from];
    const chosen = drawn && at % TYPED === 1 ? { ...drawn, scenarios: typed(drawn.scenarios, seed + from) } : drawn;
    const set = chosen && { ...chosen, scenarios: withRandomPartners(chosen.scenarios, Math.floor(at / 2), seed + from) };
    if (!set || !simulation) throw new Error(`there is no random set ${from}`);
    const language: Language = at % 2 === 0 ? "nl" : "en";
    // A longest time that shuts segments out would change which rows there are, and with them the cells.
    const own = Object.entries(set.parameters.changed).filter(([id]) => !id.startsWith("simulate.") || id === "simulate.full-spread");
    const usable: Parameters = { ...set.parameters, changed: { ...Object.fromEntries(own), ...FEW, ...CHANCES[at % CHANCES.length] } };
    const parameters = at % SPOILED === spoils ? spoiled(usable, at, seed) : usable;
    if (at % FIXED === FIXED - 1) return { scenarios: at === from ? set.scenarios : set.scenarios.map((each) => named(each, undefined)), parameters, language, date };
    const simulator = tablesOf(simulation);
    const table = withSimulatedSchemes({ scenarios: set.scenarios.map((each, place) => named(each, schemes[from]?.[place])), problems: [], language, columns: {} }, simulator, parameters);
    return { scenarios: table.scenarios, parameters, language, date, simulator };
  };
  return sets.map((_, at) => ({ before: made(at, at, edits[at]?.before, ON_DELIVERY), after: made(at, (at + 1) % count, edits[at]?.after, LATER) }));
}
