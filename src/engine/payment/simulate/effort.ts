import { TOLERANCE } from "../../tolerance";

/** How success answers to effort: p(e) = p0 + (p1 - p0)(1 - exp(-e / scale)). */
export interface Response {
  readonly p0: number;
  readonly p1: number;
  readonly scale: number;
}

/** Success probability at `effort` (money per client, >= 0). */
export const successAt = ({ p0, p1, scale }: Response, effort: number): number => p0 - (p1 - p0) * Math.expm1(-effort / scale);

/** Responsiveness times the worth of a success: (p1 - p0) worth / scale. At or under 1 the first euro of effort does not pay. */
export const pull = ({ p0, p1, scale }: Response, worth: number): number => ((p1 - p0) * worth) / scale;

/** Whether no extra effort pays: pull <= 1. */
export const isParked = (response: Response, worth: number): boolean => pull(response, worth) <= 1 + TOLERANCE;

/** The effort that maximises p(e) worth - e: scale ln(pull) where that is positive, else 0. */
export const bestEffort = (response: Response, worth: number): number => (isParked(response, worth) ? 0 : response.scale * Math.log(pull(response, worth)));

/** The worth of a success from which effort starts to pay; `null` where no effort helps. */
export const parkingPoint = ({ p0, p1, scale }: Response): number | null => (p1 - p0 > 0 ? scale / (p1 - p0) : null);

/**
 * 1 - gain at `effort` / gain at the socially best effort: 1 is parked altogether, 0 is as society would, below 0 is more than that.
 * 0 where society would not add effort either. Source: the parking incentive of the payment domain.
 */
export function parkingIncentive(response: Response, effort: number, value: number): number {
  const social = successAt(response, bestEffort(response, value)) - response.p0;
  return social <= TOLERANCE * 1e-3 ? 0 : 1 - (successAt(response, effort) - response.p0) / social;
}
