import { address } from "./area";
import { NOT_AVAILABLE, type CellValue, type ChartSeries, type Reference } from "./model";
import { colors } from "./looks";
import type { Grid } from "./grid";

/** How wide the stripe is that marks the value, on an axis from 0 to 1. */
const STRIPE = 0.02;
/** The pieces of a bar: nothing up to the lower bound, the bounds before the value, its stripe, the bounds after it. */
export const PIECES = 4;

/** Where the value and its bounds of a bar stand. */
export interface BoundsCells {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

/** A value and bounds between 0 and 1; what is no number is unknown. */
export interface Bounds {
  readonly value: CellValue;
  readonly low: CellValue;
  readonly high: CellValue;
}

function lengths({ value, low, high }: Bounds): readonly (number | typeof NOT_AVAILABLE)[] {
  if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") return Array.from({ length: PIECES }, () => NOT_AVAILABLE);
  const stripe = Math.max(0, Math.min(value - STRIPE / 2, 1 - STRIPE));
  const blank = Math.min(low, stripe);
  const before = stripe - blank;
  return [blank, before, STRIPE, Math.max(0, high - blank - before - STRIPE)];
}

/** Puts down the pieces of a bar that floats between two bounds with a stripe at its value; only where it is drawn, no number of ours. */
export function putBounds(grid: Grid, row: number, column: number, bounds: Bounds, { value, low, high }: BoundsCells): void {
  const [blank, before, stripe, after] = lengths(bounds);
  const known = (then: string): string => `IF(COUNT(${value},${low},${high})=3,${then},NA())`;
  const from = `MAX(0,MIN(${value}-${STRIPE / 2},${1 - STRIPE}))`;
  const [first, second] = [address(row, column), address(row, column + 1)];
  const formulas = [known(`MIN(${low},${from})`), known(`${from}-${first}`), known(String(STRIPE)), known(`MAX(0,${high}-${first}-${second}-${STRIPE})`)];
  [blank, before, stripe, after].forEach((piece, at) => grid.put(row, column + at, piece ?? NOT_AVAILABLE, { style: "value", format: "level", formula: formulas[at] ?? "NA()" }));
}

/** The series of such bars: names of the pieces that show, and the cells of each. */
export function boundsSeries(names: { readonly bounds: string; readonly value: string }, categories: Reference, cells: (piece: number) => Reference): readonly ChartSeries[] {
  const piece = (at: number, name: string, color: ChartSeries["color"]): ChartSeries => ({ name, categories, values: cells(at), color });
  return [piece(0, names.bounds, "none"), piece(1, names.bounds, colors.line), piece(2, names.value, colors.ink), piece(3, names.bounds, colors.line)];
}
