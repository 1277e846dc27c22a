import type { Book } from "../sheets";
import { needsAddIn } from "./xlsx-formula";

/** Functions that Excel 2016 or LibreOffice 7.4 lacks, and what refers to another file. */
const TOO_NEW = /\b(LET|LAMBDA|FILTER|XLOOKUP|XMATCH|SORT|SORTBY|UNIQUE|SEQUENCE|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|TEXTSPLIT|VSTACK|HSTACK)\s*\(/;
const OTHER_FILE = /\[[^\]]+\.xls[a-z]?\]|\bhttps?:/i;

/** What may not be in a council edition, each with its place; empty where all is well. */
export function faultsOf(book: Book): readonly string[] {
  const faults: string[] = [];
  for (const sheet of book.sheets) {
    sheet.rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (!cell?.formula) return;
        const { text, spill } = cell.formula;
        const words = text.replace(/"(?:[^"]|"")*"/g, '""');
        if (needsAddIn(cell.formula) || spill !== undefined || TOO_NEW.test(words) || OTHER_FILE.test(words)) faults.push(`${sheet.name}!R${at + 1}C${column + 1}: ${text.slice(0, 80)}`);
      }),
    );
  }
  return faults;
}
