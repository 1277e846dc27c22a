import type { Accountability } from "../commissioning/accountability";
import { argumentsAbout } from "../commissioning/arguments";
import type { Collaboration } from "../collaboration/collaboration";
import { allOf, holds, type Condition, type Results, type Truth } from "../condition";
import { itemsOf } from "../framework/frameworks";
import { parameter, type Parameters } from "../framework/parameters";
import { text } from "../framework/text";
import type { Item, Language } from "../framework/types";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import { choice, type Scenario } from "../scenario/value";
import { above } from "../tolerance";
import type { Origin, Trace } from "../trace";
import type { Content } from "../weighing/content";
import type { Payment } from "../payment/fit";
import type { LegalForm } from "../weighing/legal-form";

/** What stands beside the answer: items of frameworks/ by section and id, each with its readers, basis and citation. */
export interface BesideItem {
  readonly section: "lessons" | "arguments";
  readonly id: string;
}

/** A case of the documents whose profile the scenario shares. */
export interface MatchedCase {
  readonly id: string;
  /** How many traits they share; the other traits of the case are unknown here. */
  readonly shared: number;
  readonly unknown: number;
}

/** Cases, lessons and arguments that belong to what is answered. Empty lists where nothing applies. */
export interface Beside {
  /** The case that shares most first. */
  readonly cases: readonly MatchedCase[];
  readonly lessons: readonly BesideItem[];
  /** What speaks for the choices of this scenario, and against its answers and choices. */
  readonly for: readonly BesideItem[];
  readonly against: readonly BesideItem[];
}

/** What has been answered so far, for the conditions of cases and lessons. */
export interface Answered {
  readonly content: Content | null;
  readonly legalForm: LegalForm | null;
  readonly collaboration: Collaboration | null;
  readonly accountability: Accountability | null;
  readonly payment: Payment | null;
}

const word = (value: string | null | undefined): readonly string[] | undefined => (value === null || value === undefined ? undefined : [value]);

const resultsOf = ({ content, legalForm, collaboration, accountability }: Answered): Results => ({
  zone: word(content?.zone),
  "legal-leaning": word(legalForm?.leaning),
  "collaboration-form": word(collaboration?.form ?? collaboration?.intended),
  "accountability-strategy": word(accountability?.strategy),
});

/** Where each of those results stands in the explanation: the step that found it, or the cell where a form was only intended. */
const originsOfResults = (scenario: Scenario, { content, legalForm, collaboration, accountability }: Answered): Readonly<Record<string, Origin>> => ({
  zone: resultOrigin("content.zone", content?.zone ?? null),
  "legal-leaning": resultOrigin("legal.leaning", legalForm?.leaning ?? null),
  "collaboration-form": collaboration?.form ? resultOrigin("collaboration.form", collaboration.form) : inputOrigin(scenario, "collaboration-form"),
  "accountability-strategy": resultOrigin("accountability.strategy", accountability?.strategy ?? null),
});

const asked = (item: Item): readonly Condition[] => item.data["when"] as readonly Condition[];

function originsOf(conditions: readonly Condition[], scenario: Scenario, answered: Answered, parameters: Parameters): readonly Origin[] {
  const limits = conditions.flatMap((each) => [each.atLeast, each.atMost, each.above, each.below]).filter((each) => typeof each === "string");
  const found = originsOfResults(scenario, answered);
  return [...conditions.flatMap((each): readonly Origin[] => (each.input === undefined ? [found[each.result ?? ""] ?? []].flat() : [inputOrigin(scenario, each.input)])), ...limits.map((id) => parameterOrigin(parameters, id))];
}

