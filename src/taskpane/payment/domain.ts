import { cellText, DEFAULT_PARAMETERS, exampleCase, findSimulatorHeader, recogniseSimulatorHeader, rowsOfRecords, simulate, simulateAgain, type Cell, type Client, type Language, type Parameters, type Rows, type Scheme, type SchemeResult, type Simulation, type SimulatorTables } from "../../engine";
import type { TriedPrices } from "../memory/memory";
import type { CellCheck, CellEdit, SheetTable } from "../../workbook/port";
import { changedPrices, withPrices, type Moved, type PriceKey, type Prices } from "./prices";

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

/** What is tried of the schemes, as far as it differs from the sheet; undefined where nothing is, or where the scheme has gone since. */
export function triedOf({ simulation, parameters }: Shown, tried: TriedPrices | undefined): Tried | undefined {
  const result = tried && simulation.schemes.find(({ scheme }) => scheme.scheme === tried.scheme);
  if (!result) return undefined;
  const prices = changedPrices(result, tried.prices, parameters);
  return Object.keys(prices).length === 0 ? undefined : { name: tried.scheme, prices, scheme: withPrices(result, prices, parameters) };
}

/** A scheme with other prices than those of the sheet. */
export interface Tried {
  readonly name: string;
  readonly prices: Prices;
  readonly scheme: Scheme;
}

/** The schemes with the one being tried as it would be for one client of each segment: what pictures and sentences show, without the totals that take longer. */
export function clientsTried({ simulation: { segments, schemes }, parameters }: Shown, tried: Tried | undefined): readonly SchemeResult[] {
  return schemes.map((result) => (result.scheme.scheme === tried?.name ? simulateAgain({ segments, schemes: [] }, tried.scheme, parameters) : result));
}

/** The schemes with the one being tried as it would be. */
export function withTried({ simulation, parameters }: Shown, tried: Tried | undefined): readonly SchemeResult[] {
  return simulation.schemes.map((result) => (result.scheme.scheme === tried?.name ? simulateAgain(simulation, tried.scheme, parameters) : result));
}

/** The cells of a scheme's prices, what was read there and what would be written; and the cell with its name, which must still stand beside them. */
export interface PriceEdits {
  readonly edits: readonly (CellEdit & { readonly key: PriceKey })[];
  readonly checks: readonly CellCheck[];
  /** The prices for which the table has no column. */
  readonly lacking: readonly PriceKey[];
}

/** What writing the prices changes. */
export function priceEdits(schemes: Rows, scheme: Scheme, prices: readonly PriceKey[]): PriceEdits {
  const row = schemes.rows.find(({ name }) => name === scheme.scheme);
  const edits = prices.flatMap((key) => {
    const address = row?.places[key];
    return address === undefined ? [] : [{ key, address, was: row?.values[key] as Cell, value: cellText(scheme[key]) }];
  });
  return { edits, checks: row ? [{ address: row.at, was: row.values["scheme"] as Cell }] : [], lacking: prices.filter((key) => row?.places[key] === undefined) };
}

/** The row of the scheme under another name and with the prices that are tried: cells in the order of the table's columns; undefined where it has no such row or column. */
export function schemeRow({ cells }: SheetTable, scheme: Scheme, prices: readonly PriceKey[], name: string): readonly Cell[] | undefined {
  const header = findSimulatorHeader("schemes", cells);
  if (header === undefined) return undefined;
  const columns = (cells[header] ?? []).map((cell) => (typeof cell === "string" ? recogniseSimulatorHeader("schemes", cell)?.key : undefined));
  const nameAt = columns.indexOf("scheme");
  const row = cells.slice(header + 1).find((line) => String(line[nameAt] ?? "").trim() === scheme.scheme);
  if (!row || prices.some((key) => !columns.includes(key))) return undefined;
  return row.map((cell, at) => {
    const key = prices.find((each) => each === columns[at]);
    return at === nameAt ? name : key ? cellText(scheme[key]) : (cell ?? "");
  });
}

/** Where on the slider a segment starts to be worth effort; null where it never is, or always. */
export function parkedAt(moved: Moved, client: Client, scheme: Scheme): number | null {
  if (client.parkedBelow === null || client.parkedBelow <= 0) return null;
  if (moved.kind === "amount") return client.parkedBelow;
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
