import type { Screen } from "../app/screen";

type Listener = (screen: Screen) => void;

let listener: Listener | undefined;
let waiting: Screen | undefined;

/** A screen that a button of the ribbon asks for. Asked before the pane listens, it waits. */
export const screenNews = {
  ask(screen: Screen): void {
    if (listener) listener(screen);
    else waiting = screen;
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
