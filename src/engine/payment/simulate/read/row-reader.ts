import type { Problem } from "../../../problem";
import { isBlank, isRefused, type Refused } from "./parse";
import type { Row } from "./rows";
import type { TableName } from "./columns";

/** Reads the cells of one row and keeps what is wrong with them; a row with an error is not computed with. */
export class RowReader {
  private readonly found: Problem[] = [];

  constructor(
    private readonly table: TableName,
    private readonly row: Row,
  ) {}

  get problems(): readonly Problem[] {
    return this.found;
  }

  get isGood(): boolean {
    return this.found.every(({ severity }) => severity !== "error");
  }

  /** The value of a column, parsed; `otherwise` where the cell is blank or refused. A refusal is kept as a problem. */
  read<T, U>(key: string, parse: (raw: unknown) => T | Refused, otherwise: U): T | U {
    const raw = this.row.values[key];
    if (isBlank(raw)) return otherwise;
    const value = parse(raw);
    if (!isRefused(value)) return value;
    this.refuse(key, value.refused, value.data);
    return otherwise;
  }

  /** As `read`, but a blank is an error too. */
  need<T, U>(key: string, parse: (raw: unknown) => T | Refused, otherwise: U): T | U {
    if (isBlank(this.row.values[key])) this.refuse(key, "value-missing", {});
    return this.read(key, parse, otherwise);
  }

  refuse(key: string, code: string, data: Problem["data"]): void {
    this.found.push(rowProblem(this.table, this.row, key, code, "error", data));
  }
}

/** A problem of one cell of one row. */
export function rowProblem(table: TableName, row: Row, key: string, code: string, severity: Problem["severity"], data: Problem["data"]): Problem {
  return { code: `simulate.${code}`, severity, column: key, cell: row.places[key] ?? row.at, data: { table, row: row.name, ...data } };
}
