import type { Evaluation, Language, Parameters, Scenario, SimulatorTables } from "../engine";
import type { EditionPart } from "./parts";
import type { Calculation } from "./native/calculation";

/** What a council edition is made of. */
export interface EditionInput {
  readonly scenarios: readonly Scenario[];
  readonly parameters: Parameters;
  readonly language: Language;
  /** The date on the edition, given by the caller: the same input makes the same file. */
  readonly date: Date;
  /** What stands above the cover. */
  readonly title?: string | undefined;
  /** The file it is made from: its name without a folder, and its SHA-256 where it is known. */
  readonly source?: { readonly name: string; readonly hash?: string | undefined } | undefined;
  /** The fingerprint of what was read, where it is known: see `contentFingerprint`. */
  readonly content?: string | undefined;
  /** What is left out; nothing where not given. Evidence, notes and names of assessors (`notes`) may be private. */
  readonly without?: readonly EditionPart[] | undefined;
  /** The tables of the payment simulator, where there are any: their prices and segments become cells that the scenarios follow. */
  readonly simulator?: SimulatorTables | undefined;
}

/** What the sheets of an edition share. */
export interface Edition extends EditionInput {
  readonly evaluations: readonly Evaluation[];
  readonly calculation: Calculation;
  /** The row of a scenario, the same on the scenario sheet and the calculation; and the cell of a column there. */
  readonly row: (scenario: number) => number;
  readonly name: (scenario: number) => string;
}

/** Up to this many scenarios each has a sheet of its own, and the comparison has them side by side. */
export const SIDE_BY_SIDE = 12;
/** Beyond this many the scenario sheet has only the columns that are filled in for any of them, and there is no sheet of risks. */
export const ALL_COLUMNS_UP_TO = 200;
/**
 * An edition whose calculation would have more cells than these lays out only the weighing in formulas, and says so: LibreOffice takes some fifty millionths of a second
 * for each, so that more of them open in minutes (bench/council.ts).
 */
export const MOST_FORMULAS = 1_000_000;
