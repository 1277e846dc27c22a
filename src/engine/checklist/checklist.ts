import { inputsOfGroup, itemsOf } from "../framework/frameworks";
import { parameter, type Parameters } from "../framework/parameters";
import type { Item } from "../framework/types";
import { inputOrigin, parameterOrigin } from "../origin";
import { quantity, type Interval, type Scenario } from "../scenario/value";
import { atLeast, atMost } from "../tolerance";
import type { Trace } from "../trace";

export type ChecklistStatus = "met" | "partly" | "not" | "unknown";

/** A list of points, each met, partly met, not met or unknown. Counted, never averaged. */
export interface Checklist {
  /** Id of the list: `success-factors`, `building-blocks`, ... Its title is the text `<framework>.checklists.<id>.label`. */
  readonly id: string;
  /** False where a yes is bad news (failure factors): there, `met` means that the factor is present. */
  readonly wanted: boolean;
  /** Every point in the order of the document; `id` is its column. */
  readonly items: readonly { readonly id: string; readonly status: ChecklistStatus }[];
  readonly counts: Readonly<Record<ChecklistStatus, number>>;
  /** What asks for attention, in the order of the document: not met or partly; for failure factors, present or partly. */
  readonly open: readonly string[];
}

/** The status of an answer in [0, 1]; an interval across a limit decides nothing. */
export function statusOf(answer: Interval | undefined, parameters: Parameters): ChecklistStatus {
  if (!answer) return "unknown";
  const [met, not] = [parameter(parameters, "checklist.met-at-least"), parameter(parameters, "checklist.not-at-most")];
  const of = (value: number): ChecklistStatus => (atLeast(value, met) ? "met" : atMost(value, not) ? "not" : "partly");
  return of(answer.low) === of(answer.high) ? of(answer.low) : "unknown";
}

/** All checklists of frameworks/, in their order. */
export const checklists = (): readonly Item[] => itemsOf("checklists");

/** A checklist from the status of each of its points. */
export function countChecklist(list: Item, statuses: readonly { readonly id: string; readonly status: ChecklistStatus }[]): Checklist {
  const counts = { met: 0, partly: 0, not: 0, unknown: 0 };
  for (const { status } of statuses) counts[status] += 1;
  const wanted = list.data["wanted"] === true;
  return { id: list.id, wanted, items: statuses, counts, open: statuses.filter(({ status }) => status === "partly" || status === (wanted ? "not" : "met")).map(({ id }) => id) };
}

/** Reads every checklist of which a point is known, by id; null where there is none. */
export function readChecklists(scenario: Scenario, parameters: Parameters, trace?: Trace): Readonly<Record<string, Checklist>> | null {
  const found: Record<string, Checklist> = {};
  for (const list of checklists()) {
    const columns = inputsOfGroup(list.id).filter(({ kind }) => kind === "flag").map(({ id }) => id);
    const checklist = countChecklist(list, columns.map((id) => ({ id, status: statusOf(quantity(scenario, id), parameters) })));
    if (checklist.counts.unknown === columns.length) continue;
    found[list.id] = checklist;
    const { met, unknown } = checklist.counts;
    trace?.add({ part: "checklists", rule: "checklist.count", result: `checklist.${list.id}`, value: met, low: met, high: met + unknown, coverage: (columns.length - unknown) / columns.length, from: [...columns.map((id) => inputOrigin(scenario, id)), parameterOrigin(parameters, "checklist.met-at-least"), parameterOrigin(parameters, "checklist.not-at-most")] });
  }
  return Object.keys(found).length > 0 ? found : null;
}
