import { findHeaderRow } from "../engine";
import { looking } from "./gateway";
import { MARK, readMark } from "../sheets";
import { isExcelError } from "./outcome";
import type { SheetTable, WorkbookContents } from "./port";
import { bytesOf } from "./request-size";
import { BESIDE, OTHERS, sameName, SCENARIOS, scenarioTableOf, TABLES_TO_TELL } from "./scenario-table";

type Beside = keyof typeof BESIDE;
const PARTS = Object.keys(BESIDE) as readonly Beside[];
/** Where a header is looked for on a sheet without that table: the top rows. A table in free form is read as far as this. */
const SEARCHED = "A1:IV1000";
/** Excel on the web refuses answers of 5 MB: a table near that comes in pieces. */
const PIECE = 4_000_000;
const MOST_PIECES = 64;

const CELLS = "values,rowIndex,columnIndex";

/** The ids of our tables: they stay when a table or its sheet is renamed or moved. */
interface Known {
  readonly scenarios: string;
  readonly beside: Readonly<Partial<Record<Beside, string>>>;
  /** Rows of the scenario table when it was last seen, and the pieces in which it comes. */
  readonly rows: number;
  readonly pieces: number;
}

interface Found {
  readonly contents: WorkbookContents;
  readonly known: Known | undefined;
}

const asTable = (sheet: string, range: Excel.Range): SheetTable => ({ sheet, cells: range.values, origin: { row: range.rowIndex, column: range.columnIndex } });

/** A piece of a table, by the rows that were counted; the last one goes on to where the table ends now. */
function pieceOf(whole: Excel.Range, at: number, { rows, pieces }: Known): Excel.Range {
  const height = Math.ceil(rows / pieces);
  if (pieces === 1) return whole;
  const first = whole.getRow(at * height);
  return at < pieces - 1 ? first.getResizedRange(height - 1, 0) : first.getBoundingRect(whole.getLastRow());
}

async function sent(context: Excel.RequestContext, range: Excel.Range): Promise<Excel.Range> {
  range.load(CELLS);
  await context.sync();
  return range;
}

type Queued = readonly { readonly part: Beside; readonly table: Excel.Table; readonly range: Excel.Range }[];

/** Asks for the tables beside the scenarios; to be read after the next sync. */
const queueBeside = (tables: Excel.TableCollection, ids: Known["beside"]): Queued =>
  PARTS.flatMap((part) => {
    const id = ids[part];
    if (id === undefined) return [];
    const table = tables.getItem(id).load("worksheet/name");
    return [{ part, table, range: table.getRange().load(CELLS) }];
  });

const contentsOf = (queued: Queued): Record<Beside, SheetTable | null> => {
  const found = (wanted: Beside): SheetTable | null => {
    const one = queued.find(({ part }) => part === wanted);
    return one ? asTable(one.table.worksheet.name, one.range) : null;
  };
  return { parameters: found("parameters"), segments: found("segments"), schemes: found("schemes"), partners: found("partners") };
};

/** Reads the tables by their ids, in a round trip a piece; undefined where a table of ours has come that was not there before. */
async function readKnown(context: Excel.RequestContext, known: Known): Promise<Found | undefined> {
  const { tables } = context.workbook;
  tables.load("items/name");
  const scenarios = tables.getItem(known.scenarios).load("name,worksheet/name");
  const beside = queueBeside(tables, known.beside);
  const whole = scenarios.getRange();
  const first = await sent(context, pieceOf(whole, 0, known));
  const rest: Excel.Range[] = [];
  for (let at = 1; at < known.pieces; at += 1) rest.push(await sent(context, pieceOf(whole, at, known)));
  if (PARTS.some((part) => known.beside[part] === undefined && tables.items.some(({ name }) => sameName(name, BESIDE[part])))) return undefined;
  const table = { ...asTable(scenarios.worksheet.name, first), named: sameName(scenarios.name, SCENARIOS), table: known.scenarios, cells: [first, ...rest].flatMap(({ values }) => values as SheetTable["cells"]) };
  return {
    contents: { scenarios: table, ...contentsOf(beside) },
    known: { ...known, rows: table.cells.length, pieces: Math.max(1, Math.ceil(bytesOf(table.cells) / PIECE)) },
  };
}

/** Looks for our tables, and for scenarios in free form where there is no table: one round trip asks what there is, the rest reads it. */
async function look(context: Excel.RequestContext, pieces: number): Promise<Found> {
  const { tables, worksheets } = context.workbook;
  tables.load(TABLES_TO_TELL);
  worksheets.load("items/name,items/customProperties/items/key,items/customProperties/items/value");
  await context.sync();

  const scenarios = scenarioTableOf(tables);
  const ids: Partial<Record<Beside, string>> = {};
  for (const part of PARTS) {
    const id = tables.items.find(({ name }) => sameName(name, BESIDE[part]))?.id;
    if (id !== undefined) ids[part] = id;
  }
  const known = scenarios && { scenarios: scenarios.id, beside: ids, rows: scenarios.rows.count + 1, pieces };
  const read = known && (await readKnown(context, known));
  if (read) return read;

  const beside = queueBeside(tables, ids);
  // A sheet of ours with something else on it, such as the framework, has headers that could pass for scenarios.
  const others = new Set(tables.items.filter(({ name }) => OTHERS.has(name.toLowerCase())).map(({ worksheet }) => worksheet.name));
  const free = worksheets.items.filter(({ name, customProperties }) => !others.has(name) && (readMark(customProperties.items.find(({ key }) => key === MARK)?.value)?.role ?? "scenarios") === "scenarios");
  const searched = free.map((sheet) => ({ sheet: sheet.name, range: sheet.getRange(SEARCHED).getUsedRangeOrNullObject(true).load(CELLS) }));
  await context.sync();

  const found = searched.find(({ range }) => !range.isNullObject && findHeaderRow(range.values) !== undefined);
  return { contents: { scenarios: found ? asTable(found.sheet, found.range) : null, ...contentsOf(beside) }, known: undefined };
}

/**
 * A reader of scenarios and parameters that remembers which tables they are: the first reading takes two round trips, every further one
 * a single one, wherever sheet or table have moved to. Only a table near the limit of an answer takes one more for every 4 MB.
 */
export function contentsReader(): () => Promise<WorkbookContents> {
  let known: Known | undefined;
  let pieces = 1;
  const once = async (): Promise<WorkbookContents> => {
    const ids = known;
    const found = (ids && (await looking((context) => readKnown(context, ids)))) ?? (await looking((context) => look(context, pieces)));
    known = found.known;
    pieces = known?.pieces ?? 1;
    return found.contents;
  };
  const again = async (): Promise<WorkbookContents> => {
    try {
      return await once();
    } catch (error) {
      if (!isExcelError(error)) throw error;
      const tooLarge = error.code === "ResponsePayloadSizeLimitExceeded" && pieces < MOST_PIECES;
      const gone = error.code === "ItemNotFound" && known !== undefined; // a table was taken away
      if (!tooLarge && !gone) throw error;
      if (tooLarge) pieces *= 2;
      known = undefined;
      return again();
    }
  };
  return again;
}
