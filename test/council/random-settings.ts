import fc from "fast-check";
import { blocksWhenUnusable, DEFAULT_PARAMETERS, frameworks, isUsable, parameter, readParameterTable, type Cell, type Parameter, type Parameters } from "../../src/engine";

/** What a person may type in the cell of a setting: within its range, as a number or as a text that says one; beyond it; no number; nothing. */
function typingsOf({ min, max, value, unit }: Parameter): readonly Cell[] {
  const top = Math.min(max, Math.max(4, value * 2));
  const within = [min, value, top, (min + top) / 2].map((each) => (unit === "seed" || unit.startsWith("draws") || unit === "courses of events" || unit === "months" ? Math.round(each) : each));
  const texts = within.flatMap((each) => (String(each).includes("e") ? [] : [String(each).replace(".", ","), ` ${each} `, ...(each >= 0 ? [`+${each}`] : [])]));
  return [...within, ...texts, ...within, min - 1, min - 0.001, max + 0.001, max * 2 + 1, -1e300, 1e300, "much", "-", "5%", "1 2", "1..2", "2-4", "--1", "1,2,3", "#", null, "", " ", "?", "onbekend", "N/A"];
}

/** So few draws that drawing takes no time, and no other chance than on delivery: what is drawn is a fixed result anyway. */
const FEW: Parameters["changed"] = { "simulate.draws": { value: 200 }, "simulate.work": { value: 2000 } };
export const DELIVERED: Parameters = { ...DEFAULT_PARAMETERS, changed: FEW };

/** Which settings somebody typed anew, and how the engine reads them. The rest stand as on delivery. */
export interface TypedSettings {
  readonly typed: ReadonlyMap<string, Cell>;
  readonly parameters: Parameters;
}

/** The same typed settings every time: so many, from every part of the framework alike. */
export function typedSettings(count: number, seed: number): TypedSettings {
  const partOf = (id: string): string => id.split(".")[0] ?? "";
  // The longest time shuts rows out of the simulator that are there, and which rows there are would change.
  const settings = frameworks.parameters.filter(({ id }) => id !== "simulate.longest");
  const any = fc.constantFrom(...new Set(settings.map(({ id }) => partOf(id)))).chain((part) => fc.constantFrom(...settings.filter(({ id }) => partOf(id) === part))).chain((own) => fc.tuple(fc.constant(own.id), fc.constantFrom(...typingsOf(own))));
  const typed = new Map(fc.sample(any, { numRuns: count, seed }));
  const read = readParameterTable([...typed].map(([id, cell]) => [id, cell]));
  const kept = Object.entries(FEW).filter(([id]) => !typed.has(id));
  return { typed, parameters: { changed: { ...Object.fromEntries(kept), ...read.parameters.changed }, unusable: read.parameters.unusable } };
}

/** What is in force of a setting; undefined where nothing is. */
const inForce = (parameters: Parameters, id: string): number | undefined => (!isUsable(parameters, id) && blocksWhenUnusable(id) ? undefined : parameter(parameters, id));

/** True where other values are in force than on delivery: for the chance of the simulator, or for anything else that is not the simulator's. */
export function changedFor(what: "chance" | "others", parameters: Parameters): boolean {
  const chance = new Set(["simulate.rho", "simulate.draws", "simulate.seed", "simulate.countable", "simulate.work"]);
  return frameworks.parameters.some(({ id }) => (what === "chance" ? chance.has(id) : !id.startsWith("simulate.")) && inForce(parameters, id) !== inForce(DELIVERED, id));
}
