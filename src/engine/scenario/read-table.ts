import { frameworks } from "../framework/frameworks";
import type { Input, Language } from "../framework/types";
import type { Problem } from "../problem";
import { addressOf, columnOf, type Origin } from "./address";
import { recogniseHeader } from "./labels";
import { normalise } from "./normalise";
import { isBlank, readCell } from "./read-cell";
import { namesTotals } from "./totals-row";
import type { Cell, Scenario, Value } from "./value";

export interface TableOptions {
  /** Where the table's header stands in its sheet, for addresses in messages. A1 when not given. */
  readonly origin?: Origin | undefined;
  /**
   * True where a blank cell may arrive as 0 (a range passed to a custom function on desktop). A 0 in a score is then
   * unknown, and so is any other 0 unless the table shows elsewhere (a null or "") that blanks arrive as blanks.
   */
  readonly blankMayBeZero?: boolean | undefined;
  /** The row of the header where it is known; looked for when not given. */
  readonly headerRow?: number | undefined;
  /** False where no spreadsheet put a row of totals at the end: the rows are records. */
  readonly totals?: boolean | undefined;
}

/** The scenario table, read: scenarios in order, and everything a person must know about it. */
export interface ScenarioTable {
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly Problem[];
  /** The language of the headers, where they tell. */
  readonly language: Language | undefined;
  /** Column id -> its place in the table, 0 first. */
  readonly columns: Readonly<Record<string, number>>;
}

interface Column {
  readonly input: Input;
  readonly at: number;
}

/** How many rows below the top a header is looked for. */
const HEADER_SEARCH = 50;

/** The row that looks most like our header: it has the scenario column, or else most columns of ours; undefined if none has two. */
export function findHeaderRow(cells: readonly (readonly Cell[])[]): number | undefined {
  let best: { row: number; count: number } | undefined;
  for (let row = 0; row < Math.min(cells.length, HEADER_SEARCH); row += 1) {
    const recognised = new Set((cells[row] ?? []).flatMap((cell) => (typeof cell === "string" ? [recogniseHeader(cell)?.input.id ?? []].flat() : [])));
    if (recognised.has("scenario") && recognised.size > 1) return row;
    if (recognised.size > 1 && recognised.size > (best?.count ?? 0)) best = { row, count: recognised.size };
  }
  return best?.row;
}

/** A header that two documents use for two things, read as the other column where the rest of the table says so (see `Input.takes`). */
function takenBy(named: Input, present: ReadonlySet<string>): Input | undefined {
  return frameworks.inputs.find(({ id, takes }) => takes?.header === named.id && !present.has(id) && takes.with.every((each) => present.has(each)) && !takes.without.some((each) => present.has(each)));
}

function readHeader(header: readonly Cell[], origin: Origin, row: number, problems: Problem[]): { columns: Column[]; language: Language | undefined } {
  const present = new Set(header.flatMap((cell) => recogniseHeader(String(cell ?? ""))?.input.id ?? []));
  const columns: Column[] = [];
  const seen = new Map<string, string>();
  const votes = { nl: 0, en: 0 };
  header.forEach((cell, at) => {
    if (isBlank(cell)) return;
    const where = addressOf(origin, row, at);
    const found = recogniseHeader(String(cell));
    if (!found) {
      problems.push({ code: "header-unknown", severity: "warning", column: String(cell), cell: where, data: {} });
      return;
    }
    const earlier = seen.get(found.input.id);
    if (earlier !== undefined) {
      problems.push({ code: "header-twice", severity: "error", column: found.input.id, cell: where, data: { first: earlier } });
      return;
    }
    seen.set(found.input.id, where);
    if (found.language) votes[found.language] += 1;
    const taken = takenBy(found.input, present);
    if (taken) problems.push({ code: "header-taken", severity: "warning", column: taken.id, cell: where, data: { header: String(cell) } });
    columns.push({ input: taken ?? found.input, at });
  });
  for (const input of frameworks.inputs) {
    if (input.required === true && !seen.has(input.id)) problems.push({ code: input.kind === "name" ? "name-column-missing" : "column-missing", severity: input.kind === "name" ? "error" : "warning", column: input.id, data: {} });
  }
  return { columns, language: votes.nl === votes.en ? undefined : votes.nl > votes.en ? "nl" : "en" };
}

const isEmptyRow = (row: readonly Cell[], columns: readonly Column[], blankMayBeZero: boolean): boolean => columns.every(({ at }) => isBlank(row[at]) || (blankMayBeZero && row[at] === 0));

/**
 * Reads a scenario table whatever its column order and header language; columns that are not ours are left alone and reported.
 * `cells` holds the header and the rows below it, as Excel, a file or JSON gives them. A cell that cannot be used becomes a
 * problem with its address and the value `invalid`; the rest of its row, and the other rows, keep their values.
 */
