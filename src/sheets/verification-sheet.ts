import { text, type Language } from "../engine";
import { areaOf, rangeAddress, type Area } from "./area";
import { sentence } from "./followed";
import { Grid } from "./grid";
import type { FormatName } from "./looks";
import type { Sheet } from "./model";
import { printSetup } from "./print";
import { answerFormula, engineAnswers, type BlockPlaces } from "./verification/asked-answer";
import { caseCell, caseText, publishedCases, type PublishedCase } from "./verification/published-case";
import { agreeing, caseVerdict, verdictFormula, verdictOf, verdictWord } from "./verification/verdict";
import { citations } from "./words";

const TOP = 6;
/** In characters; the first holds names and sentences, the others numbers. */
const WIDTHS = [36, 20, 20, 16, 16, 16, 14, 10, 14] as const;
const COLUMNS = WIDTHS.length;
/** Columns of the list of cases: the case over two columns, its function, its source over three, how many agree, of how many, and the verdict. */
const LIST = { case: 0, caseWide: 2, function: 2, source: 3, sourceWide: 3, agree: 6, count: 7, verdict: 8 } as const;
/** Points that a page holds of this sheet, as wide as it is: a case begins on a new one rather than be split. */
const PAGE = 568;
/** Points of a row whose height is not given. */
const ROW = 15;
/** A number with more digits than these is shown with fewer. */
const DIGITS = 8;
/** Columns of the answers of a case. */
const ANSWER = { of: 0, gives: 1, should: 2, tolerance: 3, verdict: 4 } as const;

const say = (key: string, language: Language, data: Readonly<Record<string, string | number>> = {}): string => text(language, `verification.sheet.${key}`, data);

const formatOf = (value: number | string): FormatName => (typeof value === "number" && String(value).length > DIGITS && !Number.isInteger(value) ? "fine" : "general");

/** The cells of the inputs of a case. Gives where each block stands. */
function putBlocks(grid: Grid, each: PublishedCase, language: Language): BlockPlaces {
  const places: Record<string, { row: number; column: number }> = {};
  for (const [name, rows] of Object.entries(each.blocks)) {
    const top = grid.next;
    places[name] = { row: top, column: 0 };
    const headed = rows.length > 1 && rows[0]?.every((cell) => typeof cell === "object") === true;
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const value = caseCell(cell, each.id, language);
        grid.put(top + row, column, value, { style: headed && row === 0 ? "header" : typeof value === "number" ? "value" : "label", format: formatOf(value) });
      });
    });
    grid.put(grid.next, 0, null);
  }
  return places;
}

/** The answers of a case, a row each. Gives where their verdicts stand, and how many agree now. */
function putAnswers(grid: Grid, each: PublishedCase, places: BlockPlaces, language: Language): { readonly verdicts: Area; readonly agree: number } {
  const header = grid.next;
  (["of", "gives", "should", "tolerance", "verdict"] as const).forEach((column) => grid.put(header, ANSWER[column], say(`answers.${column}`, language), { style: "header" }));
  const byEngine = engineAnswers(each, language);
  let agree = 0;
  each.answers.forEach((answer, at) => {
    const row = header + 1 + at;
    const number = typeof answer.is === "number";
    const gives = byEngine(answer) ?? "";
    const should = typeof answer.is === "number" ? answer.is : caseCell(answer.is, each.id, language);
    const verdict = verdictOf(gives, should, each.tolerance ?? 0);
    if (verdict === "agrees") agree += 1;
    const [style, format] = [number ? "value" : "word", typeof should === "number" && !Number.isInteger(should) ? "fine" : "general"] as const;
    grid
      .put(row, ANSWER.of, caseCell(answer.of, each.id, language), { style: "label" })
      .put(row, ANSWER.gives, gives, { style, format, formula: answerFormula(each, answer, places, language) })
      .put(row, ANSWER.should, should, { style, format })
      .put(row, ANSWER.tolerance, number ? (each.tolerance ?? 0) : say("exactly", language), { style, ...(number ? { format: "margin" } : {}) })
      .put(row, ANSWER.verdict, verdictWord(verdict, language), { style: "centred", formula: verdictFormula({ row, gives: ANSWER.gives, should: ANSWER.should, tolerance: ANSWER.tolerance }, number, language) });
  });
  return { verdicts: areaOf(header + 1, ANSWER.verdict, each.answers.length, 1), agree };
}

/** A case with its heading, grounds, inputs and answers. */
function putCase(grid: Grid, each: PublishedCase, number: number, language: Language): ReturnType<typeof putAnswers> {
  const heading = grid.next;
  grid.put(heading, 0, `${number}. ${caseText(each.id, "label", language)}`, { style: "heading" }).height(heading, 22);
  grid.across(heading + 1, 0, COLUMNS, caseText(each.id, "what", language), { style: "text" });
  grid.across(heading + 2, 0, COLUMNS, say("grounds", language, { source: citations(each.reference, language), derived: say(`derived.${each.derived}`, language), function: each.function }), { style: "note" });
  grid.put(heading + 3, 0, say("inputs", language), { style: "note" });
  const answered = putAnswers(grid, each, putBlocks(grid, each, language), language);
  grid.put(grid.next, 0, null);
  return answered;
}

