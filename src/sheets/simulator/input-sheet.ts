import { simulatorColumnHelp, simulatorColumnLabel, simulatorColumns, text, type Language, type SimulatorColumn, type TableName } from "../../engine";
import { address, areaOf } from "../area";
import { Grid } from "../grid";
import type { FormatName, StyleName } from "../looks";
import type { CellValue, Sheet, Validation } from "../model";
import { printSetup } from "../print";
import { atMostLong } from "../words";

/** A segment or a scheme as its row shows it: column key -> what stands in the cell. */
export type SimulatorRow = Readonly<Record<string, CellValue>>;

const HEADER_ROW = 3;
/** Rows below the table that already have drop-downs and formats. */
const SPARE_ROWS = 100;
const WORDS: ReadonlySet<SimulatorColumn["kind"]> = new Set(["name", "steps", "price", "price-list", "amounts", "service", "effort", "text"]);
const WIDTHS: Readonly<Partial<Record<SimulatorColumn["kind"], number>>> = { name: 30, steps: 26, price: 24, "price-list": 26, amounts: 30, service: 16, text: 40 };
const FORMATS: Readonly<Partial<Record<SimulatorColumn["kind"], FormatName>>> = { money: "money", positive: "money", share: "share", count: "general", months: "general" };
const TABLES: Readonly<Record<TableName, string>> = { segments: "Segments", schemes: "Schemes" };

function validationOf(column: SimulatorColumn, place: number, rows: number, language: Language): Validation {
  return {
    area: areaOf(HEADER_ROW + 1, place, rows + SPARE_ROWS, 1),
    title: atMostLong(simulatorColumnLabel(column, language), 32),
    message: atMostLong(simulatorColumnHelp(column, language), 255),
    allow: column.kind === "effort" ? { kind: "list", options: ["best", "none"].map((effort) => text(language, `payment-simulator.effort.${effort}`)) } : { kind: "any" },
  };
}

/** The formula of a number that the reader would refuse. */
function misfit(column: SimulatorColumn, cell: string): string | undefined {
  if (WORDS.has(column.kind)) return undefined;
  const tests = [`${cell}<0`, ...(column.kind === "share" ? [`${cell}>1`] : []), ...(column.kind === "positive" ? [`${cell}=0`] : [])];
  return `AND(${cell}<>"",OR(NOT(ISNUMBER(${cell})),${tests.join(",")}))`;
}

/** The sheet on which segments or payment schemes are entered: an Excel table, a row each, its headers with notes, its cells with input messages. */
export function simulatorInputSheet(table: TableName, rows: readonly SimulatorRow[], language: Language, title = text(language, `payment-simulator.sheets.${table}.title`)): Sheet {
  const grid = new Grid(table, text(language, `sheets.names.${table}`), text(language, `payment-simulator.sheets.${table}.alt`));
  const columns = simulatorColumns(table);
  const count = Math.max(rows.length, 1);
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, Math.min(columns.length, 8), text(language, `payment-simulator.sheets.${table}.guide`), { style: "subtitle" }, 34);
  columns.forEach((column, place) => {
    const style: StyleName = WORDS.has(column.kind) ? "input-text" : "input";
    const format = FORMATS[column.kind];
    grid.columns[place] = { width: WIDTHS[column.kind] ?? 14 };
    grid.put(HEADER_ROW, place, simulatorColumnLabel(column, language), { style: "header", note: simulatorColumnHelp(column, language) });
    for (let row = 0; row < count; row += 1) grid.put(HEADER_ROW + 1 + row, place, rows[row]?.[column.key] ?? null, { style, ...(format === undefined ? {} : { format }) });
    grid.validations.push(validationOf(column, place, count, language));
    const wrong = misfit(column, address(HEADER_ROW + 1, place));
    const area = areaOf(HEADER_ROW + 1, place, count + SPARE_ROWS, 1);
    if (wrong !== undefined) grid.conditionals.push({ area, rule: { kind: "formula", text: wrong, style: "attention" } });
    if (column.required && place > 0) grid.conditionals.push({ area, rule: { kind: "formula", text: `AND($A${HEADER_ROW + 2}<>"",${address(HEADER_ROW + 1, place)}="")`, style: "unknown" } });
  });
  grid.height(HEADER_ROW, 46);
  grid.frozen = { rows: HEADER_ROW + 1, columns: 1 };
  grid.tables.push({ name: TABLES[table], area: areaOf(HEADER_ROW, 0, count + 1, columns.length), alt: text(language, `payment-simulator.sheets.${table}.table`) });
  return grid.done(printSetup(title, language, { landscape: true, pagesWide: 2, repeatRows: { from: HEADER_ROW, to: HEADER_ROW } }));
}
