import { inputsOfGroup } from "../framework/frameworks";
import type { Problem } from "../problem";
import { addressOf, type Origin } from "../scenario/address";
import { readCell } from "../scenario/read-cell";
import type { Cell } from "../scenario/value";
import { above } from "../tolerance";
import { weightedIndex, type Weighed, type WeightedIndex } from "./weighted-index";

/** Where the cells of a bare list of scores or weights stand: the address of the list's n-th cell. */
export type CellPlace = (at: number) => string;

/** The cells of a range that begins at `origin`, row by row. */
export const cellsFrom = (origin: Origin, width: number): CellPlace => (at) => addressOf(origin, Math.floor(at / width), at % width);

export interface ScoresIndex {
  /** Null where no score is known, or where one of them or of the weights cannot be used. */
  readonly index: WeightedIndex | null;
  readonly problems: readonly Problem[];
}

/**
 * The weighted index of a bare list of scores 1..5 (or intervals; a blank is unknown), whatever the criteria are called:
 * for modelling in formulas. `weights` are numbers of 0 or more, one a score; equal where not given.
 */
export function indexOfScores(scores: readonly Cell[], weights: readonly number[] | undefined, place: CellPlace): ScoresIndex {
  const scale = inputsOfGroup("content").find((input) => input.kind === "score");
  if (scale === undefined) throw new Error("frameworks/ has no scored content criterion");
  const problems: Problem[] = [];
  const criteria = scores.map((cell, at): Weighed => {
    const value = readCell(cell, scale);
    const weight = weights?.[at] ?? 1;
    if (value === undefined) return { criterion: String(at + 1), level: undefined, weight };
    if ("refused" in value || value.kind !== "quantity") {
      problems.push({ code: "refused" in value ? value.refused : "score-not-a-number", severity: "error", column: String(at + 1), cell: place(at), data: "refused" in value ? value.data : {} });
      return { criterion: String(at + 1), level: undefined, weight };
    }
    return { criterion: String(at + 1), level: { low: (value.low - 1) / 4, high: (value.high - 1) / 4 }, weight };
  });
  if (!criteria.some(({ weight }) => above(weight, 0))) problems.push({ code: "weights-all-zero", severity: "error", column: "1", data: {} });
  return { index: problems.length > 0 ? null : weightedIndex(criteria), problems };
}
