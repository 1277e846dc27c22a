import { aspects, compare, explain, itemsOf, type ComparedAspect, type Evaluation, type ExplainedStep, type Language, type Parameters, type Shown } from "../../engine";
import type { Words } from "../language/words";

/** Aspects of one part of the evaluation. */
export interface AspectGroup {
  readonly part: string;
  readonly aspects: readonly ComparedAspect[];
}

/** A comparison cut in two: what differs and what is the same for all, each in parts. */
interface SideBySide {
  readonly evaluations: readonly Evaluation[];
  readonly differing: readonly AspectGroup[];
  readonly agreeing: readonly AspectGroup[];
}

/** What is drawn elsewhere on the screen, with its own table: bounds with their index, risks and the fit of payment in charts, arguments in sentences. */
const DRAWN_ELSEWHERE = new Set(["content-low", "content-high", ...itemsOf("risks").map(({ id }) => `risk-${id}`), ...itemsOf("families").map(({ id }) => `family-${id}`), ...itemsOf("designs").map(({ id }) => `payment-${id}`), "beside-for", "beside-against"]);
/** Whether an aspect stands in the first table: it leads, and is drawn nowhere else. */
export const leads = ({ id, part }: ComparedAspect["aspect"]): boolean => LEADING.has(part) && !DRAWN_ELSEWHERE.has(id);
/** The parts that lead the answer; the others unfold one by one. */
const LEADING = new Set(["content", "form", "design", "legal", "risks", "payment"]);

/** The parts that lead, in one table, and the others, each on its own. */
export const leadingAndOther = (groups: readonly AspectGroup[]): { readonly leading: readonly AspectGroup[]; readonly other: readonly AspectGroup[] } => ({ leading: groups.filter(({ part }) => LEADING.has(part)), other: groups.filter(({ part }) => !LEADING.has(part)) });

function inParts(compared: readonly ComparedAspect[]): readonly AspectGroup[] {
  const parts = new Map<string, ComparedAspect[]>();
  for (const each of compared) parts.set(each.aspect.part, [...(parts.get(each.aspect.part) ?? []), each]);
  return [...parts].map(([part, list]) => ({ part, aspects: list }));
}

export function sideBySide(evaluations: readonly Evaluation[], language: Language): SideBySide {
  const compared = compare(evaluations, language).aspects.filter(({ aspect }) => !DRAWN_ELSEWHERE.has(aspect.id));
  return { evaluations, differing: inParts(compared.filter(({ differs }) => differs)), agreeing: inParts(compared.filter(({ differs }) => !differs)) };
}

/** The position, bounds and ends that an aspect draws on a line between two poles; undefined for an aspect that is no position. */
export function positionOf(aspect: string, { content, form, legalForm }: Evaluation): { readonly index: number; readonly low: number; readonly high: number } | undefined {
  const position = { "content-index": content, "form-index": form, "legal-index": legalForm }[aspect];
  return position ?? undefined;
}

/** The content criterion on which the scenarios lie furthest apart, in levels; undefined where they agree on all that is known. */
export function widestCriterion(evaluations: readonly Evaluation[]): { readonly criterion: string; readonly difference: number } | undefined {
  const [first] = evaluations;
  const [widest] = (first?.content?.contributions ?? [])
    .map(({ criterion }) => {
      const levels = evaluations.flatMap(({ content }) => content?.contributions.find((each) => each.criterion === criterion)?.level ?? []);
      return { criterion, difference: levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels) };
    })
    .sort((a, b) => b.difference - a.difference);
  return widest && widest.difference > 1e-9 ? widest : undefined;
}

/** The result of the reasoning that an aspect shows, where it is called otherwise. */
const RESULTS: Readonly<Record<string, string>> = { model: "content.zone", "content-low": "content.index", "content-high": "content.index", "content-coverage": "content.index", "content-would-settle": "content.settled", "price-competition": "design.price-competition", openness: "design.openness", "payment-settled": "payment.best" };

/** The result that an aspect shows: a risk stands by its drivers, a family by its risks. */
const resultOf = (aspect: string): string => RESULTS[aspect] ?? aspect.replace(/^risk-(.+)$/, "risk-$1-exposure").replace(/^family-(.+)$/, "family-$1-residual");

/** The rules by which each aspect came about, by its id: the same for all scenarios, taken from the first that has them. */
export function rulesOf(evaluations: readonly Evaluation[], parameters: Parameters): ReadonlyMap<string, ExplainedStep> {
  const steps = evaluations.flatMap(({ scenario }) => explain(scenario, parameters).steps);
  const found = new Map<string, ExplainedStep>();
  for (const { id } of aspects) {
    const step = steps.find(({ result }) => result === resultOf(id) || result.replaceAll(".", "-") === resultOf(id));
    if (step) found.set(id, step);
  }
  return found;
}

/** A value in words, by its unit; unknown says so. */
export function shownIn(words: Words, value: Shown, unit: ComparedAspect["aspect"]["unit"]): string {
  if (value === null) return words.say("unknown");
  if (value === "") return words.say("none");
  if (typeof value === "boolean") return words.say(value ? "yes" : "no");
  if (typeof value === "string") return value;
  if (unit === "share") return words.percent(value);
  return unit === "signed" ? words.signed(value) : words.number(value);
}
