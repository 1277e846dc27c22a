import { areaOf, fixedAddress, fixedRangeAddress, type CellValue, type FormatName, type Grid, type StyleName } from "../../sheets";

/** A column of a block: the same thing on every row. */
interface BlockColumn<T> {
  readonly id: string;
  readonly label: string;
  /** The formula on a row (the first is 0), without "="; left out where a value is put down. */
  readonly formula?: (row: number, item: T) => string;
  /** What the engine says there, or what is put down. Left out for a step in between. */
  readonly value?: (item: T, row: number) => CellValue;
  readonly style?: StyleName;
  readonly format?: FormatName;
}

/** A table of cells of which every place is known as soon as its column is added: inputs, or steps of a calculation. */
export class Block<T> {
  private readonly columns: BlockColumn<T>[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    /** The sheet as formulas on other sheets write it: `Segments` or `'Two words'`. */
    private readonly sheet: string,
    /** The row of the headers, and the first column. */
    readonly top: number,
    readonly left: number,
    readonly items: readonly T[],
  ) {}

  add(column: BlockColumn<T>): this {
    if (this.places.has(column.id)) throw new Error(`the block has a column ${column.id} already`);
    this.places.set(column.id, this.left + this.columns.length);
    this.columns.push(column);
    return this;
  }

  private place(id: string): number {
    const at = this.places.get(id);
    if (at === undefined) throw new Error(`the block has no column ${id}`);
    return at;
  }

  /** The first row below the block. */
  get end(): number {
    return this.top + 1 + this.items.length;
  }

  /** The cell of a column on a row, for formulas on its own sheet. */
  cell(id: string, row: number): string {
    return fixedAddress(this.top + 1 + row, this.place(id));
  }

  /** The cells of a column from a row on, `count` of them (all where not said), on its own sheet. */
  range(id: string, from = 0, count = this.items.length): string {
    return fixedRangeAddress(areaOf(this.top + 1 + from, this.place(id), count, 1));
  }

  /** The same for formulas on other sheets. */
  outside(id: string, row: number): string {
    return `${this.sheet}!${this.cell(id, row)}`;
  }

  outsideRange(id: string, from = 0, count = this.items.length): string {
    return `${this.sheet}!${this.range(id, from, count)}`;
  }

  /** The cells from one column to another over rows, for formulas on other sheets. */
  outsideArea(first: string, last: string, from = 0, count = this.items.length): string {
    const [left, right] = [this.place(first), this.place(last)];
    return `${this.sheet}!${fixedRangeAddress(areaOf(this.top + 1 + from, left, count, right - left + 1))}`;
  }

  /** The area of a column on the sheet, for charts. */
  area(id: string): ReturnType<typeof areaOf> {
    return areaOf(this.top + 1, this.place(id), this.items.length, 1);
  }

  /** The same columns from one to another as they are now, put down as fixed values on another sheet: what is compared with later. */
  copy(first: string, last: string, sheet: string, top: number): Block<T> {
    const copy = new Block(sheet, top, 0, this.items);
    for (const column of this.columns.slice(this.place(first) - this.left, this.place(last) - this.left + 1)) {
      const { id, label, value, format } = column;
      copy.add({ id, label, style: "fixed", ...(value === undefined ? {} : { value }), ...(format === undefined ? {} : { format }) });
    }
    return copy;
  }

  /** Puts headers and rows down. */
  render(grid: Grid, width = 13): void {
    this.columns.forEach((column, at) => {
      grid.columns[this.left + at] ??= { width };
      grid.put(this.top, this.left + at, column.label, { style: "header" });
      this.items.forEach((item, row) => {
        const { formula, value, format } = column;
        grid.put(this.top + 1 + row, this.left + at, value === undefined ? null : value(item, row), {
          style: column.style ?? "value",
          ...(format === undefined ? {} : { format }),
          ...(formula === undefined ? {} : { formula: formula(row, item) }),
        });
      });
    });
  }
}