export function readScenarioTable(cells: readonly (readonly Cell[])[], options: TableOptions = {}): ScenarioTable {
  const origin = options.origin ?? { row: 0, column: 0 };
  const problems: Problem[] = [];
  const headerRow = options.headerRow ?? findHeaderRow(cells);
  if (headerRow === undefined) return { scenarios: [], problems: [{ code: "no-scenario-table", severity: "error", data: {} }], language: undefined, columns: {} };

  const { columns, language } = readHeader(cells[headerRow] ?? [], origin, headerRow, problems);
  const blankMayBeZero = options.blankMayBeZero === true;
  const blanksAreVisible = !blankMayBeZero || cells.slice(headerRow + 1).some((row) => columns.some(({ at }) => row[at] === null || row[at] === "" || row[at] === undefined));
  const nameAt = columns.find(({ input }) => input.kind === "name")?.at;
  const scenarios: Scenario[] = [];
  const named = new Map<string, string>();

  let last = cells.length - 1;
  while (last > headerRow && isEmptyRow(cells[last] ?? [], columns, blankMayBeZero)) last -= 1;

  for (let row = headerRow + 1; row <= last; row += 1) {
    const line = cells[row] ?? [];
    if (isEmptyRow(line, columns, blankMayBeZero)) continue;
    const nameCell = nameAt === undefined ? undefined : line[nameAt];
    if (row === last && options.totals !== false && namesTotals(nameCell)) {
      problems.push({ code: "totals-row", severity: "warning", column: "scenario", cell: addressOf(origin, row, nameAt ?? 0), data: { name: String(nameCell) } });
      continue;
    }
    const unnamed = isBlank(nameCell) || (blankMayBeZero && nameCell === 0);
    const where = addressOf(origin, row, nameAt ?? 0);
    const name = unnamed ? `(${where})` : String(nameCell).trim();
    if (unnamed && nameAt !== undefined) problems.push({ code: "name-missing", severity: "error", scenario: name, column: "scenario", cell: where, data: {} });

    const values: Record<string, Value> = {};
    const places: Record<string, string> = {};
    for (const { input, at } of columns) {
      const cell = line[at];
      const address = addressOf(origin, row, at);
      places[input.id] = address;
      if (cell === 0 && blankMayBeZero && input.kind !== "name") {
        if (input.kind === "score" || input.kind === "choice" || input.kind === "choices" || input.kind === "text") continue;
        if (!blanksAreVisible) {
          problems.push({ code: "zero-or-blank", severity: "warning", scenario: name, column: input.id, cell: address, data: {} });
          continue;
        }
      }
      const value = readCell(cell, input);
      if (value === undefined) continue;
      if ("refused" in value) {
        problems.push({ code: value.refused, severity: "error", scenario: name, column: input.id, cell: address, data: value.data });
        values[input.id] = { kind: "invalid" };
      } else values[input.id] = value;
    }

    const assessor = values["assessor"];
    const key = `${normalise(name)}\n${assessor?.kind === "text" ? normalise(assessor.text) : ""}`;
    const earlier = named.get(key);
    if (earlier !== undefined) problems.push({ code: "duplicate-name", severity: "error", scenario: name, column: "scenario", cell: where, data: { first: earlier } });
    else if (!unnamed) named.set(key, where);
    scenarios.push({ name, row, values, cells: places });
  }
  if (scenarios.length === 0) problems.push({ code: "no-scenarios", severity: "warning", data: {} });
  return { scenarios, problems, language, columns: Object.fromEntries(columns.map(({ input, at }) => [input.id, at])) };
}

/** Reads scenarios given as objects, keyed by column id or label (JSON); the cell in a message is `scenarios[0].target-group`. */
export function readScenarioRecords(records: readonly Readonly<Record<string, unknown>>[]): ScenarioTable {
  const keys = [...new Set(["scenario", ...records.flatMap((record) => Object.keys(record))])].filter((key, _at, all) => key !== "scenario" || records.some((record) => "scenario" in record) || !all.some((other) => other !== "scenario" && recogniseHeader(other)?.input.kind === "name"));
  const plain = (value: unknown): Cell => (value === null || value === undefined || typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : Array.isArray(value) ? value.map(String).join("; ") : JSON.stringify(value));
  const table = readScenarioTable([keys, ...records.map((record) => keys.map((key) => plain(record[key])))], { headerRow: 0, totals: false });
  const places = new Map(records.flatMap((_record, row) => keys.map((key, column): [string, string] => [addressOf({ row: 0, column: 0 }, row + 1, column), `scenarios[${row}].${key}`])));
  const pathOf = (cell: string): string => places.get(cell) ?? keys[columnOf(cell)] ?? cell;
  return {
    ...table,
    scenarios: table.scenarios.map((scenario) => ({ ...scenario, name: scenario.name.replace(/^\((\w+)\)$/, (whole, cell: string) => (places.has(cell) ? `(${pathOf(cell)})` : whole)), cells: Object.fromEntries(Object.entries(scenario.cells).map(([id, cell]) => [id, pathOf(cell)])) })),
    problems: table.problems.map((problem) => ({ ...problem, ...(problem.cell === undefined ? {} : { cell: pathOf(problem.cell) }), data: Object.fromEntries(Object.entries(problem.data).map(([key, value]) => [key, key === "first" ? pathOf(String(value)) : value])) })),
  };
}
