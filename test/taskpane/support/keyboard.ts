import type { Locator, Page } from "playwright-core";

/** As many stops as a screen has at most: beyond this Tab leads nowhere any more. */
const MOST_STOPS = 400;

/** As many times as Tab may stay on one element: a date has a stop for day, month, year and its calendar. */
const MOST_PARTS = 4;

/** What the page tells of the element that has the focus. */
interface Stop {
  /** What it is, for people. */
  readonly what: string;
  /** How often it was met since the walk began; 0 where nothing has the focus. */
  readonly met: number;
  /** What is wrong with the stop before, seen now that it lost the focus, or with this one. */
  readonly wrong: readonly string[];
}

/** Put in the page: looks at the focus after each key. Only what is drawn counts, whichever rule draws it. */
const WATCH = `(() => {
  const PROPERTIES = ["outlineStyle", "outlineWidth", "outlineColor", "outlineOffset", "boxShadow", "borderTopColor", "borderTopWidth", "borderTopStyle", "borderBottomColor", "borderBottomWidth", "backgroundColor", "textDecorationLine", "opacity", "transform", "visibility", "content"];
  const drawn = (element) => {
    const around = [element, element.nextElementSibling, element.parentElement, element.parentElement && element.parentElement.parentElement].filter((each) => each !== null && each !== document.body && each.tagName !== "MAIN");
    return around.flatMap((each) => [null, "::before", "::after"].map((part) => {
      const style = getComputedStyle(each, part);
      return part !== null && style.content === "none" ? "" : PROPERTIES.map((name) => (name.startsWith("outline") && style.outlineStyle === "none" ? "" : style[name])).join("|");
    })).join("\\n");
  };
  const named = (element) => element.tagName.toLowerCase() + " " + (element.getAttribute("aria-label") ?? (element.labels && element.labels[0] ? element.labels[0].textContent : element.textContent) ?? "").trim().slice(0, 60);
  let last = null;
  let met = new Map();
  const inSight = (element) => {
    const box = element.getBoundingClientRect();
    const main = element.closest("main, aside, header");
    const room = main === null ? { top: 0, bottom: innerHeight, left: 0, right: innerWidth } : main.getBoundingClientRect();
    // A menu that folds out of the header hangs below it.
    const bottom = main !== null && main.tagName === "HEADER" ? innerHeight : Math.min(room.bottom, innerHeight);
    return Math.min(box.bottom, bottom) - Math.max(box.top, room.top, 0) >= 1 && Math.min(box.right, innerWidth) - Math.max(box.left, 0) >= 1;
  };
  globalThis.keyboard = {
    // Where the focus was is where Tab goes on: the page itself takes it for a moment.
    toTop: () => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
      last = null;
      met = new Map();
    },
    look: () => {
      const wrong = [];
      const now = document.activeElement === document.body || document.documentElement === document.activeElement ? null : document.activeElement;
      if (last !== null && last.element !== now && last.element.isConnected && last.element.checkVisibility() && drawn(last.element) === last.drawn) wrong.push("no visible focus on " + named(last.element));
      last = now === null ? null : { element: now, drawn: drawn(now) };
      if (now === null) return { what: "", met: 0, wrong };
      met.set(now, (met.get(now) ?? 0) + 1);
      if (!inSight(now)) wrong.push("the focus is out of sight on " + named(now));
      return { what: named(now), met: met.get(now), wrong };
    },
    missed: () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((each) => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }) && !met.has(each))
      .filter((each) => !(each.type === "radio" && [...met.keys()].some((other) => other.type === "radio" && other.name === each.name)))
      .map(named),
  };
})()`;

interface Watched {
  readonly keyboard: { readonly toTop: () => void; readonly look: () => Stop; readonly missed: () => readonly string[] };
}

/** Somebody without a mouse: goes from stop to stop, presses keys, and notes what a person who sees would miss. */
export class Keyboard {
  /** What was wrong with the focus on the way. */
  readonly wrong: string[] = [];
  /** The keys pressed since they were last asked for, but Tab. */
  private pressed = new Set<string>();

  constructor(readonly page: Page) {}

  /** Watches the page that is open from here on. */
  async watch(): Promise<void> {
    await this.page.evaluate(WATCH);
  }

  /** Starts anew from the top of the page. */
  async toTop(): Promise<void> {
    await this.page.evaluate(() => (globalThis as unknown as Watched).keyboard.toTop());
  }

  async press(key: string): Promise<void> {
    this.pressed.add(key);
    await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.press("ControlOrMeta+a");
    await this.page.keyboard.type(words);
  }

  /** The keys pressed since this was last asked, as they are written in the documentation. */
  keys(): readonly string[] {
    const keys = [...this.pressed].filter((key) => key !== "ControlOrMeta+a").map((key) => (key.startsWith("Arrow") ? "Arrows" : key)).sort();
    this.pressed = new Set();
    return [...new Set(keys)];
  }

  private async stop(key: "Tab" | "Shift+Tab" = "Tab"): Promise<Stop> {
    await this.page.keyboard.press(key);
    const stop = await this.page.evaluate(() => (globalThis as unknown as Watched).keyboard.look());
    this.wrong.push(...stop.wrong);
    return stop;
  }

  /** Presses Tab until that element has the focus. */
  async tabTo(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    const seen: string[] = [];
    for (let presses = 0; presses < MOST_STOPS; presses += 1) {
      const { what } = await this.stop();
      seen.push(what);
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab never came to ${String(wanted)}; it came to ${[...new Set(seen)].join(", ")}`);
  }

  /** Tab to it, then that key. */
  async on(wanted: Locator, key: string): Promise<void> {
    await this.tabTo(wanted);
    await this.press(key);
  }

  /** Walks the whole screen from its top until the focus comes round; what Tab never met, and what holds it, is told. */
  async walk(): Promise<readonly string[]> {
    await this.toTop();
    const stops: string[] = [];
    for (let presses = 0; presses < MOST_STOPS; presses += 1) {
      const { what, met } = await this.stop();
      if (met === 0 && stops.length > 0) break;
      if (met > 1 && what === stops[0]) break;
      if (met > MOST_PARTS) {
        this.wrong.push(`Tab is held at ${what}`);
        break;
      }
      if (met === 1) stops.push(what);
    }
    const missed = await this.page.evaluate(() => (globalThis as unknown as Watched).keyboard.missed());
    this.wrong.push(...missed.map((each) => `Tab never comes to ${each}`));
    // Past either end of the page lies the browser itself.
    const back = [await this.stop("Shift+Tab"), await this.stop("Shift+Tab"), await this.stop("Shift+Tab")].map(({ what }) => what);
    if (stops.length > 1 && !back.some((what) => what !== "" && what !== stops[0])) this.wrong.push(`Shift+Tab leads nowhere from the end: ${back.join(", ")}`);
    return stops;
  }
}
