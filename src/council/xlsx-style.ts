import type { Borders, Fill, Style } from "@cj-tech-master/excelts";
import { colors, looks, numberFormat, type FormatName, type Look, type StyleName } from "../sheets";

/** The library wants eight digits: the first two are the opacity. */
export const argb = (rgb: string): string => `FF${rgb}`;

const line = { style: "thin", color: { argb: argb(colors.line) } } as const;
const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

/**
 * Arial is on every machine that opens workbooks, or a font of the very same widths (Liberation Sans): what fits here fits there. At ten
 * points it is as wide as Calibri at eleven, in which the looks and the widths of columns are given.
 */
export const FONT = "Arial";
export const FONT_SIZE = 10;
const LOOKS_SIZE = 11;
/** A height that was given for the looks, in the size of this font. */
export const scaledHeight = (points: number): number => Math.round(((points * FONT_SIZE) / LOOKS_SIZE) * 10) / 10;
const scaled = (size: number): number => Math.round(((size * FONT_SIZE) / LOOKS_SIZE) * 2) / 2;

function fillOf(look: Look): { fill: Fill } | undefined {
  if (look.hatched === true) return { fill: { type: "pattern", pattern: "lightUp", fgColor: { argb: argb(colors.line) }, bgColor: { argb: argb(colors.paper) } } };
  if (look.fill === undefined) return undefined;
  return { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(look.fill) }, bgColor: { argb: argb(look.fill) } } };
}

function styleOf(name: StyleName | undefined, format: FormatName | undefined): Partial<Style> {
  const look: Look = name === undefined ? {} : looks[name];
  const numFmt = numberFormat(name, format);
  return {
    font: { name: FONT, family: 2, size: scaled(look.size ?? LOOKS_SIZE), color: { argb: argb(look.color ?? colors.ink) }, ...(look.bold === true ? { bold: true } : {}), ...(look.italic === true ? { italic: true } : {}) },
    alignment: { vertical: look.vertical === "center" ? "middle" : "top", ...(look.wrap === true ? { wrapText: true } : {}), ...(look.align === undefined ? {} : { horizontal: look.align }), ...(look.indent === undefined ? {} : { indent: look.indent }) },
    ...fillOf(look),
    ...(look.border === true ? { border: box } : {}),
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

const made = new Map<string, Partial<Style>>();

/** The style of a cell; one object for each look and format, so that a large sheet does not repeat itself. */
export function xlsxStyle(name: StyleName | undefined, format: FormatName | undefined): Partial<Style> {
  const key = `${name ?? ""}/${format ?? ""}`;
  const known = made.get(key);
  if (known) return known;
  const style = styleOf(name, format);
  made.set(key, style);
  return style;
}

/** What a conditional format changes: only the fill and the ink. A solid fill of a conditional format is its background colour. */
export function conditionalStyle(name: StyleName): Partial<Style> {
  const look: Look = looks[name];
  const fill: Fill = look.hatched === true ? { type: "pattern", pattern: "lightUp", fgColor: { argb: argb(colors.line) }, bgColor: { argb: argb(colors.paper) } } : { type: "pattern", pattern: "solid", bgColor: { argb: argb(look.fill ?? colors.paper) } };
  return { fill, ...(look.color === undefined ? {} : { font: { color: { argb: argb(look.color) }, ...(look.bold === true ? { bold: true } : {}) } }) };
}
