import type { Language } from "./framework/types";
import type { Evaluation } from "./evaluate";

/** What a door shows in one cell: a number unrounded, a word in the user's language, or null where it is unknown. */
export type Shown = number | string | boolean | null;

/**
 * One thing that can be said of every scenario, and so be compared: a row of COMPARE, a column of EVALUATE, a line in the pane.
 * Its label is the text `aspects.<id>`.
 */
export interface Aspect {
  readonly id: string;
  /** The part of the evaluation it belongs to, for grouping; its title is the text `aspects.parts.<part>`. */
  readonly part: string;
  /** `level` and `share` 0..1, `signed` -1..1, `money`, `years`, `count`; `word` is text; `flag` is true or false. */
  readonly unit: "level" | "share" | "signed" | "money" | "years" | "count" | "word" | "flag";
  /** Which end is better, where there is one. The market-network position is no merit: null. */
  readonly better: "lower" | "higher" | null;
  readonly read: (evaluation: Evaluation, language: Language) => Shown;
}
