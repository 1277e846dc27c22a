import type { Page } from "playwright-core";

/** The four contrast themes of Windows 11, as the system's colours have them (Microsoft, "Contrast themes"). */
export const CONTRAST_THEMES = {
  Aquatic: { Canvas: "#202020", CanvasText: "#ffffff", LinkText: "#75e9fc", GrayText: "#a6a6a6", Highlight: "#8ee3f0", HighlightText: "#263b50", ButtonFace: "#202020", ButtonText: "#ffffff" },
  Desert: { Canvas: "#fffaef", CanvasText: "#3d3d3d", LinkText: "#1c5e75", GrayText: "#676767", Highlight: "#903909", HighlightText: "#fff5e3", ButtonFace: "#fffaef", ButtonText: "#202020" },
  Dusk: { Canvas: "#2d3236", CanvasText: "#ffffff", LinkText: "#70ebde", GrayText: "#a6a6a6", Highlight: "#a1bfde", HighlightText: "#212d3b", ButtonFace: "#2d3236", ButtonText: "#b6f6f0" },
  "Night sky": { Canvas: "#000000", CanvasText: "#ffffff", LinkText: "#8080ff", GrayText: "#a6a6a6", Highlight: "#d6b4fd", HighlightText: "#2b2b2b", ButtonFace: "#000000", ButtonText: "#ffee32" },
} as const;

export type ContrastTheme = keyof typeof CONTRAST_THEMES;

/** Put in the page: the system's colours by name become variables, of which the theme gives the values. */
const DRESS = `(colours, dress) => {
  const names = Object.keys(colours);
  const places = new Map(names.map((name, at) => [name.toLowerCase(), "var(--s" + at + ")"]));
  const wanted = new RegExp("\\\\b(" + names.join("|") + ")\\\\b", "gi");
  const replaced = (text) => text.replace(wanted, (name) => places.get(name.toLowerCase()) ?? name);
  const rules = (list) => {
    for (const rule of list) {
      if (rule instanceof CSSStyleRule) {
        for (const property of [...rule.style]) {
          const value = rule.style.getPropertyValue(property);
          if (replaced(value) !== value) rule.style.setProperty(property, replaced(value), rule.style.getPropertyPriority(property));
        }
      } else if (rule instanceof CSSGroupingRule) rules(rule.cssRules);
    }
  };
  const old = document.getElementById(dress);
  if (old) old.remove();
  for (const sheet of document.styleSheets) rules(sheet.cssRules);
  for (const each of document.querySelectorAll("[style]")) {
    const style = each.getAttribute("style") ?? "";
    if (replaced(style) !== style) each.setAttribute("style", replaced(style));
  }
  const base = document.createElement("style");
  base.id = dress;
  const values = names.map((name, at) => "--s" + at + ": " + colours[name]).join("; ");
  const place = (name) => places.get(name.toLowerCase());
  base.textContent = ":root { " + values + " } * { forced-color-adjust: none !important; } body { background: " + place("Canvas") + "; color: " + place("CanvasText") + "; } select, textarea, input:not([type=range]):not([type=checkbox]):not([type=radio]) { background: " + place("Canvas") + "; color: " + place("CanvasText") + "; }";
  document.head.append(base);
}`;

const ID = "contrast-theme";

/**
 * Puts the colours of a contrast theme where the pane asks for the system's. Chromium can be told that a contrast theme is on, not which
 * one: the page therefore keeps its own colours (forced-color-adjust), which in that theme are the system's by name, and each name gets its value.
 */
export async function wearTheme(page: Page, theme: ContrastTheme): Promise<void> {
  await page.emulateMedia({ forcedColors: "active", colorScheme: theme === "Desert" ? "light" : "dark" });
  await page.evaluate(`(${DRESS})(${JSON.stringify(CONTRAST_THEMES[theme])}, ${JSON.stringify(ID)})`);
}

/** Back to a page without a contrast theme. */
export async function takeOffTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.remove(), ID);
  await page.emulateMedia({ forcedColors: "none", colorScheme });
}
