import type { Evaluation } from "../../engine";

/** `accountability` of the contract: the strategy and what it asks to measure. */
export const accountabilityPart = ({ accountability }: Evaluation): unknown =>
  accountability && { strategy: accountability.strategy, possibleStrategies: accountability.possibleStrategies, measure: accountability.measure, sometimes: accountability.sometimes, onTheLine: accountability.onTheLine };
