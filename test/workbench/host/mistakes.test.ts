// Classic mistakes with Office.js, each refused by the strict host. Every test names the documented behaviour it comes from:
// "model" is Microsoft's "Application-specific API model", "errors" the page on error handling, "blank" the page on blank and null
// values, "limits" the page on resource limits, "undo" the page on undo support, "types" the comments in @types/office-js.
import { createHost, type HostOptions, type StrictHost } from "../../../src/workbench/host";

let host: StrictHost;
const use = (options: HostOptions = {}): void => {
  host = createHost(options);
};
const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> => host.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));
const code = (value: string): unknown => expect.objectContaining({ code: value });

beforeEach(() => {
  use();
});

describe("places", () => {
  test("a note on an address without a sheet: it went to the sheet in view instead of the one meant (stricter than Excel; types: cellAddress)", async () => {
    use({ excelApi: "1.18" });
    await expect(run(async (context, sheet) => {
      sheet.notes.add("A1", "noot");
      await context.sync();
    })).rejects.toEqual(code("StrictHost"));
  });
});

describe("reading", () => {
  test("a property before it is loaded (model: load before you read)", async () => {
    await expect(run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      await context.sync();
      return range.values;
    })).rejects.toEqual(code("PropertyNotLoaded"));
  });

  test("a loaded property before sync (model: load is queued until sync)", async () => {
    await expect(run((_context, sheet) => {
      const range = sheet.getRange("A1");
      range.load("values");
      return Promise.resolve(range.values);
    })).rejects.toEqual(code("PropertyNotLoaded"));
  });

  test("another property than the one loaded (model: values is not ok as it was not loaded)", async () => {
    await expect(run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      return range.values;
    })).rejects.toEqual(code("PropertyNotLoaded"));
  });

  test("a property that was set, without loading it: what the cell holds is known only after a load (stricter than Excel)", async () => {
    await expect(run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.values = [["1/2"]];
      await context.sync();
      return range.values;
    })).rejects.toEqual(code("PropertyNotLoaded"));
  });

  test("isNullObject before sync (types: you must call context.sync() before reading it)", async () => {
    await expect(run((context) => Promise.resolve(context.workbook.worksheets.getItemOrNullObject("Data").isNullObject))).rejects.toEqual(code("PropertyNotLoaded"));
  });

  test("the value of a ClientResult before sync (model: trying to log the value before sync throws)", async () => {
    await expect(run((context) => Promise.resolve(context.workbook.tables.getCount().value))).rejects.toEqual(code("ValueNotLoaded"));
  });

  test("the items of a collection that was not loaded (model: collections)", async () => {
    await expect(run(async (context) => {
      const sheets = context.workbook.worksheets;
      await context.sync();
      return sheets.items;
    })).rejects.toEqual(code("PropertyNotLoaded"));
  });

  test("load without naming properties, of everything, or of a navigation property (model: calling load without parameters)", async () => {
    await expect(run((_context, sheet) => Promise.resolve(sheet.load()))).rejects.toEqual(code("StrictHost"));
    await expect(run((_context, sheet) => Promise.resolve(sheet.load("$all")))).rejects.toEqual(code("StrictHost"));
    await expect(run((_context, sheet) => Promise.resolve(sheet.getRange("A1").load("format")))).rejects.toThrow(/load its leaves/);
    await expect(run((context) => Promise.resolve(context.workbook.worksheets.load("items")))).rejects.toThrow(/items\/name/);
  });

  test("load of a misspelt property (types)", async () => {
    await expect(run((_context, sheet) => Promise.resolve(sheet.getRange("A1").load("value")))).rejects.toThrow(/no member 'value' in class Range/);
    await expect(run((_context, sheet) => Promise.resolve(sheet.getRange("A1").load("format/fill/colour")))).rejects.toThrow(/no member 'colour' in class RangeFill/);
  });

  test("a load that is never synced (stricter than Excel, which adds a last sync nobody reads from)", async () => {
    await expect(run((_context, sheet) => Promise.resolve(void sheet.getRange("A1").load("values")))).rejects.toThrow(/never synced/);
  });

  test("changing a loaded array instead of setting the property (model: proxy objects)", async () => {
    await expect(run(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.load("values");
      await context.sync();
      (range.values[0] as unknown[])[0] = 5;
    })).rejects.toThrow(TypeError);
  });
});

