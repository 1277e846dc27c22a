import { useCallback, useMemo, useState } from "react";
import type { LongWork, Outcome } from "../../workbook/port";
import type { News } from "../commands/command-news";

/** What was asked of the workbook and is not done yet. */
export interface Busy {
  /** Which work it is: the key of its sentence. */
  readonly work: "insert-example" | "remove-example" | "bring-along" | "waiting";
  readonly done?: number;
  readonly of?: number;
  /** Stops it; undefined where it cannot be stopped. */
  readonly stop?: () => void;
  readonly stopping?: boolean;
}

/** Milliseconds after which it is said that Excel is still busy with a small thing: it waits for who types in a cell. */
const PATIENCE = 800;

/** What was asked, followed until it is done. */
interface Asked {
  readonly busy: Busy | undefined;
  readonly news: News | undefined;
  readonly tellNews: (news: News | undefined) => void;
  /** A small thing: said only when it takes longer than a moment. */
  readonly ask: (asked: Promise<Outcome<unknown>>, then?: () => void) => void;
  /** Something long, said at once; where it can be stopped it is given how to ask whether it is still wanted. */
  readonly askLong: (work: Exclude<Busy["work"], "waiting">, act: (follow: LongWork) => Promise<Outcome<unknown>>, then?: () => void, canStop?: boolean) => void;
}

/** Asks things of the workbook: says that it is busy while it is, tells why something was not done, and goes on when it was. */
export function useAsked(): Asked {
  const [busy, setBusy] = useState<Busy | undefined>(undefined);
  const [news, tellNews] = useState<News | undefined>(undefined);

  const finish = useCallback((outcome: Outcome<unknown>, then?: () => void): void => {
    tellNews(outcome.done ? undefined : { problem: outcome.problem });
    if (outcome.done) then?.();
  }, []);

  const ask = useCallback<Asked["ask"]>(
    (asked, then) => {
      const timer = setTimeout(() => setBusy((before) => before ?? { work: "waiting" }), PATIENCE);
      const over = (): void => {
        clearTimeout(timer);
        setBusy((before) => (before?.work === "waiting" ? undefined : before));
      };
      void asked.then((outcome) => finish(outcome, then)).finally(over);
    },
    [finish],
  );

  const askLong = useCallback<Asked["askLong"]>(
    (work, act, then, canStop = false) => {
      let wanted = true;
      const stop = (): void => {
        wanted = false;
        setBusy((before) => before && { ...before, stopping: true });
      };
      setBusy({ work, ...(canStop ? { stop } : {}) });
      tellNews(undefined);
      const follow: LongWork = { wanted: () => wanted, progress: (done, of) => setBusy((before) => (before?.work === work ? { ...before, done, of } : before)) };
      void act(follow).then((outcome) => finish(outcome, then)).finally(() => setBusy(undefined));
    },
    [finish],
  );
  return useMemo(() => ({ busy, news, tellNews, ask, askLong }), [busy, news, ask, askLong]);
}
