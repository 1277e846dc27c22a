import { text, type Language, type Parameters, type SimulatorTables } from "../../engine";
import type { Sheet } from "../../sheets";
import type { SchemeLink } from "../native/calculation";
import { cashColumns } from "./cash-columns";
import { simulatorBlocks } from "./calculation";
import { clientColumns, paymentColumns } from "./client-columns";
import { deliveredInputs } from "./delivered";
import { inputBlocks, simulatorInputSheets } from "./inputs";
import { schemeColumns } from "./scheme-columns";
import { segmentColumns } from "./segment-columns";
import { simulationSheet, simulatorCalculationSheet } from "./simulation-sheet";
import { flatTables } from "./tables";

/** The simulator in native formulas: its sheets, and where scenarios find their scheme. */
export interface NativeSimulator {
  readonly link: SchemeLink;
  readonly inputs: readonly Sheet[];
  readonly results: Sheet;
  readonly calculation: Sheet;
}

/** Lays the simulator out in formulas; undefined where no scheme can be answered whole, or where the tables are too long for a sheet. `plain` is the name of a sheet as formulas write it. */
export function nativeSimulator(tables: SimulatorTables, parameters: Parameters, language: Language, plain: (name: string) => string): NativeSimulator | undefined {
  const flat = flatTables(tables, parameters);
  if (!flat) return undefined;
  const name = text(language, "council.names.simulator");
  const sheet = plain(name);
  const inputs = inputBlocks(flat, language, plain(text(language, "sheets.names.segments")), plain(text(language, "sheets.names.schemes")));
  const blocks = simulatorBlocks(flat, inputs, language, sheet);
  const delivered = deliveredInputs(blocks, sheet);
  segmentColumns(blocks);
  schemeColumns(blocks, parameters, delivered.untouched);
  clientColumns(blocks);
  paymentColumns(blocks);
  cashColumns(blocks);
  const { schemes } = blocks;
  return {
    link: { names: inputs.schemes.outsideRange("name"), found: { "outcome-share": schemes.outsideRange("figure-outcome-share"), creaming: schemes.outsideRange("creaming"), parking: schemes.outsideRange("parking") } },
    inputs: simulatorInputSheets(inputs, language),
    results: simulationSheet(blocks),
    calculation: simulatorCalculationSheet(blocks, delivered.blocks, name),
  };
}
