import { text, type Language } from "../engine";
import { NOT_AVAILABLE, type CellValue } from "./model";

/** What a cell shows now, and the formula (without "=") that keeps it true when scores change. */
export interface Followed {
  readonly value: CellValue;
  readonly formula: string;
}

/** A cell that shows nothing. */
export const NOTHING: Followed = { value: "", formula: '""' };

/** A text in a formula. */
export const quoted = (words: string): string => `"${words.replace(/"/g, '""')}"`;

/** Numbers that differ less are the same, as everywhere. */
const MARGIN = "1E-9";

const MARK = "\u0001";

/** A sentence of frameworks/ whose placeholders follow cells. Numbers in it are whole, for they show as a cell's own text does. */
export function sentence(language: Language, key: string, parts: Readonly<Record<string, Followed>> = {}): Followed {
  const marked = text(language, key, Object.fromEntries(Object.keys(parts).map((name) => [name, `${MARK}${name}${MARK}`])));
  const pieces = marked.split(MARK).map((piece, at) => (at % 2 === 0 ? { value: piece, formula: quoted(piece) } : (parts[piece] ?? { value: "", formula: '""' }))).filter(({ formula }) => formula !== '""');
  return { value: pieces.map(({ value }) => String(value ?? "")).join(""), formula: pieces.length === 0 ? '""' : pieces.map(({ formula }) => formula).join("&") };
}

/** One or the other, by a condition that holds now or does not. */
export const either = (condition: Followed, yes: Followed, no: Followed): Followed => ({ value: condition.value === true ? yes.value : no.value, formula: `IF(${condition.formula},${yes.formula},${no.formula})` });

/** A number for a chart: what is no number is left out rather than drawn as 0. */
export const charted = (value: CellValue, cell: string): Followed => ({ value: typeof value === "number" ? value : NOT_AVAILABLE, formula: `IF(ISNUMBER(${cell}),${cell},NA())` });

/** Which of things in a row has the least or the most, as a formula follows it. */
export function extreme(which: "MIN" | "MAX", names: string, numbers: string, now: readonly (readonly [string, CellValue])[]): Followed {
  const known = now.filter((each): each is readonly [string, number] => typeof each[1] === "number");
  const found = known.reduce<readonly [string, number] | undefined>((best, each) => (best === undefined || (which === "MIN" ? each[1] < best[1] : each[1] > best[1]) ? each : best), undefined);
  return { value: found?.[0] ?? "", formula: `INDEX(${names},MATCH(${which}(${numbers}),${numbers},0))` };
}

/** A condition on numbers in cells: how many are known, and whether those are all the same. */
export const countIs = (numbers: string, count: number, now: readonly CellValue[]): Followed => ({ value: now.filter((each) => typeof each === "number").length === count, formula: `COUNT(${numbers})=${count}` });
export function alike(numbers: string, now: readonly CellValue[]): Followed {
  const known = now.filter((each): each is number => typeof each === "number");
  return { value: Math.max(...known) - Math.min(...known) <= Number(MARGIN), formula: `MAX(${numbers})-MIN(${numbers})<=${MARGIN}` };
}
