import type { Aspect, Shown } from "../aspect";
import type { Evaluation } from "../evaluate";
import { text } from "../framework/text";
import type { Language } from "../framework/types";
import { columnLabel } from "../scenario/labels";
import { level } from "../scenario/value";
import { criteriaOf } from "./weigh";
import type { WeightedIndex } from "./weighted-index";

const PARTS = [
  { part: "content", group: "content", index: "content-index", read: ({ content }: Evaluation): WeightedIndex | null => content },
  { part: "form", group: "form", index: "form-index", read: ({ form }: Evaluation): WeightedIndex | null => form },
  { part: "legal", group: "legal-form", index: "legal-index", read: ({ legalForm }: Evaluation): WeightedIndex | null => legalForm },
] as const;

/** What is said of a criterion, or of the index that the criteria make: its level with bounds, its weight, and what it adds to the index. */
export const CONTRIBUTION_FIGURES = ["level", "low", "high", "weight", "adds"] as const;
export type ContributionFigure = (typeof CONTRIBUTION_FIGURES)[number];

/** A line of the account of an index: a criterion, or after the criteria of a part the index itself. */
export interface ContributionLine {
  readonly part: Aspect["part"];
  /** The id of the criterion; null for the index. */
  readonly criterion: string | null;
  readonly label: (language: Language) => string;
  /** Level, bounds and what it adds lie in [0, 1]; null where unknown. The index is over the known criteria, and has no weight of its own. */
  readonly read: Readonly<Record<ContributionFigure, (evaluation: Evaluation) => Shown>>;
}

function criterionLine({ part, read }: (typeof PARTS)[number], criterion: string): ContributionLine {
  const made = (evaluation: Evaluation): WeightedIndex["contributions"][number] | undefined => read(evaluation)?.contributions.find((each) => each.criterion === criterion);
  const known = (evaluation: Evaluation): boolean => (made(evaluation)?.level ?? null) !== null;
  return {
    part,
    criterion,
    label: (language) => columnLabel(criterion, language),
    read: {
      level: (evaluation) => made(evaluation)?.level ?? null,
      low: (evaluation) => (known(evaluation) ? (level(evaluation.scenario, criterion)?.low ?? null) : null),
      high: (evaluation) => (known(evaluation) ? (level(evaluation.scenario, criterion)?.high ?? null) : null),
      weight: (evaluation) => made(evaluation)?.weight ?? null,
      adds: (evaluation) => (known(evaluation) ? (made(evaluation)?.share ?? null) : null),
    },
  };
}

function indexLine({ part, index, read }: (typeof PARTS)[number]): ContributionLine {
  const value = (evaluation: Evaluation): Shown => read(evaluation)?.index ?? null;
  return {
    part,
    criterion: null,
    label: (language) => text(language, `aspects.${index}`),
    read: { level: value, low: (evaluation) => read(evaluation)?.low ?? null, high: (evaluation) => read(evaluation)?.high ?? null, weight: () => null, adds: value },
  };
}

/** How every index is made up, in the order in which each door shows it: the criteria of content, form and legal form, each part ended by its index. */
export const contributionLines = (): readonly ContributionLine[] => PARTS.flatMap((part) => [...criteriaOf(part.group).map((criterion) => criterionLine(part, criterion)), indexLine(part)]);
