/** What the product recommends, one answer each: the things of which it is asked how sure they are. */
import type { Evaluation } from "../evaluate";

/** An answer is an id (`network`, `subsidy`), to be worded by the door that shows it; null where there is none. */
export interface Conclusion {
  readonly id: "model" | "legal";
  /** The parts of the evaluation that lead to it: what is open in these makes it uncertain. */
  readonly parts: readonly string[];
  readonly read: (evaluation: Evaluation) => string | null;
}

export const CONCLUSIONS: readonly Conclusion[] = [
  { id: "model", parts: ["content"], read: ({ content }) => content && content.zone },
  { id: "legal", parts: ["legal"], read: ({ legalForm }) => legalForm && legalForm.leaning },
];
