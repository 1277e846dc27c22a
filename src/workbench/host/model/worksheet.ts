import { GRID, type Place } from "../area";
import { HostError, invalidArgument } from "../error";
import { act, create, define, give, giveOrNull, link, type Definition } from "../runtime/definition";
import { count, flag, objectOf, oneOf, optional, text, whole } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { insideGrid } from "../store/entry";
import { copySheet } from "./copy-sheet";
import { areaOn, assertStructure, sheetOf } from "./gate";
import { color } from "./range-format";
import { kept, type Branch } from "./bag";


/** Excel's rules for the name of a sheet. */
export function checkSheetName(host: Host, name: string, but?: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") {
    throw invalidArgument(`${JSON.stringify(name)} cannot be the name of a sheet: 1 to 31 characters, none of : \\ / ? * [ ], no apostrophe at the ends.`);
  }
  if (host.store.sheets().some((sheet) => sheet.id !== but && sheet.name.toLowerCase() === name.toLowerCase())) throw new HostError("ItemAlreadyExists", `The resource being created already exists: sheet ${name}.`);
}

function lastVisible(host: Host, sheet: string): boolean {
  return !host.store.sheets().some(({ id, visibility }) => id !== sheet && visibility === "Visible");
}

const entire = (sheet: string): Place => ({ sheet, area: GRID });
const view = (sheet: string): Branch => ({ kind: "view", id: `view-${sheet}`, sheet, keys: [], make: true });
const viewed = (key: string, initial: boolean) => {
  const scalar = kept<boolean>(key, initial);
  return { read: (sheet: string, host: Host) => scalar.read(view(sheet), host), write: (sheet: string, value: boolean, host: Host) => scalar.write?.(view(sheet), value, host) };
};

function used(sheet: string, valuesOnly: boolean | undefined, host: Host): Place | null {
  const area = host.store.usedArea(sheet, valuesOnly ?? false);
  return area ? { sheet, area } : null;
}

const neighbour = (sheet: string, step: number, visibleOnly: boolean | undefined, host: Host): string | null => {
  const list = host.store.sheets().filter(({ id, visibility }) => id === sheet || !visibleOnly || visibility === "Visible");
  return list[list.findIndex(({ id }) => id === sheet) + step]?.id ?? null;
};

