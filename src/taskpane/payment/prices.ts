import { parameter, recogniseSimulatorHeader, simulatorColumnLabel, type Language, type Parameters, type Scheme, type SchemeResult, type Segment } from "../../engine";

/** What can be tried of a scheme, by the key of its column: every column that holds money and no limit. The fee on which effort hangs comes first. */
export const PRICES = ["outcome", "upfront", "upfrontBySegment", "service", "output", "sustainment", "lumpSum"] as const;
export type PriceKey = (typeof PRICES)[number];

/** What is tried of a scheme: an amount a price, or a share of the prices in the sheet where there are several. */
export type Prices = Readonly<Partial<Record<PriceKey, number>>>;

/** The prices that follow a success: these move effort, all others the margin alone. */
export const followsSuccess = (key: PriceKey): boolean => key === "outcome" || key === "sustainment";

/** A price as its column is called. */
export function priceLabel(key: PriceKey, language: Language): string {
  const column = recogniseSimulatorHeader("schemes", key);
  if (!column) throw new Error(`the table Schemes has no column ${key}`);
  return simulatorColumnLabel(column, language);
}

/** Money is paid in cents. */
const cents = (amount: number): number => Math.round(amount * 100) / 100;
const times = (prices: Readonly<Record<string, number>>, share: number): Readonly<Record<string, number>> => Object.fromEntries(Object.entries(prices).map(([segment, price]) => [segment, cents(price * share)]));

/** The one amount that every sustain step pays; 0 where none pays anything, undefined where they differ. */
function amountOfSteps({ sustainment }: Scheme): number | undefined {
  const amounts = Object.values(sustainment).flat() as readonly number[];
  return amounts.every((each) => each === amounts[0]) ? (amounts[0] ?? 0) : undefined;
}

/** That amount for every sustain step: one list where all segments that have steps have as many, else a list a segment; a list may not be empty. */
function stepsAt(amount: number, segments: readonly Segment[]): Scheme["sustainment"] {
  const paid = (steps: number): readonly number[] => Array.from({ length: steps }, () => amount);
  const [steps, ...other] = new Set(segments.map(({ sustain }) => sustain.length).filter((length) => length > 0));
  return steps !== undefined && other.length === 0 ? paid(steps) : Object.fromEntries(segments.map(({ segment, sustain }) => [segment, sustain.length === 0 ? [0] : paid(sustain.length)]));
}

const scaledSteps = ({ sustainment }: Scheme, share: number): Scheme["sustainment"] => {
  const scaled = (amounts: readonly number[]): readonly number[] => amounts.map((each) => cents(each * share));
  return Array.isArray(sustainment) ? scaled(sustainment) : Object.fromEntries(Object.entries(sustainment as Readonly<Record<string, readonly number[]>>).map(([segment, amounts]) => [segment, scaled(amounts)]));
};

/** As many months as a service fee runs: as in the sheet, or as in the variants of the framework where the scheme has none. */
const monthsOf = ({ service }: Scheme, parameters: Parameters): number => (service.months > 0 ? service.months : parameter(parameters, "simulate.variant-service-months"));

/** What the slider moves of a price, and between what. */
export interface Moved {
  readonly kind: "amount" | "share";
  readonly inSheet: number;
  readonly most: number;
  readonly step: number;
  /** The months that a fee a month runs. */
  readonly months?: number;
}

/** The widest a price list is stretched: twice the prices in the sheet. */
const MOST_SHARE = 2;
/** So many stops from end to end, whatever the amounts. */
const STOPS = 100;

/** A round number at least as large: 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((each) => each * power >= value) ?? 10);
}

const amount = (inSheet: number, reach: number): Moved => {
  const most = roundUp(1.1 * Math.max(inSheet, reach));
  return { kind: "amount", inSheet, most, step: most / STOPS };
};
const SHARE: Moved = { kind: "share", inSheet: 1, most: MOST_SHARE, step: MOST_SHARE / STOPS };

/** A segment whose point lies this many times beyond the fee and the nearest point does not stretch the slider: its own line would squeeze all others. */
const WITHIN_REACH = 10;

/** The slider of an outcome fee reaches past the points at which segments start to be worth effort, as far as these are within reach. */
function outcomeMoved(fee: number, { clients }: SchemeResult): Moved {
  const points = clients.flatMap(({ parkedBelow }) => (parkedBelow !== null && parkedBelow > 0 ? [parkedBelow] : []));
  const reach = WITHIN_REACH * Math.max(fee, Math.min(Infinity, ...points));
  return amount(fee, Math.max(0, ...points.filter((point) => point <= reach)));
}

/**
 * What the slider of a price moves, for a scheme as the sheet has it; undefined where the scheme cannot have that price. An amount reaches
 * past what the dearest client costs, so that a price that is not there yet can be tried up to the whole of it.
 */
export function movedOf(result: SchemeResult, key: PriceKey, parameters: Parameters): Moved | undefined {
  const { scheme, clients } = result;
  const dearest = Math.max(0, ...clients.map(({ segment, expectedPay }) => Math.max(segment.cost ?? 0, expectedPay)));
  switch (key) {
    case "outcome":
      return typeof scheme.outcome === "number" ? outcomeMoved(scheme.outcome, result) : SHARE;
    case "upfront":
    case "output":
      return amount(scheme[key], dearest);
    case "service": {
      const months = monthsOf(scheme, parameters);
      return { ...amount(scheme.service.fee, dearest / months), months };
    }
    case "lumpSum":
      return amount(scheme.lumpSum, dearest * clients.reduce((sum, { segment }) => sum + segment.clients, 0));
    case "upfrontBySegment":
      return Object.keys(scheme.upfrontBySegment).length > 0 ? SHARE : undefined;
    case "sustainment": {
      const steps = Math.max(0, ...clients.map(({ segment }) => segment.sustain.length));
      const paid = amountOfSteps(scheme);
      return steps === 0 ? undefined : paid === undefined ? SHARE : amount(paid, dearest / steps);
    }
  }
}

function withPrice(scheme: Scheme, key: PriceKey, value: number, segments: readonly Segment[], parameters: Parameters): Scheme {
  switch (key) {
    case "outcome":
      return { ...scheme, outcome: typeof scheme.outcome === "number" ? value : times(scheme.outcome, value) };
    case "upfront":
    case "output":
    case "lumpSum":
      return { ...scheme, [key]: value };
    case "service":
      return { ...scheme, service: { fee: value, months: monthsOf(scheme, parameters) } };
    case "upfrontBySegment":
      return { ...scheme, upfrontBySegment: times(scheme.upfrontBySegment, value) };
    case "sustainment":
      return { ...scheme, sustainment: amountOfSteps(scheme) === undefined ? scaledSteps(scheme, value) : stepsAt(value, segments) };
  }
}

/** What is tried and differs from the sheet, as far as the scheme can have it. */
export function changedPrices(result: SchemeResult, prices: Readonly<Record<string, number>>, parameters: Parameters): Prices {
  return Object.fromEntries(
    PRICES.flatMap((key) => {
      const moved = movedOf(result, key, parameters);
      const value = prices[key];
      return moved === undefined || value === undefined || value === moved.inSheet ? [] : [[key, value]];
    }),
  );
}

/** The scheme of the sheet with those prices. */
export const withPrices = ({ scheme, clients }: SchemeResult, prices: Prices, parameters: Parameters): Scheme => {
  const segments = clients.map(({ segment }) => segment);
  return PRICES.reduce((so, key) => (prices[key] === undefined ? so : withPrice(so, key, prices[key], segments, parameters)), scheme);
};
