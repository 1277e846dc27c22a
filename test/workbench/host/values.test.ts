// What Excel makes of values set through Office.js, and what it gives back. Source: comments on Range.values and Range.formulas in
// @types/office-js, Microsoft's page on blank and null values, and Excel's own behaviour with text that looks like something else.
import { createHost, enter, displayed } from "../../../src/workbench/host";

const entered = (value: unknown, format = "General"): unknown => enter(value, format, 2026);
const value = (content: string | number | boolean): unknown => ({ content: { kind: "value", value: content } });

describe("entering", () => {
  test.each([
    ["a number as text", "29.96", value(29.96)],
    ["thousands", "1,250", value(1250)],
    ["a decimal comma stays text in en-US", "1,5", value("1,5")],
    ["a negative number", "-3", value(-3)],
    ["an exponent", "1e3", value(1000)],
    ["a truth value", "true", value(true)],
    ["an error", "#n/a", value("#N/A")],
    ["plain text", "Wijkteams 2027", value("Wijkteams 2027")],
    ["nothing", "", { content: { kind: "blank" } }],
    ["an apostrophe keeps text and is dropped", "'=cmd", { content: { kind: "value", value: "=cmd", quoted: true } }],
    ["a formula", "=A1+1", { content: { kind: "formula", formula: "=A1+1" } }],
    ["+ begins a formula", "+A1", { content: { kind: "formula", formula: "=A1" } }],
    ["- begins a formula", "-A1", { content: { kind: "formula", formula: "=-A1" } }],
    ["@ begins a formula", "@SUM(A1)", { content: { kind: "formula", formula: "=SUM(A1)" } }],
    ["a lone minus is text", "-", value("-")],
  ])("%s", (_what, given, expected) => {
    expect(entered(given)).toEqual(expected);
  });

  test("an interval such as 2-4 becomes a date, unless the cell is text or an apostrophe stands before it", () => {
    expect(entered("2-4")).toEqual({ content: { kind: "value", value: 46_057 }, numberFormat: "d-mmm" });
    expect(displayed(46_057, "d-mmm")).toBe("4-Feb");
    expect(entered("2-4", "@")).toEqual(value("2-4"));
    expect(entered("'2-4")).toEqual({ content: { kind: "value", value: "2-4", quoted: true } });
    expect(entered("2..4")).toEqual(value("2..4"));
  });

  test("a day of 31 in a month of 30 is text", () => {
    expect(entered("2-31")).toEqual(value("2-31"));
  });

  test("null leaves a cell as it is (blank: null input in a 2-D array)", () => {
    expect(entered(null)).toBeNull();
  });
});

test("formulas gives text without its apostrophe: writing it back arms it", async () => {
  const host = createHost();
  await host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.values = [["'=1+1"]];
    cell.load("formulas, values, text");
    await context.sync();
    expect([cell.formulas, cell.values, cell.text]).toEqual([[["=1+1"]], [["=1+1"]], [["=1+1"]]]);
    cell.formulas = cell.formulas;
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[2]]);
  });
});

test("one value for a whole range, blanks that clear, and null that keeps (blank)", async () => {
  const host = createHost();
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
    (range as unknown as { values: string }).values = "Due";
    await context.sync();
    range.values = [["", null, "x"]];
    range.numberFormat = [["0.00", null, "@"]];
    range.load("values, numberFormat, valueTypes, address, rowCount, columnCount");
    await context.sync();
    expect(range.toJSON()).toEqual({ values: [["", "Due", "x"]], numberFormat: [["0.00", "General", "@"]], valueTypes: [["Empty", "String", "String"]], address: "Sheet1!A1:C1", rowCount: 1, columnCount: 3 });
  });
});

test("a loaded value is a picture of that moment: a later write does not change it", async () => {
  const host = createHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const [one, other] = [sheet.getRange("A1"), sheet.getRange("A1")];
    one.load("values");
    await context.sync();
    other.values = [[7]];
    await context.sync();
    expect(one.values).toEqual([[""]]);
  });
});

test("set() and changing the array afterwards: what is sent is what it was (model: set)", async () => {
  const host = createHost();
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    const values = [[1]];
    range.set({ values, format: { font: { bold: true }, fill: { color: "#ffee00" } } });
    values[0]![0] = 2;
    range.load("values, format/font/bold, format/fill/color");
    await context.sync();
    expect([range.values, range.format.font.bold, range.format.fill.color]).toEqual([[[1]], true, "#FFEE00"]);
  });
});

test("a look that differs within a range reads as null (blank: null property values in the response)", async () => {
  const host = createHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").format.font.bold = true;
    const both = sheet.getRange("A1:B1");
    both.load("format/font/bold");
    await context.sync();
    expect(both.format.font.bold).toBeNull();
  });
});
