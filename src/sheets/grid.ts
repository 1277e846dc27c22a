import { areaOf, type Area } from "./area";
import { looks, type FormatName, type Look, type StyleName } from "./looks";
import { linesOf, longestWord } from "./text-width";
import type { CellValue, Chart, ColumnLayout, ConditionalFormat, Formula, NamedArea, PrintSetup, Sheet, SheetCell, SheetRole, SheetTable, Validation } from "./model";

/** How a cell is put down, beside what stands in it. */
export interface Put {
  readonly style?: StyleName;
  readonly format?: FormatName;
  readonly formula?: string | Formula;
  readonly note?: string;
  readonly link?: string;
}

/** Points that a line of text takes for each point of its letters, and the room above and below. A line of Arial at ten points is 12.75 points high in Excel, and lower elsewhere. */
const LEADING = 1.28;
const ROOM = 3;
/** Programs differ by a hair in how wide they draw a text: a line that would just fit may not. */
const SPARE = 0.97;
/** Characters that a step of room beside a text takes. */
const INDENT = 2;
/** Programs take no higher row. */
const TALLEST = 400;
const USUAL_SIZE = 11;
/** A row of one line, at the size of the usual look. */
const USUAL_ROW = 14;

/** How high a row must be for a wrapped text in a cell so wide, in points. Programs fit rows themselves only now and then; on paper it has to be right. */
export function heightOf(words: string, width: number, look: Look): number {
  const size = look.size ?? USUAL_SIZE;
  const room = Math.max(1, (((width - INDENT * (look.indent ?? 0)) * USUAL_SIZE) / size) * SPARE);
  return Math.min(TALLEST, linesOf(words, room, look.bold === true) * size * LEADING + ROOM);
}

/** Cells whose words stay whole: their column widens for the longest one, but no further than this many times; further down than a reader goes on paper, no column does. */
const WHOLE: ReadonlySet<StyleName | undefined> = new Set<StyleName>(["header", "header-number", "word"]);
const WIDER = 1.4;
const READ_ROWS = 200;
/** How wide a column must be so that no word in a cell of it is broken, in characters. */
const widthOf = (words: string, look: Look): number => Math.ceil(longestWord(words, look.bold === true) * ((look.size ?? USUAL_SIZE) / USUAL_SIZE) + INDENT * (look.indent ?? 0));

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

  /** What stands in a column below a row. */
  below(row: number, column: number): readonly CellValue[] {
    return this.rows.slice(row + 1).map((cells) => cells[column]?.value ?? null);
  }

  /** How high the rows from one up to another are together, in points. */
  points(from: number, to: number): number {
    const { heights } = this.fitted();
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => heights[from + at] ?? USUAL_ROW).reduce((sum, height) => sum + height, 0);
  }

  /** The columns, wide enough for the words in them. */
  private wide(): readonly ColumnLayout[] {
    const merged = new Set(this.merges.map((area) => `${area.row} ${area.column}`));
    const needed: number[] = [];
    this.shown().slice(0, READ_ROWS).forEach((cells, row) => cells.forEach((cell, column) => {
      if (!WHOLE.has(cell?.style) || typeof cell?.value !== "string" || merged.has(`${row} ${column}`)) return;
      needed[column] = Math.max(needed[column] ?? 0, widthOf(cell.value, looks[cell.style ?? "word"]));
    }));
    return this.columns.map((column, at) => ({ ...column, width: Math.max(column.width, Math.min(needed[at] ?? 0, Math.round(column.width * WIDER))) }));
  }

  /** The heights of rows that hold wrapped text, at least what was given; and the rows of which a program may see to that itself. */
  private fitted(): Pick<Sheet, "heights" | "fitting"> {
    const fitting: number[] = [];
    const heights: Record<number, number> = { ...this.heights };
    const columns = this.wide();
    const merged = new Map(this.merges.map((area) => [`${area.row} ${area.column}`, area.columns]));
    this.shown().forEach((cells, row) => {
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
        const width = columns.slice(column, column + span).reduce((sum, each) => sum + (each.folded === true ? 0 : each.width), 0);
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

  /** The rows as they are shown: a header right above a number stands above its digits, unless a button for sorting has that place. */
  private shown(): Sheet["rows"] {
    const buttons = new Set(this.tables.map(({ area }) => area.row));
    return this.rows.map((cells, row) => {
      const below = this.rows[row + 1];
      if (below === undefined || buttons.has(row) || !cells.some((cell) => cell?.style === "header")) return cells;
      return cells.map((cell, column) => (cell?.style === "header" && below[column]?.style === "value" ? { ...cell, style: "header-number" } : cell));
    });
  }

  done(print: PrintSetup): Sheet {
    return { role: this.role, name: this.name, alt: this.alt, rows: this.shown(), ...this.fitted(), columns: this.wide(), merges: this.merges, frozen: this.frozen, tables: this.tables, validations: this.validations, conditionals: this.conditionals, charts: this.charts, names: this.names, print };
  }
}
