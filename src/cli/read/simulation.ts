import { DEFAULT_PARAMETERS, findSimulatorHeader, readParameterRecords, readParameterTable, rowsOfRecords, rowsOfTable, simulatorColumns, type ParameterTable, type Rows, type SimulatorTables, type TableName } from "../../engine";
import { refusal, type Refusal } from "../refusal";
import type { Cells, Contents, SheetCells } from "./grid";
import { readContents } from "./read-file";
import { tableOrSheet } from "./tables";

/** The two tables of the simulator as a file has them, with its settings. */
export interface SimulationInput {
  readonly segments: Rows;
  readonly schemes: Rows;
  readonly parameters: ParameterTable;
  /** What the file says of effort, for all schemes that do not say otherwise; undefined where nothing. */
  readonly effort: unknown;
}

const NO_PARAMETERS: ParameterTable = { parameters: DEFAULT_PARAMETERS, problems: [] };
/** Settings of the simulator by their short names in JSON. */
const SETTINGS = new Set(["rho", "draws", "seed"]);
const TABLES: readonly TableName[] = ["segments", "schemes"];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** There is no such table: what it takes, by ids that serve as headers in either language. */
function missing(table: TableName, file: string): Refusal {
  const needed = simulatorColumns(table).filter(({ required }, at) => required || at < 2).map(({ id }) => id).join(", ");
  return refusal("no-simulation-table", { file, table: table === "segments" ? "Segments" : "Schemes", key: table, needed });
}

function fromObjects(value: unknown, file: string): SimulationInput | Refusal {
  if (!isObject(value)) return refusal("json-shape", { file, path: "$", wanted: "record" });
  for (const table of TABLES) {
    if (value[table] === undefined || value[table] === null) return missing(table, file);
    if (!Array.isArray(value[table])) return refusal("json-shape", { file, path: table, wanted: "list" });
  }
  const settings = value["settings"];
  if (settings !== undefined && settings !== null && !isObject(settings)) return refusal("json-shape", { file, path: "settings", wanted: "record" });
  const given = Object.entries(settings ?? {}).filter(([key]) => key !== "effort").map(([key, each]) => [SETTINGS.has(key) ? `simulate.${key}` : key, each] as const);
  return {
    segments: rowsOfRecords("segments", value["segments"]),
    schemes: rowsOfRecords("schemes", value["schemes"]),
    parameters: readParameterRecords([{ path: "settings", values: Object.fromEntries(given) }]),
    effort: value["effort"] ?? settings?.["effort"],
  };
}

/** Both tables under each other: each ends where the other's header stands. */
function fromText(cells: Cells["cells"], file: string): SimulationInput | Refusal {
  const [segments, schemes] = TABLES.map((table) => findSimulatorHeader(table, cells));
  if (segments === undefined) return missing("segments", file);
  if (schemes === undefined) return missing("schemes", file);
  const part = (table: TableName, from: number, other: number): Rows => rowsOfTable(table, cells.slice(from, other > from ? other : undefined), { origin: { row: from, column: 0 } });
  return { segments: part("segments", segments, schemes), schemes: part("schemes", schemes, segments), parameters: NO_PARAMETERS, effort: undefined };
}

function fromSheets(sheets: readonly SheetCells[], file: string): SimulationInput | Refusal {
  const rows: Rows[] = [];
  for (const table of TABLES) {
    const named = tableOrSheet(sheets, table, table);
    const found = named && findSimulatorHeader(table, named.cells) !== undefined ? named : sheets.find(({ cells }) => findSimulatorHeader(table, cells) !== undefined);
    if (!found) return missing(table, file);
    rows.push(rowsOfTable(table, found.cells, { origin: found.origin }));
  }
  const framework = tableOrSheet(sheets, "Framework", "framework");
  const [segments, schemes] = rows;
  if (!segments || !schemes) return missing("segments", file);
  return { segments, schemes, parameters: framework ? readParameterTable(framework.cells, framework.origin) : NO_PARAMETERS, effort: undefined };
}

/** The two tables where a file has both; undefined where it does not. */
export function simulatorTablesIn(contents: Contents, file: string): SimulatorTables | undefined {
  const found = fromContents(contents, file);
  return "refused" in found ? undefined : found;
}

function fromContents(contents: Contents, file: string): SimulationInput | Refusal {
  if (contents.kind === "objects") return fromObjects(contents.value, file);
  return contents.kind === "text-table" ? fromText(contents.cells, file) : fromSheets(contents.sheets, file);
}

/** Reads segments and payment schemes from a file. Refused where one of the two tables is not there. */
export async function readSimulation(file: string): Promise<SimulationInput | Refusal> {
  const contents = await readContents(file);
  return "refused" in contents ? contents : fromContents(contents, file);
}

