import { bounding, GRID, intersection, quoteSheet, toA1, type Area, type Place } from "../area";
import { invalidArgument, HostError, itemNotFound } from "../error";
import { act, create, define, give, giveOrNull, link, type Definition, type Scalar } from "../runtime/definition";
import { count, flag, oneOf, optional, whole } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { displayed } from "../store/display";
import type { Cell, CellEntry, CellValue, Shift } from "../store/store";
import { assertWritable, isProtected, shaped, sheetOf, tableOf, writeValues } from "./gate";
import { rangeOrAddressOn } from "./range-argument";



/** Cells that one operation may read (Microsoft: a range is limited to five million cells). */
const CELL_LIMIT = 5_000_000;

const at = (place: Place, area: Area): Place => ({ sheet: place.sheet, area });

/** An area inside Excel's grid, or a refusal. */
function inside(place: Place, row: number, column: number, rows: number, columns: number): Place {
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > GRID.rows || column + columns > GRID.columns) throw invalidArgument("The range leaves the worksheet.");
  return at(place, { row, column, rows, columns });
}

function cellsOf(place: Place, host: Host): readonly (readonly Cell[])[] {
  if (place.area.rows * place.area.columns > CELL_LIMIT) throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  sheetOf(host, place.sheet);
  return host.store.read(place.sheet, place.area);
}

const grid = <Value>(pick: (cell: Cell) => Value): Scalar<Place, Value[][]> => ({ read: (place, host) => cellsOf(place, host).map((row) => row.map(pick)) });
const number = (pick: (area: Area) => number): Scalar<Place, number> => ({ read: ({ area }) => pick(area) });

/** What `formulas` gives: the formula, or the value without the apostrophe that kept it text. Writing it back re-arms "=...". */
function formulaOf({ content, value }: Cell): CellValue {
  if (content.kind === "formula") return content.formula;
  return content.kind === "value" ? content.value : content.kind === "blank" && value !== "" ? value : "";
}

const valueType = ({ value }: Cell): Excel.RangeValueType => (value === "" ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : value.startsWith("#") && value === value.toUpperCase() ? "Error" : "String") as Excel.RangeValueType;

function hiddenLine(axis: "row" | "column"): Scalar<Place, boolean> {
  const span = ({ area }: Place): readonly [number, number] => (axis === "row" ? [area.row, area.rows] : [area.column, area.columns]);
  return {
    read: (place, host) => {
      const [from, length] = span(place);
      return Array.from({ length: Math.min(length, 1000) }, (_line, index) => host.store.line(place.sheet, axis, from + index)).every(({ hidden }) => hidden);
    },
    write: (place, hidden, host) => {
      assertWritable(host, place, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
      const [from, length] = span(place);
      host.store.setLines(place.sheet, axis, from, length, { hidden });
    },
  };
}

function regroup(by: number) {
  return act<Place, readonly [ReturnType<typeof oneOf<["ByRows", "ByColumns"]>>]>([oneOf("ByRows", "ByColumns")], (place, [option], host) => {
    assertWritable(host, place);
    const [axis, from, length] = option === "ByRows" ? (["row", place.area.row, place.area.rows] as const) : (["column", place.area.column, place.area.columns] as const);
    for (let index = from; index < from + length; index += 1) {
      const level = host.store.line(place.sheet, axis, index).level + by;
      if (level < 0 || level > 7) throw new HostError("InvalidOperation", level < 0 ? "There is no group to take away." : "Excel has at most eight outline levels.");
      host.store.setLines(place.sheet, axis, index, 1, { level });
    }
  });
}

function fold(hidden: boolean) {
  return act<Place, readonly [ReturnType<typeof oneOf<["ByRows", "ByColumns"]>>]>([oneOf("ByRows", "ByColumns")], (place, [option], host) => {
    const [axis, from, length] = option === "ByRows" ? (["row", place.area.row, place.area.rows] as const) : (["column", place.area.column, place.area.columns] as const);
    if (host.store.line(place.sheet, axis, from).level === 0) throw new HostError("InvalidOperation", "The range is not grouped.");
    host.store.setLines(place.sheet, axis, from, length, { hidden });
  });
}

function clear(place: Place, what: string, host: Host): void {
  assertWritable(host, place);
  if (what === "All" || what === "Contents") {
    const used = host.store.usedArea(place.sheet, false);
    const area = used && intersection(used, place.area);
    const entry: CellEntry = { content: { kind: "blank" }, ...(what === "All" ? { numberFormat: "General" } : {}) };
    if (area) host.store.write(place.sheet, area, Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => entry)));
  }
  if (what !== "All" && what !== "Formats") return;
  host.store.setStyle(place.sheet, place.area, "reset");
  for (const part of host.store.parts("conditionalFormat", place.sheet)) if (intersection(part.data["area"] as Area, place.area)) host.store.deletePart(part.id);
}

