/** Where the top left cell of a table stands in its sheet; row and column count from 0. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** The letters of a column that counts from 0: 0 -> A, 26 -> AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The address of the cell at that row and column of a table: `D5`. */
export const addressOf = (origin: Origin, row: number, column: number): string => `${columnLetters(origin.column + column)}${origin.row + row + 1}`;

/** The column of an address, counting from 0: D5 -> 3. -1 where it is no address. */
export const columnOf = (address: string): number => [.../^[A-Z]*/.exec(address)?.[0] ?? ""].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
