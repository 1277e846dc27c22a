import { configure } from "@testing-library/react";

/**
 * What jsdom lacks and Fluent UI and the pane ask for: a ResizeObserver, media queries (none match), and container queries,
 * which its style parser reports as errors on every render.
 */
export function standInForBrowser(): void {
  // Asking jsdom of every element whether it is visible costs seconds a query; nothing in the pane is drawn and hidden.
  configure({ defaultHidden: true });
  const say = console.error.bind(console);
  jest.spyOn(console, "error").mockImplementation((...said: unknown[]) => {
    if (!String(said[0]).includes("inserting the following rule: \"@container")) say(...said);
  });
  globalThis.ResizeObserver = class {
    observe(): void { /* nothing is ever resized here */ }
    unobserve(): void { /* nor forgotten */ }
    disconnect(): void { /* nor ended */ }
  };
  globalThis.matchMedia = (media: string): MediaQueryList =>
    ({ media, matches: false, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => true });
}
