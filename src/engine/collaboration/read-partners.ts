import type { Language } from "../framework/types";
import { isBlank, isRecord, isRefused, parseNumber } from "../payment/simulate/read/parse";
import type { Problem } from "../problem";
import { addressOf, type Origin } from "../scenario/address";
import { normalise } from "../scenario/normalise";
import type { Cell } from "../scenario/value";
import { LANGUAGES } from "../framework/text";
import { partnerColumnLabel, recognisePartnerHeader, type PartnerColumnId } from "./partner-columns";
import { keyProblems } from "./partner-problems";
import type { Partner, PartnerFigure } from "./partners";

/** The partners of one scenario, as they stand in the table. */
export interface ScenarioPartners {
  /** The name of the scenario as it is first written. */
  readonly scenario: string;
  readonly partners: readonly Partner[];
  /** Where the first of them names the scenario. */
  readonly cell: string;
}

/** The table Partners, read: a group for each scenario that it names, in their order, and what a person must know about it. */
export interface PartnerTable {
  readonly groups: readonly ScenarioPartners[];
  readonly problems: readonly Problem[];
  /** The language of the headers, where they tell. */
  readonly language: Language | undefined;
}

/** A row by column, with the address of each cell, or its path in JSON. */
export interface PartnerRow {
  readonly values: Readonly<Partial<Record<PartnerColumnId, unknown>>>;
  readonly places: Readonly<Partial<Record<PartnerColumnId, string>>>;
  readonly at: string;
}

/** How many rows below the top a header is looked for. */
const HEADER_SEARCH = 50;
const FIGURES = ["cost-borne", "benefit-received", "key-share"] as const;

/** Names are compared without case, accents and spacing; one of signs alone as it is. */
export const nameKey = (name: string): string => normalise(name) || name.trim();

/** The row that holds the headers: it has Scenario and Partner; undefined where there is none. */
export function findPartnerHeader(cells: readonly (readonly Cell[])[]): number | undefined {
  const row = cells.slice(0, HEADER_SEARCH).findIndex((line) => {
    const ids = new Set(line.map((cell) => (typeof cell === "string" ? recognisePartnerHeader(cell)?.id : undefined)));
    return ids.has("scenario") && ids.has("partner");
  });
  return row < 0 ? undefined : row;
}

const problem = (code: string, severity: Problem["severity"], data: Problem["data"], where: Pick<Problem, "cell" | "column" | "scenario"> = {}): Problem => ({ code: `partners.${code}`, severity, ...where, data });

/** A row in which nothing of a partner stands: no name, no figure. */
const isEmpty = ({ values }: PartnerRow): boolean => (["partner", ...FIGURES] as const).every((id) => isBlank(values[id]));
/** What was typed, whole; "" for a blank. */
const wordsOf = (raw: unknown): string => (isBlank(raw) ? "" : typeof raw === "object" ? JSON.stringify(raw) : String(raw).trim());

interface Group {
  readonly scenario: string;
  readonly cell: string;
  readonly rows: { readonly partner: Partner; readonly row: PartnerRow }[];
}

function readFigures(row: PartnerRow, partner: string, scenario: string, problems: Problem[]): Readonly<Record<(typeof FIGURES)[number], PartnerFigure>> {
  const figure = (id: (typeof FIGURES)[number]): PartnerFigure => {
    const raw = row.values[id];
    if (isBlank(raw)) return null;
    const where = { scenario, column: id, cell: row.places[id] ?? row.at };
    const value = parseNumber(raw);
    if (isRefused(value)) {
      problems.push(problem(value.refused, "error", { partner, ...value.data }, where));
      return { unusable: wordsOf(raw) };
    }
    if (id !== "key-share" || value >= 0) return value;
    problems.push(problem("key-negative", "error", { partner, value }, where));
    return { unusable: value };
  };
  return { "cost-borne": figure("cost-borne"), "benefit-received": figure("benefit-received"), "key-share": figure("key-share") };
}

