import type { Language } from "../../engine";
import { SCREENS, type Screen } from "../app/screen";

/** What-if values of one scenario: column id -> what would stand in the cell (`""` for unknown). */
export type Draft = Readonly<Record<string, string>>;

/** An outcome fee being tried: an amount, or, where there is a price per segment, a share of those prices. */
export interface TriedFee {
  readonly scheme: string;
  readonly value: number;
}

/** What the pane remembers of how it was left. Nothing in it decides an answer of the sheet. */
export interface Memory {
  readonly language?: Language | undefined;
  readonly screen: Screen;
  /** The scenarios chosen for comparison, by key; undefined before anybody chose. */
  readonly chosen?: readonly string[] | undefined;
  /** Two scenarios pinned side by side, by key; undefined where the chosen set is compared. */
  readonly pair?: readonly [string, string] | undefined;
  /** Unfinished what-ifs, by key of the scenario. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Criteria that somebody said not to know, by key of the scenario. */
  readonly unknowns: Readonly<Record<string, readonly string[]>>;
  /** Weights that are tried out, by criterion. */
  readonly weights: Readonly<Record<string, number>>;
  /** The outcome fee of a payment scheme that is tried out: an amount, or a share of the prices in the sheet. */
  readonly fee?: TriedFee | undefined;
  readonly tourDone: boolean;
  /** The example was put in this workbook by the pane, and not taken out by it since. */
  readonly exampleIn: boolean;
}

const EMPTY: Memory = { screen: "scenarios", drafts: {}, unknowns: {}, weights: {}, tourDone: false, exampleIn: false };

/** Where a memory is put down: text in, text out; null where there is none. */
export interface Shelf {
  readonly load: () => string | null;
  readonly save: (text: string) => void;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const texts = (value: unknown): readonly string[] | undefined => (Array.isArray(value) && value.every((each) => typeof each === "string") ? value : undefined);

function entries<T>(value: unknown, read: (each: unknown) => T | undefined): Readonly<Record<string, T>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]): [string, T][] => {
    const found = read(each);
    return found === undefined ? [] : [[key, found]];
  }));
}

const isAmount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;
const feeOf = (value: unknown): TriedFee | undefined => (isRecord(value) && typeof value["scheme"] === "string" && isAmount(value["value"]) ? { scheme: value["scheme"], value: value["value"] } : undefined);
const pairOf = ([left, right, ...more]: readonly string[] = []): readonly [string, string] | undefined => (left === undefined || right === undefined || more.length > 0 ? undefined : [left, right]);

/** Reads what was put down, keeping what can be understood: an older pane may have written it, or somebody else. */
export function remembered(text: string | null): Memory {
  if (text === null) return EMPTY;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return EMPTY;
  }
  if (!isRecord(found)) return EMPTY;
  const { language, screen, tourDone } = found;
  return {
    ...(language === "nl" || language === "en" ? { language } : {}),
    screen: SCREENS.find((each) => each === screen) ?? EMPTY.screen,
    chosen: texts(found["chosen"]),
    pair: pairOf(texts(found["pair"])),
    drafts: entries(found["drafts"], (draft) => entries(draft, (value) => (typeof value === "string" ? value : undefined))),
    unknowns: entries(found["unknowns"], texts),
    weights: entries(found["weights"], (value) => (isAmount(value) ? value : undefined)),
    fee: feeOf(found["fee"]),
    tourDone: tourDone === true,
    exampleIn: found["exampleIn"] === true,
  };
}
