import type { Browser, Page } from "playwright-core";

/** Something a user does: what it is, and the script that does it, run in one task as a click's is. */
export interface Act {
  readonly what: string;
  readonly script: string;
}

/** How long it kept the page from drawing, in ms of processor time of the page's own thread, which a busy machine does not blur. */
export interface Cost {
  readonly what: string;
  /** The task of the event itself: what a user waits for until something is drawn. */
  readonly atOnce: number;
  /** The longest task that followed; anything the user does meanwhile waits for no more than this. */
  readonly longestAfter: number;
}

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** As long as what follows an act may take, in ms, before the next act. */
const AFTERWARDS = 700;
const MARK = "act: ";

/** Does one act after another and tells from a trace what each cost. */
export async function costsOf(browser: Browser, page: Page, acts: readonly Act[]): Promise<readonly Cost[]> {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
  for (const { what, script } of acts) {
    await page.evaluate(({ name, source }) => {
      performance.mark(name);
      new Function(source)();
    }, { name: `${MARK}${what}`, source: script });
    await page.waitForTimeout(AFTERWARDS);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name.startsWith(MARK));
  const [first] = marks;
  const tasks = traceEvents.filter(({ name, tid, pid, tdur }) => name === "RunTask" && tid === first?.tid && pid === first.pid && tdur !== undefined);
  return acts.map(({ what }, at) => {
    const began = marks[at]?.ts ?? NaN;
    const end = marks[at + 1]?.ts ?? Infinity;
    const milliseconds = (task: TraceEvent | undefined): number => (task?.tdur ?? NaN) / 1000;
    const own = tasks.find(({ ts, dur = 0 }) => ts <= began && began <= ts + dur);
    const after = tasks.filter(({ ts, dur = 0 }) => ts > began && ts + dur < end);
    return { what, atOnce: milliseconds(own), longestAfter: Math.max(0, ...after.map(milliseconds)) };
  });
}
