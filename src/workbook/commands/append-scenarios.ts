import { recogniseHeader, type Problem } from "../../engine";
import type { ScenarioRow } from "../../sheets";
import { appendBelow } from "../append-below";
import { entryOf } from "../entry-text";
import { attempt, refusalOf } from "../outcome";
import type { Outcome } from "../port";
import { commandOptions } from "../requirements";

/** Where the new rows stand. */
export interface Appended {
  readonly sheet: string;
  readonly address: string;
}

const TABLE = "Scenarios";

type Entry = string | number | boolean;

/** The rows as the table's columns want them, whatever their order and language; columns of the user's own stay blank. */
function rowsFor(header: readonly unknown[], rows: readonly ScenarioRow[]): Entry[][] | undefined {
  const ids = header.map((cell) => recogniseHeader(String(cell))?.input.id);
  if (!ids.includes("scenario")) return undefined;
  return rows.map((row) => ids.map((id) => (id === undefined ? "" : entryOf(row[id] ?? null))));
}

/** Adds scenarios below the table, each answer in the column that is its own (see append-below.ts). */
export function appendScenarios(rows: readonly ScenarioRow[]): Promise<Outcome<Appended>> {
  return attempt(() =>
    Excel.run(commandOptions(), async (context): Promise<Appended | Problem> => {
      const table = context.workbook.tables.getItem(TABLE);
      const header = table.getHeaderRowRange().load("values");
      const filter = table.autoFilter.load("isDataFiltered");
      table.load("showTotals");
      await context.sync();
      if (filter.isDataFiltered) return refusalOf("", "workbook-filtered");
      const entries = rowsFor(header.values[0] ?? [], rows);
      if (!entries) return refusalOf("", "workbook-no-scenario-column");
      const { sheet, address, grown } = await appendBelow(context, table, entries, table.showTotals);
      return grown ? { sheet, address } : { ...refusalOf("", "workbook-not-grown"), cell: address };
    }),
  ).then((outcome) => (outcome.done && "code" in outcome.value ? { done: false, problem: { ...outcome.value, data: { ...outcome.value.data, table: TABLE } } } : (outcome as Outcome<Appended>)));
}
