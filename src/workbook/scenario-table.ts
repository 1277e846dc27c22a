import { findHeaderRow } from "../engine";

/** The names of our tables in every workbook, whatever its language. */
export const SCENARIOS = "Scenarios";
/** What is read beside them, by the name of its table. */
export const BESIDE = { parameters: "Framework", segments: "Segments", schemes: "Schemes", partners: "Partners" } as const;
/** Tables of ours that hold no scenarios. */
export const OTHERS: ReadonlySet<string> = new Set([...Object.values(BESIDE), "Sources"].map((name) => name.toLowerCase()));

/** What must be loaded of the workbook's tables before the one with scenarios can be told. */
export const TABLES_TO_TELL = "items/id,items/name,items/worksheet/name,items/rows/count,items/columns/items/name";

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The table of scenarios: the one under our name, else, where the user gave it another, the first whose header row is one of scenarios.
 * @param tables loaded with `TABLES_TO_TELL`
 */
export function scenarioTableOf(tables: Excel.TableCollection): Excel.Table | undefined {
  return tables.items.find(({ name }) => sameName(name, SCENARIOS)) ?? tables.items.find(({ name, columns }) => !OTHERS.has(name.toLowerCase()) && findHeaderRow([columns.items.map((column) => column.name)]) === 0);
}
