import { assess, DEFAULT_PARAMETERS, itemsOf, readScenarioTable } from "../../src/engine";
import { exampleBook, scenarioBook, exampleRows, type Sheet } from "../../src/sheets";

const sheetOf = (role: Sheet["role"]): Sheet => exampleBook("seven", "en").sheets.find((sheet) => sheet.role === role)!;

describe.each([["risks", "risks"], ["payment", "designs"]] as const)("the sheet %s", (role, items) => {
  const sheet = sheetOf(role);

  test("a row for each kind and a column for each scenario, each a formula over one table of ours", () => {
    const body = sheet.rows.slice(6, 6 + itemsOf(items).length);
    expect(body).toHaveLength(itemsOf(items).length);
    for (const row of body) {
      expect(row.slice(2, 9).every((cell) => cell?.formula?.text.startsWith("IFERROR(AVERAGEIFS(") === true)).toBe(true);

    }
    expect(body.flat().filter((cell) => typeof cell?.value === "number").length).toBeGreaterThan(20);
    expect(sheet.rows.flat().filter((cell) => cell?.formula?.text.startsWith("COMMISSION.") === true)).toHaveLength(1);
  });

  test("unknown is hatched, and only the matrix prints", () => {
    expect(sheet.conditionals.some(({ rule }) => rule.kind === "formula" && rule.style === "unknown")).toBe(true);
    expect(sheet.print.area).toMatchObject({ row: 0, column: 0, columns: 9 });
    expect(sheet.print.landscape).toBe(true);
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
