import { type Area, type Place } from "../area";
import { HostError, invalidArgument, strict } from "../error";
import { act, create, define, give, giveOrNull, link, tell, type Definition, type Scalar } from "../runtime/definition";
import { count, flag, text } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import type { Table } from "../store/store";
import { fromA1 } from "../area";
import { assertNoTable, assertWritable, nameHeaders, tableOf } from "./gate";
import { clearFilters } from "./filters";
import { tablePlace } from "./range";
import { rangeOrAddress, rangeOrAddressOn } from "./range-argument";



/** Excel's rules for the name of a table or a defined name. */
export function checkName(name: string): void {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[rc]$/i.test(name) || (fromA1(name) !== undefined && /\d/.test(name))) throw invalidArgument(`${JSON.stringify(name)} cannot be a name: it begins with a letter or _, has no spaces and is not an address.`);
}

function assertFree(host: Host, name: string, but?: string): void {
  checkName(name);
  const taken = host.store.tables().some((table) => table.id !== but && table.name.toLowerCase() === name.toLowerCase()) || host.store.names().some((kept) => kept.sheet === undefined && kept.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", `The resource being created already exists: ${name}.`);
}

const set = <Key extends keyof Omit<Table, "id" | "sheet" | "area">>(key: Key): Scalar<string, Table[Key]> => ({
  read: (id, host) => tableOf(host, id)[key],
  write: (id, value, host) => { host.store.updateTable(id, { [key]: value }); },
});

function resize(id: string, area: Area, host: Host): void {
  const table = tableOf(host, id);
  if (area.row !== table.area.row || area.rows < 2) throw invalidArgument("A table keeps its header row where it is and has at least one row of data.");
  assertNoTable(host, { sheet: table.sheet, area }, id);
  assertWritable(host, { sheet: table.sheet, area });
  host.store.updateTable(id, { area });
  nameHeaders(host, table.sheet, area);
}

/** Makes room for a row of totals below the table, or takes it out. Excel puts its own word in the first cell of it. */
function showTotals(id: string, shown: boolean, host: Host): void {
  const { sheet, area, showTotals: now } = tableOf(host, id);
  if (shown === now) return;
  assertWritable(host, { sheet, area });
  const rows = area.rows + (shown ? 1 : -1);
  const row = { ...area, row: area.row + Math.max(area.rows, rows) - 1, rows: 1 };
  host.store.shift(sheet, row, shown ? "Down" : "Up");
  host.store.updateTable(id, { area: { ...area, rows }, showTotals: shown });
  if (shown) host.store.write(sheet, { ...row, columns: 1 }, [[{ content: { kind: "value", value: "Total" } }]]);
}

const range = (part: "all" | "header" | "body" | "total") => give("Range", [], (id: string, _none, host) => tablePlace(host, id, part));

export const rowsDefinition: Definition<string> = define<Excel.TableRowCollection, string>("TableRowCollection", {
  scalars: { count: { read: (id, host) => tablePlace(host, id, "body").area.rows } },
  methods: {
    getCount: tell([], (id: string, _none, host) => tablePlace(host, id, "body").area.rows),
    // Excel has it; with co-authors it causes conflicts (Microsoft: coauthoring known issue), so this host refuses it.
    add: create("Range", [], () => {
      throw strict("TableRowCollection.add causes conflicts under co-authoring: write below the table and resize it.");
    }),
  },
});

/** A table; its target is the table's id, which outlives renaming and moving. */
export const tableDefinition: Definition<string> = define<Excel.Table, string>("Table", {
  scalars: {
    id: { read: (id, host) => tableOf(host, id).id },
    name: {
      read: (id, host) => tableOf(host, id).name,
      write: (id, name, host) => {
        assertFree(host, name, id);
        host.store.updateTable(id, { name });
      },
    },
    style: set("style"),
    showBandedRows: set("showBandedRows"),
    showFilterButton: set("showFilterButton"),
    showHeaders: { read: (id, host) => tableOf(host, id).showHeaders },
    showTotals: { read: (id, host) => tableOf(host, id).showTotals, write: (id, shown, host) => { showTotals(id, shown, host); } },
  },
  links: {
    worksheet: link("Worksheet", (id: string, host: Host) => tableOf(host, id).sheet),
    columns: link("TableColumnCollection", (id: string) => id),
    rows: link("TableRowCollection", (id: string) => id),
    autoFilter: link("AutoFilter", (id: string) => ({ table: id })),
  },
  methods: {
    getRange: range("all"),
    getHeaderRowRange: range("header"),
    getDataBodyRange: range("body"),
    getTotalRowRange: range("total"),
    resize: act([rangeOrAddressOn], (id, [area], host) => { resize(id, area({ sheet: tableOf(host, id).sheet }, host), host); }),
    clearFilters: act([], (id, _none, host) => { clearFilters(host, id); }),
    convertToRange: create("Range", [], (id: string, _none, host): Place => {
      const place = tablePlace(host, id, "all");
      host.store.deleteTable(id);
      return place;
    }),
    delete: act([], (id, _none, host) => {
      const { sheet, area } = tableOf(host, id);
      assertWritable(host, { sheet, area });
      host.store.deleteTable(id);
      host.store.shift(sheet, area, "Up");
    }),
  },
  events: { onChanged: { key: (id) => id } },
});

/** The tables of the workbook, or of one sheet. */
export interface TablesOwner {
  readonly sheet?: string;
}

const listed = ({ sheet }: TablesOwner, host: Host): Table[] => host.store.tables().filter((table) => sheet === undefined || table.sheet === sheet);
const byKey = (owner: TablesOwner, key: string, host: Host): string | null => listed(owner, host).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase())?.id ?? null;

