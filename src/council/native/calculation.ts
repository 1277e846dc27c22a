import { columnLetters, type Evaluation, type Language } from "../../engine";
import { address, parameterName, type CellValue, type FormatName } from "../../sheets";

/** A column of the calculation: the same classic formula on the row of every scenario. */
export interface CalculationColumn {
  readonly id: string;
  /** The part it belongs to, and what it holds, in words. */
  readonly part: string;
  readonly label: string;
  /** The formula on a row (0 first), without "="; English names, no function that Excel 2016 or LibreOffice 7.4 lacks. */
  readonly formula: (row: number) => string;
  /** True where what stands there is a fixed result, of a simulation: its value is put down and no formula. */
  readonly fixed?: boolean;
  /** What the engine says there: the cached value. Left out for steps in between, which the program computes on opening. */
  readonly value?: ((evaluation: Evaluation) => CellValue) | undefined;
  readonly format?: FormatName;
  /** A formula above the column, once for all scenarios: a weight. */
  readonly above?: string;
}

/** Where scenarios find what the simulator says of the scheme that they name. */
export interface SchemeLink {
  readonly names: string;
  /** Risk or `outcome-share` -> the cells with its level, one a scheme. */
  readonly found: Readonly<Record<"outcome-share" | "creaming" | "parking", string>>;
}

/** Where the inputs of a scenario stand. */
export interface InputPlaces {
  /** The cell of a column on the row of a scenario; undefined where the workbook does not have that column, so that it is blank. */
  readonly cell: (id: string, row: number) => string | undefined;
  /** The row of the headers of the scenario table. */
  readonly headerRow: number;
  /** The cells that list the words of the options of a column. */
  readonly options: (id: string) => string;
  /** The risks that a simulation has computed for any of the scenarios, or computes in formulas. */
  readonly simulatedRisks: ReadonlySet<string>;
  /** Where the simulator stands in formulas; undefined where what it found is a fixed result. */
  readonly simulator?: SchemeLink | undefined;
}

/** The name of the cell that holds a parameter. */
export const par = parameterName;

/** A text in a formula. */
export const quoted = (words: string): string => `"${words.replace(/"/g, '""')}"`;

/** A number in a formula. */
export const numeral = (value: number): string => String(value);

/** Collects the columns of the calculation, each with its place as soon as it is added. */
export class Calculation {
  readonly columns: CalculationColumn[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    readonly inputs: InputPlaces,
    readonly language: Language,
    private readonly sheet: string,
    /** The row above the columns in which weights stand. */
    private readonly aboveRow: number,
  ) {}

  add(column: CalculationColumn): string {
    if (this.places.has(column.id)) throw new Error(`the calculation has a column ${column.id} already`);
    this.places.set(column.id, this.columns.length);
    this.columns.push(column);
    return column.id;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** True where the workbook has one of these columns or more, so that something can stand there. */
  takes(inputs: readonly string[]): boolean {
    return inputs.some((id) => this.inputs.cell(id, 0) !== undefined);
  }

  place(id: string): number {
    const at = this.places.get(id);
    if (at === undefined) throw new Error(`the calculation has no column ${id}`);
    return at;
  }

  /** The cell of a column on a row, for formulas on the calculation sheet. */
  cell(id: string, row: number): string {
    return address(row, this.place(id));
  }

  /** The cells from one column to another on a row. */
  span(first: string, last: string, row: number): string {
    return `${this.cell(first, row)}:${this.cell(last, row)}`;
  }

  /** What stands above the columns from one to another. */
  above(first: string, last: string): string {
    return `$${columnLetters(this.place(first))}$${this.aboveRow + 1}:$${columnLetters(this.place(last))}$${this.aboveRow + 1}`;
  }

  /** The cell of a column on a row, for formulas on other sheets. */
  outside(id: string, row: number): string {
    return `${this.sheet}!${this.cell(id, row)}`;
  }
}
