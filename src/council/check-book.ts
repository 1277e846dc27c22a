import type { Book } from "../sheets";
import { needsAddIn } from "./xlsx-formula";

/** Functions that Excel 2016 or LibreOffice 7.4 lacks, and what refers to another file. */
const TOO_NEW = /\b(LET|LAMBDA|FILTER|XLOOKUP|XMATCH|SORT|SORTBY|UNIQUE|SEQUENCE|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|TEXTSPLIT|VSTACK|HSTACK)\s*\(/;
const OTHER_FILE = /\[[^\]]+\.xls[a-z]?\]|\bhttps?:/i;

/** What Excel takes of a formula: so many characters, functions so deep in each other, a text so long. A formula beyond that makes it call the file damaged. */
const LONGEST = 8192;
const DEEPEST = 64;
const LONGEST_TEXT = 255;

/** How deep brackets stand in each other. */
function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of formula) {
    if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** True for a formula that is longer, deeper or wordier than Excel takes. */
const isTooLarge = (formula: string, words: string): boolean =>
  formula.length > LONGEST || ((formula.match(/"(?:[^"]|"")*"/g) ?? []).some((literal) => literal.length - 2 > LONGEST_TEXT)) || depthOf(words) > DEEPEST;

/** What may not be in a council edition, each with its place; empty where all is well. */
export function faultsOf(book: Book): readonly string[] {
  const faults: string[] = [];
  for (const sheet of book.sheets) {
    sheet.rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (!cell?.formula) return;
        const { text, spill } = cell.formula;
        const words = text.replace(/"(?:[^"]|"")*"/g, '""');
        if (needsAddIn(cell.formula) || spill !== undefined || TOO_NEW.test(words) || OTHER_FILE.test(words) || isTooLarge(text, words)) faults.push(`${sheet.name}!R${at + 1}C${column + 1}: ${text.slice(0, 80)}`);
      }),
    );
  }
  return faults;
}