function add(owner: TablesOwner, place: Place, hasHeaders: boolean, host: Host): string {
  const { sheet } = place;
  if (owner.sheet !== undefined && owner.sheet !== sheet) throw invalidArgument("The range is on another sheet.");
  assertWritable(host, place);
  let { area } = place;
  if (!hasHeaders) {
    host.store.shift(sheet, { ...area, rows: 1 }, "Down");
    area = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) area = { ...area, rows: 2 };
  assertNoTable(host, { sheet, area });
  nameHeaders(host, sheet, area);
  let number = host.store.tables().length + 1;
  while (host.store.tables().some(({ name }) => name.toLowerCase() === `table${String(number)}`)) number += 1;
  return host.store.addTable({ name: `Table${String(number)}`, sheet, area, showHeaders: true, showTotals: false, style: "TableStyleMedium2", showFilterButton: true, showBandedRows: true, filters: {}, columnNames: [] }).id;
}

export const tablesDefinition: Definition<TablesOwner> = define<Excel.TableCollection, TablesOwner>("TableCollection", {
  items: { of: "Table", list: (owner, host) => listed(owner, host).map(({ id }) => id) },
  scalars: { count: { read: (owner, host) => listed(owner, host).length } },
  methods: {
    add: create("Table", [rangeOrAddress, flag], (owner: TablesOwner, [place, hasHeaders], host) => add(owner, place, hasHeaders, host)),
    getCount: tell([], (owner: TablesOwner, _none, host) => listed(owner, host).length),
    getItem: give("Table", [text], (owner: TablesOwner, [key], host) => byKey(owner, key, host)),
    getItemOrNullObject: giveOrNull("Table", [text], (owner: TablesOwner, [key], host) => byKey(owner, key, host)),
    getItemAt: give("Table", [count], (owner: TablesOwner, [index], host) => listed(owner, host)[index]?.id ?? null),
  },
  events: Object.fromEntries(["onChanged", "onAdded", "onDeleted"].map((name) => [name, { key: ({ sheet }: TablesOwner) => sheet ?? "" }])),
});
