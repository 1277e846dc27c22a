import { colors } from "./looks";

/** Patterns of a bar's fill, markers on a line and dashes of it, by their names in Office Open XML. */
export type FillPattern = "wdUpDiag" | "ltHorz" | "lgCheck" | "wdDnDiag" | "dkVert";
export type Marker = "circle" | "square" | "triangle" | "diamond" | "x" | "plus" | "star" | "dash";
export type Dash = "solid" | "sysDash" | "sysDot" | "dashDot" | "lgDash" | "lgDashDotDot";

/** What tells a series apart from its neighbours, also without colour. */
export interface SeriesLook {
  /** Hex RGB, six digits; the ink of a pattern. */
  readonly color: string;
  readonly pattern?: FillPattern;
  readonly marker: Marker;
  readonly dash: Dash;
}

/**
 * Looks by turns. Bars differ in lightness or pattern; the first six in lightness alone, for where patterns cannot be drawn (Office.js); lines differ in
 * marker and dash.
 */
export const SERIES_LOOKS: readonly SeriesLook[] = [
  { color: colors.network, marker: "circle", dash: "solid" },
  { color: colors.marketSoft, marker: "square", dash: "sysDash" },
  { color: colors.ink, pattern: "wdUpDiag", marker: "triangle", dash: "sysDot" },
  { color: colors.medium, marker: "diamond", dash: "dashDot" },
  { color: colors.deep, pattern: "ltHorz", marker: "x", dash: "lgDash" },
  { color: colors.amber, pattern: "lgCheck", marker: "plus", dash: "lgDashDotDot" },
  { color: colors.network, pattern: "dkVert", marker: "star", dash: "solid" },
  { color: colors.high, pattern: "wdDnDiag", marker: "dash", dash: "sysDash" },
];

/** The look of the series at that place, counted from 0; beyond the last look they begin again. */
export const seriesLook = (at: number): SeriesLook => SERIES_LOOKS[at % SERIES_LOOKS.length] as SeriesLook;
