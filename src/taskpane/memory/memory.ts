import { EDITION_PARTS, type EditionPart } from "../../council/parts";
import type { Language } from "../../engine";
import { SCREENS, type Screen } from "../app/screen";

/** What-if values of one scenario: column id -> what would stand in the cell (`""` for unknown). */
export type Draft = Readonly<Record<string, string>>;

/** Prices of a payment scheme being tried, by column: an amount, or, where there are several prices, a share of them. */
export interface TriedPrices {
  readonly scheme: string;
  readonly prices: Readonly<Record<string, number>>;
}

/** What was chosen for the council edition; what was not chosen is as the screen first has it. */
export interface EditionChoice {
  readonly parts?: readonly EditionPart[];
  /** Scenarios that stay out, by key. */
  readonly left?: readonly string[];
  readonly title?: string;
  /** As typed, so possibly no date. */
  readonly date?: string;
  readonly language?: Language;
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
  /** The payment schemes that stand side by side, by name; undefined before anybody chose. */
  readonly schemes?: readonly string[] | undefined;
  /** The prices of a payment scheme that are tried out. */
  readonly prices?: TriedPrices | undefined;
  /** What is assumed of the weights, on the screen that says how sure the answers are. */
  readonly assumed?: string | undefined;
  /** The scenario that is being scored, by key. */
  readonly scored?: string | undefined;
  readonly edition: EditionChoice;
  readonly tourDone: boolean;
  /** The example was put in this workbook by the pane, and not taken out by it since. */
  readonly exampleIn: boolean;
}

const EMPTY: Memory = { screen: "scenarios", drafts: {}, unknowns: {}, weights: {}, edition: {}, tourDone: false, exampleIn: false };

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
const pricesOf = (value: unknown): TriedPrices | undefined => (isRecord(value) && typeof value["scheme"] === "string" ? { scheme: value["scheme"], prices: entries(value["prices"], (price) => (isAmount(price) ? price : undefined)) } : undefined);
const pairOf = ([left, right, ...more]: readonly string[] = []): readonly [string, string] | undefined => (left === undefined || right === undefined || more.length > 0 ? undefined : [left, right]);

/** A pane that is opened again makes an edition of that day, and private notes go along only when somebody says so again. */
function editionOf(value: unknown): EditionChoice {
  if (!isRecord(value)) return {};
  const { title, language } = value;
  const [parts, left] = [texts(value["parts"]), texts(value["left"])];
  return {
    ...(parts ? { parts: EDITION_PARTS.filter((part) => part !== "notes" && parts.includes(part)) } : {}),
    ...(left ? { left } : {}),
    ...(typeof title === "string" ? { title } : {}),
    ...(language === "nl" || language === "en" ? { language } : {}),
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

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
    drafts: entries(found["drafts"], (draft) => entries(draft, textOf)),
    unknowns: entries(found["unknowns"], texts),
    weights: entries(found["weights"], (value) => (isAmount(value) ? value : undefined)),
    prices: pricesOf(found["prices"]),
    schemes: texts(found["schemes"]),
    assumed: textOf(found["assumed"]),
    scored: textOf(found["scored"]),
    edition: editionOf(found["edition"]),
    tourDone: tourDone === true,
    exampleIn: found["exampleIn"] === true,
  };
}
