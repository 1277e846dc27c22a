/** From the ribbon to the pane: what is told before anybody listens waits, the last one only. */
export interface Wire<T> {
  readonly tell: (message: T) => void;
  /** @returns how to stop listening */
  readonly listen: (to: (message: T) => void) => () => void;
}

export function wire<T>(): Wire<T> {
  let listener: ((message: T) => void) | undefined;
  let waiting: { readonly message: T } | undefined;
  return {
    tell: (message) => {
      if (listener) listener(message);
      else waiting = { message };
    },
    listen: (to) => {
      listener = to;
      if (waiting) to(waiting.message);
      waiting = undefined;
      return () => {
        if (listener === to) listener = undefined;
      };
    },
  };
}
