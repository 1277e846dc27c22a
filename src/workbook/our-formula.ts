/** The namespace of our functions; Excel saves them in the file with a prefix, and sometimes leaves it standing. */
const OURS = /(?<![\w.])(?:_xldudf_)?COMMISSION[._]([A-Z][A-Z0-9.]*)\s*\(/gi;
const TEXTS = /"(?:[^"]|"")*"/g;

/** The formula with its texts blanked out, so that a name in a text is no call. */
const bare = (formula: string): string => formula.replace(TEXTS, (words) => " ".repeat(words.length));

/** Whether a cell's formula calls a function of ours, in either spelling. */
export const isOurs = (formula: unknown): formula is string => typeof formula === "string" && formula.startsWith("=") && bare(formula).search(OURS) >= 0;

/** Whether it is stuck: it calls ours and shows #NAME?, or was left with the prefix of the file. */
export const isStuck = (formula: unknown, value: unknown): formula is string => isOurs(formula) && (value === "#NAME?" || /_xldudf_/i.test(bare(formula)));

/** The formula as it is entered: the prefix of the file taken off every call of ours, the rest untouched. */
export function healed(formula: string): string {
  const plain = bare(formula);
  let text = "";
  let from = 0;
  for (const found of plain.matchAll(OURS)) {
    text += `${formula.slice(from, found.index)}COMMISSION.${found[1] ?? ""}(`;
    from = found.index + found[0].length;
  }
  return text + formula.slice(from);
}
