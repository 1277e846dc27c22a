import { columnLabel } from "../../../src/engine";
import { exampleBook, exampleRows, FORM, MARK, markText, type Book } from "../../../src/sheets";
import { appendScenarios } from "../../../src/workbook/commands/append-scenarios";
import { freeze } from "../../../src/workbook/commands/freeze";
import { insertComparison, insertScenarios } from "../../../src/workbook/commands/insert-sheets";
import { removeExample } from "../../../src/workbook/commands/remove-example";
import { repair } from "../../../src/workbook/commands/repair";
import { unfreeze } from "../../../src/workbook/commands/unfreeze";
import type { WritePath } from "../../../src/workbook/gateway";
import { insertBook } from "../../../src/workbook/insert-book";
import { bringAlong, type Migration } from "../../../src/workbook/migrate";
import { officeWorkbook } from "../../../src/workbook/office-workbook";
import type { Outcome } from "../../../src/workbook/port";
import type { StrictHost } from "../../../src/workbench/host";
import { formulasOf, valuesOf } from "./excel";

/** A way to change the workbook: what must be there, what is asked, and what has come of it. */
export interface WriteCase {
  readonly prepare: (host: StrictHost) => Promise<void>;
  readonly act: () => Promise<Outcome<unknown>>;
  /** What can be seen once it is done. */
  readonly seen: (host: StrictHost) => unknown;
  readonly expected: unknown;
}

/** What a user has made beside ours: nothing of it may change. */
export async function withOwnSheet(host: StrictHost): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "Eigen";
    sheet.getRange("A1:C3").formulas = [["Kop", "Tweede", "Derde"], [1, "'=cmd", "=A2*2"], [2, "2-4", "tekst"]];
    sheet.tables.add("A1:C3", true).name = "Eigen_tabel";
    sheet.getRange("E1").formulas = [["=SUM(A2:A3)"]];
    await context.sync();
  });
}

const book = (host: StrictHost, sheets: Book): Promise<void> => insertBook("insert-example", sheets).then((outcome) => {
  if (!outcome.done) throw new Error(outcome.problem.code);
  host.log.clear();
});

const COLUMNS = ["scenario", "baseline", "assessor", "target-group", "service"] as const;

/** A scenario table of two cases where ours stands, with its mark: a small one, so that each of hundreds of calls can fail on it in turn. */
const scenarios = (host: StrictHost): Promise<void> =>
  run(host, ({ workbook }) => {
    const sheet = workbook.worksheets.add(table);
    sheet.getRange("A1").values = [["titel"]];
    sheet.getRange("A4:E6").formulas = [COLUMNS.map((id) => columnLabel(id, "nl")), ...exampleRows("seven", "nl").slice(0, 2).map((row) => COLUMNS.map((id) => row[id] ?? ""))];
    sheet.tables.add(sheet.getRange("A4:E6"), true).name = "Scenarios";
    sheet.customProperties.add(MARK, markText({ role: "scenarios", form: FORM }));
  });

const table = "Scenariotabel";
const cell = (host: StrictHost, row: number, column: number): unknown => valuesOf(host, table)[row]?.[column];

const run = (host: StrictHost, act: (context: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });

/** A sheet with formulas of ours beside one of the user's. */
const ours = (host: StrictHost): Promise<void> =>
  run(host, ({ workbook }) => {
    const sheet = workbook.worksheets.add("Uitkomst");
    sheet.getRange("A1:B2").formulas = [["=COMMISSION.INDEX({5,5,5,5,5})", "=SUM(1,2)"], ["=COMMISSION.INDEX({1,1,1,1,1})", "tekst"]];
    sheet.activate();
  });

/** Formulas of ours as a file keeps them for an Excel that lacks the add-in. */
const stuck = (host: StrictHost): Promise<void> =>
  run(host, ({ workbook }) => {
    workbook.worksheets.add("Uitkomst").getRange("A1:B1").formulas = [["=_xldudf_COMMISSION_INDEX({5,5,5,5,5})", "=ONBEKEND(1)"]];
  });

const migrations: readonly Migration[] = [
  {
    from: 1,
    changes: ({ role }) => role === "scenarios",
    sheet: (_context, worksheet, { role }) => {
      if (role === "scenarios") worksheet.tables.getItemAt(0).getHeaderRowRange().getCell(0, 0).getOffsetRange(-3, 0).values = [["bijgewerkt"]];
      return Promise.resolve();
    },
  },
];

let made: Book | undefined;

/** The example's sheets, made once: they take a second. */
export const exampleOnce = (): Book => (made ??= exampleBook("seven", "nl"));

const names = (host: StrictHost): readonly string[] => host.store.sheets().map(({ name }) => name);

