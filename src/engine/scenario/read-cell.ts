import { inputOptionLabels } from "./labels";
import type { Input } from "../framework/types";
import { normalise } from "./normalise";
import type { Cell, Interval, Value } from "./value";

/** A cell that cannot be used: the code of the problem and what its text needs. */
export interface Refusal {
  readonly refused: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The smallest and largest score: the scale on which all criteria stand (frameworks rule scale.level). */
const SCORES: Interval = { low: 1, high: 5 };
const SHARES: Interval = { low: 0, high: 1 };

/** Words for "nobody knows", a first-class answer. */
export const UNKNOWN_WORDS = ["", "?", "onbekend", "unknown", "n/a", "nvt", "n.v.t."] as const;
const UNKNOWN: ReadonlySet<string> = new Set(UNKNOWN_WORDS);

export const isBlank = (cell: Cell): boolean => cell === undefined || cell === null || (typeof cell === "string" && UNKNOWN.has(cell.trim().toLowerCase()));

const NUMBER = String.raw`[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?`;
const ONE = new RegExp(String.raw`^\s*(${NUMBER})\s*(%?)\s*$`);
const TWO = new RegExp(String.raw`^\s*(${NUMBER})\s*(%?)\s*(?:-|–|\.\.|…)\s*(${NUMBER})\s*(%?)\s*$`);

const decimal = (text: string, percent: string | undefined): number => Number(text.replace(",", ".")) / (percent === "%" ? 100 : 1);

/** Reads `3`, `2,5`, `2-4`, `2..4`, `40%`; undefined where it is no number and no interval. */
function readInterval(cell: Cell): Interval | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? { low: cell, high: cell } : undefined;
  if (typeof cell !== "string") return undefined;
  const one = ONE.exec(cell);
  if (one) {
    const value = decimal(one[1] ?? "", one[2]);
    return { low: value, high: value };
  }
  const two = TWO.exec(cell);
  if (!two) return undefined;
  const percent = two[2] || two[4];
  const [a, b] = [decimal(two[1] ?? "", percent), decimal(two[3] ?? "", percent)];
  return { low: a, high: b };
}

/** Words for yes, no and partly. */
export const FLAG_WORDS: Readonly<Record<string, number>> = { ja: 1, yes: 1, j: 1, y: 1, true: 1, waar: 1, x: 1, nee: 0, neen: 0, no: 0, n: 0, false: 0, onwaar: 0, deels: 0.5, gedeeltelijk: 0.5, partly: 0.5, "deels wel": 0.5 };

const shown = (cell: Cell): string => String(cell).slice(0, 60);

function readRange(cell: Cell, range: Interval, code: string): Value | Refusal {
  const interval = readInterval(cell);
  if (!interval) return { refused: `${code}-not-a-number`, data: { value: shown(cell) } };
  if (interval.low > interval.high) return { refused: "interval-reversed", data: { value: shown(cell) } };
  if (interval.low < range.low || interval.high > range.high) return { refused: `${code}-out-of-range`, data: { value: shown(cell), low: range.low, high: range.high } };
  return { kind: "quantity", low: interval.low, high: interval.high };
}

/**
 * Reads one cell as its column asks. A blank is `undefined`: unknown, never 0.
 * Errors: a refusal with the code of the problem; nothing is guessed.
 */
export function readCell(cell: Cell, input: Input): Value | Refusal | undefined {
  if (isBlank(cell)) return undefined;
  switch (input.kind) {
    case "name":
    case "text":
      return { kind: "text", text: String(cell) };
    case "score":
      return readRange(cell, SCORES, "score");
    case "share":
      return readRange(cell, SHARES, "share");
    case "number":
      return readRange(cell, { low: input.min ?? -Infinity, high: input.max ?? Infinity }, "number");
    case "numbers": {
      const read = (typeof cell === "string" ? cell.split(";") : [cell]).filter((each) => !isBlank(each)).map((each) => readRange(each, { low: input.min ?? -Infinity, high: input.max ?? Infinity }, "numbers"));
      const refusal = read.find((each) => "refused" in each) ?? read.find((each) => "kind" in each && each.kind === "quantity" && each.low !== each.high);
      if (refusal) return "refused" in refusal ? refusal : { refused: "numbers-not-a-number", data: { value: shown(cell) } };
      const numbers = read.flatMap((each) => ("kind" in each && each.kind === "quantity" ? [each.low] : []));
      return numbers.length === 0 ? undefined : { kind: "numbers", numbers };
    }
    case "flag": {
      const word = FLAG_WORDS[normalise(String(cell))];
      if (word !== undefined) return { kind: "quantity", low: word, high: word };
      const number = readRange(cell, SHARES, "flag");
      return "refused" in number ? { refused: "flag-not-understood", data: { value: shown(cell) } } : number;
    }
    case "choice":
    case "choices": {
      const known = inputOptionLabels(input);
      const parts = input.kind === "choice" ? [String(cell)] : String(cell).split(";");
      const options: string[] = [];
      for (const part of parts) {
        if (part.trim() === "") continue;
        const option = known.get(normalise(part));
        if (option === undefined) return { refused: "option-unknown", data: { value: shown(part), options: [...new Set(known.values())].join("; ") } };
        if (!options.includes(option)) options.push(option);
      }
      const first = options[0];
      if (first === undefined) return undefined;
      return input.kind === "choice" ? { kind: "choice", option: first } : { kind: "choices", options };
    }
  }
}