describe("objects", () => {
  test("getItem of what is not there (errors: ItemNotFound)", async () => {
    await expect(run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]];
      await context.sync();
    })).rejects.toEqual(code("ItemNotFound"));
  });

  test("writing to a null object: Excel loses it in silence (model: *OrNullObject)", async () => {
    await expect(run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Data");
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      sheet.name = "Other";
      await context.sync();
    })).rejects.toEqual(code("ItemNotFound"));
  });

  test("an object of one run in another (types: ErrorCodes.invalidRequestContext; model: objects are released when run ends)", async () => {
    let kept: Excel.Range | undefined;
    await run(async (context, sheet) => {
      kept = sheet.getRange("A1");
      await context.sync();
    });
    await expect(run((_context, sheet) => Promise.resolve(sheet.getRange("A1:B2").getBoundingRect(kept!)))).rejects.toEqual(code("InvalidRequestContext"));
    expect(() => {
      kept!.values = [[1]];
    }).toThrow(/Excel\.run that has ended/);
  });

  test("a member that Office.js does not have, one this host does not serve, one the version lacks, a read-only one", async () => {
    await expect(run((_context, sheet) => Promise.resolve((sheet as unknown as { cells: unknown }).cells))).rejects.toThrow("Office.js has no member 'cells' in class Worksheet");
    await expect(run((_context, sheet) => Promise.resolve(sheet.shapes))).rejects.toThrow(/does not serve it yet/);
    use({ excelApi: "1.12" });
    await expect(run((context) => Promise.resolve(context.workbook.tables.getItem("T").resize("A1:B2")))).rejects.toEqual(code("ApiNotFound"));
    await expect(run((_context, sheet) => {
      (sheet as { id: string }).id = "x";
      return Promise.resolve();
    })).rejects.toThrow(/read-only/);
  });

  test("a member put on a proxy object, which Excel takes and forgets", async () => {
    await expect(run((_context, sheet) => {
      (sheet.getRange("A1") as unknown as { value: number }).value = 5;
      return Promise.resolve();
    })).rejects.toThrow(TypeError);
  });
});

describe("writing", () => {
  test("a queued write is invisible until sync (model: properties set are not reflected until sync)", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1").values = [[5]];
      const { id } = host.store.sheets()[0]!;
      expect(host.store.usedArea(id, true)).toBeUndefined();
      await context.sync();
      expect(host.store.usedArea(id, true)).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
    });
  });

  test.each([
    ["too few rows", "A1:B2", [[1, 2]]],
    ["too many columns", "A1:B1", [[1, 2, 3]]],
    ["ragged rows", "A1:B2", [[1, 2], [3]]],
    ["a flat array", "A1:B1", [1, 2]],
    ["one cell for many", "A1:B1", [[1]]],
  ])("an array of the wrong shape: %s (errors: InvalidArgument; types: values is a 2-D array of the range)", async (_what, address, values) => {
    await expect(run(async (context, sheet) => {
      sheet.getRange(address).values = values as unknown[][];
      await context.sync();
    })).rejects.toEqual(code("InvalidArgument"));
  });

  test.each([["undefined", [[undefined]]], ["NaN", [[NaN]]], ["Infinity", [[Infinity]]], ["a Date", [[new Date(0)]]], ["an object", [[{ a: 1 }]]], ["null for the whole property", null], ["a text of 32,768 characters", [["x".repeat(32_768)]]]])("what a cell cannot hold: %s (blank: null input for a property; Excel's limits)", async (_what, values) => {
    await expect(run(async (context, sheet) => {
      sheet.getRange("A1").values = values as unknown[][];
      await context.sync();
    })).rejects.toEqual(code("InvalidArgument"));
  });

  test("text that Excel takes for a formula and cannot read (types: a value that starts with +, - or = is interpreted as a formula)", async () => {
    await expect(run(async (context, sheet) => {
      sheet.getRange("A1").values = [["=niet (af"]];
      await context.sync();
    })).rejects.toEqual(code("InvalidArgument"));
  });

  test("an address that is none, on another sheet, or outside the grid (errors: InvalidArgument)", async () => {
    for (const address of ["A0", "Scenario's", "Blad2!A1", "XFE1", "A1048577"]) {
      await expect(run(async (context, sheet) => {
        sheet.getRange(address).values = [[1]];
        await context.sync();
      })).rejects.toEqual(code("InvalidArgument"));
    }
    await expect(run(async (context, sheet) => {
      sheet.getRangeByIndexes(0, 0, 0, 3).values = [];
      await context.sync();
    })).rejects.toEqual(code("InvalidArgument"));
  });

  test("a misspelt literal, a missing argument, one argument too many (errors: InvalidArgument)", async () => {
    await expect(run((_context, sheet) => Promise.resolve(sheet.getRange("A1").clear("Content" as "Contents")))).rejects.toEqual(code("InvalidArgument"));
    await expect(run((_context, sheet) => Promise.resolve((sheet.getCell as (row: number) => unknown)(1)))).rejects.toEqual(code("InvalidArgument"));
    await expect(run((_context, sheet) => Promise.resolve((sheet.activate as (now: boolean) => void)(true)))).rejects.toEqual(code("InvalidArgument"));
  });

  test("locked cells of a protected sheet (errors: AccessDenied); unlocked ones stay open", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false });
      await context.sync();
      sheet.getRange("B1").values = [[1]];
      await context.sync();
    });
    for (const write of [(range: Excel.Range) => (range.values = [[1]]), (range: Excel.Range) => (range.format.fill.color = "#FFFFFF"), (range: Excel.Range) => { range.clear(); }, (range: Excel.Range) => range.insert("Down")]) {
      await expect(run(async (context, sheet) => {
        write(sheet.getRange("A1"));
        await context.sync();
      })).rejects.toEqual(code("AccessDenied"));
    }
  });

  test("a write while the user edits a cell (errors: InvalidOperationInCellEditMode); delayForCellEdit waits (types: RunOptions)", async () => {
    const batch = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    };
    host.user.edit(true);
    await expect(host.Excel.run(batch)).rejects.toEqual(code("InvalidOperationInCellEditMode"));
    const delayed = host.Excel.run({ delayForCellEdit: true }, batch);
    await Promise.resolve();
    expect(host.store.usedArea(host.store.activeSheet(), true)).toBeUndefined();
    host.user.edit(false);
    await delayed;
    expect(host.store.usedArea(host.store.activeSheet(), true)).toBeDefined();
  });

  test("more than 5 MB in a request, or in its answer (errors: RequestPayloadSizeLimitExceeded, ResponsePayloadSizeLimitExceeded)", async () => {
    const wide = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    await expect(run(async (context, sheet) => {
      sheet.getRange("A1:A200").values = wide;
      await context.sync();
    })).rejects.toEqual(code("RequestPayloadSizeLimitExceeded"));
    await run(async (context, sheet) => {
      sheet.getRange("A1:A100").values = wide.slice(0, 100);
      await context.sync();
      sheet.getRange("A101:A200").values = wide.slice(0, 100);
      await context.sync();
    });
    await expect(run(async (context, sheet) => {
      sheet.getRange("A1:A200").load("values");
      await context.sync();
    })).rejects.toEqual(code("ResponsePayloadSizeLimitExceeded"));
  });

  test("a table over another table (errors: MergedRangeConflict) and a list of drop-down values beyond 255 characters", async () => {
    await expect(run(async (context, sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.tables.add("B2:C4", true);
      await context.sync();
    })).rejects.toEqual(code("MergedRangeConflict"));
    await expect(run(async (context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
      await context.sync();
    })).rejects.toEqual(code("InvalidArgument"));
  });

  test("TableRowCollection.add, which causes conflicts among co-authors (Microsoft: coauthoring in Excel add-ins)", async () => {
    await expect(run(async (context, sheet) => {
      (sheet.tables.add("A1:B2", true).rows.add as () => unknown)();
      await context.sync();
    })).rejects.toThrow(/co-authoring/);
  });
});

