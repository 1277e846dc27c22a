import { fromA1, intersection, splitSheet, toA1, type Area, type Place } from "../area";
import { accessDenied, HostError, invalidArgument, itemNotFound, strict } from "../error";
import type { Host } from "../runtime/host";
import { structured } from "../formula/structured";
import { enter } from "../store/entry";
import { placeOf } from "../store/recalculate";
import type { CellEntry, Sheet, Table } from "../store/store";

/** Cells that one write of a single value may cover; more is a mistake (a whole column) rather than a wish. */
const BROADCAST_LIMIT = 1_000_000;

export function sheetOf(host: Host, id: string): Sheet {
  const sheet = host.store.sheets().find((kept) => kept.id === id);
  if (!sheet) throw itemNotFound("The worksheet is no longer there.");
  return sheet;
}

export function tableOf(host: Host, id: string): Table {
  const table = host.store.tables().find((kept) => kept.id === id);
  if (!table) throw itemNotFound("The table is no longer there.");
  return table;
}


export function isProtected(host: Host, sheet: string): boolean {
  return host.store.parts("protection", sheet).length > 0;
}

/** Refuses a change to locked cells of a protected sheet (docs: AccessDenied). */
export function assertWritable(host: Host, { sheet, area }: Place, allowed?: string): void {
  const protection = host.store.parts("protection", sheet)[0];
  if (!protection) return;
  const options = protection.data["options"] as Readonly<Record<string, unknown>> | undefined;
  if (allowed !== undefined && options?.[allowed] === true) return;
  const bounded = area.rows * area.columns <= BROADCAST_LIMIT;
  const locked = !bounded || someCell(area, (row, column) => host.store.style(sheet, row, column).locked !== false);
  if (locked) throw accessDenied(`Sheet ${sheetOf(host, sheet).name} is protected.`);
}

export function assertStructure(host: Host): void {
  if (host.store.parts("workbookProtection").length > 0) throw accessDenied("The structure of the workbook is protected.");
}

function someCell(area: Area, holds: (row: number, column: number) => boolean): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) if (holds(row, column)) return true;
  }
  return false;
}

/** Turns what was set (an array of exactly the range's shape, or one value for all) into rows; refuses ragged and misfit arrays. */
export function shaped(value: unknown, area: Area, member: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    if (area.rows * area.columns > BROADCAST_LIMIT) throw strict(`Range.${member}: one value for ${toA1(area)} would write ${String(area.rows * area.columns)} cells.`);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value as unknown));
  }
  const rows = value as readonly unknown[];
  const misfit = rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns);
  if (misfit) throw invalidArgument(`Range.${member}: the number of rows or columns in the input array doesn't match the size or dimensions of the range ${toA1(area)} (${String(area.rows)} x ${String(area.columns)}).`);
  return rows as readonly (readonly unknown[])[];
}

/** Sets values or formulas as Excel reads them; keeps table headers text, filled and unique. */
export function writeValues(host: Host, place: Place, value: unknown, member: string): void {
  assertWritable(host, place);
  const rows = shaped(value, place.area, member);
  const cells = host.store.read(place.sheet, place.area, false);
  const entries = rows.map((row, r) => row.map((cell, c) => enter(cell, cells[r]?.[c]?.numberFormat ?? "General", host.year)));
  for (const entry of entries.flat()) if (entry?.content?.kind === "formula") assertTables(host, entry.content.formula);
  const old = cells.map((row) => row.map(({ numberFormat }) => numberFormat));
  const kept = entries.map((row, r) => row.map((entry, c) => (entry?.numberFormat !== undefined && old[r]?.[c] !== "General" && entry.content ? { content: entry.content } : entry)));
  host.store.write(place.sheet, place.area, kept);
  if (host.growsTables) growTables(host, place, entries);
  for (const table of host.store.tables()) {
    if (table.sheet === place.sheet && table.showHeaders && intersection({ ...table.area, rows: 1 }, place.area)) nameHeaders(host, place.sheet, table.area);
  }
}

