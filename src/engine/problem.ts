import { partnerColumnLabel, recognisePartnerHeader } from "./collaboration/partner-columns";
import { inputOf } from "./framework/frameworks";
import { text, type TextParameters } from "./framework/text";
import type { Language } from "./framework/types";
import { optionLabel } from "./scenario/labels";

/**
 * Something that a person must know about the input: an expected failure, as a value.
 * Its words are the text `problems.<code>`: what, where, why and what to do.
 */
export interface Problem {
  /** Key of the text, and what the command line prints: `score-out-of-range`, `duplicate-name`, ... */
  readonly code: string;
  /** `error`: something is not answered because of it. `warning`: answered, but read this. */
  readonly severity: "error" | "warning";
  readonly scenario?: string | undefined;
  /** Column id, or the header as typed where no column is known. */
  readonly column?: string | undefined;
  /** Address such as D5. */
  readonly cell?: string | undefined;
  /** What the text needs beside scenario, column and cell. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** A word of the data as the user knows it: `other` is a column, `options` are options of the problem's column. */
function shown(key: string, value: string | number, problem: Problem, language: Language, label: (column: string, language: Language) => string): string | number {
  if (key === "other" && typeof value === "string") return label(value, language);
  const input = problem.column === undefined ? undefined : inputOf(problem.column);
  if (key !== "options" || typeof value !== "string" || !input?.options) return value;
  return value.split("; ").map((option) => (input.options?.includes(option) ? optionLabel(input, option, language) : option)).join("; ");
}

/** The name of a column of the table Partners; a header that is none of ours is its own name. */
const ofPartners = (column: string, language: Language): string => (recognisePartnerHeader(column) ? partnerColumnLabel(recognisePartnerHeader(column)?.id ?? column, language) : column);

/** Whether a problem comes from the table Partners; its cell is one of that table. */
export const isPartnerProblem = ({ code }: Pick<Problem, "code">): boolean => code.startsWith("partners.");

/** The message of a problem, in the user's language. `label` names columns in that language. */
export function problemMessage(problem: Problem, language: Language, label: (column: string, language: Language) => string): string {
  const data = Object.fromEntries(Object.entries(problem.data).map(([key, value]) => [key, shown(key, value, problem, language, label)]));
  const parameters: TextParameters = { cell: problem.cell ?? "?", scenario: problem.scenario ?? "?", column: problem.column === undefined ? "?" : (isPartnerProblem(problem) ? ofPartners : label)(problem.column, language), ...data };
  return text(language, `problems.${problem.code}`, parameters);
}
