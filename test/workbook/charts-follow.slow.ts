/** After scores have changed, every ordinary formula on the sheets with results (cells behind charts, titles, findings) gives what a sheet made anew for those scores holds. */
import { DEFAULT_PARAMETERS, LANGUAGES, readScenarioTable, rowsOfRecords, exampleCase, type Language, type ScenarioTable } from "../../src/engine";
import { exampleRows, scenarioBook, type Sheet } from "../../src/sheets";
import { resultSheets } from "../../src/sheets/result-sheets";
import { insertBook } from "../../src/workbook/insert-book";
import { excel } from "./support/excel";

/** A formula without the ends of its ranges: they leave room below tables that are longer or shorter now. */
const shape = (formula: string | undefined): string | undefined => formula?.replaceAll(/(\$[A-Z]+)\$\d+/g, "$1");
const close = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(9)) : (value ?? ""));

test.each(LANGUAGES)("in %s", async (language: Language) => {
  const rows = exampleRows("seven", language).slice(0, 4);
  const host = await excel({ platform: "web" });
  const payment = exampleCase(language);
  const whole = scenarioBook({ rows, language, payment });
  const book = { ...whole, sheets: whole.sheets.filter(({ role }) => !["verification", "sources", "partners", "simulation"].includes(role)) };
  expect(await insertBook("insert-example", book)).toMatchObject({ done: true });

  const [scenarios] = book.sheets as [Sheet];
  const { area } = scenarios.tables[0]!;
  await host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Scenarios").getDataBodyRange();
    const at = scenarios.rows[area.row]!.findIndex((_cell, place) => scenarios.validations.some(({ area: own, allow }) => own.column === place && allow.kind === "list" && allow.options.join() === "1,2,3,4,5"));
    // The scores of the first are turned round, one of the second is emptied, the fourth loses all of them.
    table.getCell(0, at).getResizedRange(0, 4).values = [[5, 5, 4, 5, 5]];
    table.getCell(1, at + 1).clear("Contents");
    table.getCell(3, at).getResizedRange(0, 4).clear("Contents");
    await context.sync();
  });

  const scenarioSheet = host.store.sheets().find(({ name }) => name === scenarios.name)!.id;
  const typed: ScenarioTable = readScenarioTable(host.store.read(scenarioSheet, area).map((row) => row.map(({ value }) => (value === "" ? null : value))));
  const simulator = { segments: rowsOfRecords("segments", payment.segments), schemes: rowsOfRecords("schemes", payment.schemes), effort: payment.effort };
  const anew = resultSheets({ typed, simulator, parameters: DEFAULT_PARAMETERS }, language);
  expect(anew).toHaveLength(5);

  // Which profiles are drawn is the user's choice: here the same as on a new sheet.
  const pictures = anew.find(({ role }) => role === "pictures")!;
  await host.Excel.run(async (context) => {
    pictures.rows.forEach((line, row) => line.forEach((cell, column) => {
      if (cell?.style === "input-text" && cell.value !== null) context.workbook.worksheets.getItem(pictures.name).getCell(row, column).values = [[cell.value]];
    }));
    await context.sync();
  });

  for (const sheet of anew) {
    const before = book.sheets.find(({ role }) => role === sheet.role)!;
    const id = host.store.sheets().find(({ name }) => name === sheet.name)!.id;
    const wrong: unknown[] = [];
    let changed = 0;
    let [compared, all] = [0, 0];
    before.rows.forEach((line, row) => line.forEach((cell, column) => {
      const fresh = sheet.rows[row]?.[column];
      if (cell?.formula === undefined || cell.formula.spill !== undefined) return;
      all += 1;
      if (!fresh || shape(fresh.formula?.text) !== shape(cell.formula.text)) return;
      compared += 1;
      const [seen, wanted] = [close(host.store.read(id, { row, column, rows: 1, columns: 1 })[0]![0]!.value), close(fresh.value)];
      if (close(cell.value) !== wanted) changed += 1;
      if (seen !== wanted) wrong.push([sheet.role, row, column, seen, wanted, cell.formula.text.slice(0, 120)]);
    }));
    expect(wrong.slice(0, 3)).toEqual([]);
    // A criterion that is no longer known takes its row of the weight margins along.
    expect([sheet.role, compared >= all * (sheet.role === "robustness" ? 0.9 : 1)]).toEqual([sheet.role, true]);
    expect([sheet.role, changed > 0 || sheet.role === "comparison"]).toEqual([sheet.role, true]);
  }
}, 120_000);
