// Sheets, tables, names, charts and the rest behave as @types/office-js documents them.
import { createHost, type HostOptions, type StrictHost } from "../../../src/workbench/host";

let host: StrictHost;
const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>, options: HostOptions = {}): Promise<T> => {
  host ??= createHost(options);
  return host.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));
};
const cells = (address: string, sheet = 0): unknown[][] => {
  const [from = "A1", to = from] = address.split(":");
  const at = (cell: string): [number, number] => [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
  const [[row, column], [lastRow, lastColumn]] = [at(from), at(to)];
  return host.store.read(host.store.sheets()[sheet]!.id, { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }).map((line) => line.map((cell) => cell.value));
};

beforeEach(() => {
  host = createHost({ excelApi: "1.18" });
});

describe("worksheets", () => {
  test("add, rename, move, colour, hide; the id outlives all of it", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Scenario's");
      sheet.load("id");
      await context.sync();
      const { id } = sheet;
      sheet.name = "Scenario’s 2027";
      sheet.position = 0;
      sheet.tabColor = "#4472c4";
      const again = context.workbook.worksheets.getItem(id);
      again.load("name, position, tabColor, visibility");
      await context.sync();
      expect(again.toJSON()).toEqual({ name: "Scenario’s 2027", position: 0, tabColor: "#4472C4", visibility: "Visible" });
    });
  });

  test.each([["", /cannot be the name/], ["a/b", /cannot be the name/], ["x".repeat(32), /cannot be the name/], ["History", /cannot be the name/], ["sheet1", /already exists/]])("the name %p is refused", async (name, message) => {
    await expect(run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    })).rejects.toThrow(message);
  });

  test("the last visible sheet can be neither hidden nor deleted; deleting a null object does nothing", async () => {
    for (const change of [(sheet: Excel.Worksheet) => { sheet.visibility = "Hidden"; }, (sheet: Excel.Worksheet) => { sheet.delete(); }]) {
      await expect(run(async (context, sheet) => {
        change(sheet);
        await context.sync();
      })).rejects.toThrow(/at least one visible sheet/);
    }
    await run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Sample").delete();
      await context.sync();
    });
  });

  test("a blank sheet: getUsedRange gives A1, getUsedRangeOrNullObject a null object, from which nothing can be reached (model)", async () => {
    await run(async (context, sheet) => {
      const used = sheet.getUsedRange();
      used.load("address");
      const none = sheet.getUsedRangeOrNullObject(true);
      none.load("address");
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
      expect(() => none.address).toThrow(/not available/);
      none.getLastRow();
      await expect(context.sync()).rejects.toThrow(/null object/);
    });
  });

  test("copy carries cells, looks and tables along under new names", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [["Scenario", "Doelgroep"], ["A", 4]];
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.tables.add("A1:B2", true).name = "Scenarios";
      const copy = sheet.copy("End");
      copy.load("name");
      copy.tables.load("items/name");
      const header = copy.getRange("A1:B2");
      header.load("values, format/font/bold");
      await context.sync();
      expect([copy.name, copy.tables.items.map(({ name }) => name), header.values]).toEqual(["Sheet1 (2)", ["Scenarios2"], [["Scenario", "Doelgroep"], ["A", 4]]]);
    });
  });

  test("freeze panes, outline, print set-up, gridlines and widths are kept", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:F9").values = Array.from({ length: 9 }, () => Array.from({ length: 6 }, () => "x"));
      sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
      sheet.getRange("C:E").group("ByColumns");
      sheet.showOutlineLevels(0, 1);
      sheet.showGridlines = false;
      sheet.pageLayout.set({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 }, headersFooters: { defaultForAllPages: { centerFooter: "&P / &N" } } });
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      sheet.getRange("A:A").format.columnWidth = 120;
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      const columns = sheet.getRange("C:E");
      columns.load("columnHidden");
      sheet.pageLayout.load("orientation, zoom, headersFooters/defaultForAllPages/centerFooter");
      await context.sync();
      expect([frozen.address, columns.columnHidden, sheet.pageLayout.zoom, sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter]).toEqual(["Sheet1!A1:A2", true, { horizontalFitToPages: 1 }, "&P / &N"]);
    });
  });

  test("zoom is set whole, not by its parts (model: some properties cannot be set directly)", async () => {
    await expect(run(async (context, sheet) => {
      sheet.pageLayout.load("zoom");
      await context.sync();
      (sheet.pageLayout.zoom as { scale: number }).scale = 200;
    })).rejects.toThrow(TypeError);
  });
});

