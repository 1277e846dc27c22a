import { quoted } from "./calculation";

/** A piece of text in a formula may be so long; a longer one is put together. */
const LONGEST_LITERAL = 250;
/** More characters no list of words has. */
const MOST = 8000;

/** A text of any length in a formula. */
export function literal(words: string): string {
  if (words.length <= LONGEST_LITERAL) return quoted(words);
  const pieces = words.match(new RegExp(`[\\s\\S]{1,${LONGEST_LITERAL}}`, "gu")) ?? [];
  return `(${pieces.map(quoted).join("&")})`;
}

/** The words whose condition holds, in their order, with something between them; "" where none does. */
export const joined = (things: readonly { readonly when: string; readonly words: string }[], between = "; "): string =>
  things.length === 0 ? '""' : `MID(${things.map(({ when, words }) => `IF(${when},${literal(`${between}${words}`)},"")`).join("&")},${between.length + 1},${MOST})`;
