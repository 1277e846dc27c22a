import { middleCut } from "../sheets";
import type { Worded } from "./cover-words";

/** Letters of a name that fit beside a bar; programs squeeze the bars, or the whole picture, to make room for more. */
const MOST = 44;
/** A longer name takes two lines there. */
const ONE_LINE = 32;
const TWO_LINES = 1.7;
const { before, after } = middleCut(MOST);

/** A name as a picture shows it: cut in its middle where it is long, for names that are alike often differ at the end. `formula` gives the whole name. */
export function chartName({ words, formula }: Worded): Worded {
  return { words: words.length > MOST ? `${words.slice(0, before)}…${words.slice(-after)}` : words, formula: `IF(LEN(${formula})>${MOST},LEFT(${formula},${before})&"…"&RIGHT(${formula},${after}),${formula})` };
}

/** Rows that bars with these names beside them take. */
export const rowsForBars = (names: readonly string[]): number => Math.ceil(names.length * (names.some(({ length }) => length > ONE_LINE) ? TWO_LINES : 1));
