import { GRID, intersection, toA1, type Area } from "../area";
import { HostError, invalidArgument } from "../error";
import type { CellValue, Change, Store } from "../store/store";
import { nodeOf, type Context, type Node } from "./node";

type Handler = (args: unknown) => unknown;

interface Registration {
  readonly key: string;
  readonly handler: Handler;
  readonly context: Context;
}

interface Told {
  readonly keys: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** Event handlers and the delivery of changes to them: after the request that made the change, in order, one at a time. */
export class Events {
  private registrations: Registration[] = [];
  private delivery: Promise<void> = Promise.resolve();
  private pending = 0;
  /** Set while a request of the add-in runs: its changes carry triggerSource "ThisLocalAddin". */
  byAddIn = false;
  enabled = true;

  constructor(private readonly store: Store, private readonly failed: (error: unknown) => void) {
    store.subscribe((change) => {
      this.tell(change);
    });
  }

  register(registration: Registration): void {
    this.registrations.push(registration);
  }

  unregister(registration: Registration): void {
    const index = this.registrations.findIndex((kept) => kept.key === registration.key && kept.handler === registration.handler && kept.context === registration.context);
    if (index < 0) throw new HostError("InvalidOperation", "The handler is not registered in this request context: remove it with the context it was added with.");
    this.registrations.splice(index, 1);
  }

  /** How many handlers wait for an event. */
  get count(): number {
    return this.registrations.length;
  }

  /** Resolves when every event so far, and what its handlers did, has been delivered. */
  async settled(): Promise<void> {
    do await this.delivery;
    while (this.pending > 0);
  }

