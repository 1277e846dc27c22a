/** What the product recommends, one answer each: the things of which it is asked how sure they are. */
import type { Evaluation } from "../evaluate";

/** An answer is an id (`network`, `subsidy`), to be worded by the door that shows it; null where there is none. */
export interface Conclusion {
  readonly id: "model" | "legal";
  /** The parts of the evaluation that lead to it: what is open in these makes it uncertain. */
  readonly parts: readonly string[];
  /** The text that words an answer is this and the answer. */
  readonly words: string;
  readonly read: (evaluation: Evaluation) => string | null;
}

export const CONCLUSIONS: readonly Conclusion[] = [
  { id: "model", parts: ["content"], words: "market-or-network.zones.", read: ({ content }) => content && content.zone },
  { id: "legal", parts: ["legal"], words: "market-or-network.leanings.", read: ({ legalForm }) => legalForm && legalForm.leaning },
];
