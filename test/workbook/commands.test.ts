import { exampleBook, type ScenarioRow } from "../../src/sheets";
import { appendScenarios } from "../../src/workbook/commands/append-scenarios";
import { freeze } from "../../src/workbook/commands/freeze";
import { repair } from "../../src/workbook/commands/repair";
import { unfreeze } from "../../src/workbook/commands/unfreeze";
import { entryOf, writeBack } from "../../src/workbook/entry-text";
import { insertBook } from "../../src/workbook/insert-book";
import { healed, isOurs, isStuck } from "../../src/workbook/our-formula";
import { enter, type StrictHost } from "../../src/workbench/host";
import { bareExcel, excel, pictureOf, valuesOf } from "./support/excel";

const inExcel = (host: StrictHost, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
const idOf = (host: StrictHost, name: string): string => host.store.sheets().find((sheet) => sheet.name === name)!.id;

describe("texts in cells", () => {
  test.each(["=1+1", "+31 6", "-veel", "@home", "\ttab", "\rregel", "'quoted", "2-4", "3/4", "1,250", "1e5", "50%", "TRUE", "false", "#N/A", "4-Feb", "feb 4", "€ 5", "1:30", " 12 "])("%p comes back as the text it is", (words) => {
    expect(enter(entryOf(words), "General", 2026)).toMatchObject({ content: { kind: "value", value: words } });
  });

  test.each(["Wijkteams 2027", "2..4", "VDAB 2005-07", "", "a=b", "n.v.t."])("%p needs no apostrophe", (words) => {
    expect(entryOf(words)).toBe(words);
  });

  test("numbers that are none become empty, nothing stays nothing", () => {
    expect([NaN, Infinity, null, 0, false, 2.5].map(entryOf)).toEqual(["", "", "", 0, false, 2.5]);
  });

  test("what was read is written back as it was: text stays text, a formula a formula", () => {
    expect([writeBack("=1+1", "=1+1"), writeBack("=1+1", 2), writeBack("x", "x"), writeBack(3, 3), writeBack("", "")]).toEqual(["'=1+1", "=1+1", "x", 3, ""]);
  });
});

describe("which formulas are ours", () => {
  test.each([["=COMMISSION.INDEX(A1)", true], ["=1+_xldudf_COMMISSION_INDEX(A1)", true], ['=IF(A1="COMMISSION.INDEX(",1,2)', false], ["=MYCOMMISSION.INDEX(A1)", false], ["=SUM(A1)", false], ["COMMISSION.INDEX(A1)", false]])("%s", (formula, ours) => {
    expect(isOurs(formula)).toBe(ours);
  });

  test("stuck is #NAME?, or the prefix of the file; healing takes the prefix off and leaves texts alone", () => {
    expect([isStuck("=COMMISSION.INDEX(A1)", 0.5), isStuck("=COMMISSION.INDEX(A1)", "#NAME?"), isStuck("=_xldudf_COMMISSION_INDEX(A1)", 0.5), isStuck("=WEG(A1)", "#NAME?")]).toEqual([false, true, true, false]);
    expect(healed('=IF(_xldudf_COMMISSION_INDEX(A1)>0,"_xldudf_COMMISSION_INDEX(",COMMISSION.MODEL(A2))')).toBe('=IF(COMMISSION.INDEX(A1)>0,"_xldudf_COMMISSION_INDEX(",COMMISSION.MODEL(A2))');
  });
});

describe("Repair", () => {
  test("enters our stuck formulas again, and no other", async () => {
    const host = bareExcel(); // without the add-in our functions show #NAME?
    await inExcel(host, (sheet) => {
      sheet.getRange("A1:C2").formulas = [["=COMMISSION.VERSION()", "=_xldudf_COMMISSION_INDEX(A5)", "=ONBEKEND(1)"], ["tekst", "'=COMMISSION.VERSION()", "=SUM(1,2)"]];
    });
    const formulas = (): unknown[] => host.store.read(idOf(host, "Sheet1"), { row: 0, column: 0, rows: 2, columns: 3 }).flat().map(({ content }) => content);
    const before = formulas();
    expect(await repair()).toEqual({ done: true, value: { cells: [{ sheet: "Sheet1", address: "A1" }, { sheet: "Sheet1", address: "B1" }], left: [] } });
    expect(formulas()).toEqual(before.map((content, at) => (at === 1 ? { kind: "formula", formula: "=COMMISSION.INDEX(A5)" } : content)));
    expect(host.undo.labels).toHaveLength(2);
  });

  test("a cell that a co-author changes between reading and writing keeps what they wrote, a text with = at its start too", async () => {
    const host = bareExcel();
    await inExcel(host, (sheet) => {
      sheet.getRange("A1:A2").formulas = [["=COMMISSION.VERSION()"], ["=COMMISSION.VERSION()"]];
    });
    host.user.beforeRequest(4, (store) => {
      store.write(idOf(host, "Sheet1"), { row: 1, column: 0, rows: 1, columns: 1 }, [[{ content: { kind: "value", value: "=van mij", quoted: true } }]], "Remote");
    });
    const outcome = await repair();
    expect(outcome).toMatchObject({ done: true, value: { cells: [{ address: "A1" }], left: [{ sheet: "Sheet1", address: "A2" }] } });
    expect(valuesOf(host, "Sheet1")[1]).toEqual(["=van mij"]);
  });

  test("nothing stuck: nothing written", async () => {
    const host = bareExcel();
    const before = pictureOf(host);
    expect(await repair()).toEqual({ done: true, value: { cells: [], left: [] } });
    expect([pictureOf(host), host.undo.labels]).toEqual([before, []]);
  });

  test("a protected sheet is refused with words", async () => {
    const host = bareExcel();
    await inExcel(host, (sheet) => {
      sheet.getRange("A1").formulas = [["=COMMISSION.VERSION()"]];
      sheet.protection.protect();
    });
    expect(await repair()).toMatchObject({ done: false, problem: { code: "workbook-protected" } });
  });
});

describe("Freeze and Unfreeze", () => {
  test("our formulas become values with a mark, and come back; others are left alone", async () => {
    const host = await excel();
    await insertBook("insert-example", exampleBook("seven", "nl"));
    await inExcel(host, (_sheet, context) => {
      const sheet = context.workbook.worksheets.getItem("Vergelijking");
      sheet.getRange("A3").formulas = [["=SUM(1,2)"]];
      sheet.activate();
    });
    const before = valuesOf(host, "Vergelijking");
    const frozen = await freeze("sheet", "nl");
    expect(frozen).toMatchObject({ done: true, value: { sheet: "Vergelijking", left: [] } });
    const formulas = host.store.read(idOf(host, "Vergelijking"), { row: 0, column: 0, rows: before.length, columns: 3 }).flat().flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []));
    expect(formulas).toEqual(["=SUM(1,2)"]);
    expect(valuesOf(host, "Vergelijking")).toEqual(before);
    expect(host.store.names().map(({ name }) => name)).toContain("commission.frozen.1");
    expect(await unfreeze("sheet")).toMatchObject({ done: true, value: { unfrozen: [expect.stringMatching(/^A5:/)] } });
    expect(valuesOf(host, "Vergelijking")).toEqual(before);
    expect(host.store.names().some(({ name }) => name.startsWith("commission.frozen"))).toBe(false);
  });

  test("a frozen value that was changed since is wiped only with consent; rows inserted above move the mark along", async () => {
    const host = await excel();
    await inExcel(host, (sheet) => {
      sheet.getRange("B2").formulas = [["=COMMISSION.INDEX({5,5,5,5,5})"]];
      sheet.getRange("B2").select();
    });
    expect((await freeze("selection", "nl")).done).toBe(true);
    await inExcel(host, (sheet) => {
      sheet.getRange("B2").values = [[0.7]];
    });
    expect(await unfreeze("sheet")).toMatchObject({ done: false, problem: { code: "workbook-frozen-changed", cell: "B2" } });
    expect(valuesOf(host, "Sheet1")[1]).toEqual(["", 0.7]);
    expect(await unfreeze("sheet", true)).toMatchObject({ done: true, value: { unfrozen: ["B2"] } });
    expect(valuesOf(host, "Sheet1")[1]).toEqual(["", 1]);
  });

  test("nothing of ours: said so, nothing written", async () => {
    const host = bareExcel();
    await inExcel(host, (sheet) => {
      sheet.getRange("A1").formulas = [["=SUM(1,2)"]];
    });
    expect(await freeze("sheet", "nl")).toMatchObject({ done: false, problem: { code: "workbook-nothing-to-freeze" } });
    expect(await unfreeze("sheet")).toMatchObject({ done: false, problem: { code: "workbook-nothing-frozen" } });
  });
});

