/** The most characters that a cell holds. */
const LONGEST = 32_767;

/** Characters that XML cannot hold, and a literal `_x0041_`, which a reader would take for an escape. */
const UNSAFE = new RegExp("_(?=x[0-9A-Fa-f]{4}_)|[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufffe\\uffff]|\\r", "gu");

/** Half of a pair of surrogates: no character at all. */
const HALF = /\p{Surrogate}/gu;

const escape = (found: string): string => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * A text as a workbook file must hold it, so that it comes back as it was: control characters and look-alikes of escapes are
 * escaped the way Office Open XML asks (ST_Xstring), half surrogates become U+FFFD, and what no cell can hold is cut with an ellipsis.
 */
export function fileText(words: string): string {
  const whole = words.replace(HALF, "\ufffd");
  const cut = whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`;
  return cut.replace(UNSAFE, escape);
}

/** True where a cell cannot hold all of the text. */
export const isTooLong = (words: string): boolean => words.length > LONGEST;
