import { compare, type ComparedAspect, type Evaluation, type Language, type Shown } from "../../engine";
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

/** The bounds are drawn with the index to which they belong. */
const DRAWN_ELSEWHERE = new Set(["content-low", "content-high"]);

function inParts(aspects: readonly ComparedAspect[]): readonly AspectGroup[] {
  const parts = new Map<string, ComparedAspect[]>();
  for (const each of aspects) parts.set(each.aspect.part, [...(parts.get(each.aspect.part) ?? []), each]);
  return [...parts].map(([part, list]) => ({ part, aspects: list }));
}

export function sideBySide(evaluations: readonly Evaluation[], language: Language): SideBySide {
  const aspects = compare(evaluations, language).aspects.filter(({ aspect }) => !DRAWN_ELSEWHERE.has(aspect.id));
  return { evaluations, differing: inParts(aspects.filter(({ differs }) => differs)), agreeing: inParts(aspects.filter(({ differs }) => !differs)) };
}

/** The position, bounds and ends that an aspect draws on a line between two poles; undefined for an aspect that is no position. */
export function positionOf(aspect: string, { content, form, legalForm }: Evaluation): { readonly index: number; readonly low: number; readonly high: number } | undefined {
  const position = { "content-index": content, "form-index": form, "legal-index": legalForm }[aspect];
  return position ?? undefined;
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
