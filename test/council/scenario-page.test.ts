import { laidOut } from "../../src/council/council-book";
import { coverAnswers } from "../../src/council/cover";
import { text } from "../../src/engine";
import { editionsToRead } from "./editions-to-read";

const { seven, unknown } = editionsToRead("en");
const made = laidOut(seven);
const pages = made.book.sheets.filter(({ role }) => role === "scenario");
const say = (key: string): string => text("en", `council.scenario.${key}`);

test("a scenario's page begins with the answer of the cover, and follows its cell", () => {
  const answers = coverAnswers(made.edition);
  const [cover] = made.book.sheets;
  pages.forEach(({ rows }, at) => {
    const cell = rows[1]?.[0];
    expect(cell?.value).toBe(answers[at]?.says);
    const [, row] = /^'?Answer'?!\$B\$(\d+)$/.exec(cell?.formula?.text ?? "") ?? [];
    expect(cover?.rows[Number(row) - 1]?.[1]?.value).toBe(cell?.value);
  });
});

test("what speaks against it is printed before any number", () => {
  for (const { rows } of pages) {
    const words = rows.map((row) => row[0]?.value);
    expect(words.indexOf(text("en", "aspects.beside-against"))).toBeGreaterThan(0);
    expect(words.indexOf(text("en", "aspects.beside-against"))).toBeLessThan(words.indexOf(say("content")));
  }
});

test("each single risk and payment design is printed on its own sheet, and stands on the page outside the print", () => {
  const [page] = pages;
  const row = page!.rows.findIndex((cells) => cells[0]?.value === text("en", "aspects.risk-creaming"));
  expect(row).toBeGreaterThanOrEqual(page!.print.area!.rows);
});

test("a criterion of which nothing is known adds nothing: its cell is blank, not 0", () => {
  const page = laidOut(unknown).book.sheets.filter(({ role }) => role === "scenario")[1]!;
  const rows = page.rows.filter((cells) => ["Target group", "Service"].includes(String(cells[0]?.value)));
  expect(rows.map((cells) => [cells[3]?.value, cells[6]?.value])).toEqual([[3, 0.5], ["", ""]]);
});

test("no table of results where there is none, and a page begins a row before a picture", () => {
  const [nothing] = laidOut(unknown).book.sheets.filter(({ role }) => role === "scenario");
  expect(nothing!.rows.slice(0, nothing!.print.area!.rows).some((cells) => cells[0]?.value === say("results"))).toBe(false);
  for (const { charts, print } of pages) expect(print.breaksBefore).not.toContain(charts[0]!.at.row);
});

test("an answer that is not settled is not said to hold for so many weightings: little is known then", () => {
  const [, open] = coverAnswers(laidOut(unknown).edition);
  expect(open!.says).toContain(text("en", "council.cover.open"));
  expect(open!.says).not.toContain(text("en", "council.cover.under"));
  expect(open!.says).not.toContain(text("en", "council.cover.always"));
});

test("what was filled in has its unit, except where its name says that it is counted; a range is written with a dash", () => {
  const filled = (page: (typeof pages)[number]): ReadonlyMap<unknown, unknown> => new Map(page.rows.map((cells) => [cells[0]?.value, cells[2]?.value]));
  expect(filled(pages[0]!).get("Duration (years)")).toBe(1.5);
  expect(filled(pages[1]!).has("Number of providers")).toBe(true);
  expect(filled(pages[2]!).get("Share of outcome pay")).toBe("0.6–1");
});
