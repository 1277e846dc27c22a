import type { Page } from "playwright-core";

/** The four contrast themes of Windows 11, as the system's colours have them (Microsoft, "Contrast themes"). */
export const CONTRAST_THEMES = {
  Aquatic: { Canvas: "#202020", CanvasText: "#ffffff", LinkText: "#75e9fc", GrayText: "#a6a6a6", Highlight: "#8ee3f0", HighlightText: "#263b50", ButtonFace: "#202020", ButtonText: "#ffffff" },
  Desert: { Canvas: "#fffaef", CanvasText: "#3d3d3d", LinkText: "#1c5e75", GrayText: "#676767", Highlight: "#903909", HighlightText: "#fff5e3", ButtonFace: "#fffaef", ButtonText: "#202020" },
  Dusk: { Canvas: "#2d3236", CanvasText: "#ffffff", LinkText: "#70ebde", GrayText: "#a6a6a6", Highlight: "#a1bfde", HighlightText: "#212d3b", ButtonFace: "#2d3236", ButtonText: "#b6f6f0" },
  "Night sky": { Canvas: "#000000", CanvasText: "#ffffff", LinkText: "#8080ff", GrayText: "#a6a6a6", Highlight: "#d6b4fd", HighlightText: "#2b2b2b", ButtonFace: "#000000", ButtonText: "#ffee32" },
} as const;

/**
 * Puts the colours of a contrast theme where the pane asks for the system's. Chromium can be told that a contrast theme is on, not which
 * one: the page therefore keeps its own colours (forced-color-adjust), which in that theme are the system's by name, and each name gets its value.
 */
export async function wearTheme(page: Page, colours: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((values) => {
    const names = new RegExp(`\\b(${Object.keys(values).join("|")})\\b`, "gi");
    const lower = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
    const replaced = (text: string): string => text.replace(names, (name) => lower.get(name.toLowerCase()) ?? name);
    const rules = (list: CSSRuleList): void => {
      for (const rule of list) {
        if (rule instanceof CSSStyleRule) {
          for (const property of [...rule.style]) {
            const value = rule.style.getPropertyValue(property);
            if (replaced(value) !== value) rule.style.setProperty(property, replaced(value), rule.style.getPropertyPriority(property));
          }
        } else if (rule instanceof CSSGroupingRule) rules(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) rules(sheet.cssRules);
    for (const each of document.querySelectorAll<HTMLElement>("[style]")) each.setAttribute("style", replaced(each.getAttribute("style") ?? ""));
    const base = document.createElement("style");
    base.textContent = `* { forced-color-adjust: none !important; } body { background: ${values["Canvas"] ?? ""}; color: ${values["CanvasText"] ?? ""}; } select, input:not([type=range]):not([type=checkbox]):not([type=radio]) { background: ${values["Canvas"] ?? ""}; color: ${values["CanvasText"] ?? ""}; }`;
    document.head.append(base);
  }, colours as Record<string, string>);
}
