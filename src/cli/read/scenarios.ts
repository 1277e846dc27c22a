import { DEFAULT_PARAMETERS, readParameterRecords, readParameterTable, readScenarioRecords, readScenarioTable, type ParameterTable, type ScenarioTable } from "../../engine";
import { formProblems } from "../../council";
import { refusal, type Refusal } from "../refusal";
import type { Contents } from "./grid";
import { readContents } from "./read-file";
import { scenarioCells, tableOrSheet } from "./tables";

/** The scenarios of a file with the numbers to weigh them by, and what is wrong with either. */
export interface ScenarioInput {
  readonly table: ScenarioTable;
  readonly parameters: ParameterTable;
  /** The whole file, for whoever needs more of it than the scenarios. */
  readonly contents: Contents;
}

const NO_PARAMETERS: ParameterTable = { parameters: DEFAULT_PARAMETERS, problems: [] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

const shape = (file: string, path: string, wanted: string): Refusal => refusal("json-shape", { file, path, wanted });

function fromObjects(value: unknown, file: string): Pick<ScenarioInput, "table" | "parameters"> | Refusal {
  const whole = Array.isArray(value) ? { scenarios: value as unknown } : value;
  if (!isObject(whole)) return shape(file, "$", "object");
  const { scenarios } = whole;
  if (scenarios === undefined) return refusal("no-scenario-table", { file });
  if (!Array.isArray(scenarios)) return shape(file, "scenarios", "list");
  const wrong = (scenarios as readonly unknown[]).findIndex((each) => !isObject(each));
  if (wrong >= 0) return shape(file, `scenarios[${wrong}]`, "record");
  const records: { path: string; values: Readonly<Record<string, unknown>> }[] = [];
  for (const path of ["weights", "settings"]) {
    const values = whole[path];
    if (values === undefined || values === null) continue;
    if (!isObject(values)) return shape(file, path, "record");
    records.push({ path, values });
  }
  return { table: readScenarioRecords((scenarios as readonly unknown[]).filter(isObject)), parameters: readParameterRecords(records) };
}

/** Reads the scenarios and the framework settings of a file. Refused where there is no scenario table to answer. */
export async function readScenarios(file: string, sheet: string | undefined): Promise<ScenarioInput | Refusal> {
  const contents = await readContents(file);
  if ("refused" in contents) return contents;
  if (sheet !== undefined && contents.kind !== "workbook") return refusal("sheet-only-xlsx", { file });
  if (contents.kind === "objects") {
    const read = fromObjects(contents.value, file);
    return "refused" in read ? read : { ...read, contents };
  }
  if (contents.kind === "text-table") {
    const table = readScenarioTable(contents.cells);
    return table.problems.some(({ code }) => code === "no-scenario-table") ? refusal("no-scenario-table", { file }) : { table, parameters: NO_PARAMETERS, contents };
  }
  const found = scenarioCells(contents, file, sheet);
  if ("refused" in found) return found;
  const table = readScenarioTable(found.cells, { origin: found.origin });
  if (table.problems.some(({ code }) => code === "no-scenario-table")) return refusal("no-scenario-table", { file });
  const framework = tableOrSheet(contents.sheets, "Framework", "framework");
  const versions = formProblems(contents.forms);
  return { table: versions.length === 0 ? table : { ...table, problems: [...versions, ...table.problems] }, parameters: framework ? readParameterTable(framework.cells, framework.origin) : NO_PARAMETERS, contents };
}
