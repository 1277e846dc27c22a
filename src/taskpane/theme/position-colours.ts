import type { Scheme } from "./host-theme";

/**
 * Market and network in two hues of equal weight (ochre and blue, the hues of the sheets, of nearly the same lightness; all
 * common kinds of colour blindness keep them apart). Merit has no say in them: a risk goes from light to dark of one hue of its own. In a contrast theme the system's own colours are used.
 */
export const positionColours: Readonly<Record<Scheme, Readonly<Record<string, string>>>> = {
  light: { "--market": "#a05a12", "--network": "#1f6f8b", "--mixed": "#6b6b6b", "--mark": "#242424", "--track": "#d6d6d6", "--middle": "#d6d6d6", "--ground": "#ffffff", "--risk-low": "#f4e9ec", "--risk-medium": "#d9a9b4", "--risk-high": "#8e2f48", "--risk-edge": "#8e2f48" },
  dark: { "--market": "#e09a55", "--network": "#6bb3cd", "--mixed": "#adadad", "--mark": "#ffffff", "--track": "#5c5c5c", "--middle": "#5c5c5c", "--ground": "#292929", "--risk-low": "#4a2f37", "--risk-medium": "#9c5a6b", "--risk-high": "#e8b6c2", "--risk-edge": "#e8b6c2" },
  contrast: { "--market": "CanvasText", "--network": "CanvasText", "--mixed": "CanvasText", "--mark": "CanvasText", "--track": "Canvas", "--middle": "CanvasText", "--ground": "Canvas", "--risk-low": "CanvasText", "--risk-medium": "CanvasText", "--risk-high": "CanvasText", "--risk-edge": "CanvasText" },
};
