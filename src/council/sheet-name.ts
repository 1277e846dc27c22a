import { atMostLong } from "../sheets";

/** A name that Excel keeps for a sheet of its own. */
const RESERVED = "history";
/** Letters that the name of a sheet may have. */
const LONGEST = 31;
/** Names that programs may take for the same: they look past capitals, and past the width of letters. */
export const folded = (name: string): string => name.normalize("NFKC").toLowerCase();

/** A name that every program takes for a sheet, also inside a formula: letters, digits and a few signs, at most 31 long, and not taken yet; `taken` holds folded names. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}().,-]+/gu, " ").replace(/^[^\p{L}\p{N}]+/u, "").trim() || "-";
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? "" : ` (${number})`;
    const name = atMostLong(plain, LONGEST - tail.length) + tail;
    if (!taken.has(folded(name)) && folded(name) !== RESERVED) return name;
  }
}
