/** A rectangle of cells on one sheet, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle together with the id of its sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** Excel's grid: 1,048,576 rows and 16,384 columns. */
export const GRID: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** 0 -> "A", 26 -> "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "A" -> 0, "AA" -> 26. */
export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The A1 notation of an area; whole columns as A:B and whole rows as 1:2, as Excel writes them. */
export function toA1(area: Area): string {
  const last = { row: area.row + area.rows, column: columnName(area.column + area.columns - 1) };
  if (area.rows === GRID.rows) return `${columnName(area.column)}:${last.column}`;
  if (area.columns === GRID.columns) return `${String(area.row + 1)}:${String(last.row)}`;
  const first = `${columnName(area.column)}${String(area.row + 1)}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${last.column}${String(last.row)}`;
}

/** A sheet name as it stands before "!" in a reference: quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads A1 notation without a sheet name; undefined where it is not an address inside Excel's grid. */
export function fromA1(address: string): Area | undefined {
  const cell = CELL.exec(address);
  const columns = COLUMNS.exec(address);
  const rows = ROWS.exec(address);
  let area: Area | undefined;
  if (cell) area = between(Number(cell[2]) - 1, columnNumber(cell[1] ?? ""), Number(cell[4] ?? cell[2]) - 1, columnNumber(cell[3] ?? cell[1] ?? ""));
  else if (columns) area = between(0, columnNumber(columns[1] ?? ""), GRID.rows - 1, columnNumber(columns[2] ?? ""));
  else if (rows) area = between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, GRID.columns - 1);
  return area && contains(GRID, area) ? area : undefined;
}

/** Splits "Sheet!A1" or "'My sheet'!A1" in its sheet name (undefined where there is none) and the rest. */
export function splitSheet(reference: string): { sheet: string | undefined; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/s.exec(reference);
  return plain ? { sheet: plain[1], rest: plain[2] ?? "" } : { sheet: undefined, rest: reference };
}

/** The area between two corners, whichever comes first. */
export function between(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return { row: Math.min(row, otherRow), column: Math.min(column, otherColumn), rows: Math.abs(otherRow - row) + 1, columns: Math.abs(otherColumn - column) + 1 };
}

export function contains(outer: Area, inner: Area): boolean {
  return inner.row >= outer.row && inner.column >= outer.column && inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;
}

/** What two areas share; undefined where they share nothing. */
export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  return { row, column, rows, columns: Math.max(one.column + one.columns, other.column + other.columns) - column };
}
