import type { Place } from "../area";
import { invalidArgument } from "../error";
import { act, create, define, give, giveOrNull, link, tell, type Definition } from "../runtime/definition";
import { count, data, optional, text, whole, type Reader } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { type Column } from "./filters";
import { tableOf, writeValues } from "./gate";
import { tablePlace } from "./range";

const place = (column: Column, part: "all" | "header" | "body", host: Host): Place => {
  const { sheet, area } = tablePlace(host, column.table, part);
  if (column.index >= area.columns) throw invalidArgument("The column is no longer there.");
  return { sheet, area: { ...area, column: area.column + column.index, columns: 1 } };
};
const ranged = (part: "all" | "header" | "body") => give("Range", [], (column: Column, _none, host) => place(column, part, host));

export const columnDefinition: Definition<Column> = define<Excel.TableColumn, Column>("TableColumn", {
  scalars: {
    id: { read: ({ index }) => index + 1 },
    index: { read: ({ index }) => index },
    name: {
      read: ({ table, index }, host) => tableOf(host, table).columnNames[index] ?? "",
      write: (column, name, host) => { writeValues(host, place(column, "header", host), [[name]], "name"); },
    },
    values: {
      read: (column, host) => {
        const { sheet, area } = place(column, "all", host);
        return host.store.read(sheet, area).map((row) => row.map(({ value }) => value));
      },
    },
  },
  links: { filter: link("Filter", (column: Column) => column) },
  methods: {
    getRange: ranged("all"),
    getHeaderRowRange: ranged("header"),
    getDataBodyRange: ranged("body"),
    delete: act([], (column, _none, host) => {
      const { sheet, area } = place(column, "all", host);
      host.store.shift(sheet, area, "Left");
    }),
  },
});

const columns = (table: string, host: Host): Column[] => Array.from({ length: tableOf(host, table).area.columns }, (_column, index) => ({ table, index }));
const byKey = (table: string, key: unknown, host: Host): Column | null => {
  const index = typeof key === "number" ? key - 1 : tableOf(host, table).columnNames.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return columns(table, host)[index] ?? null;
};

function add(table: string, index: number | undefined, values: unknown, name: string | undefined, host: Host): Column {
  const { sheet, area } = tableOf(host, table);
  const at = index === undefined || index === -1 ? area.columns : index;
  host.store.shift(sheet, { ...area, column: area.column + at, columns: 1 }, "Right");
  if (at === area.columns) host.store.updateTable(table, { area: { ...area, columns: area.columns + 1 } });
  const made = { table, index: at };
  if (values !== undefined) writeValues(host, place(made, "all", host), values, "values");
  if (name !== undefined) writeValues(host, place(made, "header", host), [[name]], "name");
  return made;
}

export const columnsDefinition: Definition<string> = define<Excel.TableColumnCollection, string>("TableColumnCollection", {
  items: { of: "TableColumn", list: columns },
  scalars: { count: { read: (table, host) => tableOf(host, table).area.columns } },
  methods: {
    add: create("TableColumn", [optional(whole), optional(data), optional(text)], (table: string, [index, values, name], host) => add(table, index, values, name, host)),
    getCount: tell([], (table: string, _none, host) => tableOf(host, table).area.columns),
    getItem: give("TableColumn", [data as Reader<unknown>], (table: string, [key], host) => byKey(table, key, host)),
    getItemOrNullObject: giveOrNull("TableColumn", [data as Reader<unknown>], (table: string, [key], host) => byKey(table, key, host)),
    getItemAt: give("TableColumn", [count], (table: string, [index], host) => columns(table, host)[index] ?? null),
  },
});
