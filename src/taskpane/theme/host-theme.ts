import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

export type Scheme = "light" | "dark" | "contrast";

/** The relative luminance of `#rrggbb`, 0 black to 1 white (WCAG 2.2); undefined where it is no such colour. */
function luminance(colour: string): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => {
    const part = parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What the pane follows: the contrast theme of the system before all, then the host's theme, then the system's preference. */
export function schemeOf(signs: { readonly forcedColours: boolean; readonly hostBackground: string | undefined; readonly prefersDark: boolean }): Scheme {
  if (signs.forcedColours) return "contrast";
  const host = signs.hostBackground === undefined ? undefined : luminance(signs.hostBackground);
  if (host !== undefined) return host < 0.2 ? "dark" : "light";
  return signs.prefersDark ? "dark" : "light";
}

/** The system's colour for a token of Fluent, by what the token is for: so any contrast theme of the system is followed, dark or light. */
function systemColour(token: string): string {
  if (token.includes("Disabled")) return token.includes("Background") ? "Canvas" : "GrayText";
  if (token.includes("ForegroundOnBrand") || token.includes("ForegroundInverted")) return "HighlightText";
  if (token.includes("Link")) return "LinkText";
  if (token.includes("BrandBackground") || token.includes("CompoundBrandBackground")) return "Highlight";
  return token.includes("Background") ? "Canvas" : "CanvasText";
}

const isColour = (token: string): boolean => token.startsWith("color") && !token.includes("Shadow") && !token.includes("Transparent") && !token.includes("Overlay");

// Every theme of Fluent has the same tokens; one made for a single contrast theme would only make the pane heavier.
const contrastTheme: Theme = { ...webLightTheme, ...Object.fromEntries(Object.keys(webLightTheme).filter(isColour).map((token) => [token, systemColour(token)])) };

export const themes: Readonly<Record<Scheme, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: contrastTheme };
