import type { ICellData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { intersection, type Area, type Change, type MemoryStore } from "../host";
import { cellFor } from "./cell-content";
import { showLines } from "./show-lines";
import { drawnStyle } from "./styles";
import { hideTable, moveTable, showTable } from "./tables";

type Book = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
type Sheet = NonNullable<ReturnType<Book["getSheetBySheetId"]>>;

const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Area): ReturnType<Sheet["getRange"]> => sheet.getRange(row, column, rows, columns);

/** An area as far as the grid has cells for it: whole columns and rows reach further. */
const withinGrid = (sheet: Sheet, area: Area): Area | undefined => intersection(area, { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });

/** Makes room for cells that the add-in wrote beyond the edge of the grid. */
function makeRoom(sheet: Sheet, area: Area): void {
  if (area.row + area.rows > sheet.getMaxRows()) sheet.setRowCount(area.row + area.rows);
  if (area.column + area.columns > sheet.getMaxColumns()) sheet.setColumnCount(area.column + area.columns);
}

/** The look of a cell, where it was given one through Office.js: the example's own looks are the grid's. */
function lookOf(store: MemoryStore, id: string, row: number, column: number, numberFormat: string): Pick<ICellData, "s"> {
  const style = store.style(id, row, column);
  return Object.keys(style).length === 0 && numberFormat === "General" ? {} : { s: drawnStyle(style, numberFormat) };
}

function showCells(sheet: Sheet, store: MemoryStore, id: string, area: Area): void {
  makeRoom(sheet, area);
  const cells = store.read(id, area).map((line, row) => line.map(({ content, numberFormat }, column) => ({ ...cellFor(content), ...lookOf(store, id, area.row + row, area.column + column, numberFormat) })));
  rangeOf(sheet, area).setValues(cells);
}

function showLooks(sheet: Sheet, store: MemoryStore, id: string, area: Area): void {
  const seen = withinGrid(sheet, area);
  if (!seen) return;
  rangeOf(sheet, seen).setValues(store.read(id, seen).map((line, row) => line.map(({ numberFormat }, column) => lookOf(store, id, seen.row + row, seen.column + column, numberFormat))));
}

function shift(sheet: Sheet, { area, direction }: Extract<Change, { kind: "shifted" }>): void {
  if (direction === "Down") sheet.insertRows(area.row, area.rows);
  else if (direction === "Up") sheet.deleteRows(area.row, area.rows);
  else if (direction === "Right") sheet.insertColumns(area.column, area.columns);
  else sheet.deleteColumns(area.column, area.columns);
}

/** Shows a change of the workbook in the grid. What the grid has no place for (charts, page layout, settings, ...) is kept by the workbook alone. */
export function showChange(change: Change, store: MemoryStore, api: FUniver): void {
  const book = api.getActiveWorkbook();
  if (!book) return;
  const sheet = "sheet" in change ? book.getSheetBySheetId(change.sheet) : null;
  switch (change.kind) {
    case "cells":
      if (sheet) showCells(sheet, store, change.sheet, change.area);
      return;
    case "formatted":
      if (sheet) showLooks(sheet, store, change.sheet, change.area);
      return;
    case "lines":
      if (sheet) showLines(sheet, store, change);
      return;
    case "shifted":
      if (sheet) shift(sheet, change);
      return;
    case "sheet-added": {
      const index = store.sheets().findIndex(({ id }) => id === change.sheet);
      book.insertSheet(store.sheets()[index]?.name ?? change.sheet, { index, sheet: { id: change.sheet } });
      return;
    }
    case "sheet-deleted":
      book.deleteSheet(change.sheet);
      return;
    case "sheet-renamed":
      sheet?.setName(change.after);
      return;
    case "sheet-moved":
      if (sheet) book.moveSheet(sheet, change.after);
      return;
    case "activated":
      book.setActiveSheet(change.sheet);
      return;
    case "selected":
      if (!sheet) return;
      book.setActiveSheet(sheet);
      rangeOf(sheet, withinGrid(sheet, change.area) ?? { row: 0, column: 0, rows: 1, columns: 1 }).activate();
      return;
    case "table-added": {
      const table = store.tables().find(({ id }) => id === change.table);
      if (table) showTable(api, table);
      return;
    }
    case "table-changed": {
      const table = store.tables().find(({ id }) => id === change.table);
      if (table) moveTable(api, table);
      return;
    }
    case "table-deleted":
      hideTable(api, change.table);
      return;
    case "calculated":
    case "settings":
  }
}
