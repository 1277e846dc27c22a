import { allOf, anyOf, holds, type Condition, type Truth } from "../condition";
import { itemsOf } from "../framework/frameworks";
import type { Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin } from "../origin";
import { isInvalid, type Scenario } from "../scenario/value";
import type { Trace } from "../trace";

export type CollaborationForm = "contractual-alliance" | "virtual-joint-venture" | "joint-venture";

/** Which conditions of a form a scenario meets; ids of the section `form-conditions`, without the form. */
export interface FormConditions {
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
}

export interface FormAnswer {
  /** The form that fits, where the known answers leave one; null where they do not. */
  readonly form: CollaborationForm | null;
  /** The forms that are still possible, in the order of the document. */
  readonly possibleForms: readonly CollaborationForm[];
  /** `multi-partner-alliance` with more than two partners, else empty. */
  readonly overlay: readonly string[];
  /** True where the number of partners leaves open whether the overlay applies. */
  readonly overlayOpen: boolean;
  /** Every form with its conditions, not only the one that fits. */
  readonly conditions: Readonly<Record<string, FormConditions>>;
}

const FORMS: readonly CollaborationForm[] = ["contractual-alliance", "virtual-joint-venture", "joint-venture"];
const DECIDING = ["isolable", "long-term", "intensity"] as const;
const PARAMETERS = ["collaboration.yes-at-least", "collaboration.no-at-most", "collaboration.deep-from"] as const;

/** A flag read as yes, no or undecided: `partly` decides nothing. */
function flag(scenario: Scenario, id: string, parameters: Parameters): Truth {
  if (holds({ input: id, atLeast: "collaboration.yes-at-least" }, scenario, parameters) === "yes") return "yes";
  return holds({ input: id, atMost: "collaboration.no-at-most" }, scenario, parameters) === "yes" ? "no" : "unknown";
}

const asked = (data: unknown): readonly Condition[] => (data ?? []) as readonly Condition[];

function conditionsOf(form: string, scenario: Scenario, parameters: Parameters): FormConditions {
  const found: Record<Truth, string[]> = { yes: [], no: [], unknown: [] };
  for (const { data } of itemsOf("form-conditions")) {
    if (data["form"] !== form) continue;
    const each = (condition: Condition): Truth => holds(condition, scenario, parameters);
    const answer = data["any"] === undefined ? allOf(asked(data["when"]).map(each)) : anyOf(asked(data["any"]).map(each));
    found[answer].push(String(data["condition"]));
  }
  return { met: found.yes, unmet: found.no, unknown: found.unknown };
}

/**
 * The form of collaboration that fits (Berenschot 3.5): isolable and long-term -> joint venture; not isolable and intensity from the
 * parameter `collaboration.deep-from` -> virtual joint venture; otherwise a contractual alliance. With unknowns, every form that some
 * answer would lead to is possible.
 */
export function fittingForm(scenario: Scenario, parameters: Parameters, trace?: Trace): FormAnswer {
  const isolable = flag(scenario, "isolable", parameters);
  const longTerm = flag(scenario, "long-term", parameters);
  const deep = holds({ input: "intensity", atLeast: "collaboration.deep-from" }, scenario, parameters);
  const both = (answer: Truth): readonly boolean[] => (answer === "unknown" ? [true, false] : [answer === "yes"]);
  const reached = new Set<CollaborationForm>();
  for (const alone of both(isolable)) for (const long of both(longTerm)) for (const close of both(deep)) reached.add(alone && long ? "joint-venture" : !alone && close ? "virtual-joint-venture" : "contractual-alliance");
  const usable = !DECIDING.some((id) => isInvalid(scenario, id));
  const possibleForms = usable ? FORMS.filter((each) => reached.has(each)) : [];
  const form = possibleForms.length === 1 ? (possibleForms[0] ?? null) : null;

  const many = holds({ input: "partners", above: "collaboration.multi-partner-above" }, scenario, parameters);
  const overlays = itemsOf("collaboration-forms").filter(({ data }) => data["overlay"] === true);
  const overlay = many === "yes" ? overlays.map(({ id }) => id) : [];
  const conditions = Object.fromEntries(itemsOf("collaboration-forms").map(({ id }) => [id, conditionsOf(id, scenario, parameters)]));

  if (trace && possibleForms.length < FORMS.length && usable) trace.add({ part: "collaboration", rule: "collaboration.form", result: "collaboration.form", value: form ?? possibleForms.join("; "), from: [...DECIDING.map((id) => inputOrigin(scenario, id)), ...PARAMETERS.map((id) => parameterOrigin(parameters, id))] });
  if (trace && many !== "unknown") trace.add({ part: "collaboration", rule: "collaboration.overlay", result: "collaboration.overlay", value: many === "yes", from: [inputOrigin(scenario, "partners"), parameterOrigin(parameters, "collaboration.multi-partner-above")] });
  if (trace) for (const [id, { met, unmet, unknown }] of Object.entries(conditions)) {
    if (met.length + unmet.length === 0) continue;
    const asks = itemsOf("form-conditions").filter(({ data }) => data["form"] === id).flatMap(({ data }) => [...asked(data["when"]), ...asked(data["any"])]);
    const from = [...new Set(asks.map(({ input }) => input ?? ""))].map((column) => inputOrigin(scenario, column));
    const limits = [...new Set(asks.flatMap((each) => [each.atLeast, each.atMost, each.above, each.below]).filter((each) => typeof each === "string"))].map((limit) => parameterOrigin(parameters, limit));
    trace.add({ part: "collaboration", rule: "collaboration.conditions", result: `collaboration.conditions.${id}`, value: met.length, low: met.length, high: met.length + unknown.length, from: [...from, ...limits] });
  }
  return { form, possibleForms, overlay, overlayOpen: many === "unknown" && scenario.values["partners"]?.kind === "quantity", conditions };
}
