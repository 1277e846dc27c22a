// Custom functions as Excel calls them. Sources: Microsoft's "Custom functions parameter options" (omitted arguments are null), "Handle
// and return errors", and the measured difference between blanks on desktop (0) and the web (null).
import { createHost, CustomFunctionsError, MemoryStore, type FunctionMetadata, type Platform, type StrictHost } from "../../../src/workbench/host";

const metadata: FunctionMetadata[] = [
  { id: "SEEN", name: "SEEN", parameters: [{ name: "table", dimensionality: "matrix" }, { name: "weights", dimensionality: "matrix", optional: true }, { name: "language", optional: true }] },
  { id: "FAIL", name: "FAIL", parameters: [{ name: "code" }] },
  { id: "GRID", name: "GRID", parameters: [] },
];

async function cells(host: StrictHost, formulas: readonly string[]): Promise<unknown[]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [["Scenario", "Doelgroep"], ["A", ""]];
    const range = sheet.getRange("H1").getAbsoluteResizedRange(formulas.length, 1);
    range.formulas = formulas.map((formula) => [formula]);
    range.load("values");
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

function registered(platform: Platform, table: FunctionMetadata[] = metadata): StrictHost {
  const host = createHost({ platform });
  host.functions.register("COMMISSION", table);
  host.CustomFunctions.associate("SEEN", (...args: unknown[]) => JSON.stringify(args.slice(0, 3)));
  host.CustomFunctions.associate("FAIL", (code: string) => {
    throw new CustomFunctionsError(`#${code}`, code === "N/A" ? "geen rij" : "");
  });
  host.CustomFunctions.associate("GRID", () => [["a", null], [1.5, NaN]]);
  return host;
}

test.each([["desktop", '[[["A",0]],null,null]'], ["mac", '[[["A",0]],null,null]'], ["web", '[[["A",null]],null,null]']] as const)("on %s a blank cell and an omitted argument arrive as %s", async (platform, seen) => {
  expect(await cells(registered(platform), ["=COMMISSION.SEEN(A2:B2)"])).toEqual([seen]);
});

test("an argument between commas is omitted too; IF(range=\"\",\"\",range) gives \"\" on every host", async () => {
  for (const platform of ["desktop", "web"] as const) {
    expect(await cells(registered(platform), ['=COMMISSION.SEEN(IF(A2:B2="","",A2:B2),,"en")'])).toEqual(['[[["A",""]],null,"en"]']);
  }
});

test("too many or too few arguments, an error among them, a function that is not there", async () => {
  expect(await cells(registered("desktop"), ["=COMMISSION.SEEN()", "=COMMISSION.GRID(1)", "=COMMISSION.SEEN(1/0)", "=COMMISSION.NONE(1)", "=COMMISSION.FAIL(A1:B2)"])).toEqual(["#VALUE!", "#VALUE!", "#DIV/0!", "#NAME?", "#VALUE!"]);
});

test("errors keep their code; a message goes with #VALUE! and #N/A only", async () => {
  const host = registered("desktop");
  expect(await cells(host, ['=COMMISSION.FAIL("N/A")', '=COMMISSION.FAIL("NUM!")'])).toEqual(["#N/A", "#NUM!"]);
  expect(host.functions.messages).toEqual(["geen rij", ""]);
  expect(() => new CustomFunctionsError("#NUM!", "te groot")).toThrow(/#N\/A/);
});

test("an array spills; null shows 0, NaN #NUM!; content in the way gives #SPILL!; the saved spelling works", async () => {
  const host = registered("desktop");
  await cells(host, ["=_xldudf_COMMISSION.GRID()"]);
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const spill = sheet.getRange("H1").getSpillingToRangeOrNullObject();
    spill.load("values, address, formulas");
    await context.sync();
    expect([spill.address, spill.values, spill.formulas[0]]).toEqual(["Sheet1!H1:I2", [["a", 0], [1.5, "#NUM!"]], ["=_xldudf_COMMISSION.GRID()", 0]]);
    sheet.getRange("I2").values = [["x"]];
    const anchor = sheet.getRange("H1:I1");
    anchor.load("values");
    await context.sync();
    expect(anchor.values).toEqual([["#SPILL!", ""]]);
  });
});

test("formulas see tables by structured reference, and follow the cells they read", async () => {
  const host = registered("desktop");
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [["Scenario", "Score"], ["A", 4], ["B", 2]];
    sheet.tables.add("A1:B3", true).name = "Scenarios";
    const range = sheet.getRange("D1:D6");
    range.formulas = [["=SUM(Scenarios[Score])"], ["=ROWS(Scenarios[#All])"], ['=INDEX(Scenarios[Score],MATCH("b",Scenarios[Scenario],0))'], ["=IFERROR(1/0,\"-\")"], ["=D1*2&\" punten\""], ["=SUMPRODUCT(Scenarios[Score],Scenarios[Score])/2%"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[6], [3], [2], ["-"], ["12 punten"], [1000]]);
    sheet.getRange("B2").values = [[5]];
    range.load("values");
    await context.sync();
    expect(range.values[0]).toEqual([7]);
  });
});

test("a structured reference to a table or column that is not there cannot be entered", async () => {
  for (const formula of ["=SUM(Framework[Waarde])", "=COMMISSION.GRID(Framework[#All])"]) {
    const host = registered("desktop");
    await expect(cells(host, [formula])).rejects.toEqual(expect.objectContaining({ code: "InvalidArgument" }));
  }
});

test("a MemoryStore can start with several sheets, and a formula can look at another one", async () => {
  const store = new MemoryStore({ sheets: ["Kader 2027", "B"] });
  const host = createHost({ store });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Kader 2027").getRange("A1").values = [[3]];
    const cell = context.workbook.worksheets.getItem("B").getRange("A1");
    cell.formulas = [["='Kader 2027'!A1+1"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[4]]);
  });
});
