/** Hostile texts in every place where a user's text can land: they come back from LibreOffice as they were typed, or a message says what became of them. */
import { councilEdition } from "../../src/council";
import { laidOut } from "../../src/council/council-book";
import { DEFAULT_PARAMETERS, exampleCase, readScenarioTable, rowsOfRecords, withSimulatedSchemes, type Scenario } from "../../src/engine";
import type { CellValue } from "../../src/sheets";
import { compareCells } from "./compare-cells";
import { Recalculator, type Values } from "./recalculate";

const PATIENCE = 300_000;
const date = new Date("2026-11-22T00:00:00Z");
const TEXTS = [
  "=cmd|' /C calc'!A0", "@SUM(1+1)", "+1+1", "-2+3", "\tTab", "a\rb", "a\r\nb", "_x0041_", "a\u000bb", "\u202eabc \u05e9\u05dc\u05d5\u05dd", "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb", "NaN", "'quoted", "2027 plan", "a:b\\c/d?e*f[g]", "History", "&9&P",
  `=1+1 ${"long ".repeat(30)}`, "\ufffe end", "\"", "\"&A1&\"", "1..2", "TRUE", "#N/A",
];

const partner = (words: string, costBorne: number) => ({ partner: words, costBorne, benefitReceived: 10, share: null, remark: words });
/** A scenario with that text wherever somebody types one. */
const filled = (words: string, at: number): Scenario => ({ partners: [partner(words, 4), partner("other", 6)], name: `${words} ${at}`, row: at + 1, cells: {}, values: { service: { kind: "quantity", low: 2, high: 4 }, evidence: { kind: "text", text: words }, notes: { kind: "text", text: words }, assessor: { kind: "text", text: words } } });

/** The edition of scenarios, opened and recalculated; the formulas give what the engine gives. */
async function opened(input: Parameters<typeof councilEdition>[0]): Promise<{ readonly values: Values; readonly codes: readonly string[]; readonly differences: readonly string[] }> {
  const { file, problems } = await councilEdition(input);
  const program = new Recalculator(true);
  let values: Values = new Map();
  try {
    await program.open(1, () => Promise.resolve(file), (_, found) => { values = new Map([...found].map(([name, rows]) => [name, rows.map((row) => row.map((value) => asHeld(value as CellValue)))])); });
  } finally {
    program.close();
  }
  const { book } = laidOut(input);
  const held = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => cell && { ...cell, value: asHeld(cell.value) })) })) };
  return { values, codes: problems.map(({ code }) => code), differences: compareCells(held, values).differences };
}

/** Ends of lines may become other ends of lines. */
const asHeld = (words: CellValue): CellValue => (typeof words === "string" ? words.replace(/\r\n?/g, "\n") : words);
const inSheet = (values: Values, sheet: string): ReadonlySet<unknown> => new Set((values.get(sheet) ?? []).flat().map((value) => asHeld(value as CellValue)));

test.each([TEXTS.slice(0, 12), TEXTS.slice(12)])("names, evidence, notes, assessors, partners and the title, a sheet for each scenario", async (...texts) => {
  const scenarios = texts.map(filled);
  for (const title of texts.slice(0, 2)) {
    const { values, codes, differences } = await opened({ scenarios, parameters: DEFAULT_PARAMETERS, language: "en", date, title });
    expect(codes).toEqual([]);
    expect(differences).toEqual([]);
    const found = inSheet(values, "Scenarios");
    expect(texts.filter((words) => !found.has(asHeld(words)))).toEqual([]);
    expect(scenarios.filter(({ name }) => !found.has(asHeld(name))).map(({ name }) => name)).toEqual([]);
    expect(texts.filter((words) => !inSheet(values, "Partners").has(asHeld(words)))).toEqual([]);
    expect(inSheet(values, "Answer").has(asHeld(title))).toBe(true);
  }
}, PATIENCE);

test("segments and payment schemes: the names that the simulator goes by", async () => {
  const given = exampleCase("en");
  const pick = (at: number): string => TEXTS[at] ?? "";
  const segments = given.segments.map((segment, at) => ({ ...segment, segment: `${pick(at)} ${at}` }));
  const schemes = given.schemes.map((scheme, at) => ({ ...scheme, scheme: `${pick(at + 5)} ${at}` }));
  const simulator = { segments: rowsOfRecords("segments", segments), schemes: rowsOfRecords("schemes", schemes) };
  const typed = readScenarioTable([["Scenario", "Service", "Payment scheme"], ...schemes.map(({ scheme }, at) => [`S${at}`, 3, scheme])]);
  const { scenarios } = withSimulatedSchemes(typed, simulator, DEFAULT_PARAMETERS);
  const { values, differences } = await opened({ scenarios, parameters: DEFAULT_PARAMETERS, language: "en", date, simulator });
  expect(differences).toEqual([]);
  expect(segments.filter(({ segment }) => !inSheet(values, "Segments").has(asHeld(segment))).map(({ segment }) => segment)).toEqual([]);
  expect(schemes.filter(({ scheme }) => !inSheet(values, "Schemes").has(asHeld(scheme))).map(({ scheme }) => scheme)).toEqual([]);
}, PATIENCE);

test("long texts with pictures and without spaces are whole on the page of the scenario, piece by piece", async () => {
  const texts = [`\ud83d\ude00 ${"word ".repeat(1000)}`.trim(), "x".repeat(6000), "\ud83d\ude00".repeat(3000), `${"=1+1 ".repeat(900)}\ud83d\ude00`];
  const { values, codes, differences } = await opened({ scenarios: texts.map((words, at) => ({ ...filled("short", at), values: { ...filled("short", at).values, evidence: { kind: "text", text: words } } })), parameters: DEFAULT_PARAMETERS, language: "en", date });
  expect(codes).toEqual([]);
  // LibreOffice counts characters where Excel counts their halves: pieces of texts with pictures are cut elsewhere, and the whole is the same.
  expect(differences.filter((difference) => !difference.includes("(MID("))).toEqual([]);
  texts.forEach((words, at) => expect([at, [...(values.get(`short ${at}`) ?? [])].map((row) => String(row[0] ?? "")).join("").includes(words)]).toEqual([at, true]));
}, PATIENCE);

test("what no cell can hold is told with its cell: too long, half a character; the rest of the edition is there", async () => {
  const { codes, values } = await opened({ scenarios: [filled("x".repeat(40_000), 0), filled("half \ud83d", 1), filled("fine", 2)], parameters: DEFAULT_PARAMETERS, language: "nl", date });
  expect([...new Set(codes)].sort()).toEqual(["council-text-broken", "council-text-cut"]);
  expect(inSheet(values, "Scenariotabel").has("fine 2")).toBe(true);
}, PATIENCE);
