import { columnLetters } from "../engine";

/** A rectangle of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const areaOf = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** `D5` */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `$D$5` */
export const fixedAddress = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** `A1:C4`, or `A1` for one cell. */
export const rangeAddress = (area: Area): string => (area.rows === 1 && area.columns === 1 ? address(area.row, area.column) : `${address(area.row, area.column)}:${address(area.row + area.rows - 1, area.column + area.columns - 1)}`);

/** `$A$1:$C$4` */
export const fixedRangeAddress = (area: Area): string =>
  area.rows === 1 && area.columns === 1 ? fixedAddress(area.row, area.column) : `${fixedAddress(area.row, area.column)}:${fixedAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;

/** The name of a sheet as a formula wants it. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** `'Framework'!$D$5` */
export const fixedReference = (sheet: string, area: Area): string => `${quotedSheet(sheet)}!${fixedRangeAddress(area)}`;
