import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { CellStyle } from "../host";
import { colors, looks, numberFormat, type FormatName, type Look, type StyleName } from "../../sheets";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE } as const;
const edge = { s: BorderStyleTypes.THIN, cl: { rgb: `#${colors.line}` } };

/** A look as the grid draws it. Hatching it cannot draw: a soft fill stands for it. */
export function styleOf(style: StyleName | undefined, format: FormatName | undefined): IStyleData {
  const look: Look = style === undefined ? {} : looks[style];
  const pattern = numberFormat(style, format);
  const fill = look.hatched === true ? colors.band : look.fill;
  return {
    ff: "Segoe UI, Arial, sans-serif",
    fs: look.size ?? 10,
    cl: { rgb: `#${look.color ?? colors.ink}` },
    ...(look.bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(fill === undefined ? {} : { bg: { rgb: `#${fill}` } }),
    ...(look.wrap === true ? { tb: WrapStrategy.WRAP } : {}),
    ...(look.align === undefined ? {} : { ht: HORIZONTAL[look.align] }),
    ...(look.vertical === undefined ? {} : { vt: VERTICAL[look.vertical] }),
    ...(look.border === true ? { bd: { t: edge, b: edge, l: edge, r: edge } } : {}),
    ...(pattern === undefined ? {} : { n: { pattern } }),
  };
}

const ALIGNED: Readonly<Record<string, HorizontalAlign>> = { Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, CenterAcrossSelection: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT };
const STANDING: Readonly<Record<string, VerticalAlign>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
const EDGES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;

/** The look that a cell was given through Office.js, as the grid draws it. */
export function drawnStyle(style: CellStyle, numberFormat: string): IStyleData {
  const align = ALIGNED[style.horizontal ?? ""];
  const stand = STANDING[style.vertical ?? ""];
  const borders = Object.entries(EDGES).flatMap(([edgeName, side]) => {
    const border = style.borders?.[edgeName];
    return border && border.style !== "None" ? [[side, { s: BorderStyleTypes.THIN, cl: { rgb: border.color } }] as const] : [];
  });
  return {
    ff: style.fontName ?? "Segoe UI, Arial, sans-serif",
    fs: style.fontSize ?? 10,
    ...(style.color === undefined ? {} : { cl: { rgb: style.color } }),
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(style.bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(style.italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(style.wrap === true ? { tb: WrapStrategy.WRAP } : {}),
    ...(align === undefined ? {} : { ht: align }),
    ...(stand === undefined ? {} : { vt: stand }),
    ...(borders.length === 0 ? {} : { bd: Object.fromEntries(borders) }),
    ...(numberFormat === "General" ? {} : { n: { pattern: numberFormat } }),
  };
}
