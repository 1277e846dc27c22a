import type { Cell, Language, Problem } from "../engine";
import type { ScenarioRow } from "../sheets";
import type { Appended } from "./commands/append-scenarios";
import type { Frozen } from "./commands/freeze";
import type { Scope } from "./commands/frozen-blocks";
import type { OurFormulas } from "./commands/our-formulas";
import type { Repaired } from "./commands/repair";
import type { Unfrozen } from "./commands/unfreeze";
import type { Migrated } from "./migrate";
import type { WorkbookKind } from "./survey";

/** A cell, or a range, on a sheet: `{ sheet: "Scenarios", address: "D5" }`. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** The tables of ours to which the pane adds rows. */
export type TableName = "Scenarios" | "Schemes";

/** A rectangle of cells as it stands on a sheet. */
export interface SheetTable {
  readonly sheet: string;
  /** The header and the rows below it, or the whole used range where the sheet has no table of ours. */
  readonly cells: readonly (readonly Cell[])[];
  /** Whether it is an Excel table under our name, to which a formula can refer. */
  readonly named?: boolean;
  /** The id of the Excel table it is, whatever its name now; undefined where the rows stand free. */
  readonly table?: string;
  /** Where its top left cell stands; row and column count from 0. */
  readonly origin: { readonly row: number; readonly column: number };
}

/** What the pane needs of the workbook, read together so that scenarios and weights belong to the same moment. */
export interface WorkbookContents {
  /** The table `Scenarios`, else the first sheet with a header of ours; null where there is neither. */
  readonly scenarios: SheetTable | null;
  /** The table `Framework` with weights and settings; null where there is none, and the defaults hold. */
  readonly parameters: SheetTable | null;
  /** The tables `Segments` and `Schemes` of the payment simulator; null where there is none. */
  readonly segments?: SheetTable | null;
  readonly schemes?: SheetTable | null;
  /** The table `Partners` of the settlement; null where there is none. */
  readonly partners?: SheetTable | null;
}

/** An expected failure (a protected sheet, a cell being edited) is a value, not an exception. */
export type Outcome<T> = { readonly done: true; readonly value: T } | { readonly done: false; readonly problem: Problem };

/** A cell as it was read. */
export interface CellCheck {
  readonly address: string;
  readonly was: Cell;
}

/** What is to stand in a cell instead of what was read there; null clears it. */
export interface CellEdit extends CellCheck {
  readonly value: Cell;
}

/** Ends a subscription. */
export type Stop = () => void;

/** The workbook as the task pane knows it. The pane is given one, so that it runs in Excel, in the workbench and in a test alike. */
export interface WorkbookPort {
  read(): Promise<Outcome<WorkbookContents>>;
  /** Calls the listener some time after cells, tables or sheets changed, here or at a co-author's; many changes make one call. */
  onChanged(listener: () => void): Stop;
  /** Calls the listener with each new selection. */
  onSelected(listener: (place: Place) => void): Stop;
  /** Brings a cell into view and selects it. */
  select(place: Place): Promise<Outcome<void>>;
  /**
   * Writes cells of one sheet, all or none, as long as they and the checked cells are as they were read. Text stays text: nothing written
   * becomes a formula or a date.
   */
  write(sheet: string, edits: readonly CellEdit[], checks?: readonly CellCheck[]): Promise<Outcome<void>>;
  /** Adds a row under the scenario table, or the one named, which grows with it; the cells in the order of the table's columns. */
  append(table: SheetTable, cells: readonly Cell[], name?: TableName): Promise<Outcome<void>>;
}

/** What the pane or the ribbon can do with the workbook beside reading and writing cells; each tells what it did, or why not. */
export interface CommandPort {
  /** Adds scenarios by column id below the table, in whatever order its columns stand. */
  addScenarios(rows: readonly ScenarioRow[]): Promise<Outcome<Appended>>;
  /** Turns formulas of ours into the values they show, with a mark; and back. Consent: frozen values that were changed since may go. */
  freeze(scope: Scope, language: Language): Promise<Outcome<Frozen>>;
  unfreeze(scope: Scope, consent?: boolean): Promise<Outcome<Unfrozen>>;
  /** Where formulas of ours stand and in which state: what the two above, and repair, would act on. Changes nothing. */
  ourFormulas(): Promise<Outcome<OurFormulas>>;
  /** Enters formulas of ours again that show #NAME?. */
  repair(): Promise<Outcome<Repaired>>;
  /** What kind of workbook this is: without anything of ours, of this version, of an older or a newer one. */
  kind(): Promise<Outcome<WorkbookKind>>;
  /** Brings a workbook of an older version along, with copies of the sheets that change. `date` is how the day stands in their names. */
  bringAlong(language: Language, date: string): Promise<Outcome<Migrated>>;
}

/** Work that takes more than a moment: told how far it is, and asked between its steps whether it is still wanted. */
export interface LongWork {
  readonly progress: (done: number, of: number) => void;
  readonly wanted: () => boolean;
}

/** Puts the example in the workbook and takes it out again. A workbook that cannot do so has none. */
export interface ExamplePort {
  /** Sheet by sheet; where it is no longer wanted on the way, what was put in goes again, and the problem says so. */
  insertExample(language: Language, work?: LongWork): Promise<Outcome<void>>;
  /** Removes the sheets that `insertExample` put there, if they still are there. */
  removeExample(): Promise<Outcome<void>>;
}
