import type { EditionInput } from "../../src/council/edition";
import { figureLabel, simulate, text, type Figure, type SchemeResult } from "../../src/engine";
import type { Book, SheetCell } from "../../src/sheets";

/** The figures that rest on chance, and what they rest on. */
const CHANCE = { "expected-spend": "mean", "spend-sd": "sd", loss: "loss", "cost-per-outcome": "mean", "cost-per-sustained": "mean", "cost-per-additional": "mean" } as const;

/** After an edit the search for what would help holds no longer: where a switch is advised, the cell says so. */
export function searchedAnew(book: Book, { language }: EditionInput): Book {
  const [help, advised, yes] = [text(language, "aspects.switch-would-help"), text(language, "aspects.switch-advised"), text(language, "sheets.flags.yes")];
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const header = sheet.role === "calculation" ? sheet.rows.findIndex((row) => row.some((cell) => cell?.value === help)) : -1;
      const place = (label: string): number => sheet.rows[header]?.findIndex((cell) => cell?.value === label) ?? -1;
      const [to, from] = [place(help), place(advised)];
      return header < 0 ? sheet : { ...sheet, rows: sheet.rows.map((row, at) => (at <= header ? row : row.map((cell, column) => (column === to && cell ? { ...cell, value: row[from]?.value === yes ? text(language, "council.fixed.changed") : "" } : cell)))) };
    }),
  };
}

/**
 * A book as it is to be after an edit: what was counted out or drawn on delivery holds no longer, and shows as blank until the tool is run again. So the figures of
 * the edited schemes for which the engine has no formula are blank: in the results (a scheme a column) and in the calculation (a scheme a row).
 */
export function withoutDrawn(book: Book, { simulator, parameters, language }: EditionInput): Book {
  if (!simulator) return book;
  const { schemes } = simulate(simulator.segments, simulator.schemes, { parameters, effort: simulator.effort });
  const isDrawn = ({ totals }: SchemeResult, name: "mean" | "sd" | "loss"): boolean => ["exact", "simulated"].includes((totals?.spend[name] satisfies Figure | undefined)?.method ?? "");
  const blank = new Map<string, readonly boolean[]>(Object.entries(CHANCE).map(([id, name]) => [figureLabel(id, language), schemes.map((scheme) => isDrawn(scheme, name))]));
  const emptied = (cell: SheetCell | null): SheetCell | null => cell && { ...cell, value: "" };
  const calculation = text(language, "council.names.simulator");
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.role === "simulation") return { ...sheet, rows: sheet.rows.map((row) => { const drawn = blank.get(String(row[0]?.value)); return drawn ? row.map((cell, column) => (column > 0 && drawn[column - 1] === true ? emptied(cell) : cell)) : row; }) };
      if (sheet.name !== calculation) return sheet;
      const header = sheet.rows.findIndex((row) => row.some((cell) => blank.has(String(cell?.value))));
      const heads = sheet.rows[header] ?? [];
      return { ...sheet, rows: sheet.rows.map((row, at) => row.map((cell, column) => (blank.get(String(heads[column]?.value))?.[at - header - 1] === true && cell?.formula ? emptied(cell) : cell))) };
    }),
  };
}