  private tell(change: Change): void {
    if (!this.enabled) return;
    for (const { keys, args } of told(change, this.store, this.byAddIn)) {
      for (const registration of this.registrations.filter(({ key }) => keys.includes(key))) {
        this.pending += 1;
        this.delivery = this.delivery.then(async () => {
          try {
            await registration.handler(args);
          } catch (error) {
            this.failed(error);
          } finally {
            this.pending -= 1;
          }
        });
      }
    }
  }
}

/** The EventHandlers object of an event property. */
export function handlersOf(node: Node, member: string): object {
  const source = node.definition.events[member];
  const { context } = node;
  const { events } = context.host;
  const registrationOf = (handler: unknown): (() => Registration) => {
    if (typeof handler !== "function") throw invalidArgument(`${node.path}.${member} takes a function.`);
    return () => ({ key: `${node.definition.name}.${member}:${source?.key(node.needTarget()) ?? ""}`, handler: handler as Handler, context });
  };
  const queue = (verb: string, run: () => void): void => {
    node.assertUsable(context);
    context.queue({ statement: `${node.path}.${member}.${verb}`, member: `${node.definition.name}.${member}`, writes: false, bytes: 32, run });
  };
  const remove = (registration: () => Registration): void => {
    queue("remove", () => {
      events.unregister(registration());
    });
  };
  return Object.freeze({
    add: (handler: unknown) => {
      const make = registrationOf(handler);
      let kept: Registration | undefined;
      queue("add", () => {
        kept = make();
        events.register(kept);
      });
      return Object.freeze({
        context: context.face,
        remove: () => {
          remove(() => kept ?? make());
        },
      });
    },
    remove: (handler: unknown) => {
      remove(registrationOf(handler));
    },
  });
}

function told(change: Change, store: Store, byAddIn: boolean): Told[] {
  const triggerSource = byAddIn ? "ThisLocalAddin" : "Unknown";
  switch (change.kind) {
    case "cells":
      return changed(store, change.sheet, change.area, "RangeEdited", change.source, triggerSource, change);
    case "shifted":
      return changed(store, change.sheet, change.area, shiftType(change), change.source, triggerSource, {});
    case "formatted":
      return [{ keys: [`Worksheet.onFormatChanged:${change.sheet}`, "WorksheetCollection.onFormatChanged:"], args: { type: "WorksheetFormatChanged", source: change.source, address: toA1(change.area), worksheetId: change.sheet, triggerSource } }];
    case "sheet-added":
      return [{ keys: ["WorksheetCollection.onAdded:"], args: { type: "WorksheetAdded", source: change.source, worksheetId: change.sheet } }];
    case "sheet-deleted":
      return [{ keys: ["WorksheetCollection.onDeleted:"], args: { type: "WorksheetDeleted", source: change.source, worksheetId: change.sheet } }];
    case "sheet-renamed":
      return [{ keys: [`Worksheet.onNameChanged:${change.sheet}`, "WorksheetCollection.onNameChanged:"], args: { type: "WorksheetNameChanged", source: change.source, worksheetId: change.sheet, nameBefore: change.before, nameAfter: change.after } }];
    case "sheet-moved":
      return [{ keys: ["WorksheetCollection.onMoved:"], args: { type: "WorksheetMoved", source: change.source, worksheetId: change.sheet, positionBefore: change.before, positionAfter: change.after } }];
    case "activated":
      return [
        { keys: [`Worksheet.onDeactivated:${change.before}`, "WorksheetCollection.onDeactivated:"], args: { type: "WorksheetDeactivated", worksheetId: change.before } },
        { keys: [`Worksheet.onActivated:${change.sheet}`, "WorksheetCollection.onActivated:"], args: { type: "WorksheetActivated", worksheetId: change.sheet } },
      ];
    case "selected":
      return [{ keys: [`Worksheet.onSelectionChanged:${change.sheet}`, "WorksheetCollection.onSelectionChanged:", "Workbook.onSelectionChanged:"], args: { type: "WorksheetSelectionChanged", worksheetId: change.sheet, address: toA1(change.area) } }];
    case "table-added":
      return [{ keys: ["TableCollection.onAdded:", `TableCollection.onAdded:${change.sheet}`], args: { type: "TableAdded", source: change.source, tableId: change.table, worksheetId: change.sheet } }];
    case "table-deleted":
      return [{ keys: ["TableCollection.onDeleted:", `TableCollection.onDeleted:${change.sheet}`], args: { type: "TableDeleted", source: change.source, tableId: change.table, tableName: "", worksheetId: change.sheet } }];
    case "calculated":
      return [{ keys: [`Worksheet.onCalculated:${change.sheet}`, "WorksheetCollection.onCalculated:"], args: { type: "WorksheetCalculated", worksheetId: change.sheet, address: "" } }];
    case "table-changed":
    case "lines":
      return []; // Excel tells no add-in of a column's width, nor that a table has grown
    case "settings":
      return [{ keys: ["SettingCollection.onSettingsChanged:"], args: {} }];
  }
}

function shiftType({ area, inserted }: { readonly area: Area; readonly inserted: boolean }): string {
  const what = area.columns === GRID.columns ? "Row" : area.rows === GRID.rows ? "Column" : "Cell";
  return `${what}${inserted ? "Inserted" : "Deleted"}`;
}

const typeOf = (value: CellValue): string => (value === "" ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String");

function changed(store: Store, sheet: string, area: Area, changeType: string, source: string, triggerSource: string, values: { readonly before?: CellValue; readonly after?: CellValue }): Told[] {
  const { before, after } = values;
  const details = before === undefined || after === undefined ? {} : { details: { valueBefore: before, valueAfter: after, valueTypeBefore: typeOf(before), valueTypeAfter: typeOf(after) } };
  const shared = { address: toA1(area), changeType, source, worksheetId: sheet, triggerSource, ...details };
  const range = (context: unknown, orNull: boolean): unknown => {
    const workbook = nodeOf((context as Excel.RequestContext).workbook);
    if (!workbook) throw invalidArgument("getRange takes a request context.");
    const face = (context as Excel.RequestContext).workbook.worksheets;
    return (orNull ? face.getItemOrNullObject(sheet) : face.getItem(sheet)).getRange(toA1(area));
  };
  const onSheet: Told = { keys: [`Worksheet.onChanged:${sheet}`, "WorksheetCollection.onChanged:"], args: { type: "WorksheetChanged", ...shared, getRange: (context: unknown) => range(context, false), getRangeOrNullObject: (context: unknown) => range(context, true) } };
  const touched = store.tables().filter((table) => table.sheet === sheet && intersection(table.area, area) !== undefined);
  return [onSheet, ...touched.map((table) => ({ keys: [`Table.onChanged:${table.id}`, "TableCollection.onChanged:", `TableCollection.onChanged:${sheet}`], args: { type: "TableChanged", tableId: table.id, ...shared } }))];
}
