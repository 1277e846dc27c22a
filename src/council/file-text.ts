/** The most characters that a cell holds. */
export const LONGEST = 32_767;

/** Characters that XML cannot hold, and a literal `_x0041_`, which a reader would take for an escape. */
const UNSAFE = new RegExp("_(?=x[0-9A-Fa-f]{4}_)|[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufffe\\uffff]|\\r", "gu");

/** Half of a pair of surrogates: no character at all. */
export const HALF_CHARACTER = /\p{Surrogate}/u;
const HALVES = new RegExp(HALF_CHARACTER, "gu");

const escape = (found: string): string => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** What XML cannot hold travels through the library as characters of the last private plane, for it would drop them: the last byte of each stays the same. */
const CARRIED = 0x10ff00;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
/** From here on the last byte is that of U+FFFE and U+FFFF, which are no characters. */
const [NO_CHARACTER, PLANE] = [0xf0, 0xff00];
const LAST_BYTE = 0xff;
const CARRIER = /[\u{10ff00}-\u{10ff7f}\u{10fffe}\u{10ffff}]/gu;

/** A plain text as the library may be given it; `arrived` turns it in the written part into what the file must hold. */
export const carried = (words: string): string => cellText(words).replace(CONTROL, (found) => String.fromCodePoint(CARRIED + (found.charCodeAt(0) & LAST_BYTE)));

export const arrived = (xml: string): string =>
  xml.replace(CARRIER, (found) => {
    const byte = (found.codePointAt(0) ?? CARRIED) - CARRIED;
    return escape(String.fromCharCode(byte >= NO_CHARACTER ? PLANE + byte : byte));
  });

/** A text that a cell can hold: half surrogates become U+FFFD, and what is too long is cut with an ellipsis. */
export function cellText(words: string): string {
  const whole = words.replace(HALVES, "\ufffd");
  // Cut between two characters, never through one.
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1).replace(HALF_CHARACTER, "")}…`;
}

/**
 * The same as the file must hold it, so that it comes back as it was: control characters and look-alikes of escapes are escaped the way
 * Office Open XML asks (ST_Xstring). The library does so for plain texts, not for the results of formulas.
 */
export const fileText = (words: string): string => cellText(words).replace(UNSAFE, escape);
