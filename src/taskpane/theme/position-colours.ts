import type { Scheme } from "./host-theme";

/**
 * Market and network in two hues of equal weight (the same lightness and chroma in OKLCH; blue and ochre, which all common
 * kinds of colour blindness keep apart). Merit has no say in them. In a contrast theme the system's own colours are used.
 */
export const positionColours: Readonly<Record<Scheme, Readonly<Record<string, string>>>> = {
  light: { "--market": "#2a6fb5", "--network": "#a05a12", "--mixed": "#6b6b6b", "--mark": "#242424", "--track": "#d6d6d6", "--middle": "#d6d6d6", "--ground": "#ffffff" },
  dark: { "--market": "#6fb0f2", "--network": "#e09a55", "--mixed": "#adadad", "--mark": "#ffffff", "--track": "#5c5c5c", "--middle": "#5c5c5c", "--ground": "#292929" },
  contrast: { "--market": "CanvasText", "--network": "CanvasText", "--mixed": "CanvasText", "--mark": "CanvasText", "--track": "Canvas", "--middle": "CanvasText", "--ground": "Canvas" },
};
