import type { Block } from "./block";
import { BETWEEN, type SimulatorBlocks } from "./calculation";
import { PRICE_INPUTS, SCHEME_INPUTS, SEGMENT_INPUTS, STEP_INPUTS } from "./inputs";

/** A block of whatever rows, as it is put down. */
export type Laid = Pick<Block<unknown>, "top" | "items" | "render">;

/** The inputs on delivery, and the formula that says whether those of a scheme still stand as they were. */
export interface Delivered {
  readonly blocks: readonly Laid[];
  readonly untouched: (scheme: number) => string;
}

/** True while two areas hold the same; a blank is not 0. */
const same = (one: string, other: string): string => `(SUMPRODUCT((${one}<>${other})+(ISNUMBER(${one})<>ISNUMBER(${other})))=0)`;

/**
 * Puts the inputs on delivery down once more, below the calculation: what was drawn or counted out holds for these only, and a reader sees what was changed.
 */
export function deliveredInputs({ inputs, flat, months }: SimulatorBlocks, sheet: string): Delivered {
  const segments = inputs.segments.copy(...SEGMENT_INPUTS, sheet, months.end + BETWEEN);
  const steps = inputs.steps.copy(...STEP_INPUTS, sheet, segments.end + BETWEEN);
  const schemes = inputs.schemes.copy(...SCHEME_INPUTS, sheet, steps.end + BETWEEN);
  const prices = inputs.prices.copy(...PRICE_INPUTS, sheet, schemes.end + BETWEEN);
  const payments = inputs.payments.copy("amount", "amount", sheet, prices.end + BETWEEN);
  const count = flat.segments.length;
  const untouched = (scheme: number): string => {
    const own = flat.crossings.flatMap((crossing, at) => (crossing.scheme === scheme ? [flat.paymentsOf(at)] : []));
    const [from, later] = [own[0]?.from ?? 0, own.reduce((sum, each) => sum + each.count, 0)];
    return [
      same(inputs.segments.outsideArea(...SEGMENT_INPUTS), segments.outsideArea(...SEGMENT_INPUTS)),
      ...(flat.steps.length === 0 ? [] : [same(inputs.steps.outsideArea(...STEP_INPUTS), steps.outsideArea(...STEP_INPUTS))]),
      same(inputs.schemes.outsideArea(...SCHEME_INPUTS, scheme, 1), schemes.outsideArea(...SCHEME_INPUTS, scheme, 1)),
      same(inputs.prices.outsideArea(...PRICE_INPUTS, scheme * count, count), prices.outsideArea(...PRICE_INPUTS, scheme * count, count)),
      ...(later === 0 ? [] : [same(inputs.payments.outsideRange("amount", from, later), payments.outsideRange("amount", from, later))]),
    ].join("*");
  };
  return { blocks: [segments, steps, schemes, prices, payments], untouched };
}