describe("tables", () => {
  const table = async (values: (string | number | boolean)[][]): Promise<void> => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("B3").getAbsoluteResizedRange(values.length, values[0]!.length);
      range.values = values;
      const made = sheet.tables.add(range, true);
      made.name = "Scenarios";
      await context.sync();
    });
  };

  test("made over a range; header cells become text, filled and unique", async () => {
    await table([["Scenario", "", 2027, "Scenario"], ["A", 1, 2, 3]]);
    expect(cells("B3:E3")).toEqual([["Scenario", "Column2", "2027", "Scenario2"]]);
    await run(async (context) => {
      const made = context.workbook.tables.getItem("scenarios");
      made.columns.load("items/name, items/index");
      const [header, body] = [made.getHeaderRowRange(), made.getDataBodyRange()];
      header.load("address");
      body.load("address");
      made.rows.load("count");
      await context.sync();
      expect([made.columns.items.map(({ name }) => name), header.address, body.address, made.rows.count]).toEqual([["Scenario", "Column2", "2027", "Scenario2"], "Sheet1!B3:E3", "Sheet1!B4:E4", 1]);
    });
  });

  test("moves with its cells when rows are inserted above, within the run and after it", async () => {
    await table([["Scenario", "Score"], ["A", 1]]);
    await run(async (context, sheet) => {
      const body = context.workbook.tables.getItem("Scenarios").getDataBodyRange();
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      body.load("address, values");
      await context.sync();
      expect([body.address, body.values]).toEqual(["Sheet1!B6:C6", [["A", 1]]]);
    });
  });

  test("resize keeps the header row (types: resize); a row that would be torn apart is refused (errors: InsertDeleteConflict)", async () => {
    await table([["Scenario", "Score"], ["A", 1]]);
    await run(async (context, sheet) => {
      const made = sheet.tables.getItem("Scenarios");
      made.resize("B3:C6");
      made.rows.load("count");
      await context.sync();
      expect(made.rows.count).toBe(3);
    });
    await expect(run(async (context, sheet) => {
      sheet.tables.getItem("Scenarios").resize("B4:C6");
      await context.sync();
    })).rejects.toThrow(/header row/);
    await expect(run(async (context, sheet) => {
      sheet.getRange("B4").insert("Down");
      await context.sync();
    })).rejects.toEqual(expect.objectContaining({ code: "InsertDeleteConflict" }));
  });

  test("grows over values set directly below it, not over blanks (Microsoft: avoid table row coauthoring conflicts)", async () => {
    await table([["Scenario", "Score"], ["A", 1]]);
    await run(async (context, sheet) => {
      const made = sheet.tables.getItem("Scenarios");
      sheet.getRange("B5:C5").values = [["", ""]];
      const blank = made.getRange();
      blank.load("address");
      sheet.getRange("B5:C6").values = [["B", 2], ["C", 3]];
      const grown = made.getRange();
      grown.load("address");
      await context.sync();
      expect([blank.address, grown.address]).toEqual(["Sheet1!B3:C4", "Sheet1!B3:C6"]);
    });
  });

  test("a filter hides rows; writing to them still writes; inserting fails while it is on (errors: InsertDeleteConflict)", async () => {
    await table([["Scenario", "Score"], ["A", 1], ["B", 2]]);
    await run(async (context, sheet) => {
      const made = sheet.tables.getItem("Scenarios");
      made.columns.getItem("Scenario").filter.applyValuesFilter(["B"]);
      const hidden = sheet.getRange("B4");
      hidden.load("rowHidden");
      made.autoFilter.load("isDataFiltered");
      hidden.values = [["A2"]];
      await context.sync();
      expect([hidden.rowHidden, made.autoFilter.isDataFiltered]).toEqual([true, true]);
    });
    expect(cells("B4:B5")).toEqual([["A2"], ["B"]]);
    await expect(run(async (context, sheet) => {
      sheet.getRange("4:4").insert("Down");
      await context.sync();
    })).rejects.toEqual(expect.objectContaining({ code: "InsertDeleteConflict" }));
  });

  test("a taken name is refused, whatever its case", async () => {
    await table([["Scenario", "Score"], ["A", 1]]);
    await expect(run(async (context, sheet) => {
      sheet.tables.add("F1:F2", true).name = "SCENARIOS";
      await context.sync();
    })).rejects.toThrow(/already exists/);
  });
});

