/** What a council member types by hand into a score, a share, a choice: the edition reads what the engine reads, or takes it for a cell that cannot be used, as the engine would; never for another number. */
import { checkedBook } from "../../src/council/checked-book";
import type { EditionInput } from "../../src/council/edition";
import { DEFAULT_PARAMETERS, frameworks, readScenarioTable, withSimulatedSchemes, type Cell, type Language } from "../../src/engine";
import { headerOf, columnGroups, parameterRow, type Book, type Sheet } from "../../src/sheets";
import { VALUE_COLUMN } from "../../src/sheets/framework-sheet";
import { differences, type Trial } from "./differences";
import { randomEditions } from "./random-editions";
import { changedFor, DELIVERED, typedSettings } from "./random-settings";
import { typedTable } from "./random-typing";
import { lean as leanWithSimulator, planted } from "./typed-books";
import { searchedAnew, withoutDrawn } from "./without-drawn";

const SETS = Number(process.env["COUNCIL_SETS"] ?? 30);
const SCENARIOS = 4;
/** COUNCIL_SEED looks at other tables. */
const SEED = Number(process.env["COUNCIL_SEED"] ?? 4000);
/** As the recalculation test: a few seconds a workbook on a free processor, and several times that beside other work. */
const PATIENCE = 20 * 60_000;
const date = new Date("2026-11-22T00:00:00Z");

const calculating: ReadonlySet<Sheet["role"]> = new Set(["scenarios", "calculation", "payment", "framework", "lists"]);
const lean = (book: Book): Book => ({ ...book, sheets: book.sheets.filter(({ role }) => calculating.has(role)).map((sheet) => ({ ...sheet, validations: [], conditionals: [], charts: [] })) });

/** The book of what the engine reads, and the same in whose scenario table stands what was typed, over results that are all wrong. */
function trial(at: number, wider: boolean): Trial {
  const language: Language = at % 2 === 0 ? "nl" : "en";
  const { cells, read } = typedTable(SCENARIOS, language, SEED + at, wider);
  const input: EditionInput = { scenarios: readScenarioTable(read).scenarios, parameters: DEFAULT_PARAMETERS, language, date };
  const expected = lean(checkedBook(input).book);
  const byLabel = new Map(columnGroups(language).flatMap(({ inputs }) => inputs).map((each) => [headerOf(each, language), each.id]));
  const typedAt = (label: Cell | undefined, row: number): Cell => cells[row]?.[cells[0]?.indexOf(byLabel.get(String(label)) ?? "") ?? -1] ?? null;
  const opened = {
    ...expected,
    sheets: expected.sheets.map((sheet) => {
      const header = sheet.role === "scenarios" ? (sheet.tables[0]?.area.row ?? 0) : -1;
      return { ...sheet, rows: sheet.rows.map((row, r) => row.map((cell, c) => (cell?.formula && cell.value !== null ? { ...cell, value: typeof cell.value === "number" ? cell.value + 17 : "planted" } : cell && header >= 0 && r > header ? { ...cell, value: typedAt(sheet.rows[header]?.[c]?.value, r - header) ?? null } : cell))) };
    }),
  };
  return { opened, expected };
}

/** So many settings are typed in a book. */
const SETTINGS = 12;
const editions = randomEditions(SETS, 3, SEED);

/** A book with settings typed by hand over those of delivery, and the book of what the engine reads of them. */
function settingsTrial(at: number): Trial {
  const edition = editions[at]?.before;
  if (!edition) throw new Error(`there is no random edition ${at}`);
  const { typed, parameters } = typedSettings(SETTINGS, SEED + at);
  const input = (own: EditionInput["parameters"]): EditionInput => ({ ...edition, parameters: own, scenarios: edition.simulator ? withSimulatedSchemes({ scenarios: edition.scenarios.map((each) => ({ ...each, simulated: undefined })), problems: [], language: edition.language, columns: {} }, edition.simulator, own).scenarios : edition.scenarios });
  const [before, after] = [input(DELIVERED), input(parameters)];
  const rows = new Map(frameworks.parameters.flatMap(({ id }) => (typed.has(id) ? [[parameterRow(id), typed.get(id) ?? null] as const] : [])));
  const delivered = planted(leanWithSimulator(checkedBook(before).book));
  const opened = { ...delivered, sheets: delivered.sheets.map((sheet) => (sheet.role === "framework" ? { ...sheet, rows: sheet.rows.map((row, r) => row.map((cell, c) => (cell && c === VALUE_COLUMN && rows.has(r) ? { ...cell, value: rows.get(r) ?? null } : cell))) } : sheet)) };
  const whole = leanWithSimulator(checkedBook(after).book);
  // A fixed result stands as long as nothing that it rests on was changed.
  const drawn = changedFor("chance", parameters) ? withoutDrawn(whole, after) : whole;
  return { opened, expected: changedFor("others", parameters) ? searchedAnew(drawn, after) : drawn };
}

test(`settings of every part, typed in ${SETS} books: numbers, texts that say one, beyond their range, no number, nothing: every answer is the engine's`, async () => {
  const { compared, differences: found } = await differences(true, SETS, settingsTrial);
  expect(found.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(SETS * 1000);
}, PATIENCE);

test(`ranges, commas, percentages, words for yes and for unknown, typed as texts in ${SETS} tables: every answer is the engine's`, async () => {
  const { compared, differences: found } = await differences(true, SETS, (at) => trial(at, false));
  expect(found.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(SETS * 1000);
}, PATIENCE);

test("what only the engine reads counts in the edition as a cell that cannot be used: the answers are those that the engine gives of such a cell", async () => {
  const { compared, differences: found } = await differences(true, SETS, (at) => trial(at, true));
  expect(found.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(SETS * 1000);
}, PATIENCE);
