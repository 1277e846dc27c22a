/** Advance widths of the printable ASCII characters from the space on, in thousandths of an em (the metrics of Helvetica, which Arial shares). */
const ADVANCES = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
  833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
  334, 260, 334, 584,
];
const FIRST = 32;
/** A digit: the unit in which the width of a column is counted. */
const DIGIT = 556;
/** Letters with marks are as wide as those without; characters of other scripts and pictures are wide. */
const LATIN = 0x250;
const [LETTER, WIDE] = [600, 1112];
const BOLD = 1.07;

function advance(character: string): number {
  const plain = character.normalize("NFD").codePointAt(0) ?? FIRST;
  return ADVANCES[plain - FIRST] ?? (plain < LATIN ? LETTER : WIDE);
}

/** How wide a text is, in digits of its own font. */
export const textWidth = (words: string, bold = false): number => ([...words].reduce((sum, each) => sum + advance(each), 0) / DIGIT) * (bold ? BOLD : 1);

/** Where a program may break a line. */
const BETWEEN_WORDS = /[\s-]+/;

/** How wide a column must be so that no word of a text in it is broken, in digits of its own font, with a digit to spare. */
export const longestWord = (words: string, bold = false): number => Math.max(...words.split(BETWEEN_WORDS).map((word) => textWidth(word, bold))) + 1;

/** How many lines a text takes in a column so many digits wide, broken between words as spreadsheets do, and within a word that is wider than a line. */
export function linesOf(words: string, width: number, bold = false): number {
  const space = textWidth(" ", bold);
  return words.split("\n").reduce((lines, line) => {
    let taken = 1;
    let used = 0;
    // A hyphen may end a line too.
    for (const word of line.match(/[^ -]*-|[^ -]+ *| +/g) ?? []) {
      const long = textWidth(word.trimEnd(), bold);
      if (used > 0 && used + long > width) {
        taken += 1;
        used = 0;
      }
      if (long > width) {
        taken += Math.ceil(long / width) - 1;
        used = long % width;
      } else used += long;
      used += space * (word.length - word.trimEnd().length);
    }
    return lines + taken;
  }, 0);
}
