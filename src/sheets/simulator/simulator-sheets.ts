import { cellText, DEFAULT_PARAMETERS, rowsOfRecords, simulate, simulatorColumns, type Language, type Parameters, type TableName } from "../../engine";
import type { Sheet } from "../model";
import { simulatorInputSheet, type SimulatorRow } from "./input-sheet";
import { simulatorResultSheet } from "./result-sheet";

/** Segments and schemes as JSON gives them: a key per column. */
export interface SimulatorCase {
  readonly segments: readonly Readonly<Record<string, unknown>>[];
  readonly schemes: readonly Readonly<Record<string, unknown>>[];
}

const rowsFor = (table: TableName, records: SimulatorCase[TableName]): SimulatorRow[] => records.map((record) => Object.fromEntries(simulatorColumns(table).map(({ key }) => [key, cellText(record[key]) ?? null])));

/** The sheets of the payment simulator: the two tables, and what they come to where they hold anything. */
export function simulatorSheets({ segments, schemes }: SimulatorCase, language: Language, parameters: Parameters = DEFAULT_PARAMETERS): readonly Sheet[] {
  const simulation = simulate(rowsOfRecords("segments", segments), rowsOfRecords("schemes", schemes), { parameters });
  return [simulatorInputSheet("segments", rowsFor("segments", segments), language), simulatorInputSheet("schemes", rowsFor("schemes", schemes), language), ...(simulation.schemes.length > 0 ? [simulatorResultSheet(simulation, language)] : [])];
}
