import { compare, itemsOf, type ComparedAspect, type Evaluation, type Language, type Shown } from "../../engine";
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

/** A value in words, by its unit; unknown says so. */
export function shownIn(words: Words, value: Shown, unit: ComparedAspect["aspect"]["unit"]): string {
  if (value === null) return words.say("unknown");
  if (value === "") return words.say("none");
  if (typeof value === "boolean") return words.say(value ? "yes" : "no");
  if (typeof value === "string") return value;
  if (unit === "share") return words.percent(value);
  return unit === "signed" ? words.signed(value) : words.number(value);
}
