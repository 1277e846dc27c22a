import { cellText, DEFAULT_PARAMETERS, exampleCase, findSimulatorHeader, recogniseSimulatorHeader, rowsOfRecords, simulate, simulateAgain, type Cell, type Client, type Language, type Parameters, type Rows, type Scheme, type SchemeResult, type Simulation, type SimulatorTables } from "../../engine";
import type { TriedFee } from "../memory/memory";
import type { CellCheck, CellEdit, SheetTable } from "../../workbook/port";

/** The simulation that the screen shows, and whether it is the example because the workbook has no tables. */
export interface Shown {
  readonly simulation: Simulation;
  readonly parameters: Parameters;
  readonly isExample: boolean;
}

const remembered = new WeakMap<object, { readonly parameters: Parameters; readonly shown: Shown }>();
const examples = { nl: {}, en: {} };

/** The workbook's segments and schemes simulated, or the example where there are none; the same tables are simulated once. */
export function shownFor(tables: SimulatorTables | undefined, parameters: Parameters, language: Language): Shown {
  const key = tables ?? examples[language];
  const known = remembered.get(key);
  if (known && (tables === undefined || known.parameters === parameters)) return known.shown;
  const shown = simulated(tables, parameters, language);
  remembered.set(key, { parameters, shown });
  return shown;
}

/**
 * The same in steps of one scheme, so that nobody waits for the first time, when everything takes longest: each step is some milliseconds
 * of work, after the last the whole is at hand.
 */
export function* preparing(tables: SimulatorTables | undefined, parameters: Parameters, language: Language): Generator<void> {
  const { segments, schemes } = tables ?? exampleTables(language);
  for (const row of schemes.rows) {
    simulate(segments, { ...schemes, rows: [row] }, { parameters, effort: tables?.effort });
    yield;
  }
  shownFor(tables, parameters, language);
}

function exampleTables(language: Language): SimulatorTables {
  const { segments, schemes } = exampleCase(language);
  return { segments: rowsOfRecords("segments", segments), schemes: rowsOfRecords("schemes", schemes) };
}

function simulated(tables: SimulatorTables | undefined, parameters: Parameters, language: Language): Shown {
  if (tables) return { simulation: simulate(tables.segments, tables.schemes, { parameters, effort: tables.effort }), parameters, isExample: false };
  const { segments, schemes } = exampleTables(language);
  return { simulation: simulate(segments, schemes, { parameters: DEFAULT_PARAMETERS }), parameters: DEFAULT_PARAMETERS, isExample: true };
}

/** What the slider moves of a scheme, and between what. */
export interface Moved {
  readonly kind: "fee" | "factor";
  readonly inSheet: number;
  readonly most: number;
  readonly step: number;
}

/** The widest a price list is stretched: twice the prices in the sheet. */
const MOST_FACTOR = 2;
/** So many stops from end to end, whatever the amounts. */
const STOPS = 100;

/** A round number at least as large: 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((each) => each * power >= value) ?? 10);
}

/** A segment whose point lies this many times beyond the fee and the nearest point does not stretch the slider: its own line would squeeze all others. */
const WITHIN_REACH = 10;

/** The slider of a scheme reaches past its fee and past the points at which segments start to be worth effort, as far as these are within reach. */
export function movedOf({ scheme, clients }: SchemeResult): Moved {
  if (typeof scheme.outcome !== "number") return { kind: "factor", inSheet: 1, most: MOST_FACTOR, step: MOST_FACTOR / STOPS };
  const points = clients.flatMap(({ parkedBelow }) => (parkedBelow !== null && parkedBelow > 0 ? [parkedBelow] : []));
  const reach = WITHIN_REACH * Math.max(scheme.outcome, Math.min(Infinity, ...points));
  const most = roundUp(1.1 * Math.max(scheme.outcome, ...points.filter((point) => point <= reach)));
  return { kind: "fee", inSheet: scheme.outcome, most, step: most / STOPS };
}

function withFee({ outcome, ...scheme }: Scheme, value: number): Scheme {
  return { ...scheme, outcome: typeof outcome === "number" ? value : Object.fromEntries(Object.entries(outcome).map(([segment, price]) => [segment, price * value])) };
}

