import { figureLabel, schemeFigures, text, type Client, type FigureUnit, type Language, type SchemeResult, type Segment } from "../../engine";
import type { FormatName } from "../../sheets";
import { Block } from "./block";
import type { InputBlocks } from "./inputs";
import type { Crossing, FlatTables, Payment } from "./tables";

/** A month of the cash flow. */
export interface Month {
  readonly month: number;
}

/** The blocks of the calculation of the simulator, all on one sheet. */
export interface SimulatorBlocks {
  readonly inputs: InputBlocks;
  readonly flat: FlatTables;
  readonly language: Language;
  readonly schemes: Block<SchemeResult>;
  readonly segments: Block<Segment>;
  readonly clients: Block<Crossing>;
  readonly payments: Block<Payment>;
  readonly months: Block<Month>;
}

/** The row of headers of the first block, and the rows between two blocks. */
const TOP = 3;
export const BETWEEN = 3;
/** The cash flow has room for so many months, and for a year more than the longest delivered, for whoever lengthens a contract. */
const LEAST_MONTHS = 60;
const SPARE_MONTHS = 12;

/** Where everything stands; the columns are added after this. */
export function simulatorBlocks(flat: FlatTables, inputs: InputBlocks, language: Language, sheet: string): SimulatorBlocks {
  const schemes = new Block(sheet, TOP, 0, flat.results);
  const segments = new Block(sheet, schemes.end + BETWEEN, 0, flat.segments);
  const clients = new Block(sheet, segments.end + BETWEEN, 0, flat.crossings);
  const payments = new Block(sheet, clients.end + BETWEEN, 0, flat.payments);
  const longest = Math.max(0, ...flat.results.map(({ totals, scheme }) => Math.ceil((totals?.cashFlow.length ?? 0) + scheme.delayMonths)));
  const months = new Block(sheet, payments.end + BETWEEN, 0, Array.from({ length: Math.max(LEAST_MONTHS, longest + SPARE_MONTHS) + 1 }, (_, month) => ({ month })));
  return { inputs, flat, language, schemes, segments, clients, payments, months };
}

/** What the engine says of a crossing. */
export const clientOf = ({ flat }: SimulatorBlocks, { scheme, segment }: Crossing): Client => {
  const client = flat.results[scheme]?.clients[segment];
  if (!client) throw new Error(`there is no client of segment ${segment} under scheme ${scheme}`);
  return client;
};

/** The words of a step of the calculation. */
export const stepLabel = (id: string, language: Language): string => text(language, `council.simulator.steps.${id}`);

/** A blank where the engine says nothing. */
export const shown = (value: number | null): number | "" => value ?? "";

export const FIGURE_FORMATS: Readonly<Record<FigureUnit, FormatName>> = { money: "money", share: "share", number: "tenths" };

/** Adds a figure of the simulator to the schemes, blank where it is unknown. */
export const schemeFigure = ({ schemes, language }: SimulatorBlocks) => (id: string, formula: (row: number) => string): void => {
  const found = schemeFigures.find((each) => each.id === id);
  if (!found) throw new Error(`the simulator has no figure ${id}`);
  schemes.add({ id: `figure-${id}`, label: figureLabel(id, language), formula: (row) => `IFERROR(${formula(row)},"")`, value: (result) => shown(found.read(result)), format: FIGURE_FORMATS[found.unit] });
};
