import { HostError, strict } from "../error";
import { act, create, define, give, giveOrNull, link, tell, type Definition } from "../runtime/definition";
import { flag, oneOf, optional, record, text } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { kept, type Branch } from "./bag";
import { assertStructure } from "./gate";
import { checkSheetName } from "./worksheet";

const WORKBOOK = "workbook";
const keptAt = (key: string): Branch => ({ kind: key, id: key, keys: [], make: true });

export const applicationDefinition: Definition<Branch> = define<Excel.Application, Branch>("Application", {
  scalars: {
    calculationMode: kept<Excel.Application["calculationMode"]>("calculationMode", "Automatic"),
    calculationState: { read: () => "Done" },
    decimalSeparator: { read: () => "." },
    thousandsSeparator: { read: () => "," },
    useSystemSeparators: { read: () => true },
  },
  methods: {
    calculate: act([oneOf("Recalculate", "Full", "FullRebuild")], (_application, _type, host) => { host.store.calculate(); }),
    suspendApiCalculationUntilNextSync: act([], () => undefined),
    suspendScreenUpdatingUntilNextSync: act([], () => undefined),
  },
});

const worksheet = "Worksheet";
const find = (key: string, host: Host): string | null => host.store.sheets().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase())?.id ?? null;
const listed = (host: Host, visibleOnly?: boolean): string[] => host.store.sheets().filter(({ visibility }) => !visibleOnly || visibility === "Visible").map(({ id }) => id);

export const worksheetsDefinition: Definition<string> = define<Excel.WorksheetCollection, string>("WorksheetCollection", {
  items: { of: worksheet, list: (_workbook, host) => listed(host) },
  methods: {
    add: create(worksheet, [optional(text)], (_workbook: string, [name], host) => {
      assertStructure(host);
      let number = host.store.sheets().length + 1;
      while (name === undefined && find(`Sheet${String(number)}`, host) !== null) number += 1;
      checkSheetName(host, name ?? `Sheet${String(number)}`);
      return host.store.addSheet(name ?? `Sheet${String(number)}`).id;
    }),
    getActiveWorksheet: give(worksheet, [], (_workbook: string, _none, host) => host.store.activeSheet()),
    getCount: tell([optional(flag)], (_workbook: string, [visibleOnly], host) => listed(host, visibleOnly).length),
    getFirst: give(worksheet, [optional(flag)], (_workbook: string, [visibleOnly], host) => listed(host, visibleOnly)[0] ?? null),
    getLast: give(worksheet, [optional(flag)], (_workbook: string, [visibleOnly], host) => listed(host, visibleOnly).at(-1) ?? null),
    getItem: give(worksheet, [text], (_workbook: string, [key], host) => find(key, host)),
    getItemOrNullObject: giveOrNull(worksheet, [text], (_workbook: string, [key], host) => find(key, host)),
  },
  events: Object.fromEntries(["onActivated", "onAdded", "onCalculated", "onChanged", "onDeactivated", "onDeleted", "onFormatChanged", "onMoved", "onNameChanged", "onSelectionChanged"].map((name) => [name, { key: () => "" }])),
});

export const workbookDefinition: Definition<string> = define<Excel.Workbook, string>("Workbook", {
  scalars: {
    name: { read: () => "Workbook1.xlsx" },
    isDirty: { read: (_workbook, host) => host.undo.labels.length > 0 },
    readOnly: { read: () => false },
    autoSave: { read: () => false },
  },
  links: {
    application: link("Application", () => keptAt("application")),
    worksheets: link("WorksheetCollection", () => WORKBOOK),
    tables: link("TableCollection", () => ({})),
    names: link("NamedItemCollection", () => ({})),
    comments: link("CommentCollection", () => ({})),
    notes: link("NoteCollection", () => ({})),
    settings: link("SettingCollection", () => WORKBOOK),
    properties: link("DocumentProperties", () => keptAt("documentProperties")),
    protection: link("WorkbookProtection", () => WORKBOOK),
  },
  methods: {
    getSelectedRange: give("Range", [], (_workbook: string, _none, host) => host.store.selection()),
    getActiveCell: give("Range", [], (_workbook: string, _none, host) => {
      const { sheet, area } = host.store.selection();
      return { sheet, area: { ...area, rows: 1, columns: 1 } };
    }),
    save: act([optional(oneOf("Save", "Prompt"))], () => undefined),
    insertWorksheetsFromBase64: tell([text, optional(record)], (): string[] => {
      throw strict("This host cannot read .xlsx files: insertWorksheetsFromBase64 is not simulated.");
    }),
  },
  events: { onSelectionChanged: { key: () => "" } },
});

/** context.runtime: whether events reach this add-in. */
export const runtimeDefinition: Definition<string> = define<Excel.Runtime, string>("Runtime", {
  scalars: {
    enableEvents: {
      read: (_runtime, host) => host.events.enabled,
      write: (_runtime, value, host) => {
        if (typeof value !== "boolean") throw new HostError("InvalidArgument", "enableEvents is true or false.");
        host.events.enabled = value;
      },
    },
  },
});

