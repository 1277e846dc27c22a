import type { Evaluation } from "../../engine";

/** `steering` of the contract. */
export const steeringPart = ({ steering }: Evaluation): unknown =>
  steering && { readiness: steering.readiness, low: steering.low, high: steering.high, coverage: steering.coverage, inPlace: steering.inPlace, lacking: steering.lacking, unknown: steering.unknown, pattern: steering.pattern };
