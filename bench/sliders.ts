/**
 * `npm run bench -- sliders`: the weight sliders of the pane over 50 scenarios, in Chromium. A slider is moved at every frame for some seconds;
 * counted are the frames drawn beside those of the same page at rest in the same run, so that a slow machine does not pass for a slow pane.
 * Ends with status 1 where more than one frame in twenty is lost.
 */
import { buildPage, startBrowser } from "../test/taskpane/support/build-page";

const SCENARIOS = 50;
const FRAMES = 240;
const LOST_AT_MOST = 0.05;
interface Run {
  /** Milliseconds between frames. */
  readonly frames: readonly number[];
  /** Milliseconds of script that a move of the slider takes before the page can draw. */
  readonly moves: readonly number[];
  /** Frames in which the stability interval under another slider was drawn anew. */
  readonly followed: number;
}

const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function measured(): Promise<boolean> {
  const built = await buildPage({ minimize: true });
  const browser = await startBrowser();
  try {
    // Wide enough for every screen to have its button.
    const page = await browser.newPage({ viewport: { width: 500, height: 900 } });
    await page.goto(built.url(`lang=en&scenarios=${SCENARIOS}&tour=done`));
    await page.getByRole("button", { name: "How sure", exact: true }).click();
    await page.waitForFunction((count) => document.querySelectorAll("main article").length === count, SCENARIOS);
    const run = (moving: boolean): Promise<Run> =>
      page.evaluate(
        ({ count, moves }) =>
          new Promise<Run>((done) => {
            const slider = document.querySelector<HTMLInputElement>("input[type=range]");
            if (!slider) throw new Error("there is no slider");
            const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
            const [frames, took]: [number[], number[]] = [[], []];
            let [followed, changed] = [0, false];
            const watch = new MutationObserver(() => {
              changed = true;
            });
            for (const other of document.querySelectorAll("input[type=range]")) if (other !== slider && other.nextElementSibling) watch.observe(other.nextElementSibling, { subtree: true, attributes: true });
            let last = performance.now();
            let at = 0;
            const frame = (now: number): void => {
              if (at > 0) frames.push(now - last);
              last = now;
              at += 1;
              if (changed) followed += 1;
              changed = false;
              if (at > count) {
                watch.disconnect();
                return done({ frames, moves: took, followed });
              }
              if (moves) {
                const began = performance.now();
                setter?.call(slider, String((at % 20) / 4));
                slider.dispatchEvent(new Event("input", { bubbles: true }));
                took.push(performance.now() - began);
              }
              requestAnimationFrame(frame);
            };
            requestAnimationFrame(frame);
          }),
        { count: FRAMES, moves: moving },
      );
    await run(true);
    const rest = await run(false);
    const moved = await run(true);
    const rate = ({ frames }: Run): number => (1000 * frames.length) / frames.reduce((sum, each) => sum + each, 0);
    const [still, going] = [rate(rest), rate(moved)];
    process.stdout.write(`${SCENARIOS} scenarios, ${FRAMES} frames: at rest ${still.toFixed(1)} frames a second, a slider moving ${going.toFixed(1)}; ratio ${(going / still).toFixed(3)}; ` + `frame p50 ${percentile(moved.frames, 0.5).toFixed(1)} ms, p95 ${percentile(moved.frames, 0.95).toFixed(1)} ms; intervals drawn anew in ${moved.followed} of ${FRAMES} frames; script of a move p50 ${percentile(moved.moves, 0.5).toFixed(1)} ms, p95 ${percentile(moved.moves, 0.95).toFixed(1)} ms\n`);
    return going / still >= 1 - LOST_AT_MOST;
  } finally {
    await browser.close();
    built.remove();
  }
}

void measured().then((fast) => {
  if (!fast) process.exitCode = 1;
});
