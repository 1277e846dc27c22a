import { text, type TextParameters } from "./framework/text";
import type { Language } from "./framework/types";

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

/** The message of a problem, in the user's language. `label` names columns in that language. */
export function problemMessage(problem: Problem, language: Language, label: (column: string, language: Language) => string): string {
  const parameters: Record<string, string | number> = { cell: problem.cell ?? "?", scenario: problem.scenario ?? "?", column: problem.column === undefined ? "?" : label(problem.column, language), ...problem.data };
  return text(language, `problems.${problem.code}`, parameters satisfies TextParameters);
}
