import { thirdOf, type Limits } from "../weighing/zone";

/** The ends of the zone in which a position lies. */
export function zoneBounds(position: number, limits: Limits): readonly [low: number, high: number] {
  const bounds = { lower: [-Infinity, limits.lowerAtMost], middle: [limits.lowerAtMost, limits.upperAtLeast], upper: [limits.upperAtLeast, Infinity] } as const;
  return bounds[thirdOf(position, limits)];
}
