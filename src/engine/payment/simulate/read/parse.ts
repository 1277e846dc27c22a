import type { SustainStep } from "../segment";

/** Why a value cannot be used: the problem's code after `simulate.` and what its text needs. */
export interface Refused {
  readonly refused: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export const isRefused = (value: unknown): value is Refused => typeof value === "object" && value !== null && "refused" in value;

/** A value as a message shows it. */
export const shown = (raw: unknown): string | number => (typeof raw === "number" ? raw : (typeof raw === "string" ? raw : (JSON.stringify(raw) ?? String(raw))).slice(0, 80));

const BLANKS = new Set(["", "?", "onbekend", "unknown"]);
export const isBlank = (raw: unknown): boolean => raw === undefined || raw === null || (typeof raw === "string" && BLANKS.has(raw.trim().toLowerCase()));

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;
/** Three digits after a separator and no leading zero: 1.200 is twelve hundred to one reader and one and a fifth to another. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$/;

/** A number, or a text that is one: decimal point or comma, per cent. */
export function parseNumber(raw: unknown): number | Refused {
  if (typeof raw === "number" && Number.isFinite(raw)) return raw;
  const text = typeof raw === "string" ? raw.trim() : "";
  const percent = text.endsWith("%");
  const digits = percent ? text.slice(0, -1).trim() : text;
  if (AMBIGUOUS.test(digits)) return { refused: "ambiguous-number", data: { value: shown(raw) } };
  if (!NUMBER.test(digits)) return { refused: "not-a-number", data: { value: shown(raw) } };
  const value = Number(digits.replace(",", ".")) / (percent ? 100 : 1);
  return Number.isFinite(value) ? value : { refused: "not-a-number", data: { value: shown(raw) } };
}

/** A number at least 0 and at most `high`. */
export function parseWithin(raw: unknown, high: number): number | Refused {
  const value = parseNumber(raw);
  if (isRefused(value) || (value >= 0 && value <= high)) return value;
  return high === Infinity ? { refused: "negative", data: { value } } : { refused: "out-of-range", data: { value, low: 0, high } };
}

/** Text that holds JSON, as the value it holds. */
function unwrapped(raw: unknown): unknown {
  if (typeof raw !== "string" || !/^\s*[[{]/.test(raw)) return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

/** All of them, or the first refusal. */
function all<T>(values: readonly (T | Refused)[]): readonly T[] | Refused {
  const good: T[] = [];
  for (const value of values) {
    if (isRefused(value)) return value;
    good.push(value);
  }
  return good;
}

const not = (raw: unknown, example: string): Refused => ({ refused: "not-understood", data: { value: shown(raw), example } });
export const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> => typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** Longest list of payments; a longer one is a slip of the pen (`170 x 13000000`). */
const LONGEST_LIST = 1200;

/** `400; 300`, `170 x 13`, or a list: amounts of money, at least 0. */
export function parseAmounts(given: unknown): readonly number[] | Refused {
  const raw = unwrapped(given);
  if (Array.isArray(raw)) return all(raw.map((each) => parseWithin(each, Infinity)));
  if (typeof raw !== "string") return all([parseWithin(raw, Infinity)]);
  const amounts: number[] = [];
  for (const part of raw.split(";").map((each) => each.trim()).filter((each) => each !== "")) {
    const [amount = "", times = "1", ...rest] = part.split(/[x×*]/i).map((each) => each.trim());
    const value = parseWithin(amount, Infinity);
    if (isRefused(value)) return value.refused === "not-a-number" ? not(given, "400; 300; 170 x 13") : value;
    if (rest.length > 0 || !/^\d{1,4}$/.test(times) || amounts.length + Number(times) > LONGEST_LIST) return not(given, "400; 300; 170 x 13");
    for (let n = Number(times); n > 0; n -= 1) amounts.push(value);
  }
  return amounts;
}

/** `A: 1200 | B: 3500`, or an object: a value per segment; undefined where it is no such thing. */
export function parseBySegment<T>(given: unknown, parse: (raw: unknown) => T | Refused): Readonly<Record<string, T>> | Refused | undefined {
  const raw = unwrapped(given);
  const pairs: (readonly [string, unknown])[] = [];
  if (isRecord(raw)) pairs.push(...Object.entries(raw));
  else if (typeof raw === "string" && raw.includes(":")) {
    for (const part of raw.split("|").filter((each) => each.trim() !== "")) {
      const colon = part.lastIndexOf(":");
      if (colon < 0) return not(given, "A: 1200 | B: 3500");
      pairs.push([part.slice(0, colon).trim(), part.slice(colon + 1).trim()]);
    }
  } else return undefined;
  const prices: [string, T][] = [];
  for (const [segment, each] of pairs) {
    const value = isBlank(each) ? not(given, "A: 1200 | B: 3500") : parse(each);
    if (isRefused(value)) return value;
    prices.push([segment, value]);
  }
  return Object.fromEntries(prices);
}

const STEP = "80% @ 6; 50% @ 12";

/** `80% @ 6; 1 @ 7..13`, or a list of { share, months }. Shares 0..1, months 0..`longest`. */
export function parseSteps(given: unknown, longest: number): readonly SustainStep[] | Refused {
  const raw = unwrapped(given);
  const step = (share: unknown, months: unknown): SustainStep | Refused => {
    if (isBlank(share) || isBlank(months)) return not(given, STEP);
    const [of, at] = [parseWithin(share, 1), parseWithin(months, longest)];
    if (isRefused(of)) return of;
    return isRefused(at) ? at : { share: of, months: at };
  };
  if (Array.isArray(raw)) return all(raw.map((each) => (isRecord(each) ? step(each["share"], each["months"]) : not(given, STEP))));
  if (typeof raw !== "string") return not(given, STEP);
  const steps: (SustainStep | Refused)[] = [];
  for (const part of raw.split(";").map((each) => each.trim()).filter((each) => each !== "")) {
    const [share, months, ...rest] = part.split("@").map((each) => each.trim());
    if (months === undefined || rest.length > 0) return not(given, STEP);
    const series = /^(\d{1,4})\s*\.\.\s*(\d{1,4})$/.exec(months);
    const [first, last] = [Number(series?.[1] ?? 0), Math.min(longest + 1, Number(series?.[2] ?? 0))];
    if (series) for (let month = first; month <= last; month += 1) steps.push(step(share, month));
    else steps.push(step(share, months));
  }
  return all(steps);
}

const SERVICE = "150 x 12";

/** `150 x 12`, or { fee, months }: money a month and a whole number of months. */
export function parseService(given: unknown, longest: number): { readonly fee: number; readonly months: number } | Refused {
  const raw = unwrapped(given);
  const parts = isRecord(raw) ? [raw["fee"], raw["months"]] : typeof raw === "string" ? raw.split(/[x×*]/i) : [];
  if (parts.length !== 2 || parts.some(isBlank)) return not(given, SERVICE);
  const [fee, months] = [parseWithin(parts[0], Infinity), parseWithin(parts[1], longest)];
  if (isRefused(fee)) return fee;
  if (isRefused(months)) return months;
  return Number.isInteger(months) ? { fee, months } : { refused: "not-whole", data: { value: months } };
}
