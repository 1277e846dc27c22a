import { GRID, type Area, type Place } from "../area";
import { invalidArgument, strict } from "../error";
import { act, define, give, link, type Definition, type Scalar } from "../runtime/definition";
import { oneOf } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { displayed, fitted } from "../store/display";
import type { Border, CellStyle } from "../store/store";
import { assertWritable } from "./gate";

/** Cells looked at to say whether a look is the same throughout; beyond, the first of them decide. */
const LOOKED_AT = 2_000;

/** A colour as Office.js takes it: "#RRGGBB" or a name of CSS; given back as "#RRGGBB" in capitals. */
export function color(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("A colour is a text.");
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  const named = NAMED[value.toLowerCase()];
  if (named === undefined) throw invalidArgument(`${JSON.stringify(value)} is no colour: use #RRGGBB.`);
  return named;
}

const NAMED: Readonly<Record<string, string>> = { black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080", grey: "#808080", lightgray: "#D3D3D3", lightgrey: "#D3D3D3" };

function styles(place: Place, host: Host): CellStyle[] {
  const { area } = place;
  const found: CellStyle[] = [];
  for (let row = area.row; row < area.row + area.rows && found.length < LOOKED_AT; row += 1) {
    for (let column = area.column; column < area.column + area.columns && found.length < LOOKED_AT; column += 1) found.push(host.store.style(place.sheet, row, column));
  }
  return found;
}

/** A look: the value all cells share, or null where they differ (docs), which @types/office-js leaves out of its types. */
function look<Value>(pick: (style: CellStyle) => Value, patch: (value: Value) => CellStyle, check?: (value: Value) => Value): Scalar<Place, Value> {
  return {
    read: (place, host) => {
      const values = styles(place, host).map(pick);
      const first = values[0];
      return (values.every((value) => value === first) ? first : null) as Value;
    },
    write: (place, value, host) => {
      assertWritable(host, place, "allowFormatCells");
      host.store.setStyle(place.sheet, place.area, patch(check ? check(value) : value));
    },
  };
}

function size(axis: "row" | "column", least: number, most: number): Scalar<Place, number> {
  const span = ({ area }: Place): readonly [number, number] => (axis === "row" ? [area.row, area.rows] : [area.column, area.columns]);
  return {
    read: (place, host) => {
      const [from, length] = span(place);
      const sizes = Array.from({ length: Math.min(length, LOOKED_AT) }, (_line, index) => host.store.line(place.sheet, axis, from + index).size);
      return (sizes.every((value) => value === sizes[0]) ? sizes[0] : null) as number;
    },
    write: (place, value, host) => {
      if (typeof value !== "number" || !(value >= least && value <= most)) throw invalidArgument(`A ${axis}'s size is ${String(least)} to ${String(most)} points.`);
      assertWritable(host, place, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
      const [from, length] = span(place);
      if (length === (axis === "row" ? GRID.rows : GRID.columns)) throw strict(`Setting the size of every ${axis} of a sheet: name the ${axis}s you mean.`);
      host.store.setLines(place.sheet, axis, from, length, { size: value });
    },
  };
}

function autofit(axis: "row" | "column") {
  return act<Place, readonly []>([], (place, _none, host) => {
    assertWritable(host, place, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
    const used = host.store.usedArea(place.sheet, true);
    if (!used) return;
    const area: Area = { ...place.area, rows: Math.min(place.area.rows, used.row + used.rows), columns: Math.min(place.area.columns, used.column + used.columns) };
    const cells = host.store.read(place.sheet, area).map((row) => row.map(({ value, numberFormat }) => displayed(value, numberFormat)));
    const length = axis === "row" ? area.rows : area.columns;
    for (let index = 0; index < length; index += 1) {
      const texts = axis === "row" ? (cells[index] ?? []) : cells.map((row) => row[index] ?? "");
      const points = axis === "row" ? 15 * Math.max(1, ...texts.map((text) => text.split("\n").length)) : Math.max(...texts.map(fitted));
      host.store.setLines(place.sheet, axis, (axis === "row" ? area.row : area.column) + index, 1, { size: points });
    }
  });
}

export const fillDefinition: Definition<Place> = define<Excel.RangeFill, Place>("RangeFill", {
  scalars: {
    color: look<string>(({ fill }) => fill ?? "#FFFFFF", (fill) => ({ fill }), color),
    pattern: look<Excel.RangeFill["pattern"]>((style) => (style.pattern ?? (style.fill === undefined ? "None" : "Solid")) as Excel.RangeFill["pattern"], (pattern) => ({ pattern })),
    patternColor: look<string>(({ patternColor }) => patternColor ?? "#000000", (patternColor) => ({ patternColor }), color),
  },
  methods: {
    clear: act([], (place, _none, host) => {
      assertWritable(host, place, "allowFormatCells");
      host.store.setStyle(place.sheet, place.area, { fill: "#FFFFFF" });
    }),
  },
});

export const fontDefinition: Definition<Place> = define<Excel.RangeFont, Place>("RangeFont", {
  scalars: {
    bold: look<boolean>(({ bold }) => bold ?? false, (bold) => ({ bold })),
    italic: look<boolean>(({ italic }) => italic ?? false, (italic) => ({ italic })),
    strikethrough: look<boolean>((style) => style.strikethrough ?? false, (strikethrough) => ({ strikethrough })),
    underline: look<Excel.RangeFont["underline"]>((style) => (style.underline ?? "None") as Excel.RangeFont["underline"], (underline) => ({ underline })),
    color: look<string>((style) => style.color ?? "#000000", (value) => ({ color: value }), color),
    name: look<string>(({ fontName }) => fontName ?? "Calibri", (fontName) => ({ fontName })),
    size: look<number>(({ fontSize }) => fontSize ?? 11, (fontSize) => ({ fontSize }), (value) => {
      if (!(value >= 1 && value <= 409)) throw invalidArgument("A font size is 1 to 409 points.");
      return value;
    }),
  },
});

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
interface Side extends Place {
  readonly side: (typeof SIDES)[number];
}

/** The cells that carry a side of an area, and the border of those cells. Inside borders stand at the left and top of the cells within. */
function edge({ area, side }: Side): { readonly area: Area; readonly border: string } | undefined {
  switch (side) {
    case "EdgeTop":
      return { area: { ...area, rows: 1 }, border: "top" };
    case "EdgeBottom":
      return { area: { ...area, row: area.row + area.rows - 1, rows: 1 }, border: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, columns: 1 }, border: "left" };
    case "EdgeRight":
      return { area: { ...area, column: area.column + area.columns - 1, columns: 1 }, border: "right" };
    case "InsideVertical":
      return area.columns > 1 ? { area: { ...area, column: area.column + 1, columns: area.columns - 1 }, border: "left" } : undefined;
    case "InsideHorizontal":
      return area.rows > 1 ? { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, border: "top" } : undefined;
    default:
      return { area, border: side === "DiagonalDown" ? "diagonalDown" : "diagonalUp" };
  }
}

function bordered<Key extends keyof Border>(key: Key): Scalar<Side, string> {
  const none: Border = { style: "None", color: "#000000", weight: "Thin" };
  return {
    read: (side, host) => {
      const where = edge(side);
      return (where ? (host.store.style(side.sheet, where.area.row, where.area.column).borders?.[where.border] ?? none) : none)[key];
    },
    write: (side, value, host) => {
      assertWritable(host, side, "allowFormatCells");
      const where = edge(side);
      if (!where) return;
      const old = host.store.style(side.sheet, where.area.row, where.area.column).borders?.[where.border] ?? none;
      const styled = key !== "style" && old.style === "None" ? { ...old, style: "Continuous" } : old;
      host.store.setStyle(side.sheet, where.area, { borders: { [where.border]: { ...styled, [key]: key === "color" ? color(value) : value } } });
    },
  };
}

export const borderDefinition: Definition<Side> = define<Excel.RangeBorder, Side>("RangeBorder", {
  scalars: {
    sideIndex: { read: ({ side }) => side },
    style: bordered("style") as Scalar<Side, Excel.RangeBorder["style"]>,
    color: bordered("color"),
    weight: bordered("weight") as Scalar<Side, Excel.RangeBorder["weight"]>,
  },
});

export const bordersDefinition: Definition<Place> = define<Excel.RangeBorderCollection, Place>("RangeBorderCollection", {
  items: { of: "RangeBorder", list: (place) => SIDES.map((side): Side => ({ ...place, side })) },
  scalars: { count: { read: () => SIDES.length } },
  methods: { getItem: give("RangeBorder", [oneOf(...SIDES)], (place: Place, [side]): Side => ({ ...place, side })) },
});

export const cellProtectionDefinition: Definition<Place> = define<Excel.FormatProtection, Place>("FormatProtection", {
  scalars: {
    locked: look<boolean>(({ locked }) => locked ?? true, (locked) => ({ locked })),
    formulaHidden: look<boolean>(({ formulaHidden }) => formulaHidden ?? false, (formulaHidden) => ({ formulaHidden })),
  },
});

export const rangeFormatDefinition: Definition<Place> = define<Excel.RangeFormat, Place>("RangeFormat", {
  scalars: {
    columnWidth: size("column", 0, 1_790),
    rowHeight: size("row", 0, 409.5),
    wrapText: look<boolean>(({ wrap }) => wrap ?? false, (wrap) => ({ wrap })),
    horizontalAlignment: look<Excel.RangeFormat["horizontalAlignment"]>((style) => (style.horizontal ?? "General") as Excel.RangeFormat["horizontalAlignment"], (horizontal) => ({ horizontal })),
    verticalAlignment: look<Excel.RangeFormat["verticalAlignment"]>((style) => (style.vertical ?? "Bottom") as Excel.RangeFormat["verticalAlignment"], (vertical) => ({ vertical })),
    indentLevel: look<number>(({ indent }) => indent ?? 0, (indent) => ({ indent })),
    textOrientation: look<number>(({ rotation }) => rotation ?? 0, (rotation) => ({ rotation })),
  },
  links: {
    fill: link("RangeFill", (place: Place) => place),
    font: link("RangeFont", (place: Place) => place),
    borders: link("RangeBorderCollection", (place: Place) => place),
    protection: link("FormatProtection", (place: Place) => place),
  },
  methods: { autofitColumns: autofit("column"), autofitRows: autofit("row") },
});