/** The schemes with the one being tried as it would be for one client of each segment: what pictures and sentences show, without the totals that take longer. */
export function clientsTried({ simulation: { segments, schemes }, parameters }: Shown, tried: TriedFee | undefined): readonly SchemeResult[] {
  return schemes.map((result) => (tried && result.scheme.scheme === tried.scheme ? simulateAgain({ segments, schemes: [] }, withFee(result.scheme, tried.value), parameters) : result));
}

/** The schemes with the one being tried as it would be. */
export function withTried({ simulation, parameters }: Shown, tried: TriedFee | undefined): readonly SchemeResult[] {
  return simulation.schemes.map((result) => (tried && result.scheme.scheme === tried.scheme ? simulateAgain(simulation, withFee(result.scheme, tried.value), parameters) : result));
}

/** The cell of a scheme's outcome fee, what was read there and what would be written; and the cell with its name, which must still stand beside it. */
export interface FeeEdit {
  readonly edit: CellEdit;
  readonly checks: readonly CellCheck[];
}

/** What writing the fee changes; undefined where the table has no such cell. */
export function feeEdit(schemes: Rows, scheme: Scheme): FeeEdit | undefined {
  const row = schemes.rows.find(({ name }) => name === scheme.scheme);
  const address = row?.places["outcome"];
  const was = row?.values["outcome"];
  if (!row || address === undefined || (was !== undefined && was !== null && typeof was === "object")) return undefined;
  return { edit: { address, was: was as Cell, value: cellText(scheme.outcome) }, checks: [{ address: row.at, was: row.values["scheme"] as Cell }] };
}

/** The row of the scheme under another name and with the fee that is tried: cells in the order of the table's columns; undefined where it has no such row or column. */
export function schemeRow({ cells }: SheetTable, scheme: Scheme, name: string): readonly Cell[] | undefined {
  const header = findSimulatorHeader("schemes", cells);
  if (header === undefined) return undefined;
  const columns = (cells[header] ?? []).map((cell) => (typeof cell === "string" ? recogniseSimulatorHeader("schemes", cell)?.key : undefined));
  const [nameAt, feeAt] = [columns.indexOf("scheme"), columns.indexOf("outcome")];
  const row = cells.slice(header + 1).find((line) => String(line[nameAt] ?? "").trim() === scheme.scheme);
  if (!row || feeAt < 0) return undefined;
  return row.map((cell, at) => (at === nameAt ? name : at === feeAt ? cellText(scheme.outcome) : (cell ?? "")));
}

/** Where on the slider a segment starts to be worth effort; null where it never is, or always. */
export function parkedAt(moved: Moved, client: Client, scheme: Scheme): number | null {
  if (client.parkedBelow === null || client.parkedBelow <= 0) return null;
  if (moved.kind === "fee") return client.parkedBelow;
  const price = typeof scheme.outcome === "number" ? scheme.outcome : (scheme.outcome[client.segment.segment] ?? 0);
  return price > 0 ? client.parkedBelow / price : null;
}

/** The scales that all pictures share, so that they can be compared by eye. */
export interface Scales {
  readonly margin: number;
  readonly effort: number;
}

export function scalesOf(schemes: readonly SchemeResult[]): Scales {
  const clients = schemes.flatMap((each) => each.clients);
  return { margin: Math.max(1, ...clients.map(({ margin }) => Math.abs(margin ?? 0))), effort: Math.max(1, ...clients.map(({ effort }) => effort)) };
}

/** What one scheme does, in two sentences: the keys of their texts and the segments they name. */
export function sentencesOf({ clients }: SchemeResult, language: Language): readonly { readonly key: string; readonly segments: string }[] {
  const list = new Intl.ListFormat(language);
  const names = (of: (client: Client) => boolean): string => list.format(clients.filter(of).map(({ segment }) => segment.segment));
  const [worked, losing] = [names(({ parked }) => parked === false), names(({ unwanted }) => unwanted === true)];
  const held = clients.every(({ parked }) => parked === null);
  const unknown = clients.some(({ margin }) => margin === null);
  return [
    { key: held ? "held" : worked === "" ? "none" : "paid", segments: worked },
    { key: losing !== "" ? "loss" : unknown ? "unknown" : "no-loss", segments: losing },
  ];
}
