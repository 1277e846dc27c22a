import { inputOf, itemsOf } from "../framework/frameworks";
import { parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import { choice, level, quantity, type Scenario } from "../scenario/value";
import { atMost, below } from "../tolerance";
import type { Trace } from "../trace";
import type { Content } from "../weighing/content";
import { argumentsAbout, type Arguments } from "./arguments";

/** A choice without a best option in general: the option taken, and every option with what speaks for and against it. */
export interface Weighed {
  readonly chosen: string | null;
  readonly options: Readonly<Record<string, Arguments>>;
}

/** The role of government, by the phase of the policy and by the model that fits (NSOB; Verwey-Jonker 3.2). */
export interface GovernmentRole {
  readonly phase: string | null;
  /** The stances that go with the phase, and with the model; null where that is unknown. */
  readonly byPhase: readonly string[] | null;
  readonly byModel: readonly string[] | null;
  /** The stances that go with both, where both are known; else those of the one that is. */
  readonly advised: readonly string[];
  readonly taken: string | null;
  /** Whether the stance taken is among those advised; null where it is unknown. */
  readonly fits: boolean | null;
}

/** A topic of the evaluation of the present situation, and the advice that answers a low score. */
export interface Topic {
  readonly id: string;
  /** Level in [0, 1], the middle of an interval; null where unknown. */
  readonly level: number | null;
  /** Null where the score leaves it open or is unknown. */
  readonly low: boolean | null;
  /** Ids of the section `topic-advice`; empty where the score is not surely low. */
  readonly advice: readonly string[];
}

/** Position and form of the team, role of government and topics (Verwey-Jonker chapters 1 to 3). Parts of which nothing is known are null. */
export interface Organisation {
  readonly position: Weighed | null;
  readonly teamForm: Weighed | null;
  readonly role: GovernmentRole | null;
  readonly topics: readonly Topic[] | null;
}

function weighed(scenario: Scenario, column: string, trace?: Trace): Weighed | null {
  const chosen = choice(scenario, column);
  if (chosen === undefined) return null;
  const options = Object.fromEntries((inputOf(column)?.options ?? []).map((option) => [option, argumentsAbout(column, option)]));
  trace?.add({ part: "organisation", rule: "position.arguments", result: `organisation.${column}`, value: chosen, from: [inputOrigin(scenario, column)] });
  return { chosen, options };
}

function roleOf(scenario: Scenario, content: Content | null, trace?: Trace): GovernmentRole | null {
  const phase = choice(scenario, "government-phase") ?? null;
  const taken = choice(scenario, "government-stance") ?? null;
  if (phase === null && taken === null) return null;
  const byPhase = phase === null ? null : (itemsOf("government-phases").find(({ id }) => id === phase)?.data["stances"] as readonly string[]);
  const byModel = content && itemsOf("government-stances").filter(({ data }) => (data["models"] as readonly string[]).includes(content.zone)).map(({ id }) => id);
  const both = byPhase && byModel ? byPhase.filter((stance) => byModel.includes(stance)) : [];
  const advised = both.length > 0 ? both : (byPhase ?? byModel ?? []);
  const fits = taken === null || advised.length === 0 ? null : advised.includes(taken);
  trace?.add({ part: "organisation", rule: "role.advised", result: "organisation.role", value: advised.join("; "), from: [inputOrigin(scenario, "government-phase"), inputOrigin(scenario, "government-stance"), ...(content ? [resultOrigin("content.zone", content.zone)] : [])] });
  return { phase, byPhase, byModel, advised, taken, fits };
}

function topicsOf(scenario: Scenario, parameters: Parameters, trace?: Trace): readonly Topic[] | null {
  const limit = parameter(parameters, "topics.low-at-most");
  const ids = [...new Set(itemsOf("topic-advice").map(({ data }) => String(data["topic"])))];
  if (!ids.some((id) => quantity(scenario, id))) return null;
  return ids.map((id): Topic => {
    const score = quantity(scenario, id);
    const at = level(scenario, id);
    if (!score || !at) return { id, level: null, low: null, advice: [] };
    const low = atMost(score.high, limit) ? true : below(limit, score.low) ? false : null;
    const advice = low === true ? itemsOf("topic-advice").filter(({ data }) => data["topic"] === id).map((each) => each.id) : [];
    trace?.add({ part: "organisation", rule: "topics.advice", result: `topics.${id}`, value: low, from: [inputOrigin(scenario, id), parameterOrigin(parameters, "topics.low-at-most")] });
    return { id, level: (at.low + at.high) / 2, low, advice };
  });
}

/** Reads how the work is organised. Null where nothing of it is known. */
export function readOrganisation(scenario: Scenario, content: Content | null, parameters: Parameters, trace?: Trace): Organisation | null {
  const found: Organisation = { position: weighed(scenario, "position", trace), teamForm: weighed(scenario, "team-form", trace), role: roleOf(scenario, content, trace), topics: topicsOf(scenario, parameters, trace) };
  return Object.values(found).some((each) => each !== null) ? found : null;
}