/** The subjects of arguments, with the option of each that the scenario chose or the answer gives. */
function chosenOptions(scenario: Scenario, { collaboration, legalForm, payment }: Answered, parameters: Parameters): readonly (readonly [subject: string, option: string])[] {
  const yes = (id: string): readonly string[] => (holds({ input: id, atLeast: "collaboration.yes-at-least" }, scenario, parameters) === "yes" ? ["yes"] : []);
  const typed = (id: string): readonly string[] => word(choice(scenario, id)) ?? [];
  const leaning = legalForm && legalForm.leaning !== "grey" ? [legalForm.leaning] : [];
  const form = word(collaboration?.form ?? collaboration?.intended) ?? [];
  return [
    ...(choice(scenario, "payment") === undefined ? (payment?.settled === true ? payment.best : []) : typed("payment")).map((option) => ["payment", option] as const),
    ...["position", "team-form", "service-approach"].flatMap((subject) => typed(subject).map((option) => [subject, option] as const)),
    ...(choice(scenario, "legal-form") === undefined ? leaning : typed("legal-form")).map((option) => ["legal-form", option] as const),
    ...[...form, ...(collaboration?.overlay ?? [])].map((option) => ["collaboration-form", option] as const),
    ...yes("area-based").map((option) => ["area-based", option] as const),
    ...yes("by-tender").map((option) => ["tender", option] as const),
  ];
}

function matchedCases(scenario: Scenario, answered: Answered, parameters: Parameters, trace?: Trace): readonly MatchedCase[] {
  const limit = parameter(parameters, "cases.shared-above");
  const results = resultsOf(answered);
  return itemsOf("case-library")
    .flatMap((item): MatchedCase[] => {
      const answers = asked(item).map((each): Truth => holds(each, scenario, parameters, results));
      const shared = answers.filter((answer) => answer === "yes").length;
      if (answers.includes("no") || shared === 0 || !above(shared / answers.length, limit)) return [];
      trace?.add({ part: "beside", rule: "cases.match", result: `cases.${item.id}`, value: shared, low: shared, high: answers.length, from: [...originsOf(asked(item), scenario, answered, parameters), parameterOrigin(parameters, "cases.shared-above")] });
      return [{ id: item.id, shared, unknown: answers.length - shared }];
    })
    .sort((a, b) => b.shared / (b.shared + b.unknown) - a.shared / (a.shared + a.unknown) || b.shared - a.shared);
}

/** Finds what belongs beside the answer. */
export function standBeside(scenario: Scenario, answered: Answered, parameters: Parameters, trace?: Trace): Beside {
  const results = resultsOf(answered);
  const hold = itemsOf("lessons").filter((item) => allOf(asked(item).map((each) => holds(each, scenario, parameters, results))) === "yes");
  const options = chosenOptions(scenario, answered, parameters).map(([subject, option]) => argumentsAbout(subject, option));
  const ofKind = (kind: string): readonly BesideItem[] => hold.filter(({ data }) => data["kind"] === kind).map(({ id }) => ({ section: "lessons", id }));
  const ofSide = (side: "for" | "against"): readonly BesideItem[] => options.flatMap((each) => each[side].map((id): BesideItem => ({ section: "arguments", id })));
  const beside: Beside = { cases: matchedCases(scenario, answered, parameters, trace), lessons: ofKind("lesson"), for: ofSide("for"), against: [...ofKind("against"), ...ofSide("against")] };
  for (const item of hold) trace?.add({ part: "beside", rule: item.data["kind"] === "lesson" ? "lessons.beside" : "lessons.against", result: `lessons.${item.id}`, value: true, from: originsOf(asked(item), scenario, answered, parameters) });
  return beside;
}

/** The item that stands beside an answer. Throws when frameworks/ has none (a bug). */
export function besideItem({ section, id }: BesideItem): Item {
  const found = itemsOf(section).find((item) => item.id === id);
  if (!found) throw new Error(`frameworks/ has no ${section} ${id}`);
  return found;
}

/** Its sentence. */
export function besideText(beside: BesideItem, language: Language): string {
  const { framework, section, id } = besideItem(beside);
  return text(language, `${framework}.${section}.${id}.label`);
}