/** A worksheet; its target is the sheet's id. */
export const worksheetDefinition: Definition<string> = define<Excel.Worksheet, string>("Worksheet", {
  scalars: {
    id: { read: (sheet, host) => sheetOf(host, sheet).id },
    name: {
      read: (sheet, host) => sheetOf(host, sheet).name,
      write: (sheet, name, host) => {
        assertStructure(host);
        checkSheetName(host, name, sheet);
        host.store.updateSheet(sheet, { name });
      },
    },
    position: {
      read: (sheet, host) => host.store.sheets().findIndex(({ id }) => id === sheet),
      write: (sheet, position, host) => {
        assertStructure(host);
        if (!Number.isInteger(position) || position < 0 || position >= host.store.sheets().length) throw invalidArgument("A position is from 0 to the number of sheets less one.");
        host.store.moveSheet(sheet, position);
      },
    },
    visibility: {
      read: (sheet, host) => sheetOf(host, sheet).visibility,
      write: (sheet, value, host) => {
        assertStructure(host);
        if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument("visibility is Visible, Hidden or VeryHidden.");
        if (value !== "Visible" && lastVisible(host, sheet)) throw new HostError("InvalidOperation", "A workbook has at least one visible sheet.");
        host.store.updateSheet(sheet, { visibility: value });
      },
    },
    tabColor: { read: (sheet, host) => sheetOf(host, sheet).tabColor, write: (sheet, value, host) => { host.store.updateSheet(sheet, { tabColor: value === "" ? "" : color(value) }); } },
    showGridlines: viewed("showGridlines", true),
    showHeadings: viewed("showHeadings", true),
  },
  links: {
    tables: link("TableCollection", (sheet: string) => ({ sheet })),
    charts: link("ChartCollection", (sheet: string) => sheet),
    names: link("NamedItemCollection", (sheet: string) => ({ sheet })),
    comments: link("CommentCollection", (sheet: string) => ({ sheet })),
    notes: link("NoteCollection", (sheet: string) => ({ sheet })),
    freezePanes: link("WorksheetFreezePanes", (sheet: string) => sheet),
    protection: link("WorksheetProtection", (sheet: string) => sheet),
    pageLayout: link("PageLayout", (sheet: string): Branch => ({ kind: "pageLayout", id: `pageLayout-${sheet}`, sheet, keys: [], make: true })),
    customProperties: link("WorksheetCustomPropertyCollection", (sheet: string) => sheet),
    horizontalPageBreaks: link("PageBreakCollection", (sheet: string) => sheet),
    autoFilter: link("AutoFilter", (sheet: string) => ({ sheet })),
  },
  methods: {
    activate: act([], (sheet, _none, host) => {
      if (sheetOf(host, sheet).visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
      host.store.activate(sheet);
    }),
    calculate: act([flag], (_sheet, _dirty, host) => { host.store.calculate(); }),
    delete: act([], (sheet, _none, host) => {
      assertStructure(host);
      if (sheetOf(host, sheet).visibility === "VeryHidden") throw new HostError("GeneralException", "A very hidden sheet cannot be deleted: make it visible first.");
      if (lastVisible(host, sheet)) throw new HostError("InvalidOperation", "A workbook has at least one visible sheet.");
      host.store.deleteSheet(sheet);
    }),
    copy: create("Worksheet", [optional(oneOf("None", "Before", "After", "Beginning", "End")), optional(objectOf<string>("Worksheet"))], (sheet: string, [position, relative], host) => {
      assertStructure(host);
      return copySheet(host, sheet, position ?? "None", relative);
    }),
    getCell: give("Range", [count, count], (sheet: string, [row, column]): Place => ({ sheet, area: { row, column, rows: 1, columns: 1 } })),
    getRange: give("Range", [optional(text)], (sheet: string, [address], host): Place => (address === undefined || address === "" ? entire(sheet) : { sheet, area: areaOn(host, sheet, address) })),
    getRangeByIndexes: give("Range", [whole, whole, whole, whole], (sheet: string, [row, column, rows, columns]): Place => {
      if (!insideGrid(row, column, rows, columns)) throw invalidArgument(`getRangeByIndexes(${[row, column, rows, columns].join(", ")}) leaves the worksheet or is empty.`);
      return { sheet, area: { row, column, rows, columns } };
    }),
    getUsedRange: give("Range", [optional(flag)], (sheet: string, [valuesOnly], host) => used(sheet, valuesOnly, host) ?? { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }),
    getUsedRangeOrNullObject: giveOrNull("Range", [optional(flag)], (sheet: string, [valuesOnly], host) => used(sheet, valuesOnly, host)),
    getNext: give("Worksheet", [optional(flag)], (sheet: string, [visible], host) => neighbour(sheet, 1, visible, host)),
    getNextOrNullObject: giveOrNull("Worksheet", [optional(flag)], (sheet: string, [visible], host) => neighbour(sheet, 1, visible, host)),
    getPrevious: give("Worksheet", [optional(flag)], (sheet: string, [visible], host) => neighbour(sheet, -1, visible, host)),
    getPreviousOrNullObject: giveOrNull("Worksheet", [optional(flag)], (sheet: string, [visible], host) => neighbour(sheet, -1, visible, host)),
    showOutlineLevels: act([count, count], (sheet, [rowLevels, columnLevels], host) => {
      for (const [axis, levels] of [["row", rowLevels], ["column", columnLevels]] as const) {
        const area = host.store.usedArea(sheet, false);
        if (levels === 0 || !area) continue;
        const length = axis === "row" ? area.row + area.rows : area.column + area.columns;
        for (let index = 0; index < length; index += 1) {
          const { level } = host.store.line(sheet, axis, index);
          if (level > 0) host.store.setLines(sheet, axis, index, 1, { hidden: level >= levels });
        }
      }
    }),
  },
  events: Object.fromEntries(["onActivated", "onCalculated", "onChanged", "onDeactivated", "onFormatChanged", "onNameChanged", "onSelectionChanged"].map((name) => [name, { key: (sheet: string) => sheet }])),
});
