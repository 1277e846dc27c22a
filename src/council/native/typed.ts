import { FLAG_WORDS, UNKNOWN_WORDS } from "../../engine";
import { numeral, quoted } from "./calculation";

/**
 * What a person typed as a text, read by formulas. They read a part of what the engine reads: a number with a point or a comma, a percentage, a range
 * `2..4`, `2-4`, `2–4`, `2…4`, words for yes, no and partly, words for unknown. Whatever else the engine reads (`+3`, `10-20%`) and whatever it does not is
 * an error here, never another number. They use of NUMBERVALUE only what is documented, and array constants only where they need no array formula.
 */

/** A list of words in a formula; the comparison does not mind capitals. */
const isOneOf = (cell: string, words: readonly string[]): string => `OR(TRIM(${cell})={${words.map(quoted).join(",")}})`;

/** A blank, or a word for unknown. */
export const isUnknown = (cell: string): string => isOneOf(cell, UNKNOWN_WORDS);

/** Yes, partly and no as numbers; else `otherwise`. */
export function flagged(cell: string, otherwise: string): string {
  const values = [...new Set(Object.values(FLAG_WORDS))];
  return values.reduceRight((rest, value) => `IF(${isOneOf(cell, Object.keys(FLAG_WORDS).filter((word) => FLAG_WORDS[word] === value))},${numeral(value)},${rest})`, otherwise);
}

/** A number in a text. A space within it, or two percent signs, is no number; `negative`: it may be below 0. */
export function writtenNumber(words: string, negative = false): string {
  const plain = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(TRIM(${words})," ","x"),"%%","x"),",",".")`;
  return `_xlfn.NUMBERVALUE(${negative ? "" : '"0"&'}${plain},"."," ")`;
}

/** How a range is taken apart. */
export interface TypedRange {
  /** True where there is something between two numbers. */
  readonly isRange: string;
  /** The number, or the upper end; an error where the text ends in nothing. */
  readonly upper: string;
  /** The lower end; an error where the text begins with nothing, has three parts, nothing between two signs, or a percent sign. */
  readonly lower: string;
}

/** Wider than any number that is typed. */
const WIDE = 99;

/** The ends of a range in a cell. Where a number may be below 0, a hyphen is a minus and only dots stand between two numbers. */
export function typedRange(cell: string, negative: boolean): TypedRange {
  const sign = negative ? "|" : "-";
  const between = negative ? ["…", ".."] : ["–", "…", ".."];
  const same = between.reduce((words, each) => `SUBSTITUTE(${words},${quoted(each)},${quoted(sign)})`, cell);
  const wide = `SUBSTITUTE(${same},${quoted(sign)},REPT(" ",${WIDE}))`;
  const ends = [...(negative ? [] : ["-", "–"]), "…", ".", ","];
  const starts = [...(negative ? [] : ["-", "–"]), "…"];
  return {
    isRange: `ISNUMBER(FIND(${quoted(sign)},${same}))`,
    upper: `${writtenNumber(`RIGHT(${wide},${WIDE})`, negative)}/(1-OR(RIGHT(TRIM(${cell}))={${ends.map(quoted).join(",")}}))`,
    lower: `${writtenNumber(`LEFT(${wide},LEN(${wide})-${WIDE})`, negative)}/(1-OR(LEFT(TRIM(${cell}))={${starts.map(quoted).join(",")}},LEFT(TRIM(${cell}),2)=".."))/ISERROR(FIND("%",${cell}))/ISERROR(FIND(${quoted(sign + sign)},SUBSTITUTE(${same}," ","")))`,
  };
}
