import { assess, DEFAULT_PARAMETERS, itemsOf, readScenarioTable } from "../../src/engine";
import { exampleBook, scenarioBook, exampleRows, type CellValue, type Reference, type Sheet } from "../../src/sheets";

const sheetOf = (role: Sheet["role"]): Sheet => exampleBook("seven", "en").sheets.find((sheet) => sheet.role === role)!;

describe.each([["risks", "risks"], ["payment", "designs"]] as const)("the sheet %s", (role, items) => {
  const sheet = sheetOf(role);

  test("a row for each kind and a column for each scenario, each a formula over one table of ours", () => {
    const body = sheet.rows.slice(6, 6 + itemsOf(items).length);
    expect(body).toHaveLength(itemsOf(items).length);
    for (const row of body) {
      expect(row.slice(2, 9).every((cell) => /^IF\([A-Z]+\$6="","",IFERROR\(AVERAGEIFS\(/.test(cell?.formula?.text ?? ""))).toBe(true);
    }
    expect(body.flat().filter((cell) => typeof cell?.value === "number").length).toBeGreaterThan(20);
    expect(sheet.rows.flat().filter((cell) => cell?.formula?.text.startsWith("COMMISSION.") === true)).toHaveLength(1);
  });

  test("unknown is hatched and says so in a word; only the matrix and its charts print", () => {
    expect(sheet.conditionals.some(({ rule }) => rule.kind === "formula" && rule.style === "unknown")).toBe(true);
    expect(sheet.rows[6 + itemsOf(items).length - 1]!.slice(2, 9).every((cell) => typeof cell!.value === "number" || cell!.value === "unknown")).toBe(true);
    expect(sheet.print.area).toMatchObject({ row: 0, column: 0, columns: 9 });
    expect(sheet.print.landscape).toBe(true);
  });
});

const valuesAt = (of: Sheet, { area }: Reference): readonly CellValue[] => Array.from({ length: area.rows }, (_row, at) => of.rows[area.row + at]?.[area.column]?.value ?? null);

describe("charts below the matrices, from cells beside all tables", () => {
  const rows = [{ scenario: "Known", "target-group": 3, "price-setting": "free", duration: 3 }, { scenario: "Dark" }];
  const book = scenarioBook({ rows: [...exampleRows("seven", "en").slice(0, 2), ...rows], language: "en" });
  const of = (role: Sheet["role"]): Sheet => book.sheets.find((sheet) => sheet.role === role)!;

  test("risks: how many are high, medium, low and unknown, and the highest by name; the counts are those of the engine", () => {
    const sheet = of("risks");
    const [counts, highest] = sheet.charts;
    const columns = counts!.series.map(({ values }) => valuesAt(sheet, values));
    const { evaluations } = assess(readScenarioTable([Object.keys(exampleRows("seven", "en")[0]!), Object.values(exampleRows("seven", "en")[0]!)]), DEFAULT_PARAMETERS);
    const bands = Object.values(evaluations[0]!.risks!).map(({ band }) => band);
    expect(columns.slice(0, 3).map((column) => column[0])).toEqual((["high", "medium", "low"] as const).map((band) => bands.filter((each) => each === band).length));
    for (const at of [0, 1, 2, 3]) expect(columns.reduce((sum, column) => sum + Number(column[at]), 0)).toBe(itemsOf("risks").length);
    expect(columns[3]![3]).toBe(itemsOf("risks").length);
    expect(counts!.series.map(({ pattern }) => pattern !== undefined)).toEqual([false, false, false, true]);
    expect(valuesAt(sheet, counts!.series[0]!.categories)[3]).toBe("Dark (unknown)");
    expect(valuesAt(sheet, highest!.series[0]!.values)[3]).toBe("#N/A");
    expect(String(valuesAt(sheet, highest!.series[0]!.categories)[0])).toMatch(/^VDAB.*: /);
    expect(sheet.rows[1]![0]!.value).toBe(counts!.title);
    expect(sheet.conditionals.flatMap(({ rule }) => (rule.kind === "formula" && rule.format !== undefined ? [rule.format] : []))).toEqual(['"high "0.00_0_ ', '"medium "0.00_0_ ', '"low "0.00_0_ ']);
  });

  test("payment: the best design of each scenario between its bounds, and whether that is settled", () => {
    const sheet = of("payment");
    const [chart] = sheet.charts;
    const [blank, before, stripe, after] = chart!.series.map(({ values }) => valuesAt(sheet, values));
    const { evaluations } = assess(readScenarioTable([Object.keys(exampleRows("seven", "en")[0]!), Object.values(exampleRows("seven", "en")[0]!)]), DEFAULT_PARAMETERS);
    const best = Object.values(evaluations[0]!.payment!.fit).sort((one, other) => other.value - one.value)[0]!;
    expect(blank![0]).toBeCloseTo(best.low, 12);
    expect(Number(blank![0]) + Number(before![0]) + Number(stripe![0]) / 2).toBeCloseTo(best.value, 12);
    expect(Number(blank![0]) + Number(before![0]) + Number(stripe![0]) + Number(after![0])).toBeCloseTo(best.high, 12);
    expect([blank![3], stripe![3]]).toEqual(["#N/A", "#N/A"]);
    expect(valuesAt(sheet, chart!.series[0]!.categories).map((name) => /\((not settled|unknown)\)$/.test(String(name)))).toEqual([true, true, true, true]);
    expect(chart!.title).toBe("For 0 of 4 scenarios it is settled which payment design fits best.");
  });

  test("nothing stands below a table that may grow, and rows are as high as their own labels need", () => {
    for (const role of ["risks", "payment"] as const) {
      const sheet = of(role);
      const [formula] = sheet.rows.flatMap((row, r) => row.flatMap((cell, c) => (cell?.formula?.spill ? [{ r, c, spill: cell.formula.spill }] : [])));
      for (const row of sheet.rows.slice(formula!.r + formula!.spill.rows)) expect(row.slice(formula!.c, formula!.c + formula!.spill.columns).every((cell) => (cell ?? null) === null)).toBe(true);
      expect(sheet.charts.every(({ at }) => at.column + at.columns <= formula!.c)).toBe(true);
      expect(Object.entries(sheet.heights).filter(([row]) => Number(row) > 5).every(([, height]) => height < 50)).toBe(true);
    }
  });
});

test("the heat map shows the residual of the engine, by the limits on the framework sheet", () => {
  const sheet = sheetOf("risks");
  const rows = exampleRows("seven", "en");
  const ids = Object.keys(rows[0]!);
  const [first] = assess(readScenarioTable([ids, ...rows.map((row) => ids.map((id) => row[id]))]), DEFAULT_PARAMETERS).evaluations;
  const known = Object.entries(first!.risks ?? {});
  expect(known.length).toBeGreaterThan(0);
  const order = itemsOf("risks").map(({ id }) => id);
  for (const [id, { residual }] of known) expect(sheet.rows[6 + order.indexOf(id)]![2]!.value).toBeCloseTo(residual, 12);
  expect(sheet.conditionals.map(({ rule }) => (rule.kind === "formula" ? rule.text : "")).filter((text) => text.includes("par.risk.band.high_from"))).toHaveLength(2);
});

test("a workbook without scenarios has neither; who scored a row needs no wide column", () => {
  const { sheets } = scenarioBook({ rows: [], language: "nl" });
  expect(sheets.map(({ role }) => role)).toEqual(["scenarios", "segments", "schemes", "partners", "framework", "lists", "sources", "verification"]);
  const [scenarios] = sheets;
  const at = scenarios!.rows[3]!.findIndex((cell) => cell?.value === "Beoordelaar");
  expect(scenarios!.columns[at]!.width).toBeLessThan(20);
});