describe("formulas go along when cells move (Excel: insert or delete cells, rows, and columns)", () => {
  const moved = async (formulas: readonly string[], act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<readonly unknown[]> => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C5").values = [[1, 2], [3, 4], [5, 6], [7, 8]];
      context.workbook.worksheets.add("Ander blad").getRange(`A1:A${String(formulas.length)}`).formulas = formulas.map((formula) => [formula]);
      await context.sync();
      act(sheet, context);
      await context.sync();
    });
    const other = host.store.sheets().at(-1);
    return host.store.read(other!.id, { row: 0, column: 0, rows: formulas.length, columns: 1 }).map(([cell]) => (cell!.content.kind === "formula" ? cell!.content.formula : cell!.content));
  };

  test.each<[string, string, string, (sheet: Excel.Worksheet) => void]>([
    ["rows above", "=Sheet1!B2+SUM(Sheet1!$B$2:C$5)", "=Sheet1!B4+SUM(Sheet1!$B$4:C$7)", (sheet) => sheet.getRange("1:2").insert("Down")],
    ["rows within", "=SUM(Sheet1!B2:B5)", "=SUM(Sheet1!B2:B6)", (sheet) => sheet.getRange("4:4").insert("Down")],
    ["rows directly below stay out", "=SUM(Sheet1!B2:B5)", "=SUM(Sheet1!B2:B5)", (sheet) => sheet.getRange("6:6").insert("Down")],
    ["columns before", "=Sheet1!B2&\" B2 \"&SUM(Sheet1!B:C)", "=Sheet1!C2&\" B2 \"&SUM(Sheet1!C:D)", (sheet) => sheet.getRange("A:A").insert("Right")],
    ["cells of that column only", "=Sheet1!B3+Sheet1!C3", "=Sheet1!B4+Sheet1!C3", (sheet) => sheet.getRange("B2").insert("Down")],
    ["a part of a wider range stays", "=SUM(Sheet1!B3:C5)", "=SUM(Sheet1!B3:C5)", (sheet) => sheet.getRange("B2").insert("Down")],
    ["taken out", "=Sheet1!B2+SUM(Sheet1!B2:B5)", "=#REF!+SUM(Sheet1!B2:B4)", (sheet) => sheet.getRange("2:2").delete("Up")],
    ["of another sheet stay", "=B2", "=B2", (sheet) => sheet.getRange("1:2").insert("Down")],
    ["the sheet goes", "=SUM(Sheet1!B2:B5)", "=SUM(#REF!)", (sheet) => sheet.delete()],
  ])("%s", async (_name, before, after, act) => {
    expect(await moved([before], act)).toEqual([after]);
  });

  test("names, charts, drop-downs and rules too; undone in one step", async () => {
    host = createHost({ excelApi: "1.20" });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C5").values = [["a", 2], ["b", 4], ["c", 6], ["d", 8]];
      context.workbook.names.add("lijst", "=Sheet1!$B$2:$B$5");
      sheet.getRange("E2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Sheet1!$B$2:$B$5" } };
      sheet.getRange("C2:C5").conditionalFormats.add("Custom").custom.rule.formula = "=$C2>5";
      const chart = sheet.charts.add("BarClustered", sheet.getRange("B2:C5"));
      const series = chart.series.add("reeks");
      series.setValues(sheet.getRange("C2:C5"));
      await context.sync();
    });
    const seen = (): unknown => [host.store.names().map(({ formula }) => formula), host.store.parts("validation").concat(host.store.sheets().flatMap(({ id }) => host.store.parts("validation", id))).map(({ data }) => data["rule"]), host.store.sheets().flatMap(({ id }) => host.store.parts("conditionalFormat", id)).map(({ data }) => [data["area"], data["custom"]]), host.store.sheets().flatMap(({ id }) => host.store.parts("chart", id)).map(({ data }) => (data["series"] as { values?: unknown }[]).at(-1)?.values)];
    const before = seen();
    await host.Excel.run({ mergeUndoGroup: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(seen()).toEqual([["=Sheet1!$B$3:$B$6"], [{ list: { inCellDropDown: true, source: "=Sheet1!$B$3:$B$6" } }], [[{ row: 2, column: 2, rows: 4, columns: 1 }, { rule: { formula: "=$C3>5" } }]], [expect.objectContaining({ area: { row: 2, column: 2, rows: 4, columns: 1 } })]]);
    host.user.undo();
    expect(seen()).toEqual(before);
  });
});

test("merged cells keep the first value; links, marks on sheets and page breaks are kept", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("A1:C1").values = [["titel", "weg", ""]];
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A2").hyperlink = { address: "https://example.org", textToDisplay: "bron" };
    sheet.customProperties.add("commission", "scenarios");
    sheet.horizontalPageBreaks.add("A9");
    sheet.getRange("D1").format.fill.set({ pattern: "LightUp", patternColor: "#CBD2D9" });
    const mark = sheet.customProperties.getItemOrNullObject("Commission");
    mark.load("value");
    const pages = sheet.horizontalPageBreaks.getCount();
    await context.sync();
    expect([mark.value, pages.value]).toEqual(["scenarios", 1]);
  });
  expect(cells("A1:C2")).toEqual([["titel", "", ""], ["bron", "", ""]]);
});

