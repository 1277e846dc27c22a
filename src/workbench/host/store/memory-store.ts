import type { Area, Place } from "../area";
import { HostError, itemNotFound } from "../error";
import { evaluate as evaluateNatively, type Evaluate } from "../formula/evaluate";
import { followDeletion, followShift } from "../formula/follow";
import { Calculation } from "./calculation";
import { SheetCells } from "./cells";
import { follow } from "./follow";
import { Journal } from "./journal";
import type { KeptSheet, State } from "./memory-state";
import { withName, withoutName } from "./names";
import { enterCells, paint, patchLines, shiftCells } from "./sheet-edits";
import { renamedSheet, shiftArea, shiftPart, tears } from "./shift";
import type { Cell, CellEntry, CellStyle, Change, DefinedName, Line, Part, Sheet, Shift, Source, Store, Table } from "./store";

export interface MemoryStoreOptions {
  /** Names of the sheets to begin with; one sheet "Sheet1" by default. */
  readonly sheets?: readonly string[];
  /** Calculates a formula; by default the small evaluator of this folder. */
  readonly evaluate?: Evaluate;
}

/** A workbook in memory. Only the functions of `formula/` and registered custom functions are calculated; a formula that `formula/` cannot read does not follow cells that move. */
export class MemoryStore implements Store {
  private readonly state: State = { sheets: [], tables: [], names: [], parts: new Map(), active: "" };
  private readonly selections = new Map<string, Area>();
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly journal = new Journal();
  private ids = 0;
  private readonly calculation: Calculation;

  constructor(options: MemoryStoreOptions = {}) {
    this.calculation = new Calculation(this.state, () => this.tables(), options.evaluate ?? evaluateNatively, (sheet) => { this.tell({ kind: "calculated", sheet }); });
    this.state.sheets = (options.sheets ?? ["Sheet1"]).map((name) => this.newSheet(name));
    this.state.active = this.state.sheets[0]?.info.id ?? "";
  }

  sheets(): readonly Sheet[] {
    return this.state.sheets.map(({ info }) => info);
  }

  /** `id` is given where a grid already shows the sheet under an id of its own. */
  addSheet(name: string, source: Source = "Local", id?: string): Sheet {
    const sheet = this.newSheet(name, id);
    this.change("sheets", [...this.state.sheets, sheet]);
    this.tell({ kind: "sheet-added", sheet: sheet.info.id, source });
    return sheet.info;
  }

  deleteSheet(sheet: string, source: Source = "Local"): void {
    const { name: gone } = this.sheet(sheet).info;
    this.change("sheets", this.state.sheets.filter(({ info }) => info.id !== sheet));
    this.change("tables", this.state.tables.filter((table) => table.sheet !== sheet));
    this.change("names", this.state.names.filter((name) => name.sheet !== sheet));
    this.change("parts", new Map([...this.state.parts].filter(([, part]) => part.sheet !== sheet)));
    if (this.state.active === sheet) this.change("active", this.state.sheets.find(({ info }) => info.visibility === "Visible")?.info.id ?? "");
    this.follow((formula, home) => followDeletion(formula, home, gone), (place) => (place.sheet === sheet ? undefined : place));
    this.calculation.touch();
    this.tell({ kind: "sheet-deleted", sheet, source });
  }

  updateSheet(sheet: string, patch: Partial<Omit<Sheet, "id">>, source: Source = "Local"): void {
    const kept = this.sheet(sheet);
    const before = kept.info;
    kept.info = { ...before, ...patch };
    this.journal.remember(() => {
      kept.info = before;
    });
    if (patch.name === undefined || patch.name === before.name) return;
    const after = patch.name;
    this.follow((formula) => renamedSheet(formula, before.name, after));
    this.calculation.touch();
    this.tell({ kind: "sheet-renamed", sheet, before: before.name, after: patch.name, source });
  }

