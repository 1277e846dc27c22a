import { type Place } from "../area";
import { act, define, giveOrNull, type Definition } from "../runtime/definition";
import { data } from "../runtime/arguments";
import { invalidArgument } from "../error";
import type { Host } from "../runtime/host";
import { displayed } from "../store/display";
import type { Table } from "../store/store";
import { tableOf } from "./gate";


/** Shows again the rows of a table's body, then hides those that its filters leave out. */
export function applyFilters(host: Host, table: Table): void {
  const { store } = host;
  const body = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 - (table.showTotals ? 1 : 0) };
  const columns = Object.entries(table.filters);
  store.read(table.sheet, body).forEach((row, index) => {
    const passes = columns.every(([column, values]) => {
      const cell = row[Number(column)];
      return cell !== undefined && values.includes(displayed(cell.value, cell.numberFormat));
    });
    store.setLines(table.sheet, "row", body.row + index, 1, { hidden: !passes });
  });
}

export function clearFilters(host: Host, id: string): void {
  host.store.updateTable(id, { filters: {} });
  applyFilters(host, tableOf(host, id));
}

/** A column of a table: the table's id and the place of the column in it. */
export interface Column {
  readonly table: string;
  readonly index: number;
}

export const filterDefinition: Definition<Column> = define<Excel.Filter, Column>("Filter", {
  methods: {
    applyValuesFilter: act([data], ({ table, index }, [values], host) => {
      if (!Array.isArray(values) || values.some((value) => typeof value !== "string")) throw invalidArgument("applyValuesFilter takes an array of texts.");
      host.store.updateTable(table, { filters: { ...tableOf(host, table).filters, [index]: values as string[] } });
      applyFilters(host, tableOf(host, table));
    }),
    clear: act([], ({ table, index }, _none, host) => {
      const rest = Object.fromEntries(Object.entries(tableOf(host, table).filters).filter(([column]) => Number(column) !== index));
      host.store.updateTable(table, { filters: rest });
      applyFilters(host, tableOf(host, table));
    }),
  },
});

/** The filter of a table or (without `table`) of a sheet; a sheet's own filter is not simulated beyond being absent. */
export interface FilterOwner {
  readonly sheet?: string;
  readonly table?: string;
}

export const autoFilterDefinition: Definition<FilterOwner> = define<Excel.AutoFilter, FilterOwner>("AutoFilter", {
  scalars: {
    enabled: { read: ({ table }, host) => table !== undefined && tableOf(host, table).showFilterButton },
    isDataFiltered: { read: ({ table }, host) => table !== undefined && Object.keys(tableOf(host, table).filters).length > 0 },
  },
  methods: {
    clearCriteria: act([], ({ table }, _none, host) => {
      if (table !== undefined) clearFilters(host, table);
    }),
    getRangeOrNullObject: giveOrNull("Range", [], ({ table }: FilterOwner, _none, host): Place | null => (table === undefined ? null : { sheet: tableOf(host, table).sheet, area: tableOf(host, table).area })),
  },
});
