import type { Area } from "../area";
import type { Evaluate } from "../formula/evaluate";
import type { State } from "./memory-state";
import { recalculate } from "./recalculate";
import type { Table } from "./store";

/** When formulas are calculated: at the first look at a value after something has changed, not before. */
export class Calculation {
  private due = false;
  private spills: ReadonlyMap<string, Area> = new Map();

  /** @param told hears of each sheet with formulas, once they are calculated */
  constructor(private readonly state: State, private readonly tables: () => readonly Table[], private readonly evaluate: Evaluate, private readonly told: (sheet: string) => void) {}

  /** Something has changed that formulas may look at. */
  touch(): void {
    this.due = true;
  }

  /** Calculates where something has changed since the last time. */
  settle(): void {
    if (this.due) this.now();
  }

  /** Calculates every formula. */
  now(): void {
    this.due = false;
    const sheets = this.state.sheets.map(({ info, cells }) => ({ id: info.id, name: info.name, cells }));
    const done = recalculate(sheets, this.tables(), this.state.names, this.spills, this.evaluate);
    this.spills = done.spills;
    for (const sheet of done.sheets) this.told(sheet);
  }

  /** The area that the formula of a cell spills over; undefined where it spills none. */
  spillAt(sheet: string, row: number, column: number): Area | undefined {
    this.settle();
    return this.spills.get(`${sheet}!${String(row)},${String(column)}`);
  }
}