  moveSheet(sheet: string, position: number, source: Source = "Local"): void {
    const kept = this.sheet(sheet);
    const before = this.state.sheets.indexOf(kept);
    const rest = this.state.sheets.filter((other) => other !== kept);
    this.change("sheets", [...rest.slice(0, position), kept, ...rest.slice(position)]);
    if (before !== position) this.tell({ kind: "sheet-moved", sheet, before, after: position, source });
  }

  activeSheet(): string {
    return this.state.active;
  }

  activate(sheet: string): void {
    const before = this.state.active;
    this.sheet(sheet);
    if (before === sheet) return;
    this.state.active = sheet;
    this.tell({ kind: "activated", sheet, before });
  }

  selection(): { readonly sheet: string; readonly area: Area } {
    return { sheet: this.state.active, area: this.selections.get(this.state.active) ?? { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(sheet: string, area: Area): void {
    this.activate(sheet);
    this.selections.set(sheet, area);
    this.tell({ kind: "selected", sheet, area });
  }

  read(sheet: string, area: Area, calculated = true): readonly (readonly Cell[])[] {
    const { cells } = this.sheet(sheet);
    if (calculated) this.calculation.settle();
    const blank: Cell = { content: { kind: "blank" }, numberFormat: "General", value: "" };
    return Array.from({ length: area.rows }, (_row, row) => {
      const kept = cells.rows.get(area.row + row);
      return Array.from({ length: area.columns }, (_column, column): Cell => {
        const cell = kept?.get(area.column + column);
        return cell ? { content: cell.content, numberFormat: cell.numberFormat, value: cell.value } : blank;
      });
    });
  }

  write(sheet: string, area: Area, entries: readonly (readonly (CellEntry | null)[])[], source: Source = "Local"): void {
    const { cells } = this.sheet(sheet);
    const { first, touched, content } = enterCells(cells, area, entries, this.journal.remember);
    if (!content) {
      if (touched > 0) this.tell({ kind: "formatted", sheet, area, source });
      return;
    }
    this.calculation.touch();
    const single = area.rows === 1 && area.columns === 1;
    this.tell({ kind: "cells", sheet, area, source, ...(single ? { before: first?.value ?? "", after: this.read(sheet, area, false)[0]?.[0]?.value ?? "" } : {}) });
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | undefined {
    this.calculation.settle();
    return this.sheet(sheet).cells.used(valuesOnly);
  }

  shift(sheet: string, area: Area, direction: Shift, source: Source = "Local"): void {
    const torn = this.state.tables.find((table) => table.sheet === sheet && tears(table.area, area, direction));
    if (torn) throw new HostError("InsertDeleteConflict", `The insert or delete operation attempted resulted in a conflict. It would tear table ${torn.name} apart.`);
    const { cells } = this.sheet(sheet);
    shiftCells(cells, area, direction, this.journal.remember);
    this.change("tables", this.state.tables.flatMap((table) => {
      const moved = table.sheet === sheet ? shiftArea(table.area, area, direction) : table.area;
      return moved ? [{ ...table, area: moved }] : [];
    }));
    this.change("parts", new Map([...this.state.parts].map(([id, part]) => [id, part.sheet === sheet ? shiftPart(part, area, direction) : part])));
    const { name } = this.sheet(sheet).info;
    const moved = (place: Area): Area | undefined => shiftArea(place, area, direction);
    this.follow((formula, home) => followShift(formula, home, name, moved), (place) => {
      const now = place.sheet === sheet ? moved(place.area) : place.area;
      return now && { ...place, area: now };
    });
    this.calculation.touch();
    this.tell({ kind: "shifted", sheet, area, direction, inserted: direction === "Down" || direction === "Right", source });
  }

  calculate(): void {
    this.calculation.now();
  }

  spill(sheet: string, row: number, column: number): Area | undefined {
    return this.calculation.spillAt(sheet, row, column);
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return this.sheet(sheet).cells.style(row, column);
  }

  setStyle(sheet: string, area: Area, patch: CellStyle | "reset"): void {
    paint(this.sheet(sheet).cells, area, patch, this.journal.remember);
    this.tell({ kind: "formatted", sheet, area, source: "Local" });
  }

  line(sheet: string, axis: "row" | "column", index: number): Line {
    return this.sheet(sheet).cells.line(axis, index);
  }

  setLines(sheet: string, axis: "row" | "column", from: number, count: number, patch: Partial<Line>): void {
    patchLines(this.sheet(sheet).cells, axis, from, count, patch, this.journal.remember);
    this.tell({ kind: "lines", sheet, axis, from, count });
  }

  tables(): readonly Table[] {
    return this.state.tables.map((table) => (table.showHeaders ? { ...table, columnNames: this.headers(table) } : table));
  }

  addTable(table: Omit<Table, "id">, source: Source = "Local"): Table {
    const added = { ...table, id: this.newId("T") };
    this.change("tables", [...this.state.tables, added]);
    this.calculation.touch();
    this.tell({ kind: "table-added", table: added.id, sheet: added.sheet, source });
    return added;
  }

  updateTable(table: string, patch: Partial<Omit<Table, "id" | "sheet">>): void {
    this.change("tables", this.state.tables.map((kept) => (kept.id === table ? { ...kept, ...patch } : kept)));
    this.calculation.touch();
    this.tell({ kind: "table-changed", table });
  }

  deleteTable(table: string, source: Source = "Local"): void {
    const gone = this.state.tables.find(({ id }) => id === table);
    if (!gone) throw itemNotFound(`Table ${table}.`);
    this.change("tables", this.state.tables.filter((kept) => kept !== gone));
    this.calculation.touch();
    this.tell({ kind: "table-deleted", table, sheet: gone.sheet, source });
  }

  names(): readonly DefinedName[] {
    return this.state.names;
  }

  putName(name: DefinedName): void {
    this.change("names", withName(this.state.names, name));
    this.calculation.touch();
  }

  deleteName(name: string, sheet?: string): void {
    this.change("names", withoutName(this.state.names, name, sheet));
    this.calculation.touch();
  }

  parts(kind: string, sheet?: string): readonly Part[] {
    return [...this.state.parts.values()].filter((part) => part.kind === kind && part.sheet === sheet);
  }

  putPart(part: Part): void {
    this.change("parts", new Map(this.state.parts).set(part.id, part));
    if (part.kind === "setting") this.tell({ kind: "settings" });
  }

  deletePart(id: string): void {
    const parts = new Map(this.state.parts);
    const kind = parts.get(id)?.kind;
    parts.delete(id);
    this.change("parts", parts);
    if (kind === "setting") this.tell({ kind: "settings" });
  }

  transact(action: () => void): () => void {
    const { revert, outermost } = this.journal.record(action);
    if (outermost) this.calculation.settle();
    return () => {
      revert();
      this.calculation.touch();
    };
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Formulas go along with what they refer to, as in Excel. */
  private follow(rewrite: (formula: string, home: string) => string, place: (place: Place) => Place | undefined = (same) => same): void {
    const { names, parts } = follow(this.state, this.journal.remember, rewrite, place);
    this.change("names", names);
    this.change("parts", parts);
  }

  private headers({ sheet, area }: Table): readonly string[] {
    const cells = this.state.sheets.find(({ info }) => info.id === sheet)?.cells;
    return Array.from({ length: area.columns }, (_column, column) => String(cells?.get(area.row, area.column + column)?.value ?? ""));
  }

  private newSheet(name: string, id = this.newId("S")): KeptSheet {
    return { info: { id, name, visibility: "Visible", tabColor: "" }, cells: new SheetCells() };
  }

  private newId(prefix: string): string {
    this.ids += 1;
    return `{${prefix}${String(this.ids).padStart(4, "0")}}`;
  }

  private sheet(id: string): KeptSheet {
    const kept = this.state.sheets.find(({ info }) => info.id === id);
    if (!kept) throw itemNotFound(`Sheet ${id}.`);
    return kept;
  }

  private change<K extends keyof State>(member: K, value: State[K]): void {
    const before = this.state[member];
    this.state[member] = value;
    this.journal.remember(() => {
      this.state[member] = before;
    });
  }

  private tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
