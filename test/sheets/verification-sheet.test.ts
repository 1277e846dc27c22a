import { LANGUAGES, type Language } from "../../src/engine";
import type { Sheet } from "../../src/sheets";
import { answerFormula } from "../../src/sheets/verification/asked-answer";
import { publishedCases, type PublishedCase } from "../../src/sheets/verification/published-case";
import { verdictWord } from "../../src/sheets/verification/verdict";
import { verificationSheet } from "../../src/sheets/verification-sheet";
import { publishedCase } from "../../scripts/frameworks/sections/published-cases";
import { item } from "../../scripts/frameworks/schema";
import { insertBook } from "../../src/workbook/insert-book";
import { excel, valuesOf } from "../workbook/support/excel";

const CASES = publishedCases();
const ANSWERS = CASES.reduce((sum, { answers }) => sum + answers.length, 0);
/** Columns of an answer: what it is of, what ours gives, what it should be, the margin and the verdict. */
const [GIVES, SHOULD, VERDICT] = [1, 2, 4];

/** The rows of a sheet that hold an answer. */
const answerRows = ({ rows }: Sheet): readonly number[] => rows.flatMap((row, at) => (row[VERDICT]?.formula?.text.startsWith("IF(ISERROR(") === true ? [at] : []));
const verdicts = (sheet: Sheet): readonly unknown[] => answerRows(sheet).map((row) => sheet.rows[row]?.[VERDICT]?.value);
const finding = (sheet: Sheet): unknown => sheet.rows[1]?.[0]?.value;
const count = (language: Language, agree: number): string => (language === "nl" ? `${agree} van de ${ANSWERS} uitkomsten kloppen.` : `${agree} of ${ANSWERS} answers agree.`);

/** The cases with another known answer in some places: a number just outside the margin, or another word. */
const planted = (wrong: (of: number) => boolean): readonly PublishedCase[] => {
  let at = 0;
  return CASES.map((each) => ({ ...each, answers: each.answers.map((answer) => (wrong(at++) ? { ...answer, is: typeof answer.is === "number" ? answer.is + 2.5 * (each.tolerance ?? 0) + 2.5e-9 : { text: "robustness.columns.tied" } } : answer)) }));
};

describe.each(LANGUAGES)("in %s", (language) => {
  const sheet = verificationSheet(language);

  test("every case agrees, and the top counts them", () => {
    expect(answerRows(sheet)).toHaveLength(ANSWERS);
    expect(new Set(verdicts(sheet))).toEqual(new Set([verdictWord("agrees", language)]));
    expect(finding(sheet)).toBe(count(language, ANSWERS));
    expect(ANSWERS).toBeGreaterThanOrEqual(60);
  });

  test("a wrong known answer anywhere is a line that differs; what our function gives stays the same", () => {
    const gives = answerRows(sheet).map((row) => sheet.rows[row]?.[GIVES]?.value);
    for (const wrong of [() => true, (at: number) => at % 2 === 0, (at: number) => at % 2 === 1, (at: number) => at === ANSWERS - 1]) {
      const wronged = verificationSheet(language, planted(wrong));
      expect(verdicts(wronged)).toEqual(verdicts(wronged).map((_verdict, at) => verdictWord(wrong(at) ? "differs" : "agrees", language)));
      expect(finding(wronged)).toBe(count(language, verdicts(wronged).filter((verdict) => verdict === verdictWord("agrees", language)).length));
      expect(answerRows(wronged).map((row) => wronged.rows[row]?.[GIVES]?.value)).toEqual(gives);
    }
  });

  test("each case names its source, its function and how its answer was found", () => {
    const said = sheet.rows.flatMap((row) => row.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])));
    const grounds = said.filter((words) => /COMMISSION\.[A-Z]+\.$/.test(words));
    expect(grounds.map((words) => /COMMISSION\.([A-Z]+)\.$/.exec(words)?.[1])).toEqual(CASES.map((each) => each.function));
    expect(grounds.filter((words) => /met de hand|by hand/.test(words))).toHaveLength(CASES.filter(({ derived }) => derived === "by-hand").length);
  });
});

