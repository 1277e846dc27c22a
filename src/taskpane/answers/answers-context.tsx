import { createContext, useContext } from "react";
import type { Answers } from "./domain";

/** The answers at hand, for parts that need all of them; what shows one scenario is given that scenario, so that it is drawn again only when it changed. */
export const AnswersContext = createContext<Answers | undefined>(undefined);

export function useAnswersAtHand(): Answers {
  const answers = useContext(AnswersContext);
  if (!answers) throw new Error("useAnswersAtHand before anything was answered");
  return answers;
}
