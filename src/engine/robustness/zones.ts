/** A position on a line with two thresholds: three zones. Thresholds belong to the outer zones, within the tolerance. */
import { TOLERANCE } from "./tolerance";

/** Low zone at or under `lowAtMost`, high zone at or over `highAtLeast`, the middle between. */
export interface Zones {
  readonly lowAtMost: number;
  readonly highAtLeast: number;
}

export type Zone = "low" | "middle" | "high";

export function zoneOf(position: number, zones: Zones): Zone {
  if (position <= zones.lowAtMost + TOLERANCE) return "low";
  return position >= zones.highAtLeast - TOLERANCE ? "high" : "middle";
}

/** The ends of the zone in which the position lies. */
export function zoneBounds(position: number, zones: Zones): readonly [low: number, high: number] {
  const bounds = { low: [-Infinity, zones.lowAtMost], middle: [zones.lowAtMost, zones.highAtLeast], high: [zones.highAtLeast, Infinity] } as const;
  return bounds[zoneOf(position, zones)];
}
