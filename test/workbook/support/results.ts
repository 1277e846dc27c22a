/** Scenarios on a sheet of the user's, for what Insert comparison makes of them. */
import { columnLabel } from "../../../src/engine";
import { exampleRows } from "../../../src/sheets";
import type { StrictHost } from "../../../src/workbench/host";
import { bareExcel } from "./excel";

export const RESULTS = ["Vergelijking", "Vergelijking in beeld", "Risico's en maatregelen", "Betaling", "Hoe zeker"];

export const run = (host: StrictHost, act: (context: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });

const COLUMNS = ["scenario", "assessor", "target-group", "service", "expertise", "provider-field", "measurability"] as const;
export type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/** Scenarios on a sheet of the user's, from B3 on: an Excel table of that name, or rows in free form. */
export const withRows = async (rows: readonly Row[], { table, header = (id: string) => columnLabel(id, "nl") }: { readonly table?: string; readonly header?: (id: string) => string } = {}, host = bareExcel({ platform: "web" })): Promise<StrictHost> => {
  await run(host, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("B3").getResizedRange(rows.length, COLUMNS.length - 1);
    range.formulas = [COLUMNS.map(header), ...rows.map((row) => COLUMNS.map((id) => row[id] ?? ""))];
    if (table !== undefined) sheet.tables.add(range, true).name = table;
  });
  host.log.clear();
  return host;
};

export const CASES: readonly Row[] = exampleRows("seven", "nl").slice(0, 3).map((row) => Object.fromEntries(COLUMNS.filter((id) => id !== "assessor").map((id) => [id, row[id]])) as Row);

/** Scenarios that differ, so many. */
export const many = (count: number): readonly Row[] => Array.from({ length: count }, (_row, at) => ({ scenario: `S${at + 1}`, "target-group": 1 + (at % 5), service: 1 + ((at * 2) % 5), expertise: 3, "provider-field": 2, measurability: 4 }));