describe("in a workbook, by our functions and ordinary formulas", () => {
  const open = async (cases: readonly PublishedCase[] = CASES) => {
    const host = await excel({ platform: "desktop" });
    const sheet = verificationSheet("en", cases);
    await insertBook("insert-example", { title: "", language: "en", sheets: [sheet] });
    return { host, sheet, rows: answerRows(sheet), seen: () => valuesOf(host, sheet.name), set: (column: number, values: ReadonlyMap<number, unknown>) => host.Excel.run(async (context) => {
      for (const [row, value] of values) context.workbook.worksheets.getItem(sheet.name).getCell(row, column).values = [[value]];
      await context.sync();
    }) };
  };

  test("all agree; a changed known answer differs and is counted off; put right it agrees again", async () => {
    const { rows, seen, set, sheet } = await open();
    expect(rows.map((row) => seen()[row]?.[VERDICT])).toEqual(rows.map(() => "agrees"));
    expect(seen()[1]?.[0]).toBe(count("en", ANSWERS));
    const should = (row: number): unknown => sheet.rows[row]?.[SHOULD]?.value;
    const other = (row: number): unknown => (typeof should(row) === "number" ? Number(should(row)) + 1 : "something else");
    for (const odd of [0, 1]) {
      await set(SHOULD, new Map(rows.map((row, at) => [row, at % 2 === odd ? other(row) : should(row)])));
      expect(rows.map((row) => seen()[row]?.[VERDICT])).toEqual(rows.map((_row, at) => (at % 2 === odd ? "differs" : "agrees")));
      expect(seen()[1]?.[0]).toBe(count("en", rows.filter((_row, at) => at % 2 !== odd).length));
    }
    await set(SHOULD, new Map(rows.map((row) => [row, should(row)])));
    expect(seen()[1]?.[0]).toBe(count("en", ANSWERS));
  });

  test("the answer is alive: other inputs give another answer, which differs; a case says so in the list", async () => {
    const { rows, seen, set, sheet } = await open();
    const contract = sheet.rows.findIndex((row) => row[0]?.value === "duration of the contract (years)");
    await set(1, new Map([[contract, 10]]));
    const left = rows.find((row) => sheet.rows[row]?.[0]?.value === "years of partnership") ?? 0;
    expect([GIVES, SHOULD, VERDICT].map((column) => seen()[left]?.[column])).toEqual([8, 6, "differs"]);
    const listed = seen().find((row) => String(row[0]).startsWith("13. "));
    expect(listed?.slice(6)).toEqual([0, 1, "differs"]);
  });

  test("without the add-in nothing is called right or wrong: it was not calculated", async () => {
    const { host, rows, seen, sheet } = await open();
    await host.Excel.run(async (context) => {
      for (const row of rows) context.workbook.worksheets.getItem(sheet.name).getCell(row, GIVES).formulas = [[`=NOADDIN.${String(sheet.rows[row]?.[GIVES]?.formula?.text.includes("WEIGHTS") === true ? "WEIGHTS" : "OTHER")}()`]];
      await context.sync();
    });
    expect(new Set(rows.map((row) => seen()[row]?.[VERDICT]))).toEqual(new Set(["not calculated"]));
    expect(seen()[1]?.[0]).toBe(count("en", 0));
  });
});

test("a formula names the cells of the inputs, wherever they stand", () => {
  const stability = CASES.find(({ id }) => id === "weight-stability");
  expect(stability && answerFormula(stability, stability.answers[0]!, { scenario: { row: 9, column: 0 } }, "nl")).toBe("INDEX(COMMISSION.STABILITY($A$10:$F$11),2,4)");
  const poles = CASES.find(({ id }) => id === "content-poles");
  expect(poles && answerFormula(poles, poles.answers[1]!, { scores: { row: 4, column: 0 } }, "nl")).toBe('COMMISSION.MODEL($B$7:$F$7,,"nl")');
});

describe("frameworks/verification is refused where a case cannot be put to a function", () => {
  const schema = publishedCase(item);
  const good = { id: "a", function: "WEIGHTS", blocks: { ranks: [[1], [2]] }, arguments: [{ say: "ranked" }, { block: "ranks" }], tolerance: 0.1, answers: [{ of: "a", at: [2, 2], is: 1 }], derived: "by-hand", basis: "source", reference: [{ key: "commission", where: "x" }] };
  test("a sound one is taken", () => {
    expect(schema.safeParse(good).success).toBe(true);
  });
  test.each([
    ["a function that is not called", { function: "RANK" }],
    ["rows of unequal length", { blocks: { ranks: [[1], [2, 3]] } }],
    ["a blank cell", { blocks: { ranks: [[1], [null]] } }],
    ["a block that is not there", { arguments: [{ block: "other" }] }],
    ["cells outside the block", { arguments: [{ block: "ranks", from: [1, 1], to: [3, 1] }] }],
    ["a number without a margin", { tolerance: undefined }],
    ["no word on how the answer was found", { derived: undefined }],
  ])("%s", (_what, change) => {
    expect(schema.safeParse({ ...good, ...change }).success).toBe(false);
  });
});
