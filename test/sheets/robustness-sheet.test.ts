import { DEFAULT_PARAMETERS, readScenarioTable, robustness } from "../../src/engine";
import { robustnessSheet } from "../../src/sheets";
import { stability } from "../../src/functions/functions-robustness";
import "../functions/runtime";

const TABLE = [["Scenario", "Target group", "Service", "Required expertise", "Provider field", "Measuring added value"], ["Now", 1, 2, 3, 4, 5], ["Then", 5, 5, 5, 4, 5]] as const;
const of = (rows: readonly (readonly (string | number)[])[]) => robustness(readScenarioTable(rows).scenarios, DEFAULT_PARAMETERS, { assumption: { kind: "unknown" }, only: ["recommendation"] });

describe("the sheet How sure", () => {
  const sheet = robustnessSheet(of(TABLE), "en");
  const at = (row: number, column: number) => sheet.rows[row]![column]!;

  it("begins with the finding, then the table that the function spills, with the same values", () => {
    expect(at(1, 0).value).toBe("1 of 2 scenarios keep their model under every weighting. Least sure is Now: that model holds under 50% of the weightings.");
    expect(at(5, 0).formula).toEqual({ text: 'COMMISSION.ROBUSTNESS(IF(Scenarios[#All]="","",Scenarios[#All]),,IF(Framework[#All]="","",Framework[#All]))', spill: { rows: 3, columns: 17 } });
    expect([at(6, 0).value, at(6, 1).value]).toEqual(["Now", "mixed"]);
    expect(at(6, 2).value).toBeCloseTo(0.25146666666666667, 12);
    const spilled = stability(TABLE as never, undefined, "en");
    spilled.forEach((row, i) => expect(sheet.rows[5 + i]!.slice(18, 23).map((cell) => cell!.value)).toEqual(row));
  });

  it("has a finding as title of each chart, its alt text in words, and values from cells", () => {
    const [chances, margins] = sheet.charts;
    expect(chances).toMatchObject({ kind: "stacked-bar", title: "Least sure: Now, with the same model under 50% of the weightings" });
    expect(chances!.alt).toContain("Now: market 25%, mixed 50%, network 25%; Then: market 0%, mixed 0%, network 100%");
    for (const { values, categories } of chances!.series) expect([values.area.row, values.area.rows, categories.area.row]).toEqual([6, 2, 6]);
    expect(margins!.series[0]).toMatchObject({ color: "none", values: { area: { row: 6, column: 21, rows: 5 } } });
    const room = at(6, 23);
    expect(room.formula!.text).toBe("W7-V7");
    expect(room.value).toBeCloseTo(0.32, 12);
  });

  it("holds no null and no chart where nothing is known", () => {
    const empty = robustnessSheet(of([["Scenario", "Initiative"], ["A", 3]]), "nl");
    expect(empty.rows[1]![0]!.value).toBe("Van geen enkel scenario zijn genoeg scores bekend.");
    expect(empty.charts).toEqual([]);
    expect(empty.rows[6]!.slice(0, 17).every((cell) => cell !== null && cell.value !== null)).toBe(true);
  });
});