describe("adding scenarios", () => {
  const rows: readonly ScenarioRow[] = [{ scenario: "Nieuw", "target-group": 4, notes: "=cmd" }, { scenario: "Ander", service: "2-4" }];
  const table = async (more: (sheet: Excel.Worksheet) => void = () => undefined): Promise<StrictHost> => {
    const host = bareExcel();
    await inExcel(host, (sheet) => {
      sheet.getRange("B2:E3").values = [["Eigen kolom", "Service", "Scenario", "Doelgroep"], ["x", 3, "A", 2]];
      sheet.tables.add("B2:E3", true).name = "Scenarios";
      more(sheet);
    });
    return host;
  };

  test("below the table, in its own columns, which grows over them", async () => {
    const host = await table();
    expect(await appendScenarios(rows)).toEqual({ done: true, value: { sheet: "Sheet1", address: "B4:E5" } });
    expect(valuesOf(host, "Sheet1").slice(3)).toEqual([["", "", "", "Nieuw", 4], ["", "", "2-4", "Ander", ""]]);
    expect(host.store.tables()[0]!.area).toEqual({ row: 1, column: 1, rows: 4, columns: 4 });
  });

  test("what stands below the table goes down", async () => {
    const host = await table((sheet) => { sheet.getRange("C5").values = [["toelichting"]]; });
    await appendScenarios(rows);
    expect(valuesOf(host, "Sheet1")[6]).toEqual(["", "", "toelichting", "", ""]);
  });

  test("rows that a co-author adds between reading and writing keep their place", async () => {
    const host = await table();
    host.user.beforeRequest(2, (store) => {
      const { id, area } = store.tables()[0]!;
      store.write(idOf(host, "Sheet1"), { row: 3, column: 1, rows: 1, columns: 4 }, [["van", 1, "Collega", 5].map((value) => ({ content: { kind: "value" as const, value } }))], "Remote");
      store.updateTable(id, { area: { ...area, rows: area.rows + 1 } });
    });
    expect(await appendScenarios(rows)).toMatchObject({ done: true, value: { address: "B5:E6" } });
    expect(valuesOf(host, "Sheet1").map((row) => row[3])).toEqual(["", "Scenario", "A", "Collega", "Nieuw", "Ander"]);
  });

  test("a filtered table, a table without a name column, no table: refused with words", async () => {
    await table((sheet) => { sheet.tables.getItem("Scenarios").columns.getItem("Scenario").filter.applyValuesFilter(["B"]); });
    expect(await appendScenarios(rows)).toMatchObject({ done: false, problem: { code: "workbook-filtered", data: { table: "Scenarios" } } });
    await table((sheet) => { sheet.getRange("D2").values = [["Optie X"]]; });
    expect(await appendScenarios(rows)).toMatchObject({ done: false, problem: { code: "workbook-no-scenario-column" } });
    bareExcel();
    expect(await appendScenarios(rows)).toMatchObject({ done: false, problem: { code: "workbook-place-gone" } });
  });
});

test.each([["repair", () => repair()], ["freeze", () => freeze("sheet", "nl")], ["append", () => appendScenarios([{ scenario: "Nieuw" }])]])("faults: %s failing at every call in turn leaves the cells as they were, or done", async (_name, command) => {
  const prepared = async (): Promise<StrictHost> => {
    const host = bareExcel();
    await inExcel(host, (sheet) => {
      sheet.getRange("A1:B2").formulas = [["Scenario", "Doelgroep"], ["A", 2]];
      sheet.tables.add("A1:B2", true).name = "Scenarios";
      sheet.getRange("D1:D2").formulas = [["=COMMISSION.VERSION()"], ["=SUM(1,2)"]];
    });
    return host;
  };
  const cells = (host: StrictHost): string => JSON.stringify(valuesOf(host, "Sheet1"));
  const counting = await prepared();
  const before = cells(counting);
  counting.faults.failOperation(1_000_000);
  expect((await command()).done).toBe(true);
  const after = cells(counting);
  for (let operation = 1; operation <= counting.faults.seen; operation += 1) {
    const host = await prepared();
    host.faults.failOperation(operation);
    expect((await command()).done).toBe(false);
    expect([before, after]).toContain(cells(host));
  }
});
