import { columnLetters, type Language } from "../engine/index";
import { word } from "./answer";

/** Where the top left cell of an argument stands in its sheet; row and column count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const ADDRESS = /(?:^|!)\$?([A-Z]{1,3})\$?(\d{1,7})?(?::|$)/i;

/**
 * The place of an argument, from what the host says of its address (`Scenarios!A1:Z20`, `'My sheet'!$B$3`, `A:F`).
 * Undefined where the argument is computed (`IF(table="","",table)`) or the host tells no addresses.
 */
export function placeOf(invocation: CustomFunctions.Invocation | null | undefined, argument: number): Place | undefined {
  const address = invocation?.parameterAddresses?.[argument];
  const match = typeof address === "string" ? ADDRESS.exec(address) : null;
  if (!match) return undefined;
  const column = [...(match[1] ?? "").toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: match[2] === undefined ? 0 : Number(match[2]) - 1, column };
}

/** The row and the column, both from 0, of an address such as D5; undefined where it is none. */
export function rowAndColumn(address: string | undefined): { row: number; column: number } | undefined {
  const match = /^([A-Z]+)(\d+)$/.exec(address ?? "");
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** How a cell of an argument is named in a message: its address, or, where its place is unknown, its row and column within the argument. */
export function cellName(address: string | undefined, placeKnown: boolean, language: Language): string | undefined {
  const at = rowAndColumn(address);
  if (placeKnown || !at) return address;
  return word(language, "cell-within", { row: String(at.row + 1), column: columnLetters(at.column) });
}
