import { laidOut } from "../../src/council/council-book";
import type { EditionInput } from "../../src/council/edition";
import { columnLabel, DEFAULT_PARAMETERS, LANGUAGES, readScenarioTable, text, type Language, type Scenario } from "../../src/engine";
import { headerOf, scenarioPlaces, address, type Sheet } from "../../src/sheets";
import { inputOf } from "../../src/engine";

const good = { "target-group": 4, service: 2, expertise: 3, "provider-field": 2, measurability: 2 };
function scenarios(rows: readonly Readonly<Record<string, unknown>>[]): readonly Scenario[] {
  const columns = ["scenario", ...new Set(rows.flatMap((row) => Object.keys(row)))];
  return readScenarioTable([columns, ...rows.map((row, at) => columns.map((id) => (id === "scenario" ? `S${at + 1}` : ((row[id] ?? null) as string | number | null))))]).scenarios;
}
const edition = (rows: readonly Readonly<Record<string, unknown>>[], language: Language): EditionInput => ({ scenarios: scenarios(rows), parameters: DEFAULT_PARAMETERS, language, date: new Date("2026-11-22T00:00:00Z") });
const sheetsOf = (input: EditionInput): ReadonlyMap<string, Sheet> => new Map(laidOut(input).book.sheets.map((sheet) => [sheet.role === "scenario" ? `page ${sheet.name}` : sheet.role, sheet]));
const at = (sheet: Sheet | undefined, row: number, column: number): unknown => sheet?.rows[row]?.[column]?.value;

describe.each(LANGUAGES)("cells that cannot be read (%s)", (language) => {
  const sheet = text(language, "sheets.names.scenarios");
  const places = scenarioPlaces(language, () => true);
  const cell = (id: string, scenario: number): string => `${address(places.row(scenario), places.columns.get(id) ?? -1)} (${headerOf(inputOf(id)!, language)})`;
  const bad = sheetsOf(edition([{ ...good, duration: 4 }, { ...good, "target-group": 7, service: "abc", duration: 99, mitigations: "nothing of ours", payment: "?" }], language));
  const fine = sheetsOf(edition([good, { ...good, service: "2..4", payment: "?" }], language));
  const counted = (count: number): string => (count === 1 ? text(language, "council.unread.one", { sheet }) : `${text(language, "council.unread.many-before")} ${count} ${text(language, "council.unread.many-after", { sheet })}`);

  test("are counted on cover and comparison, and on the page of their scenario alone", () => {
    expect(at(bad.get("cover"), 2, 0)).toBe(counted(4));
    expect(at(bad.get("comparison"), 2, 0)).toBe(counted(4));
    expect(at(bad.get("page S1"), 2, 0)).toBe("");
    expect(at(bad.get("page S2"), 2, 0)).toBe(counted(4));
  });

  test("stand beside their row with what they take, and above the table in place of its guide, with what to do", () => {
    const table = bad.get("scenarios")!;
    const last = table.rows[3]!.length - 1;
    expect(at(table, 3, last)).toBe(text(language, "council.unread.title"));
    const says = (key: string, data: Readonly<Record<string, number>> = {}): string => text(language, `council.unread.takes.${key}`, data);
    const words = [`• ${cell("target-group", 1)}; ${cell("service", 1)}: ${says("score")}`, `• ${cell("mitigations", 1)}: ${says("choices")}`, `• ${cell("duration", 1)}: ${says("number", { low: 0, high: 50 })}`];
    expect(String(at(table, 5, last)).split(/ (?=•)/).sort()).toEqual(words.sort());
    expect(at(table, 4, last)).toBe("");
    expect(at(table, 1, 0)).toBe(`${counted(4)} ${String(at(table, 5, last)).slice(0, 400)}. ${text(language, "council.unread.mend")}`);
  });

  test("are coloured by what stands beside their row: no format looks at another sheet", () => {
    const { conditionals } = bad.get("scenarios")!;
    expect(conditionals.filter(({ rule }) => rule.kind === "formula" && rule.style === "attention" && rule.text.includes("ADDRESS(ROW(),COLUMN(),4)"))).toHaveLength(1);
    expect(conditionals.every(({ rule }) => rule.kind !== "formula" || !rule.text.includes("!"))).toBe(true);
  });

  test("the cover says that a score cannot be read, not that there are too few", () => {
    const row = bad.get("cover")!.rows.find((cells) => cells[0]?.value === "S2")!;
    expect(String(row[1]?.value)).toContain(text(language, "council.cover.unread"));
  });

  test("where all can be read nothing is said, and the guide stands: a word for unknown is no fault", () => {
    expect([at(fine.get("cover"), 2, 0), at(fine.get("comparison"), 2, 0), at(fine.get("page S2"), 2, 0)]).toEqual(["", "", ""]);
    expect(at(fine.get("scenarios"), 1, 0)).toBe(text(language, "sheets.scenarios.guide"));
  });

  test("of a long table too, where only the columns are laid out that somebody filled in", () => {
    const many = sheetsOf(edition(Array.from({ length: 201 }, (_, row) => ({ ...good, service: row === 150 ? 9 : 3 })), language));
    expect(at(many.get("comparison"), 2, 0)).toBe(counted(1));
    expect(String(at(many.get("scenarios"), 1, 0))).toContain(`(${columnLabel("service", language)})`);
  });
});
