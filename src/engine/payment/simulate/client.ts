import { TOLERANCE } from "../../tolerance";
import { bestEffort, isParked, parkingIncentive, parkingPoint, pull, successAt, type Response } from "./effort";
import { payOf, type Pay } from "./pay";
import type { Scheme } from "./scheme";
import type { Segment } from "./segment";

/** One client of a segment under a scheme, before any cap or floor on the whole. Money is present value, per client. */
export interface Client {
  readonly segment: Segment;
  readonly pay: Pay;
  /** `null` where the scheme holds effort at 0. */
  readonly response: Response | null;
  readonly effort: number;
  readonly success: number;
  /** With its share of the lump sum. */
  readonly expectedPay: number;
  /** `null` where the cost is unknown. */
  readonly margin: number | null;
  /** Success rate at which the payment covers cost and effort; above 1 nobody could reach it; `null` where success pays nothing or the cost is unknown. */
  readonly breakEven: number | null;
  /** (p1 - p0) B / scale; at or under 1 the segment is parked. */
  readonly pull: number | null;
  readonly parked: boolean | null;
  /** Parking incentive; `null` where effort is held or the social value is unknown. */
  readonly parking: number | null;
  /** The outcome fee from which effort starts to pay, the rest of the scheme as it is; 0 where it pays already without. */
  readonly parkedBelow: number | null;
  /** The provider would rather refuse: margin below 0. */
  readonly unwanted: boolean | null;
  /** Number (or share) of clients served: what may be refused at a negative margin is. */
  readonly served: number;
}

function responseOf({ p0, p1, effortScale }: Segment, scheme: Scheme): Response | null {
  if (scheme.effort === "held" || p1 === null || effortScale === null) return null;
  return { p0, p1, scale: effortScale };
}

function breakEvenOf(perSuccess: number, lacking: number): number | null {
  if (lacking <= 0) return 0;
  return perSuccess > 0 ? lacking / perSuccess : null;
}

/** The fee at which (p1 - p0) B = scale, with the sustainment part of B as it is. */
function parkedBelowOf(response: Response, pay: Pay): number | null {
  const worth = parkingPoint(response);
  return worth === null ? null : Math.max(0, worth - (pay.perSuccess - pay.firstOutcome)) / pay.outcomeFactor;
}

/**
 * What the scheme makes a provider do with one client, in closed form.
 * @param lumpPerClient the client's part of the lump sum, present value
 */
export function clientOf(segment: Segment, scheme: Scheme, lumpPerClient: number): Client {
  const pay = payOf(segment, scheme);
  const response = responseOf(segment, scheme);
  const effort = response === null ? 0 : bestEffort(response, pay.perSuccess);
  const success = response === null ? segment.p0 : successAt(response, effort);
  const fixed = pay.fixed + lumpPerClient;
  const expectedPay = fixed + success * pay.perSuccess;
  const margin = segment.cost === null ? null : expectedPay - segment.cost - effort;
  const unwanted = margin === null ? null : margin < -TOLERANCE;
  return {
    segment,
    pay,
    response,
    effort,
    success,
    expectedPay,
    margin,
    breakEven: segment.cost === null ? null : breakEvenOf(pay.perSuccess, segment.cost + effort - fixed),
    pull: response === null ? null : pull(response, pay.perSuccess),
    parked: response === null ? null : isParked(response, pay.perSuccess),
    parking: response === null || segment.value === null ? null : parkingIncentive(response, effort, segment.value),
    parkedBelow: response === null ? null : parkedBelowOf(response, pay),
    unwanted,
    served: unwanted === true ? segment.clients * (1 - segment.refusable) : segment.clients,
  };
}
