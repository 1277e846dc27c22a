import { addressOf, type Cell } from "../../../src/engine";
import type { CellCheck, CellEdit, Outcome, Place, SheetTable, TableName, WorkbookContents, WorkbookPort } from "../../../src/workbook/port";

const TABLES = ["scenarios", "parameters", "segments", "schemes"] as const;

/** A workbook in memory: the pane's door, with a hand on what stands behind it. */
export class MemoryWorkbook implements WorkbookPort {
  readonly selected: Place[] = [];
  private readonly changed = new Set<() => void>();
  private readonly selection = new Set<(place: Place) => void>();
  scenarios: SheetTable | null;
  parameters: SheetTable | null;
  segments: SheetTable | null = null;
  schemes: SheetTable | null = null;
  partners: SheetTable | null = null;
  /** What reading answers instead, once set. */
  refusal: Outcome<never> | undefined;

  constructor(rows: readonly (readonly Cell[])[] | null, parameters: readonly (readonly Cell[])[] | null = null) {
    this.scenarios = rows && { sheet: "Scenarios", cells: rows, origin: { row: 0, column: 0 } };
    this.parameters = parameters && { sheet: "Kader", cells: parameters, origin: { row: 0, column: 0 } };
  }

  read(): Promise<Outcome<WorkbookContents>> {
    return Promise.resolve(this.refusal ?? { done: true, value: { scenarios: this.scenarios, parameters: this.parameters, segments: this.segments, schemes: this.schemes, partners: this.partners } });
  }

  onChanged(listener: () => void): () => void {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  }

  onSelected(listener: (place: Place) => void): () => void {
    this.selection.add(listener);
    return () => this.selection.delete(listener);
  }

  select(place: Place): Promise<Outcome<void>> {
    this.selected.push(place);
    return Promise.resolve({ done: true, value: undefined });
  }

  /** As the workbook's own: nothing is written where a cell, or one that was to be looked at, is not as it was read. */
  write(sheet: string, edits: readonly CellEdit[], checks: readonly CellCheck[] = []): Promise<Outcome<void>> {
    const other = [...checks, ...edits].find(({ address, was }) => (this.at(sheet, address) ?? "") !== (was ?? ""));
    if (other) return Promise.resolve({ done: false, problem: { code: "workbook-cell-changed", severity: "error", cell: other.address, data: {} } });
    for (const { address, value } of edits) this.put(address, value, sheet);
    this.announce();
    return Promise.resolve({ done: true, value: undefined });
  }

  append(_table: SheetTable, cells: readonly Cell[], name: TableName = "Scenarios"): Promise<Outcome<void>> {
    if (name === "Schemes") {
      if (this.schemes) this.schemes = { ...this.schemes, cells: [...this.schemes.cells, cells] };
    } else if (this.scenarios) this.scenarios = { ...this.scenarios, cells: [...this.scenarios.cells, cells] };
    this.announce();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Somebody types in the sheet. */
  type(address: string, value: Cell): void {
    this.put(address, value);
    this.announce();
  }

  /** What stands in a cell of a table. */
  at(sheet: string, address: string): Cell {
    const table = TABLES.map((name) => this[name]).find((each) => each?.sheet === sheet);
    return table?.cells.flatMap((row, r) => row.filter((_cell, c) => addressOf(table.origin, r, c) === address))[0];
  }

  private put(address: string, value: Cell, sheet = this.scenarios?.sheet): void {
    const name = TABLES.find((each) => this[each]?.sheet === sheet);
    const table = name && this[name];
    if (!name || !table) throw new Error(`there is no table on ${sheet ?? "any sheet"}`);
    this[name] = { ...table, cells: table.cells.map((row, r) => row.map((cell, c) => (addressOf(table.origin, r, c) === address ? value : cell))) };
  }

  announce(): void {
    for (const listener of this.changed) listener();
  }

  /** Somebody selects a cell in the sheet. */
  pick(place: Place): void {
    for (const listener of this.selection) listener(place);
  }
}
