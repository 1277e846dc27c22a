import type { EditionInput } from "../../src/council";
import { DEFAULT_PARAMETERS } from "../../src/engine";
import type { DeskAnswer, DeskRequest } from "../../src/taskpane/share/edition-desk";
import { workerDesk } from "../../src/taskpane/share/worker-desk";

const input: EditionInput = { scenarios: [], parameters: DEFAULT_PARAMETERS, language: "nl", date: new Date(0) };
const edition = { file: new Uint8Array([1]), sheets: [], formulas: 3, content: undefined, problems: [] };

/** A thread that answers when the test says so. */
class Thread {
  readonly asked: DeskRequest[] = [];
  ended = false;
  onmessage: ((event: { data: DeskAnswer }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
  postMessage = (request: DeskRequest): void => void this.asked.push(request);
  terminate = (): void => void (this.ended = true);
  answer = (data: DeskAnswer): void => this.onmessage?.({ data });
}

function desk(): { threads: Thread[]; make: ReturnType<typeof workerDesk> } {
  const threads: Thread[] = [];
  return { threads, make: workerDesk(() => { const thread = new Thread(); threads.push(thread); return thread as unknown as Worker; }) };
}

test("one thread serves all work; each answer reaches who asked for it, with its progress", async () => {
  const { threads, make } = desk();
  const steps: number[] = [];
  const first = make.make(input, (done) => steps.push(done));
  const second = make.preview(input);
  const [thread] = threads;
  expect(thread!.asked.map(({ kind }) => kind)).toEqual(["make", "preview"]);
  thread!.answer({ job: 1, kind: "progress", done: 1, of: 2 });
  thread!.answer({ job: 2, kind: "preview", preview: { title: "T", answers: [], sheets: [], mail: { nl: "", en: "" } } });
  thread!.answer({ job: 1, kind: "made", edition });
  expect((await second.result).title).toBe("T");
  expect((await first.result).formulas).toBe(3);
  expect(steps).toEqual([1]);
  expect(threads).toHaveLength(1);
});

test("work that is called off ends the thread; the next work starts a new one", async () => {
  const { threads, make } = desk();
  make.make(input, () => undefined).cancel();
  expect(threads[0]!.ended).toBe(true);
  const next = make.make(input, () => undefined);
  threads[1]!.answer({ job: 2, kind: "made", edition });
  await expect(next.result).resolves.toBe(edition);
});

test("work that fails, and a thread that cannot start, are told; the next work tries again", async () => {
  const { threads, make } = desk();
  const failing = make.make(input, () => undefined);
  threads[0]!.answer({ job: 1, kind: "failed", reason: "no memory" });
  await expect(failing.result).rejects.toThrow("no memory");
  const lost = make.preview(input);
  threads[0]!.onerror?.({ message: "script error", preventDefault: () => undefined });
  await expect(lost.result).rejects.toThrow("script error");
  void make.preview(input);
  expect(threads).toHaveLength(2);
});
