import { simulatorColumnLabel, simulatorColumns, text, type Language, type Scheme, type Segment, type TableName } from "../../engine";
import { areaOf, Grid, printSetup, type CellValue, type FormatName, type Sheet, type StyleName } from "../../sheets";
import { Block } from "./block";
import type { Crossing, FlatTables, Payment } from "./tables";

/** The input blocks of the simulator on their two sheets: every price and every property of a segment is a cell. */
export interface InputBlocks {
  readonly segments: Block<Segment>;
  readonly steps: Block<{ readonly segment: number; readonly step: number }>;
  readonly schemes: Block<Scheme>;
  readonly prices: Block<Crossing>;
  readonly payments: Block<Payment>;
}

const HEADER_ROW = 3;
/** Rows between two blocks: an empty one and a heading. */
const BETWEEN = 2;
/** The column in which the blocks below the schemes begin: beside the names of the schemes, which every page repeats. */
const BELOW = 1;

const SEGMENT_COLUMNS: readonly (readonly [key: keyof Segment & string, format: FormatName])[] = [
  ["clients", "general"], ["cost", "money"], ["p0", "share"], ["p1", "share"], ["effortScale", "money"], ["months", "general"], ["value", "money"], ["refusable", "share"],
];
const SCHEME_COLUMNS: readonly (readonly [key: keyof Scheme & string, format: FormatName])[] = [
  ["lumpSum", "money"], ["capOutcomes", "general"], ["capSpend", "money"], ["floorSpend", "money"], ["discountRate", "share"], ["delayMonths", "general"],
];

const columnLabel = (table: TableName, key: string, language: Language): string => {
  const column = simulatorColumns(table).find((each) => each.key === key);
  if (!column) throw new Error(`the simulator has no column ${key}`);
  return simulatorColumnLabel(column, language);
};

/** What is 0 where nothing is said stays blank, so that a sheet shows only the prices that there are. */
const paid = (value: number): CellValue => (value === 0 ? null : value);

/** Lays the input blocks out on their sheets, named as formulas write them. */
export function inputBlocks(flat: FlatTables, language: Language, segmentsSheet: string, schemesSheet: string): InputBlocks {
  const say = (key: string): string => text(language, `council.simulator.${key}`);
  const nameOf = (segment: number): string => flat.segments[segment]?.segment ?? "";
  const schemeOf = (scheme: number): Scheme => {
    const result = flat.results[scheme];
    if (!result) throw new Error(`there is no scheme ${scheme}`);
    return result.scheme;
  };
  const segmentWord = columnLabel("segments", "segment", language);
  const schemeWord = columnLabel("schemes", "scheme", language);
  const input: { readonly style: StyleName } = { style: "input" };

  const segments = new Block<Segment>(segmentsSheet, HEADER_ROW, 0, flat.segments);
  segments.add({ id: "name", label: segmentWord, value: ({ segment }) => segment, style: "input-text" });
  for (const [key, format] of SEGMENT_COLUMNS) segments.add({ id: key, label: columnLabel("segments", key, language), value: (segment) => segment[key] as number | null, ...input, format });
  const steps = new Block<{ readonly segment: number; readonly step: number }>(segmentsSheet, segments.end + BETWEEN, 0, flat.steps);
  steps
    .add({ id: "name", label: segmentWord, value: ({ segment }) => nameOf(segment), formula: (_, { segment }) => segments.cell("name", segment), style: "label" })
    .add({ id: "share", label: say("share"), value: ({ segment, step }) => flat.segments[segment]?.sustain[step]?.share ?? null, ...input, format: "share" })
    .add({ id: "months", label: say("months-after"), value: ({ segment, step }) => flat.segments[segment]?.sustain[step]?.months ?? null, ...input });

  const schemes = new Block<Scheme>(schemesSheet, HEADER_ROW, 0, flat.results.map(({ scheme }) => scheme));
  const effort = (each: Scheme["effort"]): string => text(language, `payment-simulator.effort.${each === "held" ? "none" : "best"}`);
  schemes
    .add({ id: "name", label: schemeWord, value: ({ scheme }) => scheme, style: "input-text" })
    .add({ id: "upfront", label: columnLabel("schemes", "upfront", language), value: ({ upfront }) => paid(upfront), ...input, format: "money" })
    .add({ id: "fee", label: say("fee"), value: ({ service }) => paid(service.fee), ...input, format: "money" })
    .add({ id: "feeMonths", label: say("fee-months"), value: ({ service }) => paid(service.months), ...input })
    .add({ id: "output", label: columnLabel("schemes", "output", language), value: ({ output }) => paid(output), ...input, format: "money" })
    .add({ id: "outcome", label: columnLabel("schemes", "outcome", language), value: ({ outcome }) => (typeof outcome === "number" ? paid(outcome) : null), ...input, format: "money" });
  for (const [key, format] of SCHEME_COLUMNS) schemes.add({ id: key, label: columnLabel("schemes", key, language), value: (scheme) => (key.startsWith("cap") || key === "floorSpend" ? (scheme[key] as number | null) : paid(scheme[key] as number)), ...input, format });
  schemes.add({ id: "effort", label: columnLabel("schemes", "effort", language), value: (scheme) => effort(scheme.effort), style: "input" });

  const prices = new Block<Crossing>(schemesSheet, schemes.end + BETWEEN, BELOW, flat.crossings);
  prices
    .add({ id: "scheme", label: schemeWord, value: ({ scheme }) => schemeOf(scheme).scheme, formula: (_, { scheme }) => schemes.cell("name", scheme), style: "label" })
    .add({ id: "segment", label: segmentWord, value: ({ segment }) => nameOf(segment), formula: (_, { segment }) => segments.outside("name", segment), style: "label" })
    .add({ id: "upfront", label: columnLabel("schemes", "upfront", language), value: ({ scheme, segment }) => { const own = schemeOf(scheme).upfrontBySegment; return Object.hasOwn(own, nameOf(segment)) ? (own[nameOf(segment)] ?? null) : null; }, ...input, format: "money" })
    .add({ id: "outcome", label: columnLabel("schemes", "outcome", language), value: ({ scheme, segment }) => { const { outcome } = schemeOf(scheme); return typeof outcome === "number" || !Object.hasOwn(outcome, nameOf(segment)) ? null : (outcome[nameOf(segment)] ?? null); }, ...input, format: "money" });
  const payments = new Block<Payment>(schemesSheet, prices.end + BETWEEN, BELOW, flat.payments);
  payments
    .add({ id: "scheme", label: schemeWord, value: ({ scheme }) => schemeOf(scheme).scheme, formula: (_, { scheme }) => schemes.cell("name", scheme), style: "label" })
    .add({ id: "segment", label: segmentWord, value: ({ segment }) => nameOf(segment), formula: (_, { segment }) => segments.outside("name", segment), style: "label" })
    .add({ id: "amount", label: say("amount"), value: ({ amount }) => amount, ...input, format: "money" })
    .add({ id: "months", label: say("months-after"), value: ({ segment, step }) => flat.segments[segment]?.sustain[step]?.months ?? null, formula: (_, { segment, step }) => steps.outside("months", flat.stepsOf(segment).from + step) });
  return { segments, steps, schemes, prices, payments };
}

