/** What a frozen block was: kept with a defined name that lies over its cells, so that it moves along with them. */
export interface FrozenBlock {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
  /** A fingerprint of the values that were left: another one means that someone changed them since. */
  readonly print: string;
}

const PREFIX = "commission.frozen.";
/** Excel's limit on the comment of a name. */
const COMMENT = 255;

export const isFrozenName = (name: string): boolean => name.toLowerCase().startsWith(PREFIX);

/** A free name for the next block. */
export function nextFrozenName(names: readonly string[]): string {
  const taken = names.filter(isFrozenName).map((name) => Number(name.slice(PREFIX.length)));
  return `${PREFIX}${String(1 + Math.max(0, ...taken.filter(Number.isInteger)))}`;
}

/** The comment of the name, or undefined where the formula is too long to be kept so. */
export function blockComment(block: FrozenBlock): string | undefined {
  const words = JSON.stringify([block.rows, block.columns, block.print, block.formula]);
  return words.length <= COMMENT ? words : undefined;
}

/** Reads a comment back; undefined where it is none of ours. */
export function readBlock(comment: string): FrozenBlock | undefined {
  try {
    const [rows, columns, print, formula] = JSON.parse(comment) as [number, number, string, string];
    return typeof formula === "string" && formula.startsWith("=") && Number.isInteger(rows) && Number.isInteger(columns) ? { rows, columns, print, formula } : undefined;
  } catch {
    return undefined;
  }
}

/** FNV-1a over the values, in 32 bits: enough to see that something was changed. */
export function printOf(values: readonly (readonly unknown[])[]): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(values)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
