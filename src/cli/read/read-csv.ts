import Papa from "papaparse";
import { findHeaderRow, findSimulatorHeader, recogniseHeader, recogniseSimulatorHeader } from "../../engine";
import { refusal, type Refusal } from "../refusal";
import type { Contents } from "./grid";

const DELIMITERS = [";", ",", "\t"] as const;
/** Lines looked at to find out what separates the columns. */
const LOOKED_AT = 60;
/** The line by which Excel says what separates the columns; it is no row of the sheet. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** The delimiter under which most headers are ours: sounder than counting, since Dutch decimals hold commas. */
function delimiterOf(words: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(words, { delimiter, preview: LOOKED_AT }).data;
    const header = rows[findHeaderRow(rows) ?? findSimulatorHeader("segments", rows) ?? findSimulatorHeader("schemes", rows) ?? -1] ?? [];
    return { delimiter, known: header.filter((cell) => recogniseHeader(cell) ?? recogniseSimulatorHeader("segments", cell) ?? recogniseSimulatorHeader("schemes", cell)).length };
  });
  const best = scored.reduce((a, b) => (b.known > a.known ? b : a));
  return best.known > 0 ? best.delimiter : "";
}

/** Reads comma, semicolon or tab separated text. Rows keep their place, so that messages name the cell that a spreadsheet would show. */
export function readCsv(words: string, file: string): Contents | Refusal {
  const said = SEPARATOR_LINE.exec(words);
  const body = said ? words.slice(said[0].length) : words;
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: said?.[1] ?? delimiterOf(body) });
  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes) return refusal("csv-quotes", { file, row: (quotes.row ?? 0) + 1 });
  return { kind: "text-table", cells: data };
}
