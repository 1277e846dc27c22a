/** The edition of the seven cases on paper: what a machine can see of it. Somebody still has to read it (docs/council-edition.md says when that was). */
import { councilEdition } from "../../src/council";
import { laidOut } from "../../src/council/council-book";
import { coverAnswers } from "../../src/council/cover";
import { counterWords } from "../../src/council/native/counter-columns";
import { LANGUAGES, lessonAgainst, text, type Language } from "../../src/engine";
import { joined, printed, type Page } from "./printed";
import { sevenCases } from "./seven-cases";

/** Pages a sheet may take: a brief is one page, and what nobody reads whole is no stack. */
const MOST: Readonly<Record<string, number>> = { cover: 1, comparison: 3, scenario: 3, risks: 3, payment: 1, robustness: 2, simulation: 5, scenarios: 2, segments: 1, schemes: 2, partners: 1, calculation: 1, framework: 11, lists: 2, sources: 3, provenance: 1 };
const MOST_IN_ALL = 54;

describe.each(LANGUAGES)("in %s", (language: Language) => {
  const input = sevenCases(language);
  let pages: readonly Page[] = [];
  let all = "";

  beforeAll(async () => {
    pages = printed((await councilEdition(input)).file);
    all = joined(pages.map((page) => page.text).join("\n"));
  }, 600_000);

  test("no cell is too narrow for its number, and none shows an error", () => {
    expect(pages.filter((page) => /#{2,}|#(N\/A|NAME\?|NAAM\?|REF!|VALUE!|DIV\/0!|NUM!)/.test(page.text)).map(({ sheet }) => sheet)).toEqual([]);
    expect(pages.filter((page) => /\bErr:\d/.test(page.text))).toEqual([]);
  });

  test("every sheet prints, in no more pages than it should, each page with its sheet and its number", () => {
    const { book } = laidOut(input);
    expect(pages.length).toBeLessThanOrEqual(MOST_IN_ALL);
    const counted = book.sheets.map(({ name, role }) => ({ name, pages: pages.filter(({ sheet }) => sheet === name).length, most: MOST[role] ?? 0 }));
    expect(counted.filter(({ pages: count, most }) => count === 0 || count > most)).toEqual([]);
    pages.forEach((page, at) => expect(joined(page.text)).toContain(joined(text(language, "sheets.print.page").replace("&P", String(at + 1)).replace("&N", String(pages.length)))));
  });

  test("no page is nearly empty because some columns or rows were left over", () => {
    const stubs = pages.filter((page) => page.text.split(/\s+/).length < 20 && !page.text.includes(text(language, "council.calculation.title")));
    expect(stubs.map(({ sheet, text: words }) => `${sheet}: ${words.slice(0, 60)}`)).toEqual([]);
  });

  test("no heading stands alone at the foot of a page", () => {
    const headings = new Set(["typed", "results", "content", "form", "legal"].map((key) => text(language, `council.scenario.${key}`)));
    expect(pages.filter(({ lines }) => headings.has(lines.at(-2) ?? "")).map(({ sheet, lines }) => [sheet, lines.at(-2)])).toEqual([]);
  });

  test("the cover is one page and holds the question, every answer and every limit whole", () => {
    const [cover, second] = pages;
    expect(second?.sheet).not.toBe(cover?.sheet);
    const words = joined(cover?.text ?? "");
    for (const { says } of coverAnswers(laidOut(input).edition)) for (const sentence of says.split(". ")) expect(words).toContain(joined(sentence));
    const { evaluations } = laidOut(input).edition;
    for (const evaluation of evaluations) expect(words).toContain(joined(counterWords(evaluation, input.parameters, language)));
    for (const key of ["limit-position", "limit-risks", "limit-default", "limit-edit"]) expect(words).toContain(joined(text(language, `council.cover.${key}`)));
  });

  test("every long text is there to its last letter: evidence, notes, arguments", () => {
    const { book } = laidOut(input);
    const long = book.sheets.filter(({ role }) => role === "scenario").flatMap(({ rows, print }) => rows.slice(0, print.area?.rows).flatMap((row) => row.flatMap((cell) => (typeof cell?.value === "string" && cell.value.length > 120 ? [cell.value] : []))));
    expect(long.length).toBeGreaterThan(20);
    expect(long.filter((words) => !all.includes(joined(words))).map((words) => words.slice(0, 80))).toEqual([]);
  });
});

test("long titles and names are whole on paper, no header stands alone, and thirty scenarios are no stack", async () => {
  const input = sevenCases("nl");
  const title = "Keuze voor de begeleiding van langdurig werkzoekenden in de regio vanaf 2027: wie doet wat, en hoe wordt er betaald?";
  const name = "Begeleiding van langdurig werkzoekenden met alle gemeenten van de arbeidsmarktregio samen, in zeven percelen met een raamovereenkomst voor vier jaar (variant B)";
  const [first, ...others] = input.scenarios;
  if (!first) throw new Error("there is no case");
  const long = { ...input, title, scenarios: [{ ...first, name }, ...others.slice(0, 3)] };
  const pages = printed((await councilEdition(long)).file);
  expect(joined(pages[0]?.text ?? "")).toContain(joined(title));
  const heading = (role: string, words: string): void => {
    const sheet = laidOut(long).book.sheets.find((each) => each.role === role)?.name ?? "";
    for (const page of pages.filter((each) => each.sheet === sheet)) expect([sheet, joined(page.text).includes(joined(words))]).toEqual([sheet, true]);
  };
  for (const role of ["cover", "risks", "payment", "robustness", "scenarios"]) heading(role, name);
  // A page of risks that holds a heading also holds numbers under it.
  const risks = laidOut(long).book.sheets.find(({ role }) => role === "risks")?.name;
  // The page number is the last line.
  for (const page of pages.filter(({ sheet }) => sheet === risks)) expect(page.lines.at(-2)).toMatch(/\d\.\d\d$|[●–]$/);
  const thirty = printed((await councilEdition({ ...input, scenarios: Array.from({ length: 30 }, (_, at) => ({ ...(input.scenarios[at % 7] ?? first), name: `${at + 1}. ${input.scenarios[at % 7]?.name ?? ""}` })) })).file);
  expect(thirty.length).toBeLessThanOrEqual(75);
  const words = joined(thirty.map((page) => page.text).join("\n"));
  for (const zone of ["market", "mixed", "network"] as const) expect(words).toContain(joined(lessonAgainst(zone, "nl") ?? "nothing"));
}, 300_000);

test("a text of ten thousand letters is printed whole, over as many rows as it takes", async () => {
  const words = Array.from({ length: 1800 }, (_, at) => `w${at}`).join(" ");
  const [first] = sevenCases("en").scenarios;
  if (!first) throw new Error("there is no case");
  const pages = printed((await councilEdition({ ...sevenCases("en"), simulator: undefined, scenarios: [{ ...first, values: { ...first.values, evidence: { kind: "text", text: words } } }] })).file);
  // Headers and footers stand between the pieces: word by word.
  const found = new Set(pages.flatMap(({ text: each }) => each.split(/\s+/)));
  expect(words.split(" ").filter((word) => !found.has(word))).toEqual([]);
}, 300_000);