function shift(place: Place, direction: Shift, host: Host): void {
  if (isProtected(host, place.sheet)) assertWritable(host, place, place.area.columns === GRID.columns ? (direction === "Down" ? "allowInsertRows" : "allowDeleteRows") : direction === "Right" ? "allowInsertColumns" : "allowDeleteColumns");
  const filtered = host.store.tables().find((table) => table.sheet === place.sheet && Object.keys(table.filters).length > 0 && intersection(table.area, place.area));
  if (filtered) throw new HostError("InsertDeleteConflict", `The insert or delete operation attempted resulted in a conflict. Table ${filtered.name} is filtered.`);
  host.store.shift(place.sheet, place.area, direction);
}

function usedWithin(place: Place, valuesOnly: boolean | undefined, host: Host): Place | null {
  const used = host.store.usedArea(place.sheet, valuesOnly ?? false);
  const area = used && intersection(used, place.area);
  return area ? at(place, area) : null;
}

/** A range of cells of one sheet. Its target moves along when cells are inserted above or before it, within its request context. */
export const rangeDefinition: Definition<Place> = define<Excel.Range, Place>("Range", {
  scalars: {
    address: { read: ({ sheet, area }, host) => `${quoteSheet(sheetOf(host, sheet).name)}!${toA1(area)}` },
    rowCount: number(({ rows }) => rows),
    columnCount: number(({ columns }) => columns),
    cellCount: number(({ rows, columns }) => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns)),
    rowIndex: number(({ row }) => row),
    columnIndex: number(({ column }) => column),
    isEntireRow: { read: ({ area }) => area.columns === GRID.columns },
    isEntireColumn: { read: ({ area }) => area.rows === GRID.rows },
    hidden: { read: (place, host) => hiddenLine("row").read(place, host) || hiddenLine("column").read(place, host) },
    rowHidden: hiddenLine("row"),
    columnHidden: hiddenLine("column"),
    text: grid(({ value, numberFormat }) => displayed(value, numberFormat)),
    valueTypes: grid(valueType),
    values: { ...grid(({ value }) => value), write: (place, value, host) => { writeValues(host, place, value, "values"); } },
    formulas: { ...grid(formulaOf), write: (place, value, host) => { writeValues(host, place, value, "formulas"); } },
    numberFormat: {
      ...grid(({ numberFormat }) => numberFormat),
      write: (place, value, host) => {
        assertWritable(host, place, "allowFormatCells");
        const entries = shaped(value, place.area, "numberFormat").map((row) => row.map((format): CellEntry | null => {
          if (format !== null && typeof format !== "string") throw invalidArgument("A number format is a text.");
          return format === null ? null : { numberFormat: format === "" ? "General" : format };
        }));
        host.store.write(place.sheet, place.area, entries);
      },
    },
    hyperlink: {
      read: ({ sheet, area }, host) => (host.store.parts("hyperlink", sheet).find(({ data }) => JSON.stringify(data["area"]) === JSON.stringify(area))?.data["link"] ?? null) as Excel.RangeHyperlink,
      write: (place, value, host) => {
        assertWritable(host, place, "allowInsertHyperlinks");
        const { address = "", documentReference } = value;
        if (documentReference === undefined && !/^(https?|mailto):/.test(address)) throw invalidArgument("A hyperlink has an http, https or mailto address, or a place in the document.");
        host.store.putPart({ id: `hyperlink-${place.sheet}-${toA1(place.area)}`, kind: "hyperlink", sheet: place.sheet, data: { area: place.area, link: value } });
        if (value.textToDisplay !== undefined) writeValues(host, place, [[`'${value.textToDisplay}`]], "hyperlink");
      },
    },
    hasSpill: { read: ({ sheet, area }, host) => host.store.spill(sheet, area.row, area.column) !== undefined },
  },
  links: {
    worksheet: link("Worksheet", ({ sheet }: Place) => sheet),
    format: link("RangeFormat", (place: Place) => place),
    dataValidation: link("DataValidation", (place: Place) => place),
    conditionalFormats: link("ConditionalFormatCollection", (place: Place) => place),
  },
  methods: {
    calculate: act([], (_place, _none, host) => { host.store.calculate(); }),
    clear: act([optional(oneOf("All", "Formats", "Contents"))], (place, [what], host) => { clear(place, what ?? "All", host); }),
    delete: act([oneOf("Up", "Left")], (place, [direction], host) => { shift(place, direction, host); }),
    insert: create("Range", [oneOf("Down", "Right")], (place: Place, [direction], host) => {
      shift(place, direction, host);
      return place;
    }),
    merge: act([optional(flag)], (place, [across], host) => {
      assertWritable(host, place);
      if (host.store.tables().some((table) => table.sheet === place.sheet && intersection(table.area, place.area))) throw new HostError("MergedRangeConflict", "Cells of a table cannot be merged.");
      const { area, sheet } = place;
      const areas = across === true ? Array.from({ length: area.rows }, (_row, row) => ({ ...area, row: area.row + row, rows: 1 })) : [area];
      for (const merged of areas) {
        const lost: CellEntry = { content: { kind: "blank" } };
        host.store.write(sheet, merged, Array.from({ length: merged.rows }, (_row, r) => Array.from({ length: merged.columns }, (_cell, c) => (r + c === 0 ? null : lost))));
        host.store.putPart({ id: `merge-${sheet}-${toA1(merged)}`, kind: "merge", sheet, data: { area: merged } });
      }
    }),
    unmerge: act([], (place, _none, host) => {
      for (const part of host.store.parts("merge", place.sheet)) if (intersection(part.data["area"] as Area, place.area)) host.store.deletePart(part.id);
    }),
    select: act([], ({ sheet, area }, _none, host) => {
      if (sheetOf(host, sheet).visibility !== "Visible") throw new HostError("InvalidSelection", "The current selection is invalid for this operation. The sheet is hidden.");
      host.store.select(sheet, area);
    }),
    group: regroup(1),
    ungroup: regroup(-1),
    hideGroupDetails: fold(true),
    showGroupDetails: fold(false),
    getCell: give("Range", [count, count], (place: Place, [row, column]) => inside(place, place.area.row + row, place.area.column + column, 1, 1)),
    getRow: give("Range", [count], (place: Place, [row]) => inside(place, place.area.row + row, place.area.column, 1, place.area.columns)),
    getColumn: give("Range", [count], (place: Place, [column]) => inside(place, place.area.row, place.area.column + column, place.area.rows, 1)),
    getEntireRow: give("Range", [], (place: Place) => at(place, { ...place.area, column: 0, columns: GRID.columns })),
    getEntireColumn: give("Range", [], (place: Place) => at(place, { ...place.area, row: 0, rows: GRID.rows })),
    getLastCell: give("Range", [], (place: Place) => at(place, { row: place.area.row + place.area.rows - 1, column: place.area.column + place.area.columns - 1, rows: 1, columns: 1 })),
    getLastRow: give("Range", [], (place: Place) => at(place, { ...place.area, row: place.area.row + place.area.rows - 1, rows: 1 })),
    getLastColumn: give("Range", [], (place: Place) => at(place, { ...place.area, column: place.area.column + place.area.columns - 1, columns: 1 })),
    getOffsetRange: give("Range", [whole, whole], (place: Place, [rows, columns]) => inside(place, place.area.row + rows, place.area.column + columns, place.area.rows, place.area.columns)),
    getResizedRange: give("Range", [whole, whole], (place: Place, [rows, columns]) => inside(place, place.area.row, place.area.column, place.area.rows + rows, place.area.columns + columns)),
    getAbsoluteResizedRange: give("Range", [whole, whole], (place: Place, [rows, columns]) => inside(place, place.area.row, place.area.column, rows, columns)),
    getRowsBelow: give("Range", [optional(whole)], (place: Place, [rows = 1]) => inside(place, place.area.row + place.area.rows, place.area.column, rows, place.area.columns)),
    getRowsAbove: give("Range", [optional(whole)], (place: Place, [rows = 1]) => inside(place, place.area.row - rows, place.area.column, rows, place.area.columns)),
    getColumnsAfter: give("Range", [optional(whole)], (place: Place, [columns = 1]) => inside(place, place.area.row, place.area.column + place.area.columns, place.area.rows, columns)),
    getBoundingRect: give("Range", [rangeOrAddressOn], (place: Place, [other], host) => at(place, bounding(place.area, other(place, host)))),
    getIntersection: give("Range", [rangeOrAddressOn], (place: Place, [other], host) => meeting(place, other(place, host))),
    getIntersectionOrNullObject: giveOrNull("Range", [rangeOrAddressOn], (place: Place, [other], host) => meeting(place, other(place, host))),
    getUsedRange: give("Range", [optional(flag)], (place: Place, [valuesOnly], host) => usedWithin(place, valuesOnly, host) ?? at(place, { ...place.area, rows: 1, columns: 1 })),
    getUsedRangeOrNullObject: giveOrNull("Range", [optional(flag)], (place: Place, [valuesOnly], host) => usedWithin(place, valuesOnly, host)),
    getSpillingToRange: give("Range", [], spilling),
    getSpillingToRangeOrNullObject: giveOrNull("Range", [], spilling),
  },
});

function meeting(place: Place, other: Area): Place | null {
  const area = intersection(place.area, other);
  return area ? at(place, area) : null;
}

function spilling(place: Place, _none: readonly [], host: Host): Place | null {
  const area = host.store.spill(place.sheet, place.area.row, place.area.column);
  return area ? at(place, area) : null;
}

/** The place of a table, or of a part of it. */
export function tablePlace(host: Host, id: string, part: "all" | "header" | "body" | "total"): Place {
  const { sheet, area, showHeaders, showTotals } = tableOf(host, id);
  const [header, total] = [showHeaders ? 1 : 0, showTotals ? 1 : 0];
  if (part === "all") return { sheet, area };
  if (part === "body") return { sheet, area: { ...area, row: area.row + header, rows: area.rows - header - total } };
  if (part === "header" ? !showHeaders : !showTotals) throw itemNotFound(`The table shows no ${part} row.`);
  return { sheet, area: { ...area, row: part === "header" ? area.row : area.row + area.rows - 1, rows: 1 } };
}
