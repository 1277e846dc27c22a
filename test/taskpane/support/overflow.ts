import type { Page } from "playwright-core";

/** As many findings as are worth reading. */
const MOST = 6;

/** What sticks out of the page, or out of what holds it and does not scroll; none where everything fits. */
export const stickingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate((most) => {
    const named = (element: Element): string => `${element.tagName.toLowerCase()} "${(element.textContent ?? "").slice(0, 40)}"`;
    const found: string[] = [];
    for (const frame of [document.documentElement, ...document.querySelectorAll("main, header, nav, aside")]) if (frame.scrollWidth > frame.clientWidth) found.push(`${named(frame)} is ${frame.scrollWidth - frame.clientWidth} px wider than its room`);
    /** Inside something that scrolls sideways by itself, or is there for screen readers alone. */
    const inScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at && at.tagName !== "MAIN"; at = at.parentElement) if (getComputedStyle(at).overflowX !== "visible") return true;
      return false;
    };
    for (const element of document.querySelectorAll<HTMLElement>("main *, aside *, header *")) {
      if (found.length >= most) break;
      if (element.closest("svg") || !element.checkVisibility() || inScroller(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -0.5 || right > innerWidth + 0.5)) found.push(`${named(element)} runs from ${left.toFixed(0)} to ${right.toFixed(0)} px`);
      const { overflowX, display } = getComputedStyle(element);
      // What is typed in a field scrolls in it by itself.
      if (overflowX === "visible" && !element.matches("input, textarea, select") && display !== "inline" && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) found.push(`${named(element)} holds ${element.scrollWidth} px in ${element.clientWidth}`);
    }
    // A browser shows one line of what is chosen in a list: the words beside it must say it in full.
    for (const list of document.querySelectorAll("select")) {
      const chosen = list.selectedOptions[0]?.text ?? "";
      if (list.checkVisibility() && list.nextElementSibling?.textContent !== chosen) found.push(`the list with "${chosen.slice(0, 40)}" shows one line of it`);
    }
    for (const field of document.querySelectorAll("textarea")) if (field.checkVisibility() && field.scrollHeight > field.clientHeight + 1) found.push(`${named(field)} shows ${field.clientHeight} px of ${field.scrollHeight}`);
    return found;
  }, MOST);
