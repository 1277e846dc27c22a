import type { Area } from "../area";

/** What a cell shows or a formula gives; "" is blank, an error is its text ("#N/A"). */
export type CellValue = string | number | boolean;

/** What was entered in a cell. `quoted`: kept as text by a leading apostrophe, which is not part of `value`. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: CellValue; readonly quoted?: boolean }
  | { readonly kind: "formula"; readonly formula: string };

/** One cell as read: what was entered, the calculated value, and the number format ("General" by default). */
export interface Cell {
  readonly content: Content;
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** What to put in a cell; a member left out stays as it is. */
export interface CellEntry {
  readonly content?: Content;
  readonly numberFormat?: string;
}

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** The look of a cell. A member left out has Excel's default. Colours are "#RRGGBB"; sizes are points. */
export interface CellStyle {
  readonly fill?: string;
  /** "Solid" where there is a fill and no other pattern ("LightUp", ...). */
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly wrap?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly indent?: number;
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Record<string, Border>>;
}

/** A row or column: its size in points, whether it is hidden, and its outline level (0 is not grouped). */
export interface Line {
  readonly size: number;
  readonly hidden: boolean;
  readonly level: number;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A sheet; their order in `sheets()` is the order of the tabs. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
}

/** An Excel table. `area` includes the header row and, where shown, the total row. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  /** Values let through, by column number within the table; empty where nothing is filtered. */
  readonly filters: Readonly<Record<number, readonly string[]>>;
  /** The text of the header cells, which Excel keeps even where the header row is hidden; kept by the store as the cells change. */
  readonly columnNames: readonly string[];
}

/** A defined name; `sheet` where its scope is one sheet. */
export interface DefinedName {
  readonly name: string;
  readonly sheet?: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** Anything else that belongs to a sheet or to the workbook (chart, validation, conditional format, page layout, comment, setting ...) as plain data. */
export interface Part {
  readonly id: string;
  readonly kind: string;
  /** The sheet it stands on; undefined for what belongs to the workbook. */
  readonly sheet?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who made a change: this session (through the grid or through Office.js) or a co-author elsewhere. */
export type Source = "Local" | "Remote";

/** What changed, told after it happened. */
export type Change =
  | { readonly kind: "cells"; readonly sheet: string; readonly area: Area; readonly source: Source; readonly before?: CellValue; readonly after?: CellValue }
  | { readonly kind: "shifted"; readonly sheet: string; readonly area: Area; readonly direction: Shift; readonly inserted: boolean; readonly source: Source }
  | { readonly kind: "sheet-added" | "sheet-deleted"; readonly sheet: string; readonly source: Source }
  | { readonly kind: "sheet-renamed"; readonly sheet: string; readonly before: string; readonly after: string; readonly source: Source }
  | { readonly kind: "sheet-moved"; readonly sheet: string; readonly before: number; readonly after: number; readonly source: Source }
  | { readonly kind: "activated"; readonly sheet: string; readonly before: string }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area }
  /** Its name, its place or its looks have changed. */
  | { readonly kind: "table-changed"; readonly table: string }
  | { readonly kind: "table-added" | "table-deleted"; readonly table: string; readonly sheet: string; readonly source: Source }
  | { readonly kind: "calculated"; readonly sheet: string }
  | { readonly kind: "formatted"; readonly sheet: string; readonly area: Area; readonly source: Source }
  | { readonly kind: "lines"; readonly sheet: string; readonly axis: "row" | "column"; readonly from: number; readonly count: number }
  | { readonly kind: "settings" };

export type Shift = "Down" | "Right" | "Up" | "Left";

/**
 * The workbook behind the host: everything the strict Office.js host reads or changes goes through this interface, after the host has
 * checked arguments, shapes, protection and requirement sets. `MemoryStore` keeps it in memory; a store over a live grid passes the
 * same calls to the grid and tells what the user does there through `subscribe`.
 *
 * Rules for an implementation:
 * - ids (sheet, table, part) never change; names may. A method given an id that does not exist throws.
 * - a method acts at once and is synchronous; listeners are called synchronously after the change.
 * - `source` defaults to "Local".
 * - entries arrive parsed (`Content`): a store never interprets text.
 * - `read` gives `area.rows` rows of `area.columns` cells, blank ones included.
 */
export interface Store {
  sheets(): readonly Sheet[];
  addSheet(name: string, source?: Source): Sheet;
  deleteSheet(sheet: string, source?: Source): void;
  updateSheet(sheet: string, patch: Partial<Omit<Sheet, "id">>, source?: Source): void;
  /** Moves a sheet to a position in the order of tabs, from 0. */
  moveSheet(sheet: string, position: number, source?: Source): void;

  activeSheet(): string;
  activate(sheet: string): void;
  /** The selected area of the active sheet. */
  selection(): { readonly sheet: string; readonly area: Area };
  select(sheet: string, area: Area): void;

  /** The cells; with `calculated` false a store may give the values of formulas as they were, which saves a recalculation. */
  read(sheet: string, area: Area, calculated?: boolean): readonly (readonly Cell[])[];
  /** Writes row by row; `null` leaves a cell as it is. */
  write(sheet: string, area: Area, entries: readonly (readonly (CellEntry | null)[])[], source?: Source): void;
  /** The smallest area with content (or, unless `valuesOnly`, with a format of its own); undefined on a blank sheet. */
  usedArea(sheet: string, valuesOnly: boolean): Area | undefined;
  /** Makes room for `area` (Down, Right) or takes it out (Up, Left), moving cells, tables, names and parts along. */
  shift(sheet: string, area: Area, direction: Shift, source?: Source): void;
  /** Recalculates every formula. */
  calculate(): void;
  /** The area a formula spills over, given its cell; undefined where it does not spill. */
  spill(sheet: string, row: number, column: number): Area | undefined;

  style(sheet: string, row: number, column: number): CellStyle;
  /** Changes the look of an area; "reset" gives it Excel's default back. */
  setStyle(sheet: string, area: Area, patch: CellStyle | "reset"): void;
  line(sheet: string, axis: "row" | "column", index: number): Line;
  setLines(sheet: string, axis: "row" | "column", from: number, count: number, patch: Partial<Line>): void;

  tables(): readonly Table[];
  /** `name` is free; headers are already text and unique. */
  addTable(table: Omit<Table, "id">, source?: Source): Table;
  updateTable(table: string, patch: Partial<Omit<Table, "id" | "sheet">>): void;
  /** Takes the table away and leaves its cells. */
  deleteTable(table: string, source?: Source): void;

  names(): readonly DefinedName[];
  /** Adds a name or replaces the one of the same name and scope. */
  putName(name: DefinedName): void;
  deleteName(name: string, sheet?: string): void;

  /** Parts of a kind, of one sheet or (sheet undefined) of the workbook, in the order in which they were put. */
  parts(kind: string, sheet?: string): readonly Part[];
  /** Adds a part or replaces the one of the same id. */
  putPart(part: Part): void;
  deletePart(id: string): void;

  /** Runs `action` and returns how to undo all that it changed in the store. */
  transact(action: () => void): () => void;
  subscribe(listener: (change: Change) => void): () => void;
}