/** Excel takes no formula with a structured reference to a table that is not there, or to a column it does not have. */
function assertTables(host: Host, formula: string): void {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""').replaceAll(/'(?:[^']|'')*'!/g, "");
  for (const [reference, name] of bare.matchAll(/(?<![\w.!\]])([A-Za-z_][\w.]*)\[(?:[^[\]]|\[[^[\]]*\])*\]/g)) {
    const place = structured(reference, { sheet: "", row: 0, column: 0 }, host.store.tables());
    if (typeof place === "string") throw invalidArgument(`The formula ${formula} refers to ${reference}, but there is no such table or column (${name ?? ""}).`);
  }
}

/** A table grows over values set directly below it (Microsoft, "Avoid table row coauthoring conflicts"); blank rows do not make it grow. */
function growTables(host: Host, { sheet, area }: Place, entries: readonly (readonly (CellEntry | null)[])[]): void {
  for (const table of host.store.tables()) {
    const below = table.sheet === sheet && !table.showTotals && area.row === table.area.row + table.area.rows && intersection({ ...table.area, row: area.row, rows: area.rows }, area) !== undefined;
    const filled = entries.some((row) => row.some((entry, c) => entry?.content !== undefined && entry.content.kind !== "blank" && area.column + c >= table.area.column && area.column + c < table.area.column + table.area.columns));
    const grown = { ...table.area, rows: table.area.rows + area.rows };
    const free = host.store.tables().every((other) => other.id === table.id || other.sheet !== sheet || !intersection(other.area, grown));
    if (below && filled && free) host.store.updateTable(table.id, { area: grown });
  }
}

/** Makes the header cells of a table text, filled ("Column1") and unique, as Excel does. */
export function nameHeaders(host: Host, sheet: string, area: Area): void {
  const header = { ...area, rows: 1 };
  const taken = new Set<string>();
  const entries = (host.store.read(sheet, header, false)[0] ?? []).map((cell, index): CellEntry | null => {
    const wanted = cell.value === "" ? `Column${String(index + 1)}` : String(cell.value);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${String(number)}`;
    taken.add(name.toLowerCase());
    const same = cell.content.kind === "value" && cell.value === name;
    return same ? null : { content: { kind: "value", value: name } };
  });
  if (entries.some((entry) => entry !== null)) host.store.write(sheet, header, [entries]);
}

/** Reads an address on a sheet: A1 notation, with or without that sheet's name, or a defined name. */
export function areaOn(host: Host, sheet: string, address: string): Area {
  const { sheet: named, rest } = splitSheet(address);
  if (named !== undefined && named.toLowerCase() !== sheetOf(host, sheet).name.toLowerCase()) throw invalidArgument(`The address ${address} is on another sheet.`);
  const area = fromA1(rest);
  if (area) return area;
  const formula = host.store.names().find((name) => name.name.toLowerCase() === rest.toLowerCase() && (name.sheet === undefined || name.sheet === sheet))?.formula;
  const place = formula === undefined ? undefined : placeOf(formula);
  if (place?.sheet.toLowerCase() !== sheetOf(host, sheet).name.toLowerCase() || !place) throw invalidArgument(`${JSON.stringify(address)} is not an address.`);
  return place.area;
}

/** A place from an address with a sheet name, or on the active sheet without one. */
export function placeFrom(address: string, host: Host): Place {
  const { sheet: named, rest } = splitSheet(address);
  const sheet = named === undefined ? host.store.activeSheet() : host.store.sheets().find(({ name }) => name.toLowerCase() === named.toLowerCase())?.id;
  if (sheet === undefined) throw itemNotFound(`Sheet ${named ?? ""}.`);
  return { sheet, area: areaOn(host, sheet, rest) };
}

/** Refuses a table over another table (docs: MergedRangeConflict). */
export function assertNoTable(host: Host, { sheet, area }: Place, but?: string): void {
  const other = host.store.tables().find((table) => table.id !== but && table.sheet === sheet && intersection(table.area, area) !== undefined);
  if (other) throw new HostError("MergedRangeConflict", `Cannot complete the operation. A table can't overlap with another table (${other.name}).`);
}

