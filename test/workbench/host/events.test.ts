// Events, co-authors, undo, faults. Sources: Microsoft's pages "Work with events", "Coauthoring in Excel add-ins" and "Undo support with
// the Excel JavaScript API", and RunOptions in @types/office-js.
import { createHost, type StrictHost } from "../../../src/workbench/host";

let host: StrictHost;
const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();
const id = (): string => host.store.sheets()[0]!.id;
const a1 = { row: 0, column: 0, rows: 1, columns: 1 };
const write = (value: number, options: Excel.RunOptions = {}): Promise<void> => host.Excel.run(options, async (context) => {
  sheet(context).getRange("A1").values = [[value]];
  await context.sync();
});
const shown = (): unknown => host.store.read(id(), a1)[0]![0]!.value;

beforeEach(() => {
  host = createHost({ excelApi: "1.20" });
});

describe("events", () => {
  test("onChanged tells who changed what, after the request; a handler is registered by sync", async () => {
    const seen: unknown[] = [];
    await host.Excel.run(async (context) => {
      const changed = sheet(context).onChanged;
      changed.add((event) => {
        seen.push([event.address, event.source, event.triggerSource, event.changeType, event.details.valueAfter]);
        return Promise.resolve();
      });
      host.store.write(id(), a1, [[{ content: { kind: "value", value: 1 } }]]);
      await host.settled();
      expect(seen).toEqual([]);
      await context.sync();
    });
    await write(2);
    host.store.write(id(), a1, [[{ content: { kind: "value", value: 3 } }]], "Remote");
    await host.settled();
    expect(seen).toEqual([["A1", "Local", "ThisLocalAddin", "RangeEdited", 2], ["A1", "Remote", "Unknown", "RangeEdited", 3]]);
  });

  test("a handler is removed in the context it was added with (types: EventHandlerResult)", async () => {
    let count = 0;
    const added = await host.Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      return result;
    });
    await write(1);
    await host.settled();
    await host.Excel.run(added.context as Excel.RequestContext, async (context) => {
      added.remove();
      await context.sync();
    });
    await write(2);
    await host.settled();
    expect([count, host.handlers.count]).toEqual([1, 0]);
  });

  test("tables, sheets, selection and names of sheets have events of their own", async () => {
    const seen: string[] = [];
    const note = (event: { type: string }): Promise<void> => {
      seen.push(event.type);
      return Promise.resolve();
    };
    await host.Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      sheet(context).getRange("A1:B2").values = [["a", "b"], [1, 2]];
      const table = tables.add("Sheet1!A1:B2", true);
      table.onChanged.add(note);
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onNameChanged.add(note);
      sheet(context).onSelectionChanged.add(note);
      await context.sync();
      sheet(context).getRange("B2").values = [[5]];
      sheet(context).getRange("C9").values = [[5]];
      const added = worksheets.add("Other");
      added.name = "Third";
      sheet(context).getRange("A5").select();
      added.delete();
      await context.sync();
    });
    await host.settled();
    expect(seen).toEqual(["TableChanged", "WorksheetAdded", "WorksheetNameChanged", "WorksheetSelectionChanged", "WorksheetDeleted"]);
  });

  test("an error in a handler vanishes in Excel; here it is logged", async () => {
    await host.Excel.run(async (context) => {
      sheet(context).onChanged.add(() => Promise.reject(new Error("lost")));
      await context.sync();
    });
    await write(1);
    await host.settled();
    expect(host.log.handlerErrors).toEqual([new Error("lost")]);
  });

  test("enableEvents silences them (events: enable and disable events)", async () => {
    let count = 0;
    await host.Excel.run(async (context) => {
      sheet(context).onChanged.add(() => Promise.resolve(void (count += 1)));
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await write(1);
    await host.settled();
    expect(count).toBe(0);
  });
});

test("a co-author's edit comes in between the reading and the writing of one run", async () => {
  host.user.beforeRequest(2, (store) => {
    store.write(id(), a1, [[{ content: { kind: "value", value: 99 } }]], "Remote");
  });
  await host.Excel.run(async (context) => {
    const range = sheet(context).getRange("A1");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[""]]);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[99]]);
  });
});

