import { itemsOf, text, type Aspect, type Evaluation } from "../engine";
import type { CellValue, FormatName, Put } from "../sheets";
import type { Edition } from "./edition";
import type { EditionPart } from "./parts";
import { aspectValue } from "./native/content-columns";
import { nativeColumn } from "./native/columns";

const FORMATS: Readonly<Record<Aspect["unit"], FormatName>> = { level: "level", share: "share", signed: "signed", money: "money", years: "years", count: "general", word: "general", flag: "general" };

/** How an aspect of a scenario stands in a cell of any sheet: a formula that fetches it from the calculation, or a fixed result marked as one. */
export function aspectCell(edition: Edition, aspect: Aspect, scenario: number): { readonly value: CellValue; readonly put: Put } {
  const evaluation = edition.evaluations[scenario] as Evaluation;
  const value = aspectValue(aspect.id, edition.language)(evaluation);
  const column = nativeColumn(edition.calculation, aspect.id);
  const format = FORMATS[aspect.unit];
  if (column === undefined) return { value, put: { style: "fixed", format } };
  return { value, put: { style: aspect.unit === "word" || aspect.unit === "flag" ? "word" : "value", format, formula: edition.calculation.outside(column, edition.row(scenario)) } };
}

/** The part of the aspects that are sentences and cases. */
export const ARGUMENTS = "beside";

/** The legend that says what italics mean, where a sheet has a fixed result. */
export const fixedLegend = (edition: Edition): string => text(edition.language, "council.fixed.legend");

/** Why an aspect is a fixed result: it is chosen by rules in sentences, its part was left out, or there are too many scenarios for formulas. */
const reasonOf = (edition: Edition, { part }: Aspect): string => (part === ARGUMENTS ? "beside" : edition.without?.includes(part as EditionPart) === true ? "left-out" : "size");

/** The legend with the reasons for what a sheet shows as fixed results; "" where it shows none. */
export function fixedReasons(edition: Edition, shown: readonly Aspect[]): string {
  const fixed = shown.filter(({ id }) => nativeColumn(edition.calculation, id) === undefined);
  const reasons = [...new Set(fixed.map((aspect) => reasonOf(edition, aspect)))].map((reason) => text(edition.language, `council.fixed.reasons.${reason}`));
  return fixed.length === 0 ? "" : [fixedLegend(edition), ...reasons].join(" ");
}

/** The parts that every sheet shows, also before anything is known of them. */
const ALWAYS = new Set(["content", "form", "legal", "risks", "payment"]);

/** The aspects of a sheet: what is known now, which is printed; and what a formula holds that nothing is known of yet, which stands below and is not. */
export interface ShownAspects {
  readonly known: readonly Aspect[];
  readonly unknown: readonly Aspect[];
}

/**
 * The aspects that a sheet shows of some of the scenarios, without the parts that were left out: all that is known of them, and of the parts of which
 * something is known, and of the main parts always, what a formula holds.
 */
export function shownAspects(edition: Edition, aspects: readonly Aspect[], evaluations: readonly Evaluation[] = edition.evaluations): ShownAspects {
  const isKnown = (aspect: Aspect): boolean => evaluations.some((evaluation) => !["", null].includes(aspect.read(evaluation, edition.language) as string | null));
  const left = new Set<string>(edition.without);
  const wanted = aspects.filter(({ part }) => !left.has(part));
  const known = wanted.filter(isKnown);
  const parts = new Set([...ALWAYS, ...known.map(({ part }) => part)]);
  return { known, unknown: wanted.filter((aspect) => !known.includes(aspect) && parts.has(aspect.part) && nativeColumn(edition.calculation, aspect.id) !== undefined) };
}

/** What stands above the aspects of which nothing is known yet. */
export const unknownHeading = (edition: Edition): string => text(edition.language, "council.comparison.unknown");

/** Each risk and each payment design is printed on a sheet of its own, or, with many scenarios, would make a stack that nobody reads: elsewhere they stand outside what is printed. */
export function withDetailsElsewhere({ without = [] }: Edition, { known, unknown }: ShownAspects): ShownAspects {
  const elsewhere = new Set([
    ...(without.includes("risks") ? [] : itemsOf("risks").map(({ id }) => `risk-${id}`)),
    ...(without.includes("payment") ? [] : itemsOf("designs").map(({ id }) => `payment-${id}`)),
  ]);
  return { known: known.filter(({ id }) => !elsewhere.has(id)), unknown: [...known.filter(({ id }) => elsewhere.has(id)), ...unknown] };
}
