import type { CouncilEdition, EditionPreview } from "../../council";
import type { DeskAnswer, DeskRequest, EditionDesk, Job } from "./edition-desk";

/** Answers to a job; an answer to a job that nobody waits for any more is dropped. */
type Listener = (answer: DeskAnswer) => void;

/** A desk on a thread of its own, started when it is first needed. Calling work off ends the thread; the next work starts a new one. */
export function workerDesk(start: () => Worker): EditionDesk {
  const listeners = new Map<number, Listener>();
  let worker: Worker | undefined;
  let jobs = 0;

  function failAll(reason: string): void {
    for (const [job, listener] of [...listeners]) listener({ job, kind: "failed", reason });
  }

  function working(): Worker {
    if (worker) return worker;
    const started = start();
    started.onmessage = ({ data }: MessageEvent<DeskAnswer>) => listeners.get(data.job)?.(data);
    // The script did not arrive, or broke: whoever waits is told, and the next work tries again.
    started.onerror = (event) => {
      event.preventDefault();
      worker = undefined;
      failAll(event.message || "worker");
    };
    worker = started;
    return started;
  }

  function ask<T>(request: Omit<DeskRequest, "job">, read: (answer: DeskAnswer) => T | undefined, endsThread: boolean): Job<T> {
    jobs += 1;
    const job = jobs;
    const result = new Promise<T>((done, fail) => {
      listeners.set(job, (answer) => {
        const found = read(answer);
        if (found === undefined && answer.kind !== "failed") return;
        listeners.delete(job);
        if (found === undefined) fail(new Error(answer.kind === "failed" ? answer.reason : ""));
        else done(found);
      });
      working().postMessage({ ...request, job } satisfies DeskRequest);
    });
    return {
      result,
      cancel: () => {
        if (!listeners.delete(job) || !endsThread) return;
        worker?.terminate();
        worker = undefined;
        failAll("cancelled");
      },
    };
  }

  return {
    preview: (input) => ask<EditionPreview>({ kind: "preview", input }, (answer) => (answer.kind === "preview" ? answer.preview : undefined), false),
    make: (input, progress) =>
      ask<CouncilEdition>(
        { kind: "make", input },
        (answer) => {
          if (answer.kind === "progress") progress(answer.done, answer.of);
          return answer.kind === "made" ? answer.edition : undefined;
        },
        true,
      ),
  };
}