describe("undo", () => {
  test("one record a request; one a run with mergeUndoGroup; the user's Ctrl+Z takes it back (undo: undo grouping)", async () => {
    await write(1);
    await host.Excel.run({ mergeUndoGroup: true }, async (context) => {
      sheet(context).getRange("A1").values = [[2]];
      await context.sync();
      sheet(context).getRange("A1").values = [[3]];
      await context.sync();
    });
    expect(host.undo.labels).toHaveLength(2);
    host.user.undo();
    expect(shown()).toBe(1);
    host.user.undo();
    expect(shown()).toBe("");
    expect(host.user.undo()).toBeUndefined();
  });

  test("a co-author's later edit elsewhere survives the undo", async () => {
    await write(1);
    host.store.write(id(), { ...a1, row: 4 }, [[{ content: { kind: "value", value: 9 } }]], "Remote");
    host.user.undo();
    expect([shown(), host.store.read(id(), { ...a1, row: 4 })[0]![0]!.value]).toEqual(["", 9]);
  });

  test.each([
    ["Worksheet.delete", (context: Excel.RequestContext) => { context.workbook.worksheets.add("x"); context.workbook.worksheets.getItem("x").delete(); }],
    ["Worksheet.copy", (context: Excel.RequestContext) => { sheet(context).copy(); }],
    ["WorksheetProtection.protect", (context: Excel.RequestContext) => { sheet(context).protection.protect(); }],
    ["Worksheet.name", (context: Excel.RequestContext) => { sheet(context).name = "y"; }],
  ])("%s clears the stack, and fails in a merged group (undo: unsupported APIs)", async (member, change) => {
    await write(1);
    await host.Excel.run(async (context) => {
      change(context);
      await context.sync();
    });
    expect([host.undo.labels, host.undo.clearedBy]).toEqual([[], [member]]);
    const fresh = createHost({ excelApi: "1.20" });
    await expect(fresh.Excel.run({ mergeUndoGroup: true }, async (context) => {
      change(context);
      await context.sync();
    })).rejects.toEqual(expect.objectContaining({ code: "UndoNotSupported" }));
  });

  test("renaming a sheet can be undone on the web (undo: the table's first column)", async () => {
    host = createHost({ platform: "web" });
    await host.Excel.run(async (context) => {
      sheet(context).name = "y";
      await context.sync();
    });
    host.user.undo();
    expect(host.store.sheets()[0]!.name).toBe("Sheet1");
  });

  test("mergeUndoGroup without ExcelApi 1.20 is refused", async () => {
    host = createHost({ excelApi: "1.17" });
    await expect(write(1, { mergeUndoGroup: true })).rejects.toEqual(expect.objectContaining({ code: "ApiNotFound" }));
    expect(host.Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
    expect(host.Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  });
});

describe("faults", () => {
  const three = (): Promise<void> => host.Excel.run(async (context) => {
    const target = sheet(context);
    target.getRange("A1").values = [[1]];
    target.getRange("A2").values = [[2]];
    await context.sync();
  });

  test("the n-th operation fails: what went before stands, what comes after does not", async () => {
    host.faults.failOperation(7);
    await three();
    expect(host.faults.seen).toBe(6);
    const left: unknown[] = [];
    for (let operation = 1; operation <= 6; operation += 1) {
      host = createHost();
      host.faults.failOperation(operation);
      await expect(three()).rejects.toEqual(expect.objectContaining({ code: "GeneralException" }));
      left.push(host.store.read(id(), { ...a1, rows: 2 }).map(([cell]) => cell!.value));
    }
    expect(left).toEqual([["", ""], ["", ""], ["", ""], ["", ""], [1, ""], [1, ""]]);
  });

  test("a request that is lost on its way back has been carried out", async () => {
    host.faults.failRequest(1, "ServiceNotAvailable", "after");
    await expect(write(4)).rejects.toEqual(expect.objectContaining({ code: "ServiceNotAvailable" }));
    expect(shown()).toBe(4);
  });
});

test("the log counts requests, operations and bytes", async () => {
  await write(1);
  expect(host.log.requests).toEqual([expect.objectContaining({ run: 1, operations: 4, responseBytes: 0 })]);
  expect(host.log.bytes).toBeGreaterThan(5);
  host.log.clear();
  expect([host.log.syncs, host.log.bytes]).toEqual([0, 0]);
});
