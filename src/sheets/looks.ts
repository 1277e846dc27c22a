/** How cells look: a small set of looks with a meaning, so that both renderers and all sheets agree. */

/** Colours, hex RGB. Market and network are two hues of equal weight: a position, not a merit. Concern goes from light to dark of one hue. */
export const colors = {
  ink: "1F2933",
  soft: "52606D",
  line: "CBD2D9",
  band: "F1F4F7",
  header: "DCE5EC",
  paper: "FFFFFF",
  input: "FFFBEA",
  ours: "F3EDFA",
  market: "B4660A",
  mixed: "7B7384",
  network: "1F6F8B",
  marketSoft: "F7E6D0",
  mixedSoft: "E8E5EB",
  /** Between the light of market and the dark of network, also on grey paper. */
  mixedMiddle: "B0A9B9",
  networkSoft: "D5E8EE",
  low: "F4E9EC",
  medium: "D9A9B4",
  high: "8E2F48",
  attention: "FFD8A8",
  /** Between high and ink, and between medium and high, also on grey paper: for series beside each other. */
  deep: "6B1D38",
  amber: "B9772F",
  /** Kinds beside each other in one bar, in two hues, from light to dark also on grey paper. */
  steps: ["F7E6D0", "A5C9D6", "C0915A", "3F7F97", "14495C"],
} as const;

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** A hatched fill, for what is not known. */
  readonly hatched?: boolean;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  /** Steps of room, as wide as three spaces, at the side to which the text is aligned. */
  readonly indent?: number;
  readonly vertical?: "top" | "center";
  readonly border?: boolean;
}

const cell = { border: true, vertical: "top" } as const;

export const looks = {
  title: { bold: true, size: 18, color: colors.ink },
  /** A title that somebody gave, over the width of a page. */
  "page-title": { bold: true, size: 18, color: colors.ink, wrap: true, vertical: "top" },
  subtitle: { size: 11, color: colors.soft, wrap: true, vertical: "top" },
  heading: { bold: true, size: 13, color: colors.ink },
  text: { wrap: true, vertical: "top" },
  finding: { bold: true, size: 12, wrap: true, vertical: "top" },
  note: { italic: true, color: colors.soft, wrap: true, vertical: "top" },
  group: { bold: true, color: colors.ink, fill: colors.header, wrap: true, align: "left", border: true, vertical: "top" },
  header: { bold: true, color: colors.ink, fill: colors.header, wrap: true, border: true, vertical: "top" },
  /** A header right above numbers. */
  "header-number": { bold: true, color: colors.ink, fill: colors.header, wrap: true, align: "right", indent: 1, border: true, vertical: "top" },
  label: { ...cell, wrap: true },
  value: { ...cell },
  word: { ...cell, wrap: true, align: "left" },
  centred: { ...cell, align: "center" },
  input: { ...cell, fill: colors.input, align: "center" },
  "input-text": { ...cell, fill: colors.input, wrap: true },
  ours: { ...cell, fill: colors.ours },
  unknown: { ...cell, hatched: true, color: colors.soft },
  attention: { ...cell, fill: colors.attention },
  market: { ...cell, fill: colors.marketSoft, wrap: true },
  mixed: { ...cell, fill: colors.mixedSoft, wrap: true },
  network: { ...cell, fill: colors.networkSoft, wrap: true },
  low: { ...cell, fill: colors.low },
  medium: { ...cell, fill: colors.medium },
  high: { ...cell, fill: colors.high, color: colors.paper, bold: true },
  fixed: { ...cell, italic: true, color: colors.soft, wrap: true },
  link: { ...cell, color: colors.network, wrap: true },
} as const satisfies Readonly<Record<string, Look>>;

export type StyleName = keyof typeof looks;

/** How numbers show: two decimals at most; the cell keeps full precision. */
export const formats = {
  general: "General",
  level: "0.00",
  share: "0%",
  signed: "+0.00;-0.00;0.00",
  money: "#,##0",
  years: "0.0",
  tenths: "0.0",
  count: "0",
  /** 1 for what was chosen, 0 for what was not. */
  chosen: '"●";;"–"',
  /** For numbers that are held against a known answer: more digits than elsewhere. */
  fine: "0.000000",
  margin: "0.0########",
  /** For a setting with more decimals than a reader needs. */
  fraction: "0.000",
  /** For a setting of many digits. */
  large: "#,##0",
  text: "@",
} as const;

export type FormatName = keyof typeof formats;

/** Room after a number, as wide as an indent (three spaces: a digit and a space), so that it does not touch what stands in the next cell; words in such a cell stay where they are. */
const AIR = "_0_ ";

/**
 * The format of a cell in Excel's codes; undefined for the usual one. A number that stands at the right of its cell keeps some air, in the middle of one it needs none.
 */
export function numberFormat(style: StyleName | undefined, format: FormatName = "general"): string | undefined {
  const look: Look = style === undefined ? {} : looks[style];
  if (look.align !== undefined || format === "text" || look.border !== true) return format === "general" ? undefined : formats[format];
  if (format === "general") return style === "value" || style === "fixed" ? `${formats.general}${AIR}` : undefined;
  return formats[format].split(";").map((section) => `${section}${AIR}`).join(";");
}
