import { DEFAULT_PARAMETERS, LANGUAGES, readScenarioTable, robustness, type Language } from "../../src/engine";
import { robustnessSheet, type Reference, type Sheet } from "../../src/sheets";
import { stability } from "../../src/functions/functions-robustness";
import "../functions/runtime";

const TABLE = [["Scenario", "Target group", "Service", "Required expertise", "Provider field", "Measuring added value"], ["Now", 1, 2, 3, 4, 5], ["Then", 5, 5, 5, 4, 5]] as const;
const of = (rows: readonly (readonly (string | number | null)[])[]) => robustness(readScenarioTable(rows).scenarios, DEFAULT_PARAMETERS, { assumption: { kind: "unknown" }, only: ["recommendation"] });
const valuesAt = (sheet: Sheet, { area }: Reference): unknown[] => Array.from({ length: area.rows }, (_row, at) => sheet.rows[area.row + at]?.[area.column]?.value);

describe("the sheet How sure", () => {
  const sheet = robustnessSheet(of(TABLE), "en");
  const at = (row: number, column: number) => sheet.rows[row]![column]!;
  const top = sheet.print.repeatRows!.from;

  it("begins with the finding, then the charts, then the table that the function spills, with the same values", () => {
    expect(at(1, 0).value).toBe("1 of 2 scenarios keep their model under every weighting. Least sure is Now: that model holds under 50% of the weightings.");
    expect(at(1, 0).formula!.text).toMatch(/^IF\(COUNT\(/);
    expect(at(top, 0).formula).toEqual({ text: 'COMMISSION.ROBUSTNESS(IF(Scenarios[#All]="","",Scenarios[#All]),,IF(Framework[#All]="","",Framework[#All]))', spill: { rows: 3, columns: 17 } });
    expect([at(top + 1, 0).value, at(top + 1, 1).value]).toEqual(["Now", "mixed"]);
    expect(at(top + 1, 2).value).toBeCloseTo(0.25146666666666667, 12);
    const spilled = stability(TABLE as never, undefined, "en");
    spilled.forEach((row, i) => expect(sheet.rows[top + i]!.slice(18, 23).map((cell) => cell!.value)).toEqual(row));
  });

  it("has a living finding as title of each chart, its alt text in words, and values from cells beside the tables", () => {
    const [chances, margins] = sheet.charts;
    expect(chances).toMatchObject({ kind: "stacked-bar", title: "Least sure: Now, with the same model under 50% of the weightings" });
    expect(chances!.alt).toContain("Now: market 25%, mixed 50%, network 25%; Then: market 0%, mixed 0%, network 100%");
    expect(chances!.series.map(({ values }) => valuesAt(sheet, values)[1])).toEqual([0, 0, 1]);
    expect(valuesAt(sheet, chances!.series[0]!.categories)).toEqual(["Now", "Then"]);
    expect(margins!.series[0]).toMatchObject({ color: "none", values: { area: { rows: 5 } } });
    expect(Number(valuesAt(sheet, margins!.series[1]!.values)[0])).toBeCloseTo(0.32, 12);
    for (const { title, titleFrom } of sheet.charts) expect(at(titleFrom!.area.row, titleFrom!.area.column)).toMatchObject({ value: title, formula: {} });
    const room = at(top + 1, 23);
    expect(room.value).toBeCloseTo(0.32, 12);
  });

  it("can grow: nothing stands below its tables, and no chart over them", () => {
    expect(sheet.charts.every((chart) => chart.at.row + chart.at.rows < top)).toBe(true);
    expect(sheet.rows.slice(top + 3).every((row) => (row[0] ?? null) === null)).toBe(true);
    expect(sheet.rows.slice(top + 11).flat()).toEqual([]);
  });

  it("leaves out of the chart what is not known, and says so beside its bar", () => {
    const part = robustnessSheet(of([...TABLE, ["Dark", null, null, null, null, null]]), "en");
    const [chances] = part.charts;
    expect(valuesAt(part, chances!.series[0]!.categories)).toEqual(["Now", "Then", "Dark (unknown)"]);
    expect(chances!.series.map(({ values }) => valuesAt(part, values)[2])).toEqual(["#N/A", "#N/A", "#N/A"]);
    expect(part.rows[1]![0]!.value).toContain("1 of 2 scenarios");
  });

  it.each(LANGUAGES)("says in %s that every answer holds, where it does", (language: Language) => {
    const firm = robustnessSheet(of([TABLE[0], TABLE[2]]), language);
    expect(firm.rows[1]![0]!.value).toBe({ nl: "Elk scenario houdt zijn model bij elke weging.", en: "Every scenario keeps its model under every weighting." }[language]);
    expect(firm.charts[0]!.title).toBe(firm.rows[1]![0]!.value);
  });

  it("holds no null and no chart where nothing is known", () => {
    const empty = robustnessSheet(of([["Scenario", "Initiative"], ["A", 3]]), "nl");
    expect(empty.rows[1]![0]!.value).toBe("Van geen enkel scenario zijn genoeg scores bekend.");
    expect(empty.charts).toEqual([]);
    expect(empty.rows[empty.print.repeatRows!.from + 1]!.slice(0, 17).every((cell) => cell !== null && cell.value !== null)).toBe(true);
  });
});
