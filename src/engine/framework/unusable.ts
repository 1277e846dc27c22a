import { parameterOf } from "./frameworks";

/** Weights, effects and figures that an answer is made of; what they are called begins so. */
const MADE_OF = ["mitigation.", "driver.", "simulate."] as const;
/** A limit to what may be typed, whatever its name begins with. */
const LIMITS: ReadonlySet<string> = new Set(["simulate.longest"]);
/** Units of weights. */
const WEIGHTS: ReadonlySet<string> = new Set(["weight", "signed weight"]);

/**
 * What happens to a setting that was typed but cannot be used. True: nothing is calculated from it, for an answer is made of it (a weight, an effect, a figure).
 * False: it is a limit that answers are held against, and our own stays in force. Either way a problem says so.
 */
export function blocksWhenUnusable(id: string): boolean {
  const own = parameterOf(id);
  if (own === undefined || LIMITS.has(id)) return false;
  return WEIGHTS.has(own.unit) || id === "contract.years-lost" || MADE_OF.some((start) => id.startsWith(start));
}
