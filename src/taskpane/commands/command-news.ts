import type { Problem } from "../../engine";

type Listener = (problem: Problem | undefined) => void;

let listener: Listener | undefined;
let waiting: Problem | undefined;

/** What a command of the ribbon has to say: it has no screen of its own, so the pane shows it. Said before the pane listens, it waits. */
export const commandNews = {
  tell(problem: Problem | undefined): void {
    if (listener) listener(problem);
    else waiting = problem;
  },

  /** @returns how to stop listening */
  listen(to: Listener): () => void {
    listener = to;
    if (waiting) to(waiting);
    waiting = undefined;
    return () => {
      if (listener === to) listener = undefined;
    };
  },
};
