/**
 * Every write path in a workbook that somebody has used: sheets renamed and moved, tables moved, renamed and filtered, rows hidden, columns
 * of the user's, a row of totals, a table of the user's close below. Each does what it says there, or refuses with words and changes nothing.
 */
import { columnLabel } from "../../src/engine";
import { appendScenarios } from "../../src/workbook/commands/append-scenarios";
import { insertComparison, insertScenarios } from "../../src/workbook/commands/insert-sheets";
import type { WritePath } from "../../src/workbook/gateway";
import { officeWorkbook } from "../../src/workbook/office-workbook";
import type { Outcome, SheetTable } from "../../src/workbook/port";
import type { StrictHost } from "../../src/workbench/host";
import { address } from "../../src/sheets";
import { bareExcel, formulasOf, pictureOf, sheetPicture } from "./support/excel";
import { WRITE_CASES, withOwnSheet } from "./support/write-paths";

const run = (host: StrictHost, act: (context: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });

const label = (id: string): string => columnLabel(id, "nl");

/** The sheets of ours, which the states below change; "Eigen" is the user's and stays as it is. */
const ours = (host: StrictHost): readonly string[] => host.store.sheets().map(({ name }) => name).filter((name) => name !== "Eigen");

type State = (host: StrictHost) => Promise<void>;

const EVERYWHERE: Readonly<Record<string, State>> = {
  "sheets renamed and moved": (host) =>
    run(host, ({ workbook }) => {
      ours(host).forEach((name, at) => {
        const sheet = workbook.worksheets.getItem(name);
        sheet.name = `L'avis n° ${String(at)}`;
        sheet.position = 0;
      });
    }),
  "rows above and a column before": (host) =>
    run(host, ({ workbook }) => {
      for (const name of ours(host)) {
        workbook.worksheets.getItem(name).getRange("1:2").insert("Down");
        workbook.worksheets.getItem(name).getRange("A:A").insert("Right");
      }
    }),
  "rows and columns hidden": (host) =>
    run(host, ({ workbook }) => {
      for (const name of ours(host)) {
        workbook.worksheets.getItem(name).getRange("2:5").rowHidden = true;
        workbook.worksheets.getItem(name).getRange("B:B").columnHidden = true;
      }
    }),
};

/** What can be done to the scenario table, which stands on the sheet `Scenariotabel` from A4 to E6. */
const OF_THE_TABLE: Readonly<Record<string, State>> = {
  ...EVERYWHERE,
  "columns of the user's": (host) =>
    run(host, ({ workbook }) => {
      const table = workbook.tables.getItem("Scenarios");
      table.columns.add(1, [["Wie gaat erover?"], ["college"], ["raad"]]);
      table.columns.add(undefined, [["Dubbel"], ["=1+1"], ["=2+2"]]);
    }),
  "columns in another order": (host) =>
    run(host, ({ workbook }) => {
      const whole = workbook.worksheets.getItem("Scenariotabel").getRange("A4:E6");
      whole.formulas = (formulasOf(host, "Scenariotabel").slice(3, 6) as string[][]).map((row) => [...row].reverse());
    }),
  "a row of totals": (host) =>
    run(host, ({ workbook }) => {
      workbook.tables.getItem("Scenarios").showTotals = true;
    }),
  "a table of the user's close below": (host) =>
    run(host, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Scenariotabel");
      sheet.getRange("A8:E9").values = [["Van mij", "b", "c", "d", "e"], [1, 2, 3, 4, 5]];
      workbook.tables.add("Scenariotabel!A8:E9", true).name = "Daaronder";
    }),
  "a wider table of the user's below": (host) =>
    run(host, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Scenariotabel");
      sheet.getRange("A8:E9").values = [["Van mij", "b", "c", "d", "e"], [1, 2, 3, 4, 5]];
      sheet.getRange("F8").values = [["f"]];
      workbook.tables.add("Scenariotabel!A8:F9", true).name = "Breder";
    }),
  filtered: (host) =>
    run(host, ({ workbook }) => {
      workbook.tables.getItem("Scenarios").columns.getItemAt(0).filter.applyValuesFilter(["niets van dit alles"]);
    }),
  "another name": (host) =>
    run(host, ({ workbook }) => {
      workbook.tables.getItem("Scenarios").name = "Opties_2027";
    }),
};

/** Adding rows to a filtered table would show the user nothing of them; Excel itself refuses to move cells there. */
const REFUSED: Readonly<Record<string, Readonly<Partial<Record<WritePath, string>>>>> = {
  "a wider table of the user's below": { "add-scenarios": "workbook-moves-table", "append-row": "workbook-moves-table" },
  filtered: { "add-scenarios": "workbook-filtered", "append-row": "workbook-filtered" },
};

type Row = Readonly<Record<string, unknown>>;

async function theTable(): Promise<SheetTable> {
  const read = await officeWorkbook().read();
  if (!read.done || !read.value.scenarios) throw new Error("no scenario table was found");
  return read.value.scenarios;
}

