/** One price for everybody, or a price per segment name. */
export type Price = number | Readonly<Record<string, number>>;

/** One amount per sustain step, for everybody or per segment name. */
export type StepPrices = readonly number[] | Readonly<Record<string, readonly number[]>>;

/** A payment design with its prices. Money per client unless said otherwise. */
export interface Scheme {
  readonly scheme: string;
  /** Paid at the start, per client. */
  readonly upfront: number;
  /** Replaces `upfront` for the segments named. */
  readonly upfrontBySegment: Readonly<Record<string, number>>;
  /** A fee a month for a number of months, whatever the result. */
  readonly service: { readonly fee: number; readonly months: number };
  /** Paid once the trajectory is completed, success or not. */
  readonly output: number;
  /** Paid at a success. */
  readonly outcome: Price;
  /** Paid at each sustain step that a success reaches. */
  readonly sustainment: StepPrices;
  /** One sum for the whole task, for all clients together, paid at the start. */
  readonly lumpSum: number;
  /** Largest number of outcomes that is paid. */
  readonly capOutcomes: number | null;
  /** Largest sum that is paid in all, undiscounted. */
  readonly capSpend: number | null;
  /** Smallest sum that is paid in all; what lacks is paid at the end. */
  readonly floorSpend: number | null;
  /** Per year. */
  readonly discountRate: number;
  /** Months between a payment falling due and its arrival. */
  readonly delayMonths: number;
  /** `held`: no extra effort, whatever the prices (to enter published success rates as p0). */
  readonly effort: "best" | "held";
}

const isList = (prices: StepPrices): prices is readonly number[] => Array.isArray(prices);

/** A segment may be called constructor: only what the list itself holds counts. */
const listed = <T>(prices: Readonly<Record<string, T>>, segment: string): T | undefined => (Object.hasOwn(prices, segment) ? prices[segment] : undefined);

/** The amount for one segment; a price list that lacks the segment pays 0 (the reader refuses such a list). */
export const priceFor = (price: Price, segment: string): number => (typeof price === "number" ? price : (listed(price, segment) ?? 0));

/** The sustainment amounts for one segment, in the order of its steps. */
export const stepPricesFor = (prices: StepPrices, segment: string): readonly number[] => (isList(prices) ? prices : (listed(prices, segment) ?? []));

/** The upfront fee for one segment. */
export const upfrontFor = (scheme: Scheme, segment: string): number => listed(scheme.upfrontBySegment, segment) ?? scheme.upfront;
