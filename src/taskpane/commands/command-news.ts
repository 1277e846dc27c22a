import type { Problem } from "../../engine";

/** What a command has to say, and how to go on where it waits for a yes. */
export interface News {
  readonly problem: Problem;
  readonly goOn?: (() => void) | undefined;
}

type Listener = (news: News | undefined) => void;

let listener: Listener | undefined;
let waiting: News | undefined;

/** What a command of the ribbon has to say: it has no screen of its own, so the pane shows it. Said before the pane listens, it waits. */
export const commandNews = {
  tell(news: News | undefined): void {
    if (listener) listener(news);
    else waiting = news;
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