/** Reads rows that were found: groups them by scenario, and says what is wrong with each row and with each key. */
function readRows(rows: readonly PartnerRow[], problems: Problem[]): readonly ScenarioPartners[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    if (isEmpty(row)) continue;
    const scenario = wordsOf(row.values.scenario);
    const named = wordsOf(row.values.partner);
    const partner = named === "" ? `(${row.at})` : named;
    if (scenario === "") {
      problems.push(problem("scenario-missing", "error", { partner }, { column: "scenario", cell: row.places.scenario ?? row.at }));
      continue;
    }
    const group = groups.get(nameKey(scenario)) ?? { scenario, cell: row.places.scenario ?? row.at, rows: [] };
    groups.set(nameKey(scenario), group);
    const place = { scenario, column: "partner", cell: row.places.partner ?? row.at };
    const first = group.rows.find((each) => nameKey(each.partner.partner) === nameKey(partner));
    if (named === "") problems.push(problem("name-missing", "warning", {}, place));
    else if (first) problems.push(problem("name-twice", "warning", { partner, first: first.row.places.partner ?? first.row.at }, place));
    const figures = readFigures(row, partner, scenario, problems);
    group.rows.push({ row, partner: { partner, costBorne: figures["cost-borne"], benefitReceived: figures["benefit-received"], share: figures["key-share"], remark: wordsOf(row.values.remark) } });
  }
  for (const { scenario, rows: own } of groups.values()) problems.push(...keyProblems(scenario, own));
  return [...groups.values()].map(({ scenario, cell, rows: own }) => ({ scenario, cell, partners: own.map(({ partner }) => partner) }));
}

/** Reads the table with its header row, in any column order; columns that are not ours are reported and left alone. */
export function readPartnerTable(cells: readonly (readonly Cell[])[], { origin = { row: 0, column: 0 }, blankMayBeZero = false }: { readonly origin?: Origin | undefined; readonly blankMayBeZero?: boolean } = {}): PartnerTable {
  const problems: Problem[] = [];
  const at = findPartnerHeader(cells);
  if (at === undefined) return { groups: [], problems: [problem("no-table", "warning", {})], language: undefined };
  const columns = new Map<PartnerColumnId, number>();
  const votes = { nl: 0, en: 0 };
  (cells[at] ?? []).forEach((cell, place) => {
    if (isBlank(cell)) return;
    const header = String(cell);
    const id = recognisePartnerHeader(header)?.id;
    const where = { cell: addressOf(origin, at, place), column: id ?? header };
    const first = id && columns.get(id);
    if (id === undefined) problems.push(problem("column-unknown", "warning", {}, where));
    else if (first !== undefined) problems.push(problem("column-twice", "error", { first: addressOf(origin, at, first) }, where));
    else {
      columns.set(id, place);
      const named = LANGUAGES.filter((language) => normalise(partnerColumnLabel(id, language)) === normalise(header));
      if (named.length === 1 && named[0]) votes[named[0]] += 1;
    }
  });
  for (const id of FIGURES.slice(0, 2)) if (!columns.has(id)) problems.push(problem("column-missing", "error", {}, { column: id }));
  const rows = cells.slice(at + 1).map((line, under): PartnerRow => {
    const row = at + 1 + under;
    const placed = [...columns].map(([id, place]) => ({ id, cell: line[place], address: addressOf(origin, row, place) }));
    // Where a blank may arrive as 0, no name is 0; an amount of 0 is one.
    const value = (id: PartnerColumnId, cell: Cell): Cell => (blankMayBeZero && cell === 0 && !FIGURES.some((figure) => figure === id) ? null : cell);
    return { values: Object.fromEntries(placed.map(({ id, cell }) => [id, value(id, cell)])), places: Object.fromEntries(placed.map(({ id, address }) => [id, address])), at: addressOf(origin, row, columns.get("partner") ?? 0) };
  });
  return { groups: readRows(rows, problems), problems, language: votes.nl === votes.en ? undefined : votes.nl > votes.en ? "nl" : "en" };
}

/** Reads the table given as a list of objects (JSON), keyed by id, label or alias; places are paths such as `partners[0].cost-borne`. */
export function readPartnerRecords(records: readonly unknown[]): PartnerTable {
  const problems: Problem[] = [];
  const rows: PartnerRow[] = [];
  records.forEach((record, index) => {
    const at = `partners[${index}]`;
    if (!isRecord(record)) {
      problems.push(problem("not-a-row", "error", {}, { cell: at }));
      return;
    }
    const [values, places]: [Partial<Record<PartnerColumnId, unknown>>, Partial<Record<PartnerColumnId, string>>] = [{}, {}];
    for (const [key, value] of Object.entries(record)) {
      const id = recognisePartnerHeader(key)?.id;
      const cell = `${at}.${key}`;
      const first = id && places[id];
      if (id === undefined) problems.push(problem("column-unknown", "warning", {}, { cell, column: key }));
      else if (first !== undefined) problems.push(problem("column-twice", "error", { first }, { cell, column: id }));
      else {
        values[id] = value;
        places[id] = cell;
      }
    }
    rows.push({ values, places, at });
  });
  return { groups: readRows(rows, problems), problems, language: undefined };
}
