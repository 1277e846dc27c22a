/** One later payment: `share` of the successes (0..1) is still in place `months` months after the outcome. */
export interface SustainStep {
  readonly share: number;
  readonly months: number;
}

/**
 * A group of clients that cost and succeed alike. `null` is unknown: what needs it is not computed.
 * Money is per client and undiscounted; probabilities and shares are 0..1; months count from the client's start.
 */
export interface Segment {
  readonly segment: string;
  /** A number of clients, or, when all segments are shares, a share of them. */
  readonly clients: number;
  /** Basic cost per client, without extra effort. */
  readonly cost: number | null;
  /** Success probability without extra effort. */
  readonly p0: number;
  /** Success probability with unlimited effort. */
  readonly p1: number | null;
  /** Money per client at which 63% (1 - 1/e) of the gain from p0 to p1 is reached. */
  readonly effortScale: number | null;
  /** Months from start to outcome. */
  readonly months: number | null;
  /** Social value of one outcome. */
  readonly value: number | null;
  /** Share of these clients that a provider is able to refuse. */
  readonly refusable: number;
  /** In the order of the scheme's sustainment amounts. */
  readonly sustain: readonly SustainStep[];
}