/** Wide enough for the longest word of a header. */
const INPUT_WIDTH = 19;
/** Characters side by side on a page that are still read with ease. */
const PAGE_WIDTH = 210;

/** Columns that the heading of a block and the guide take. */
const [HEADING, GUIDE] = [4, 6];

/** A block of whatever rows, as far as a sheet is concerned. */
type Rendered = Pick<Block<unknown>, "top" | "left" | "items" | "render">;

/** The first and the last input column of each block that can be changed. */
export const SEGMENT_INPUTS = ["clients", "refusable"] as const;
export const STEP_INPUTS = ["share", "months"] as const;
export const SCHEME_INPUTS = ["upfront", "effort"] as const;
export const PRICE_INPUTS = ["upfront", "outcome"] as const;

/** The sheets on which segments and schemes stand, each price and property in a cell of its own. */
export function simulatorInputSheets({ segments, steps, schemes, prices, payments }: InputBlocks, language: Language): readonly Sheet[] {
  const say = (key: string): string => text(language, `council.simulator.${key}`);
  const effort = ["best", "none"].map((each) => text(language, `payment-simulator.effort.${each}`));
  const made = (table: TableName, blocks: readonly { readonly block: Rendered; readonly heading: string }[], finish: (grid: Grid) => void): Sheet => {
    const title = text(language, `payment-simulator.sheets.${table}.title`);
    const grid = new Grid(table, text(language, `sheets.names.${table}`), text(language, `payment-simulator.sheets.${table}.alt`));
    grid.put(0, 0, title, { style: "title" }).height(0, 28);
    grid.columns[0] = { width: 34 };
    grid.columns[1] = { width: 24 };
    blocks.forEach(({ block, heading }) => {
      if (block.items.length === 0) return;
      if (heading !== "") grid.across(block.top - 1, block.left, HEADING, heading, { style: "finding" });
      block.render(grid, INPUT_WIDTH);
    });
    // On a sheet of more pages the guide stands beside the column that every page repeats, so that none cuts it.
    const pagesWide = Math.max(1, Math.ceil(grid.columns.reduce((sum, { width }) => sum + width, 0) / PAGE_WIDTH));
    grid.across(1, pagesWide === 1 ? 0 : BELOW, GUIDE, say(`${table}-guide`), { style: "subtitle" });
    finish(grid);
    grid.frozen = { rows: HEADER_ROW + 1, columns: 1 };
    return grid.done(printSetup(title, language, { landscape: true, pagesWide, repeatColumns: { from: 0, to: 0 } }));
  };
  return [
    made("segments", [{ block: segments, heading: "" }, { block: steps, heading: say("later") }], () => undefined),
    made(
      "schemes",
      [{ block: schemes, heading: "" }, { block: prices, heading: say("prices") }, { block: payments, heading: say("payments") }],
      (grid) => {
        const { row, column, rows } = schemes.area("effort");
        grid.validations.push({ area: areaOf(row, column, rows), title: columnLabel("schemes", "effort", language), message: text(language, "payment-simulator.scheme-columns.effort.help"), allow: { kind: "list", options: effort } });
      },
    ),
  ];
}
