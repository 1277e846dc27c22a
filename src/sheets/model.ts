/**
 * Sheets as plain data: what stands in which cell, and how it looks, prints and is checked. Knows neither Office.js nor .xlsx;
 * `src/workbook` renders it through Office.js and `src/council` to a file. Rows and columns count from 0.
 */
import type { Language } from "../engine";
import type { Area } from "./area";
import type { FormatName, StyleName } from "./looks";
import type { Dash, FillPattern, Marker } from "./series-look";

/** What a cell holds or shows. Null is an empty cell. */
export type CellValue = number | string | boolean | null;

/** What `NA()` gives: charts leave such a cell out, where they would draw a text as 0. */
export const NOT_AVAILABLE = "#N/A" as const;

export interface Formula {
  /** English function names, commas, no leading "=". Functions of the add-in are written `COMMISSION.COMPARE(...)`. */
  readonly text: string;
  /** The size of the table that it spills, its own cell included; the cells it spills into hold their cached values. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** True where a native formula must be entered as an array formula (Ctrl+Shift+Enter) of one cell. */
  readonly array?: boolean;
}

export interface SheetCell {
  /** The value, or what the formula gives now (its cached result). */
  readonly value: CellValue;
  readonly formula?: Formula;
  readonly style?: StyleName;
  readonly format?: FormatName;
  /** A note that appears when the cell is pointed at. */
  readonly note?: string;
  readonly link?: string;
}

export interface ColumnLayout {
  /** In characters. */
  readonly width: number;
  /** The group of columns it folds away with. */
  readonly group?: string;
  readonly folded?: boolean;
}

/** An Excel table; its area includes the header row. The header's cells are text and differ from each other. */
export interface SheetTable {
  readonly name: string;
  readonly area: Area;
  readonly alt: string;
}

/** What a cell may hold, and what its input message says. Nothing is refused: a range such as 2-4 is a good answer too. */
export interface Validation {
  readonly area: Area;
  /** Title of the input message, at most 32 characters, and its text, at most 255. */
  readonly title: string;
  readonly message: string;
  readonly allow:
    | { readonly kind: "any" }
    | { readonly kind: "list"; readonly options: readonly string[] }
    /** Options that stand in cells: `'Lists'!$A$2:$A$9`. */
    | { readonly kind: "range"; readonly reference: string };
}

export interface ConditionalFormat {
  readonly area: Area;
  readonly rule: { readonly kind: "formula"; readonly text: string; readonly style: StyleName; /** How a number shows while the rule holds: words beside it, in Excel's codes. */ readonly format?: string } | { readonly kind: "bar"; readonly low: number; readonly high: number; readonly color: string };
}

/** A reference to cells of a sheet, for charts. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: Reference;
  /** The categories of a bar or radar chart, or the x values of a scatter chart. */
  readonly categories: Reference;
  /** Hex RGB, six digits. `none` draws nothing: the invisible part of a floating bar. */
  readonly color: string | "none";
  /** What tells it apart where colours do not: see `seriesLook`. */
  readonly pattern?: FillPattern;
  readonly marker?: Marker;
  readonly dash?: Dash;
  /**
   * The cell that holds the name, where there is one: the legend then follows it in a file. Through Office.js it does where all series of the chart have one just
   * before their values, in rows below each other, and the categories stand in the row above.
   */
  readonly named?: Reference;
}

/** A native chart, fed by cells. Its title is a finding; its alt text says the same in words. */
export interface Chart {
  readonly kind: "bar" | "stacked-bar" | "column" | "scatter" | "radar" | "line";
  readonly title: string;
  /** The cell with a formula that gives the title, so that it stays true when scores change. */
  readonly titleFrom?: Reference;
  readonly alt: string;
  readonly at: Area;
  readonly series: readonly ChartSeries[];
  readonly valueAxis?: { readonly title?: string; readonly min?: number; readonly max?: number; readonly step?: number; readonly format?: string };
  /** `room` is the part of the width that the names of the categories of a bar chart may take; long ones are then broken, not the bars squeezed. */
  readonly categoryAxis?: { readonly title?: string; readonly min?: number; readonly max?: number; readonly reversed?: boolean; readonly room?: number };
  readonly legend?: boolean;
}

/** A cell or range with a name of its own, for formulas and for whoever audits them. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/** How the sheet prints, always on A4. Header and footer in Excel's codes (`&P` page, `&N` pages, `&A` sheet). */
export interface PrintSetup {
  readonly landscape: boolean;
  /** How many pages it may be wide; its length follows, unless it may be only so many pages long. */
  readonly pagesWide: number;
  readonly pagesTall?: number;
  /** Rows repeated on every page. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  /** Columns repeated on every page. */
  readonly repeatColumns?: { readonly from: number; readonly to: number };
  readonly header: string;
  readonly footer: string;
  readonly area?: Area;
  /** Rows before which a new page begins. */
  readonly breaksBefore?: readonly number[];
}

/** What a sheet is, whatever its name in the user's language. */
export type SheetRole = "cover" | "scenarios" | "calculation" | "comparison" | "pictures" | "scenario" | "risks" | "payment" | "robustness" | "framework" | "lists" | "sources" | "provenance" | "segments" | "schemes" | "partners" | "simulation" | "verification";

export interface Sheet {
  readonly role: SheetRole;
  /** At most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  /** What the sheet shows, in a sentence, for whoever hears it read. */
  readonly alt: string;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** Heights in points, where they are not the usual. */
  readonly heights: Readonly<Record<number, number>>;
  /** Rows with a height that a program may fit anew once somebody types a longer text in them: what is tallest in them is no merged cell. */
  readonly fitting: readonly number[];
  readonly columns: readonly ColumnLayout[];
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly SheetTable[];
  readonly validations: readonly Validation[];
  readonly conditionals: readonly ConditionalFormat[];
  readonly charts: readonly Chart[];
  readonly names: readonly NamedArea[];
  readonly print: PrintSetup;
}

/** A workbook as data. */
export interface Book {
  readonly title: string;
  readonly language: Language;
  readonly sheets: readonly Sheet[];
  /** The form of the sheets of a workbook to work in, which its file carries as a mark; a council edition is none. */
  readonly form?: number;
}
