import { inputOf, itemsOf, simulatorColumnLabel, simulatorColumns, text, type Citation, type Language } from "../../engine";
import { headerOf } from "../columns";

/** A cell of a case: a number, a text as it stands, or words in the reader's language (of the case, of any text, or the header of a column). */
export type CaseCell = number | string | { readonly word: string } | { readonly text: string } | { readonly column: string } | { readonly segments: string } | { readonly schemes: string };

/** Row and column, counted from 1. */
export type CasePlace = readonly [row: number, column: number];

/** What a function is called with: cells of a block (all of them unless `from` and `to` say which), a word, nothing, or the reader's language. */
export type CaseArgument = { readonly block: string; readonly from?: CasePlace | undefined; readonly to?: CasePlace | undefined } | { readonly say: string } | { readonly omitted: true } | { readonly language: true };

/** One value of what the function returns, and what it should be. */
export interface CaseAnswer {
  readonly of: CaseCell;
  /** Where it stands in the table that the function returns; left out for a function that returns one value. */
  readonly at?: CasePlace | undefined;
  readonly is: number | { readonly text: string };
  /** The arguments of this answer, where they are not those of the case. */
  readonly arguments?: readonly CaseArgument[] | undefined;
}

/** The functions that cases are put to. */
export type CalledFunction = "WEIGHTS" | "ROBUSTNESS" | "BEATS" | "STABILITY" | "MODEL" | "LEGALFORM" | "COLLABORATION" | "ACCOUNTABILITY" | "SETTLE" | "PARTNERSHIPYEARS" | "INDEXATION" | "FLEXBUDGET" | "SIMULATE" | "SCHEMES";

/** A case with a known answer, as frameworks/verification has it. */
export interface PublishedCase {
  readonly id: string;
  readonly function: CalledFunction;
  readonly blocks: Readonly<Record<string, readonly (readonly CaseCell[])[]>>;
  readonly arguments: readonly CaseArgument[];
  /** How far a number may be from what it should be. */
  readonly tolerance?: number | undefined;
  readonly answers: readonly CaseAnswer[];
  /** `printed`: the source prints the answer; `recomputed`: the published test of another program computed it; `by-hand`: it follows by hand from what the source says. */
  readonly derived: "printed" | "recomputed" | "by-hand";
  readonly reference: readonly Citation[];
}

/** All cases, in the order of frameworks/verification. */
export const publishedCases = (): readonly PublishedCase[] => itemsOf("published-cases").map(({ id, reference, data }) => ({ ...(data as unknown as Omit<PublishedCase, "id" | "reference">), id, reference }));

/** A text of a case: its label, what it shows, or one of its words. */
export const caseText = (id: string, part: string, language: Language): string => text(language, `verification.published-cases.${id}.${part}`);

const simulatorHeader = (table: "segments" | "schemes", key: string, language: Language): string => simulatorColumns(table).filter((column) => column.key === key).map((column) => simulatorColumnLabel(column, language)).join("");

function columnHeader(id: string, language: Language): string {
  const input = inputOf(id);
  return input ? headerOf(input, language) : id;
}

/** What stands in a cell of a case. */
export function caseCell(cell: CaseCell, id: string, language: Language): number | string {
  if (typeof cell !== "object") return cell;
  if ("word" in cell) return caseText(id, `words.${cell.word}`, language);
  if ("text" in cell) return text(language, cell.text);
  if ("column" in cell) return columnHeader(cell.column, language);
  return "segments" in cell ? simulatorHeader("segments", cell.segments, language) : simulatorHeader("schemes", cell.schemes, language);
}
