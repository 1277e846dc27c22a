/** Widths that the pane has in Excel: on the Mac, on Windows, on the web, and pulled wide (Microsoft's documentation, 2026). */
export const WIDTHS = [270, 320, 350, 500] as const;
const LEAST = 240;
const MOST = 900;
const STEP = 10;

interface PaneWidth {
  readonly set: (width: number) => void;
  /** Calls the listener with the width as it is, and with each new one. */
  readonly onChanged: (listener: (width: number) => void) => void;
}

/** The pane's width in pixels, set by buttons, by dragging the divider, or by its arrow keys. */
export function paneWidth(pane: HTMLElement, divider: HTMLElement, label: string): PaneWidth {
  const listeners: ((width: number) => void)[] = [];
  let now: number = WIDTHS[2];
  const set = (width: number): void => {
    now = Math.round(Math.min(MOST, Math.max(LEAST, width)));
    pane.style.width = `${now}px`;
    divider.setAttribute("aria-valuenow", String(now));
    for (const listener of listeners) listener(now);
  };
  divider.tabIndex = 0;
  for (const [name, value] of Object.entries({ role: "separator", "aria-orientation": "vertical", "aria-label": label, "aria-valuemin": String(LEAST), "aria-valuemax": String(MOST) })) divider.setAttribute(name, value);
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") set(now + STEP);
    if (key === "ArrowRight") set(now - STEP);
  });
  divider.addEventListener("pointerdown", (pressed) => {
    divider.setPointerCapture(pressed.pointerId);
    const from = now;
    const drag = (moved: PointerEvent): void => set(from + pressed.clientX - moved.clientX);
    divider.addEventListener("pointermove", drag);
    divider.addEventListener("pointerup", () => divider.removeEventListener("pointermove", drag), { once: true });
  });
  set(now);
  return {
    set,
    onChanged: (listener) => {
      listeners.push(listener);
      listener(now);
    },
  };
}