test("names: added over a range, read, found as address, refused twice", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("B2").values = [[0.4]];
    context.workbook.names.add("Drempel", sheet.getRange("B2"), "grens");
    const name = context.workbook.names.getItem("drempel");
    name.load("formula, comment, type");
    const cell = sheet.getRange("Drempel");
    cell.load("address");
    const none = context.workbook.names.getItemOrNullObject("Ander");
    await context.sync();
    expect([name.formula, name.comment, name.type, cell.address, none.isNullObject]).toEqual(["=Sheet1!$B$2", "grens", "Range", "Sheet1!B2", true]);
  });
  await expect(run(async (context, sheet) => {
    context.workbook.names.add("Drempel", sheet.getRange("B3"));
    await context.sync();
  })).rejects.toThrow(/already exists/);
});

test("a chart takes its series from its source, and is placed over cells", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("A1:C3").values = [["", "A", "B"], ["Doelgroep", 1, 2], ["Dienst", 3, 4]];
    const chart = sheet.charts.add("RadarMarkers", sheet.getRange("A1:C3"), "Columns");
    chart.set({ name: "profile", title: { text: "Profiel" }, legend: { position: "Bottom" } });
    chart.setPosition("E2", "H10");
    chart.axes.valueAxis.minimum = 0;
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor("#1F77B4");
    chart.series.load("items/name");
    chart.load("name, left, top, width, height, title/text");
    await context.sync();
    expect([chart.series.items.map(({ name }) => name), chart.left, chart.top, chart.width, chart.height, chart.title.text]).toEqual([["A", "B"], 256, 15, 256, 135, "Profiel"]);
  });
});

test("a title follows one cell, and shows what stands there now; a calculation is no title", async () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.charttitle: setFormula takes a reference in A1 notation; setting the text ends the tie.
  await run(async (context, sheet) => {
    sheet.getRange("A1:B2").formulas = [["Kop", "=A2&\"!\""], ["een", 1]];
    const chart = sheet.charts.add("BarClustered", sheet.getRange("B2"), "Rows");
    chart.title.setFormula("='Sheet1'!$B$1");
    chart.title.load("text");
    await context.sync();
    expect(chart.title.text).toBe("een!");
    sheet.getRange("A2").values = [["twee"]];
    chart.title.load("text");
    await context.sync();
    expect(chart.title.text).toBe("twee!");
    chart.title.text = "vast";
    chart.title.load("text");
    await context.sync();
    expect(chart.title.text).toBe("vast");
  });
  for (const wrong of ["=Sheet1!$A$1&1", "Sheet1!$A$1", "=$A$1", "=Nowhere!$A$1", "=Sheet1!$A$1:$A$2"]) {
    await expect(run(async (context, sheet) => {
      sheet.charts.add("BarClustered", sheet.getRange("B2"), "Rows").title.setFormula(wrong);
      await context.sync();
    })).rejects.toThrow(/reference to one cell/);
  }
});

test("validation, conditional formats, comments, notes, settings and properties are kept and found again", async () => {
  await run(async (context, sheet) => {
    const scores = sheet.getRange("B2:B9");
    scores.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    scores.dataValidation.prompt = { showPrompt: true, title: "Doelgroep", message: "1 = ..., 5 = ..." };
    const bar = scores.conditionalFormats.add("DataBar");
    bar.dataBar.positiveFormat.fillColor = "#1F77B4";
    context.workbook.comments.add("Sheet1!A1", "bron");
    sheet.notes.add(sheet.getRange("A2"), "noot");
    context.workbook.settings.add("commission.version", { version: 1 });
    context.workbook.properties.custom.add("commission", "1");
    context.workbook.properties.title = "Afweging";
    const one = sheet.getRange("B3");
    one.load("dataValidation/rule, dataValidation/type");
    scores.conditionalFormats.load("items/type");
    const setting = context.workbook.settings.getItem("commission.version");
    setting.load("value");
    const comment = context.workbook.comments.getItemByCell("Sheet1!A1");
    comment.load("content");
    await context.sync();
    expect([one.dataValidation.type, one.dataValidation.rule, scores.conditionalFormats.items.map(({ type }) => type), setting.value, comment.content]).toEqual(["WholeNumber", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }, ["DataBar"], { version: 1 }, "bron"]);
  });
});

test("settings that are taken and lost, as on the Mac: only reading back shows it", async () => {
  host = createHost({ platform: "mac", losesSettings: true });
  await run(async (context) => {
    context.workbook.settings.add("commission.version", 1);
    const setting = context.workbook.settings.getItem("commission.version");
    setting.load("value");
    await context.sync();
    expect(setting.value).toBe("");
  });
});
