import { areaOf, type Area } from "./area";
import { looks, type FormatName, type Look, type StyleName } from "./looks";
import { linesOf } from "./text-width";
import type { CellValue, Chart, ColumnLayout, ConditionalFormat, Formula, NamedArea, PrintSetup, Sheet, SheetCell, SheetRole, SheetTable, Validation } from "./model";

/** How a cell is put down, beside what stands in it. */
export interface Put {
  readonly style?: StyleName;
  readonly format?: FormatName;
  readonly formula?: string | Formula;
  readonly note?: string;
  readonly link?: string;
}

/** Points that a line of text takes for each point of its letters, and the room above and below. */
const LEADING = 1.35;
const ROOM = 3;
/** Programs differ by a hair in how wide they draw a text: a line that would just fit may not. */
const SPARE = 0.97;
/** Programs take no higher row. */
const TALLEST = 400;
const USUAL_SIZE = 11;
/** A row of one line, at the size of the usual look. */
const USUAL_ROW = 14;

/** How high a row must be for a wrapped text in a cell so wide, in points. Programs fit rows themselves only now and then; on paper it has to be right. */
export function heightOf(words: string, width: number, look: Look): number {
  const size = look.size ?? USUAL_SIZE;
  const room = Math.max(1, ((width * USUAL_SIZE) / size) * SPARE);
  return Math.min(TALLEST, linesOf(words, room, look.bold === true) * size * LEADING + ROOM);
}

/** Lays out one sheet; `done` gives it as plain data. */
export class Grid {
  private readonly rows: (SheetCell | null)[][] = [];
  private readonly heights: Record<number, number> = {};
  private readonly limits: Record<number, number> = {};
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

  /** A row is no higher than this, whatever it holds: for texts that can be read elsewhere. */
  atMost(row: number, points: number): this {
    this.limits[row] = points;
    return this;
  }

  /** What stands at that place; undefined where nothing does. */
  at(row: number, column: number): SheetCell | undefined {
    return this.rows[row]?.[column] ?? undefined;
  }

  /** How high the rows from one up to another are together, in points. */
  points(from: number, to: number): number {
    const { heights } = this.fitted();
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => heights[from + at] ?? USUAL_ROW).reduce((sum, height) => sum + height, 0);
  }

  /** The heights of rows that hold wrapped text, at least what was given; and the rows of which a program may see to that itself. */
  private fitted(): Pick<Sheet, "heights" | "fitting"> {
    const fitting: number[] = [];
    const heights: Record<number, number> = { ...this.heights };
    const merged = new Map(this.merges.map((area) => [`${area.row} ${area.column}`, area.columns]));
    this.rows.forEach((cells, row) => {
      let needed = heights[row] ?? 0;
      let own = 0;
      cells.forEach((cell, column) => {
        const look: Look = cell?.style === undefined ? {} : looks[cell.style];
        if (typeof cell?.value !== "string" || cell.value === "") return;
        if (look.wrap !== true) {
          // A heading needs more than a usual row, whatever its width.
          if ((look.size ?? USUAL_SIZE) > USUAL_SIZE) needed = Math.max(needed, (look.size ?? USUAL_SIZE) * LEADING + ROOM);
          return;
        }
        const span = merged.get(`${row} ${column}`) ?? 1;
        const width = this.columns.slice(column, column + span).reduce((sum, each) => sum + (each.folded === true ? 0 : each.width), 0);
        if (width === 0) return;
        const height = heightOf(cell.value, width, look);
        needed = Math.max(needed, height);
        if (span === 1) own = Math.max(own, height);
      });
      if (needed > USUAL_SIZE * LEADING + ROOM + 1) heights[row] = Math.min(Math.round(needed), this.limits[row] ?? TALLEST);
      // Programs fit no row to merged cells, and make one lower than what was asked for.
      if (heights[row] !== undefined && own > 0 && own === needed && this.limits[row] === undefined) fitting.push(row);
    });
    return { heights, fitting };
  }

  done(print: PrintSetup): Sheet {
    return { role: this.role, name: this.name, alt: this.alt, rows: this.rows, ...this.fitted(), columns: this.columns, merges: this.merges, frozen: this.frozen, tables: this.tables, validations: this.validations, conditionals: this.conditionals, charts: this.charts, names: this.names, print };
  }
}