/** The rows of scenarios; Excel's own row of totals stands in the table too. */
const rowsOf = ({ cells: [header = [], ...rows] }: SheetTable): readonly Row[] => rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]]))).filter((row) => row[label("scenario")] !== "Total");

/** The paths that look for the scenario table, told what to do by its headers, and what they leave in it. */
const BY_HEADER: Readonly<Partial<Record<WritePath, { readonly act: () => Promise<Outcome<unknown>>; readonly left: (before: readonly Row[]) => readonly Row[] }>>> = {
  "add-scenarios": {
    act: () => appendScenarios([{ scenario: "=Nieuw", "target-group": 4 }, { scenario: "Ander", service: "2-4" }]),
    left: (before) => [...before, { ...blank(before), [label("scenario")]: "=Nieuw", [label("target-group")]: 4 }, { ...blank(before), [label("scenario")]: "Ander", [label("service")]: "2-4" }],
  },
  "append-row": {
    act: async () => {
      const table = await theTable();
      return officeWorkbook().append(table, (table.cells[0] ?? []).map((name) => (name === label("scenario") ? "@nieuw" : name === label("target-group") ? 3 : null)));
    },
    left: (before) => [...before, { ...blank(before), [label("scenario")]: "@nieuw", [label("target-group")]: 3 }],
  },
  "write-cells": {
    act: async () => {
      const table = await theTable();
      const [header = [], first = []] = table.cells;
      const at = (id: string): { readonly address: string; readonly was: SheetTable["cells"][number][number] } => {
        const column = header.indexOf(label(id));
        return { address: address(table.origin.row + 1, table.origin.column + column), was: first[column] ?? null };
      };
      return officeWorkbook().write(table.sheet, [{ ...at("target-group"), value: "2-4" }, { ...at("service"), value: null }], [at("scenario")]);
    },
    left: ([first, ...rest]) => [{ ...first, [label("target-group")]: "2-4", [label("service")]: "" }, ...rest],
  },
  "insert-scenarios": { act: () => insertScenarios("nl"), left: (before) => before },
  "insert-comparison": { act: () => insertComparison("nl"), left: (before) => before },
};

const blank = ([first = {}]: readonly Row[]): Row => Object.fromEntries(Object.keys(first).map((name) => [name, ""]));

const prepared = async (path: WritePath, state: State): Promise<StrictHost> => {
  const host = bareExcel({ platform: "web" });
  await withOwnSheet(host);
  await WRITE_CASES[path === "insert-scenarios" ? "add-scenarios" : path].prepare(host);
  await state(host);
  return host;
};

describe.each(Object.entries(OF_THE_TABLE))("the scenario table: %s", (name, state) => {
  test.each(Object.entries(BY_HEADER))("%s", async (path, { act, left }) => {
    const host = await prepared(path as WritePath, state);
    const [own, before, rows] = [sheetPicture(host, "Eigen"), pictureOf(host), rowsOf(await theTable())];
    expect(rows).toHaveLength(2);
    const refusal = REFUSED[name]?.[path as WritePath];
    const outcome = await act();
    if (refusal === undefined) {
      expect(outcome).toMatchObject({ done: true });
      expect(rowsOf(await theTable())).toEqual(left(rows));
    } else {
      expect(outcome).toMatchObject({ done: false, problem: { code: refusal } });
      expect(pictureOf(host)).toEqual(before);
    }
    expect(sheetPicture(host, "Eigen")).toEqual(own);
    const below = host.store.tables().find((table) => table.name === "Daaronder");
    if (below) expect(host.store.read(below.sheet, below.area).map((row) => row.map(({ value }) => value))).toEqual([["Van mij", "b", "c", "d", "e"], [1, 2, 3, 4, 5]]);
  });
});

/** The paths that look for formulas or marks of ours, which stand wherever the user has moved them. */
const ELSEWHERE: readonly WritePath[] = ["repair", "freeze", "unfreeze", "bring-along", "remove-example"];

describe.each(Object.entries(EVERYWHERE))("sheets with formulas of ours: %s", (_name, state) => {
  test.each(ELSEWHERE)("%s does there what it does on sheets that nobody touched", async (path) => {
    const host = await prepared(path, state);
    const untouched = await prepared(path, () => Promise.resolve());
    const done = await WRITE_CASES[path].act();
    const expected = contentsOf(untouched);
    // The globals are those of the host that was made last.
    expect(done).toMatchObject({ done: true });
    Object.assign(globalThis, { Excel: host.Excel, Office: host.Office, OfficeExtension: host.OfficeExtension });
    expect(await WRITE_CASES[path].act()).toMatchObject({ done: true });
    expect(contentsOf(host)).toEqual(expected);
  });
});

/** What was entered in every sheet but the user's, wherever it stands, and how many names there are. */
const contentsOf = (host: StrictHost): unknown => [ours(host).map((name) => formulasOf(host, name).flat().filter((entered) => entered !== "")).sort(), host.store.names().length];
