import { fixedReference } from "./area";
import { guarded, guardedCells } from "./guarded";
import type { Reference } from "./model";

/** What a sheet of results follows, where that is not the workbook as we make it. */
export interface Compared {
  /** The cells of the scenario table that hold the names, from the row below its header. */
  readonly names?: Reference | undefined;
  /** Where the scenarios stand, where that is no table `Scenarios`. */
  readonly cells?: Reference | undefined;
  /** Whether that table calls its names otherwise than we do, so that they are found by their cells. */
  readonly otherHeader?: boolean;
  /** Whether the workbook has, or gets, the table `Framework`, and those of the payment simulator. */
  readonly framework?: boolean;
  readonly simulator?: boolean;
}

/** The scenarios as an argument of a function of ours. */
export const scenarioTable = ({ cells }: Compared): string => (cells ? guardedCells(cells) : guarded("Scenarios"));

/** The framework as an argument; left out where there is none. */
export const frameworkTable = ({ framework = true }: Compared): string => (framework ? guarded("Framework") : "");

/** The tables of the simulator as arguments; none where there are none. */
export const simulatorTables = ({ simulator = true }: Compared): readonly string[] => (simulator ? [guarded("Segments"), guarded("Schemes")] : []);

/** The cells of the scenario table that hold the names. */
export const nameColumn = ({ names, cells, otherHeader = false }: Compared): string => (names !== undefined && (cells !== undefined || otherHeader) ? fixedReference(names.sheet, names.area) : "Scenarios[Scenario]");

/** The name of the scenario in a row of its table, counted from 1 below the header. */
export const scenarioName = (compared: Compared, row: number): string => `INDEX(${nameColumn(compared)},${row})`;

/** A call of a function of ours; what is left out at its end is not written. */
export const calling = (name: string, given: readonly string[]): string => `COMMISSION.${name}(${given.join(",").replace(/,+$/, "")})`;
