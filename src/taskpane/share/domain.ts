import type { EditionInput } from "../../council";
import { EDITION_PARTS, type EditionPart } from "../../council/parts";
import { text, type Language } from "../../engine";
import type { Answers } from "../answers/domain";
import { scenarioKey } from "../answers/scenario-key";
import type { EditionChoice } from "../memory/memory";

/** What somebody chose for an edition. */
export interface Choices {
  readonly parts: ReadonlySet<EditionPart>;
  /** Scenarios that stay out, by key. */
  readonly left: ReadonlySet<string>;
  readonly title: string;
  /** `2026-11-22`; as typed, so possibly no date. */
  readonly date: string;
  readonly language: Language;
}

/** Evidence, notes and names may be private: they stay out until somebody says otherwise. */
export const firstChoices = (today: Date, language: Language): Choices => ({ parts: new Set(EDITION_PARTS.filter((part) => part !== "notes")), left: new Set(), title: "", date: today.toISOString().slice(0, 10), language });

/** The choices with what was remembered of them. */
export const withChosen = (first: Choices, { parts, left, ...others }: EditionChoice): Choices => ({ ...first, ...others, ...(parts ? { parts: new Set(parts) } : {}), ...(left ? { left: new Set(left) } : {}) });

/** A choice as it is remembered. */
export const chosenOf = ({ parts, left, ...others }: Partial<Choices>): EditionChoice => ({ ...others, ...(parts ? { parts: [...parts] } : {}), ...(left ? { left: [...left] } : {}) });

/** The date that was chosen; undefined where what was typed is none. */
export function dateOf(words: string): Date | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(words) ? new Date(`${words}T00:00:00Z`) : new Date(Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** What the edition is made of; undefined where the date is none or no scenario is left. */
export function editionInput({ assessment, parameters, simulator }: Answers, { parts, left, title, date, language }: Choices, workbookName: string | undefined): EditionInput | undefined {
  const day = dateOf(date);
  const scenarios = assessment.evaluations.map(({ scenario }) => scenario).filter((scenario) => !left.has(scenarioKey(scenario)));
  if (!day || scenarios.length === 0) return undefined;
  return {
    scenarios,
    parameters,
    language,
    date: day,
    simulator,
    without: EDITION_PARTS.filter((part) => !parts.has(part)),
    ...(title.trim() === "" ? {} : { title: title.trim() }),
    ...(workbookName === undefined ? {} : { source: { name: workbookName } }),
  };
}

/** The name of the file: what it is, and its day. */
export const editionFileName = ({ language, date }: Choices): string => `${text(language, "pane.share.file")} ${date}.xlsx`;
