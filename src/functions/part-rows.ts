import type { Aspect, Evaluation } from "../engine/index";
import type { Answer } from "./answer";
import type { Asked } from "./asked";

/**
 * The rows of one scenario on a part of its evaluation. Where the part is missing because something cannot be used, one row with the name and the error;
 * where nothing of it is known, none.
 */
export function partRows(asked: Asked, evaluation: Evaluation, part: (evaluation: Evaluation) => object | null, rows: () => readonly Answer[][]): readonly Answer[][] {
  if (part(evaluation)) return rows();
  const missing: Aspect = { id: "part", part: "part", unit: "flag", better: null, read: (each) => (part(each) ? true : null) };
  const error = asked.show(evaluation)(missing);
  return error === "" ? [] : [[evaluation.scenario.name, error]];
}

/** Rows made equally long, as a spilled answer must be. */
export function padded(rows: readonly Answer[][]): Answer[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
