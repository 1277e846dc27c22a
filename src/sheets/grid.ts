import { areaOf, type Area } from "./area";
import type { FormatName, StyleName } from "./looks";
import type { CellValue, Chart, ColumnLayout, ConditionalFormat, Formula, NamedArea, PrintSetup, Sheet, SheetCell, SheetRole, SheetTable, Validation } from "./model";

/** How a cell is put down, beside what stands in it. */
export interface Put {
  readonly style?: StyleName;
  readonly format?: FormatName;
  readonly formula?: string | Formula;
  readonly note?: string;
  readonly link?: string;
}

/** Lays out one sheet; `done` gives it as plain data. */
export class Grid {
  private readonly rows: (SheetCell | null)[][] = [];
  private readonly heights: Record<number, number> = {};
  private readonly merges: Area[] = [];
  readonly columns: ColumnLayout[] = [];
  readonly tables: SheetTable[] = [];
  readonly validations: Validation[] = [];
  readonly conditionals: ConditionalFormat[] = [];
  readonly charts: Chart[] = [];
  readonly names: NamedArea[] = [];
  frozen = { rows: 0, columns: 0 };

  constructor(
    private readonly role: SheetRole,
    readonly name: string,
    private readonly alt: string,
  ) {}

  /** The first row below everything put down so far. */
  get next(): number {
    return this.rows.length;
  }

  put(row: number, column: number, value: CellValue, put: Put = {}): this {
    const { formula, ...rest } = put;
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = { value, ...rest, ...(formula === undefined ? {} : { formula: typeof formula === "string" ? { text: formula } : formula }) };
    return this;
  }

  /** Puts values down from left to right, all alike. */
  line(row: number, column: number, values: readonly CellValue[], put: Put = {}): this {
    values.forEach((value, at) => this.put(row, column + at, value, put));
    return this;
  }

  /** Puts a text over several columns. */
  across(row: number, column: number, columns: number, value: CellValue, put: Put = {}, height?: number): this {
    this.put(row, column, value, put);
    for (let at = 1; at < columns; at += 1) this.put(row, column + at, null, put.style === undefined ? {} : { style: put.style });
    if (columns > 1) this.merges.push(areaOf(row, column, 1, columns));
    if (height !== undefined) this.heights[row] = height;
    return this;
  }

  height(row: number, points: number): this {
    this.heights[row] = points;
    return this;
  }

  /** What stands at that place; undefined where nothing does. */
  at(row: number, column: number): SheetCell | undefined {
    return this.rows[row]?.[column] ?? undefined;
  }

  done(print: PrintSetup): Sheet {
    return { role: this.role, name: this.name, alt: this.alt, rows: this.rows, heights: this.heights, columns: this.columns, merges: this.merges, frozen: this.frozen, tables: this.tables, validations: this.validations, conditionals: this.conditionals, charts: this.charts, names: this.names, print };
  }
}
