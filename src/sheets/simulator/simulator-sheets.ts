import { cellText, DEFAULT_PARAMETERS, rowsOfRecords, simulate, simulatorColumns, text, type Language, type Parameters, type SimulationCase, type SimulatorColumn, type SimulatorTables, type TableName } from "../../engine";
import type { CellValue, Sheet } from "../model";
import { simulatorInputSheet, type SimulatorRow } from "./input-sheet";
import { simulatorResultSheet } from "./result-sheet";

function cellOf({ key, kind }: SimulatorColumn, record: Readonly<Record<string, unknown>>, effort: string | undefined, language: Language): CellValue {
  const value = cellText(record[key] ?? (kind === "effort" ? effort : undefined)) ?? null;
  return kind === "effort" && (value === "best" || value === "none") ? text(language, `payment-simulator.effort.${value}`) : value;
}

const rowsFor = (table: TableName, { effort, ...tables }: SimulationCase, language: Language): SimulatorRow[] => tables[table].map((record) => Object.fromEntries(simulatorColumns(table).map((column) => [column.key, cellOf(column, record, effort, language)])));

/** What the tables of the simulator come to; none where they hold nothing. */
export function simulatedSheet({ segments, schemes, effort }: SimulatorTables, language: Language, parameters: Parameters = DEFAULT_PARAMETERS): readonly Sheet[] {
  const simulation = simulate(segments, schemes, { parameters, effort });
  return simulation.schemes.length > 0 ? [simulatorResultSheet(simulation, language)] : [];
}

/** The sheets of the payment simulator: the two tables, and what they come to where they hold anything. */
export function simulatorSheets(given: SimulationCase, language: Language, parameters: Parameters = DEFAULT_PARAMETERS): readonly Sheet[] {
  const tables = { segments: rowsOfRecords("segments", given.segments), schemes: rowsOfRecords("schemes", given.schemes), effort: given.effort };
  return [simulatorInputSheet("segments", rowsFor("segments", given, language), language), simulatorInputSheet("schemes", rowsFor("schemes", given, language), language), ...simulatedSheet(tables, language, parameters)];
}