describe("syncing", () => {
  test("a batch that returns no promise (types: ErrorCodes.runMustReturnPromise)", async () => {
    await expect(host.Excel.run((() => undefined) as unknown as () => Promise<void>)).rejects.toEqual(code("RunMustReturnPromise"));
  });

  test("a sync that nobody waits for (model: always return or await the promise)", async () => {
    await expect(host.Excel.run((context) => {
      context.sync().catch(() => undefined);
      return Promise.resolve();
    })).rejects.toThrow(/await every sync/);
  });

  test("sync in a loop: counted, and refused beyond a limit (model: minimize the number of sync calls)", async () => {
    await run(async (context, sheet) => {
      for (let row = 0; row < 5; row += 1) {
        sheet.getCell(row, 0).values = [[row]];
        await context.sync();
      }
    });
    expect(host.log.syncs).toBe(5);
    use({ syncLimit: 2 });
    await expect(run(async (context, sheet) => {
      for (let row = 0; row < 5; row += 1) {
        sheet.getCell(row, 0).values = [[row]];
        await context.sync();
      }
    })).rejects.toThrow(/Keep sync out of loops/);
  });

  test("a failing operation leaves what went before it in the batch (Excel does not roll back), and nothing after it", async () => {
    await expect(run(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:A3").values = [[1]];
      sheet.getRange("A4").values = [[4]];
      await context.sync();
    })).rejects.toEqual(code("InvalidArgument"));
    expect(host.store.read(host.store.activeSheet(), { row: 0, column: 0, rows: 4, columns: 1 }).map(([cell]) => cell!.value)).toEqual([1, "", "", ""]);
  });
});

test("custom functions in a conditional format, which Excel does not calculate there", async () => {
  await expect(run(async (context, sheet) => {
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=COMMISSION.INDEX(A1)>0.5";
    await context.sync();
  })).rejects.toEqual(code("InvalidArgument"));
});