/** The sheets with results, and the function of ours that each rests on. */
const RESULTS = [["Vergelijking", "COMPARE"], ["Vergelijking in beeld", "CONTRIBUTIONS"], ["Risico's en maatregelen", "RISKS"], ["Betaling", "PAYMENTS"], ["Hoe zeker", "ROBUSTNESS"]] as const;

/** Every way to write, by its name in the gateway: none can be left out, for the type asks for all. */
export const WRITE_CASES: Readonly<Record<WritePath, WriteCase>> = {
  "insert-example": { prepare: () => Promise.resolve(), act: () => officeWorkbook().insertExample("nl"), seen: (host) => [names(host).slice(0, 3), cell(host, 3, 3), cell(host, 6, 0)], expected: [["Eigen", "Scenariotabel", "Vergelijking"], "Doelgroep", "UWV re-integratie 2002-05"] },
  "remove-example": { prepare: (host) => book(host, exampleOnce()), act: removeExample, seen: names, expected: ["Eigen"] },
  "insert-scenarios": { prepare: () => Promise.resolve(), act: () => insertScenarios("nl"), seen: (host) => [names(host).includes(table), cell(host, 3, 3)], expected: [true, "Doelgroep"] },
  "insert-comparison": { prepare: scenarios, act: () => insertComparison("nl"), seen: (host) => [names(host).slice(2), ...RESULTS.map(([sheet, call]) => formulasOf(host, sheet).flat().filter((formula) => String(formula).startsWith(`=COMMISSION.${call}(`)).length)], expected: [[...RESULTS.map(([sheet]) => sheet), "Kader", "Bronnen", "Controle"], 1, 1, 1, 1, 1] },
  "add-scenarios": { prepare: scenarios, act: () => appendScenarios([{ scenario: "=Nieuw", "target-group": 4 }, { scenario: "Ander", service: "2-4" }]), seen: (host) => [cell(host, 6, 0), cell(host, 6, 3), cell(host, 7, 0), host.store.tables().find(({ name }) => name === "Scenarios")?.area.rows], expected: ["=Nieuw", 4, "Ander", 5] },
  "append-row": {
    prepare: scenarios,
    act: async () => {
      const read = await officeWorkbook().read();
      return read.done && read.value.scenarios ? officeWorkbook().append(read.value.scenarios, ["@nieuw", ...Array.from({ length: 2 }, () => null), 3]) : { done: false, problem: { code: "nothing-read", severity: "error", data: {} } };
    },
    seen: (host) => [cell(host, 6, 0), cell(host, 6, 3), host.store.tables().find(({ name }) => name === "Scenarios")?.area.rows],
    expected: ["@nieuw", 3, 4],
  },
  "write-cells": { prepare: scenarios, act: () => officeWorkbook().write(table, [{ address: "D5", was: exampleRows("seven", "nl")[0]?.["target-group"], value: "2-4" }, { address: "E5", was: exampleRows("seven", "nl")[0]?.["service"], value: null }], [{ address: "A5", was: exampleRows("seven", "nl")[0]?.["scenario"] }]), seen: (host) => [cell(host, 4, 3), cell(host, 4, 4)], expected: ["2-4", ""] },
  repair: { prepare: stuck, act: repair, seen: (host) => formulasOf(host, "Uitkomst"), expected: [["=COMMISSION.INDEX({5,5,5,5,5})", "=ONBEKEND(1)"]] },
  freeze: { prepare: ours, act: () => freeze("sheet", "nl"), seen: (host) => formulasOf(host, "Uitkomst").map((row) => row[1]).concat(host.store.names().map(({ name }) => name)), expected: ["=SUM(1,2)", "tekst", "commission.frozen.1", "commission.frozen.2"] },
  unfreeze: {
    prepare: async (host) => {
      await ours(host);
      await freeze("sheet", "nl");
    },
    act: () => unfreeze("sheet"),
    seen: (host) => formulasOf(host, "Uitkomst"),
    expected: [["=COMMISSION.INDEX({5,5,5,5,5})", "=SUM(1,2)"], ["=COMMISSION.INDEX({1,1,1,1,1})", "tekst"]],
  },
  "bring-along": {
    prepare: scenarios,
    act: () => bringAlong("nl", "2026-11-22", migrations, 2),
    seen: (host) => [cell(host, 0, 0), names(host), host.store.parts("sheetProperty", host.store.sheets().find(({ name }) => name === table)?.id).map(({ data }) => data["value"]), MARK],
    expected: ["bijgewerkt", ["Eigen", "Scenariotabel", "Scenariotabe (kopie 2026-11-22)"], ["scenarios/2"], "commission"],
  },
};
