import { addressOf, type Origin } from "../../../scenario/address";
import type { Problem } from "../../../problem";
import type { Cell } from "../../../scenario/value";
import { normalise } from "../../../scenario/normalise";
import type { Language } from "../../../framework/types";
import { headerLanguage, recogniseSimulatorHeader, simulatorColumns, type SimulatorColumn, type TableName } from "./columns";
import { isBlank, isRecord } from "./parse";

/** One row of a table, by column key, not yet checked. */
export interface Row {
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Column key -> address of the cell, or its path in JSON. */
  readonly places: Readonly<Record<string, string>>;
  /** The whole row's address: that of its name. */
  readonly at: string;
}

export interface Rows {
  readonly table: TableName;
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** The language of the headers, where they tell. */
  readonly language: Language | undefined;
}

const HEADER_SEARCH = 50;

const problem = (code: string, severity: Problem["severity"], cell: string | undefined, column: string | undefined, data: Problem["data"]): Problem => ({ code: `simulate.${code}`, severity, cell, column, data });

/** The row that holds the table's headers: it has the column of the name and one more; undefined where there is none. */
export function findSimulatorHeader(table: TableName, cells: readonly (readonly Cell[])[]): number | undefined {
  const name = simulatorColumns(table)[0]?.key;
  for (let row = 0; row < Math.min(cells.length, HEADER_SEARCH); row += 1) {
    const keys = new Set((cells[row] ?? []).flatMap((cell) => (typeof cell === "string" ? [recogniseSimulatorHeader(table, cell)?.key ?? []].flat() : [])));
    if (name !== undefined && keys.has(name) && keys.size > 1) return row;
  }
  return undefined;
}

/** Gives each row its name; a row without one, or with the name of an earlier row, is reported and left out. */
function named(table: TableName, found: readonly Omit<Row, "name">[], problems: Problem[]): Row[] {
  const key = simulatorColumns(table)[0]?.key ?? "";
  const earlier = new Map<string, string>();
  const rows: Row[] = [];
  for (const row of found) {
    const value = row.values[key];
    if (isBlank(value) || (typeof value !== "string" && typeof value !== "number")) {
      problems.push(problem("name-missing", "error", row.at, key, { table, row: row.at }));
      continue;
    }
    const name = String(value).trim();
    const first = earlier.get(normalise(name) || name);
    if (first !== undefined) problems.push(problem("name-twice", "error", row.at, key, { table, row: name, value: name, first }));
    else {
      earlier.set(normalise(name) || name, row.at);
      rows.push({ ...row, name });
    }
  }
  return rows;
}

const isUsable = (table: TableName, rows: readonly unknown[], problems: Problem[]): void => {
  if (rows.length === 0 && problems.length === 0) problems.push(problem("no-rows", "error", undefined, undefined, { table }));
};

export interface RowsOptions {
  /** Where the table's first cell stands in its sheet; A1 when not given. */
  readonly origin?: Origin | undefined;
  /** True where a blank cell may arrive as 0 (a range passed to a custom function on desktop). */
  readonly blankMayBeZero?: boolean | undefined;
}

const TAKES_NUMBER: ReadonlySet<SimulatorColumn["kind"]> = new Set(["count", "money", "positive", "share", "months", "price"]);

/**
 * How a 0 is read where blanks may arrive as 0: in a column of words it is a blank; where a blank means unknown or no cap it is one too,
 * unless the table shows elsewhere that its blanks arrive as blanks.
 */
function zeroReader(cells: readonly (readonly Cell[])[], columns: readonly { readonly column: SimulatorColumn; readonly place: number }[], blankMayBeZero: boolean): (cell: Cell, column: SimulatorColumn) => Cell {
  if (!blankMayBeZero) return (cell) => cell;
  const blanksAreVisible = cells.some((line) => columns.some(({ place }) => line[place] === null || line[place] === "" || line[place] === undefined));
  return (cell, column) => (cell === 0 && (!TAKES_NUMBER.has(column.kind) || (column.blankIsUnknown && !blanksAreVisible)) ? null : cell);
}

/** Reads a table with a header row, in any column order; columns that are not ours are reported and left alone. */
export function rowsOfTable(table: TableName, cells: readonly (readonly Cell[])[], { origin = { row: 0, column: 0 }, blankMayBeZero = false }: RowsOptions = {}): Rows {
  const problems: Problem[] = [];
  const at = findSimulatorHeader(table, cells);
  if (at === undefined) return { table, rows: [], problems: [problem("no-table", "error", undefined, undefined, { table, needed: table })], language: undefined };
  const columns: { column: SimulatorColumn; place: number }[] = [];
  (cells[at] ?? []).forEach((cell, place) => {
    if (isBlank(cell)) return;
    const where = addressOf(origin, at, place);
    const column = recogniseSimulatorHeader(table, String(cell));
    const first = columns.find((each) => each.column.key === column?.key);
    if (!column) problems.push(problem("column-unknown", "warning", where, String(cell), { table }));
    else if (first) problems.push(problem("column-twice", "error", where, column.key, { table, first: addressOf(origin, at, first.place) }));
    else columns.push({ column, place });
  });
  const nameAt = columns.find(({ column }) => column.kind === "name")?.place ?? 0;
  const found: Omit<Row, "name">[] = [];
  const below = cells.slice(at + 1);
  const readZero = zeroReader(below, columns, blankMayBeZero);
  below.forEach((line, under) => {
    if (columns.every(({ place }) => isBlank(line[place]) || (blankMayBeZero && line[place] === 0))) return;
    const row = at + 1 + under;
    const [values, places]: [Record<string, unknown>, Record<string, string>] = [{}, {}];
    for (const { column, place } of columns) {
      values[column.key] = readZero(line[place], column);
      places[column.key] = addressOf(origin, row, place);
    }
    found.push({ values, places, at: addressOf(origin, row, nameAt) });
  });
  const rows = named(table, found, problems);
  isUsable(table, found, problems);
  return { table, rows, problems, language: headerLanguage(columns.map(({ column, place }) => ({ column, header: String(cells[at]?.[place]) }))) };
}

/** Reads a table given as a list of objects (JSON), keyed by column key, id or label; places are paths such as `segments[0].p1`. */
export function rowsOfRecords(table: TableName, records: unknown): Rows {
  const problems: Problem[] = [];
  if (!Array.isArray(records)) return { table, rows: [], problems: [problem("no-table", "error", undefined, undefined, { table, needed: table })], language: undefined };
  const found: Omit<Row, "name">[] = [];
  records.forEach((record: unknown, index) => {
    const path = `${table}[${index}]`;
    if (!isRecord(record)) {
      problems.push(problem("not-a-row", "error", path, undefined, { table, row: path }));
      return;
    }
    const [values, places]: [Record<string, unknown>, Record<string, string>] = [{}, {}];
    for (const [given, value] of Object.entries(record)) {
      const column = recogniseSimulatorHeader(table, given);
      const first = column && places[column.key];
      if (!column) problems.push(problem("column-unknown", "warning", `${path}.${given}`, given, { table }));
      else if (first !== undefined) problems.push(problem("column-twice", "error", `${path}.${given}`, column.key, { table, first }));
      else {
        values[column.key] = value;
        places[column.key] = `${path}.${given}`;
      }
    }
    found.push({ values, places, at: path });
  });
  const rows = named(table, found, problems);
  isUsable(table, found, problems);
  return { table, rows, problems, language: undefined };
}
