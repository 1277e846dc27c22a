import { useCallback, useEffect, useRef, useState } from "react";
import type { CouncilEdition, EditionInput, EditionPreview } from "../../council";
import type { EditionDesk, Job } from "./edition-desk";

/** How far an edition is. */
export type Making =
  | { readonly kind: "nothing" }
  | { readonly kind: "making"; readonly done: number; readonly of: number }
  | { readonly kind: "made"; readonly edition: CouncilEdition }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly reason: string };

/** A run of choices is laid out once, this many milliseconds after the last. */
const QUIET = 200;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The preview of what was chosen, kept up with the choices; the last good one stays while the next is laid out. */
export function usePreview(desk: EditionDesk, input: EditionInput | undefined): { readonly preview: EditionPreview | undefined; readonly failed: string | undefined } {
  const [state, setState] = useState<{ readonly preview: EditionPreview | undefined; readonly failed: string | undefined }>({ preview: undefined, failed: undefined });
  useEffect(() => {
    if (!input) return undefined;
    let job: Job<EditionPreview> | undefined;
    const timer = setTimeout(() => {
      job = desk.preview(input);
      job.result.then(
        (preview) => setState({ preview, failed: undefined }),
        (error: unknown) => setState({ preview: undefined, failed: reasonOf(error) }),
      );
    }, QUIET);
    return () => {
      clearTimeout(timer);
      job?.cancel();
    };
  }, [desk, input]);
  return state;
}

/** Makes an edition when asked. What was made no longer counts once something else was chosen. */
export function useMaking(desk: EditionDesk, input: EditionInput | undefined): { readonly making: Making; readonly make: () => void; readonly stop: () => void } {
  const [making, setMaking] = useState<Making>({ kind: "nothing" });
  const job = useRef<Job<CouncilEdition> | undefined>(undefined);
  const end = useCallback(() => {
    job.current?.cancel();
    job.current = undefined;
  }, []);
  useEffect(
    () => () => {
      end();
      setMaking({ kind: "nothing" });
    },
    [input, end],
  );
  const make = useCallback(() => {
    if (!input) return;
    end();
    setMaking({ kind: "making", done: 0, of: 1 });
    const mine = desk.make(input, (done, of) => setMaking((before) => (before.kind === "making" ? { kind: "making", done, of } : before)));
    job.current = mine;
    const mineStill = (then: Making): void => {
      if (job.current === mine) setMaking(then);
    };
    mine.result.then(
      (edition) => mineStill({ kind: "made", edition }),
      (error: unknown) => mineStill({ kind: "failed", reason: reasonOf(error) }),
    );
  }, [desk, input, end]);
  const stop = useCallback(() => {
    end();
    setMaking({ kind: "stopped" });
  }, [end]);
  return { making, make, stop };
}
