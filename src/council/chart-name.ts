import type { Worded } from "./cover-words";

/** Letters of a name that fit beside a bar; programs squeeze the bars, or the whole picture, to make room for more. */
const MOST = 44;

/** A name as a picture shows it: cut with an ellipsis where it is long. `cell` is a formula that gives the whole name. */
export function chartName({ words, formula }: Worded): Worded {
  return { words: words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words, formula: `IF(LEN(${formula})>${MOST},LEFT(${formula},${MOST - 1})&"…",${formula})` };
}
