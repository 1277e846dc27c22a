import type { Place } from "../area";
import type { Table } from "../store/store";
import type { At } from "./evaluate";

/**
 * The place of a structured reference: Table, Table[#All], Table[#Headers], Table[#Data], Table[Column], Table[@Column],
 * Table[[#All],[Column]], Table[[First]:[Last]]. "#REF!" where the column is not there, "unknown" where it names no table.
 */
export function structured(reference: string, at: At, tables: readonly Table[]): Place | "#REF!" | "unknown" {
  const match = /^([^[]+)(?:\[(.*)\])?$/s.exec(reference);
  const table = tables.find(({ name }) => name.toLowerCase() === (match?.[1] ?? "").toLowerCase());
  if (!match || !table) return "unknown";
  const { area, sheet } = table;
  const header = table.showHeaders ? 1 : 0;
  const total = table.showTotals ? 1 : 0;
  const body = { ...area, row: area.row + header, rows: area.rows - header - total };
  const inner = match[2];
  if (inner === undefined || inner === "" || /^#data$/i.test(inner)) return { sheet, area: body };
  if (/^#all$/i.test(inner)) return { sheet, area };
  if (/^#headers$/i.test(inner)) return header ? { sheet, area: { ...area, rows: 1 } } : "#REF!";
  return columnsOf(inner, table, { area, body }, at);
}

function columnsOf(inner: string, table: Table, { area, body }: { area: Place["area"]; body: Place["area"] }, at: At): Place | "#REF!" {
  const parts = inner.includes("[") ? [...inner.matchAll(/\[([^\]]*)\]/g)].map((part) => part[1] ?? "") : [inner];
  const all = parts.some((part) => /^#all$/i.test(part));
  const thisRow = parts.some((part) => part.startsWith("@") || /^#this row$/i.test(part)) || inner.startsWith("@");
  const wanted = parts.filter((part) => !part.startsWith("#")).map((part) => part.replace(/^@/, ""));
  const known = table.columnNames;
  const columns = wanted.map((name) => known.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
  const [first, last = first] = columns;
  if (first === undefined || last === undefined || columns.includes(-1)) return "#REF!";
  const rows = thisRow ? { row: at.row, rows: 1 } : all ? { row: area.row, rows: area.rows } : { row: body.row, rows: body.rows };
  return { sheet: table.sheet, area: { ...rows, column: area.column + first, columns: last - first + 1 } };
}
