import { recogniseHeader } from "../../engine";
import type { ScenarioRow } from "../../sheets";
import { appendBelow, footOf, rowsLeft, takeRowsOut, type Foot } from "../append-below";
import { notGrown } from "../append-row";
import { entryOf } from "../entry-text";
import { changing, done, refused } from "../gateway";
import { refusalOf } from "../outcome";
import { scenarioTableOf, TABLES_TO_TELL } from "../scenario-table";
import type { Outcome } from "../port";

/** Where the new rows stand. */
export interface Appended {
  readonly sheet: string;
  readonly address: string;
}

type Entry = string | number | boolean;

/** The rows as the table's columns want them, whatever their order and language; columns of the user's own stay blank. */
function rowsFor(header: readonly unknown[], rows: readonly ScenarioRow[]): Entry[][] | undefined {
  const ids = header.map((cell) => recogniseHeader(String(cell))?.input.id);
  if (!ids.includes("scenario")) return undefined;
  return rows.map((row) => ids.map((id) => (id === undefined ? "" : entryOf(row[id] ?? null))));
}

/** Adds scenarios below the table, each answer in the column that is its own (see append-below.ts). */
export async function appendScenarios(rows: readonly ScenarioRow[]): Promise<Outcome<Appended>> {
  let started: { readonly foot: Foot; readonly entries: readonly (readonly Entry[])[] } | undefined;
  return changing(
    "add-scenarios",
    async (context): Promise<Outcome<Appended>> => {
      const { tables } = context.workbook;
      tables.load(TABLES_TO_TELL);
      await context.sync();
      const table = scenarioTableOf(tables);
      if (!table) return refused(refusalOf("", "workbook-place-gone"));
      const header = table.getHeaderRowRange().load("values");
      const filter = table.autoFilter.load("isDataFiltered");
      table.load("showTotals");
      await context.sync();
      const refusal = (code: string): Outcome<Appended> => refused({ ...refusalOf("", code), data: { table: table.name } });
      if (filter.isDataFiltered) return refusal("workbook-filtered");
      const entries = rowsFor(header.values[0] ?? [], rows);
      if (!entries) return refusal("workbook-no-scenario-column");
      const foot = await footOf(context, table.id, table.showTotals);
      started = { foot, entries };
      const { sheet, address, grown } = await appendBelow(context, foot, entries, table.showTotals);
      return grown ? done({ sheet, address }) : refused(notGrown(address, table.name));
    },
    async (problem) => (started === undefined || (await takeRowsOut(started.foot, started.entries)) ? problem : rowsLeft(problem, started.foot)),
  );
}