/** The rows before which a page begins: the first case, and each that would not fit on the page of the one before it. */
function pageStarts(starts: readonly number[], { rows, heights }: Pick<Sheet, "rows" | "heights">): readonly number[] {
  const tall = (from: number, to: number): number => Array.from({ length: to - from }, (_row, at) => heights[from + at] ?? ROW).reduce((sum, points) => sum + points, 0);
  const pages: number[] = [];
  starts.forEach((start, at) => {
    const page = pages.at(-1);
    // The blank row below the last case of a page needs no room.
    if (page === undefined || tall(page, (starts[at + 1] ?? rows.length) - 1) > PAGE) pages.push(start);
  });
  return pages;
}

/**
 * Cases with a known answer, put to our functions again in the user's own workbook: inputs in cells, the answer by a live formula over them, what it should be, the
 * tolerance, and a verdict by an ordinary formula, in a word. At the top how many agree, also by formula. The values shown are the formulas' cached results.
 */
export function verificationSheet(language: Language, cases: readonly PublishedCase[] = publishedCases()): Sheet {
  const name = text(language, "sheets.names.verification");
  const grid = new Grid("verification", name, say("alt", language));
  grid.columns.push(...WIDTHS.map((width) => ({ width })));
  const list = areaOf(TOP + 1, 0, cases.length, COLUMNS);
  const first = TOP + cases.length + 2;
  grid.put(first - 1, 0, null);
  const starts: number[] = [];
  const answered = cases.map((each, at) => {
    starts.push(grid.next);
    return putCase(grid, each, at + 1, language);
  });

  grid.put(0, 0, name, { style: "title" }).height(0, 28);
  const totals = (column: number): string => `SUM(${rangeAddress(areaOf(list.row, column, list.rows, 1))})`;
  const [agree, count] = [answered.reduce((sum, each) => sum + each.agree, 0), answered.reduce((sum, { verdicts }) => sum + verdicts.rows, 0)];
  const finding = sentence(language, "verification.sheet.finding", { agree: { value: agree, formula: totals(LIST.agree) }, count: { value: count, formula: totals(LIST.count) } });
  grid.across(1, 0, COLUMNS, finding.value, { style: "finding", formula: finding.formula });
  grid.across(2, 0, COLUMNS, say("guide", language), { style: "subtitle" });
  grid.across(3, 0, COLUMNS, say("beyond", language), { style: "note" });
  grid.across(4, 0, COLUMNS, text(language, "sheets.comparison.needs"), { style: "note" });
  const header = (column: number, key: string): void => void grid.put(TOP, column, say(`cases.${key}`, language), { style: "header" });
  grid.across(TOP, LIST.case, LIST.caseWide, say("cases.case", language), { style: "header" });
  header(LIST.function, "function");
  grid.across(TOP, LIST.source, LIST.sourceWide, say("cases.source", language), { style: "header" });
  header(LIST.agree, "agree");
  header(LIST.count, "count");
  header(LIST.verdict, "verdict");
  cases.forEach((each, at) => {
    const row = list.row + at;
    const { verdicts, agree: agreed } = answered[at] ?? { verdicts: list, agree: 0 };
    const cell = (column: number): string => rangeAddress(areaOf(row, column));
    grid
      .across(row, LIST.case, LIST.caseWide, `${at + 1}. ${caseText(each.id, "label", language)}`, { style: "label" })
      .put(row, LIST.function, each.function, { style: "label" })
      .across(row, LIST.source, LIST.sourceWide, citations(each.reference, language), { style: "label" })
      .put(row, LIST.agree, agreed, { style: "value", formula: agreeing(verdicts, language) })
      .put(row, LIST.count, verdicts.rows, { style: "value", formula: `ROWS(${rangeAddress(verdicts)})` })
      .put(row, LIST.verdict, verdictWord(agreed === verdicts.rows ? "agrees" : "differs", language), { style: "centred", formula: caseVerdict(verdicts, cell(LIST.agree), cell(LIST.count), language) });
  });
  for (const area of [areaOf(list.row, LIST.verdict, list.rows, 1), areaOf(first, ANSWER.verdict, grid.next - first, 1)]) {
    grid.conditionals.push({ area, rule: { kind: "formula", text: `${rangeAddress(areaOf(area.row, area.column))}="${verdictWord("differs", language)}"`, style: "attention" } });
  }
  grid.frozen = { rows: 1, columns: 0 };
  const sheet = grid.done(printSetup(name, language, { landscape: true, area: areaOf(0, 0, grid.next, COLUMNS) }));
  return { ...sheet, print: { ...sheet.print, breaksBefore: pageStarts(starts, sheet) } };
}
