import { TOLERANCE } from "../../engine";
import { numeral, par, quoted } from "./calculation";

/** The limits that cut a spectrum in three: the parameters that hold them. */
export interface Thirds {
  readonly lowerAtMost: string;
  readonly upperAtLeast: string;
}

/** The tolerance with which thresholds are compared, the engine's own. */
export const EPSILON = numeral(TOLERANCE).toUpperCase();

export const lowerEnd = ({ lowerAtMost }: Thirds): string => `${par(lowerAtMost)}+${EPSILON}`;
export const upperEnd = ({ upperAtLeast }: Thirds): string => `${par(upperAtLeast)}-${EPSILON}`;

/** 1, 2 or 3: the third in which a value lies. */
export const thirdOf = (value: string, thirds: Thirds): string => `IF(${value}<=${lowerEnd(thirds)},1,IF(${value}>=${upperEnd(thirds)},3,2))`;

/** The words of the third in which a value lies, "" where the value is unknown. */
export const thirdWord = (value: string, thirds: Thirds, words: readonly [string, string, string]): string => `IF(ISNUMBER(${value}),CHOOSE(${thirdOf(value, thirds)},${words.map(quoted).join(",")}),"")`;
