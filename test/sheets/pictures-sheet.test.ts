import { assess, criteriaOf, DEFAULT_PARAMETERS, LANGUAGES, readScenarioTable, type Language } from "../../src/engine";
import { exampleRows, type CellValue, type Reference, type Sheet } from "../../src/sheets";
import { comparisonSheet } from "../../src/sheets/comparison-sheet";
import { picturesSheet } from "../../src/sheets/pictures/pictures-sheet";
import { contributions } from "../../src/functions/functions-scenarios";
import "../functions/runtime";

const evaluations = (rows: readonly (readonly unknown[])[]) => assess(readScenarioTable(rows as never), DEFAULT_PARAMETERS).evaluations;
const HEADER = ["Scenario", "Target group", "Service", "Required expertise", "Provider field", "Measuring added value"];
const SMALL = [HEADER, ["Now", 1, 2, 3, null, "2-4"], ["Then", 5, 5, 5, 4, 5], ["Dark", null, null, null, null, null]];
const sheet = picturesSheet(evaluations(SMALL), "en");
const valuesAt = (of: Sheet, { area }: Reference): CellValue[] => Array.from({ length: area.rows }, (_row, r) => Array.from({ length: area.columns }, (_cell, c) => of.rows[area.row + r]?.[area.column + c]?.value ?? null)).flat();
const [position, adds, profile] = sheet.charts;

test("the table behind the charts is what the function spills, cell by cell", () => {
  const at = sheet.rows.flatMap((row, r) => row.flatMap((cell, c) => (cell?.formula?.spill ? [{ r, c, ...cell.formula }] : [])));
  expect(at).toHaveLength(1);
  const { r, c, spill, text } = at[0]!;
  expect(text).toBe('COMMISSION.CONTRIBUTIONS(IF(Scenarios[#All]="","",Scenarios[#All]),,IF(Framework[#All]="","",Framework[#All]))');
  const spilled = contributions(SMALL as never, undefined, undefined, "en");
  expect([spill!.rows, spill!.columns]).toEqual([spilled.length, spilled[0]!.length]);
  expect(sheet.rows.slice(r, r + spill!.rows).map((row) => row.slice(c, c + spill!.columns).map((cell) => cell!.value))).toEqual(spilled);
  // It may grow: nothing stands below it.
  expect(sheet.rows.slice(r + spill!.rows).every((row) => row[c] === undefined)).toBe(true);
});

test("where they stand: a bar floats between the bounds with a stripe at the index, the zones above; what is unknown is left out and named so", () => {
  const [blank, before, stripe, after, market, mixed, network] = position!.series.map(({ values }) => valuesAt(sheet, values));
  expect(valuesAt(sheet, position!.series[0]!.categories)).toEqual(["market | mixed | network", "Now (4 of 5 known)", "Then", "Dark (unknown)"]);
  // (0 + 1/4 + 2/4 + 2/4) / 4 = 0.3125; low (0 + 1/4 + 2/4 + 0 + 1/4) / 5 = 0.2; high (0 + 1/4 + 2/4 + 1 + 3/4) / 5 = 0.5
  expect(blank![1]).toBeCloseTo(0.2, 12);
  expect(Number(blank![1]) + Number(before![1]) + Number(stripe![1]) / 2).toBeCloseTo(0.3125, 12);
  expect(Number(blank![1]) + Number(before![1]) + Number(stripe![1]) + Number(after![1])).toBeCloseTo(0.5, 12);
  for (const piece of [blank, before, stripe, after]) expect([piece![0], piece![3]]).toEqual([null, "#N/A"]);
  const [first, second, third] = [market![0], mixed![0], network![0]].map(Number);
  expect([first, second, third].map((each) => Number(each!.toFixed(12)))).toEqual([0.4, 0.2, 0.4]);
  expect(position!.series.map(({ color }) => color)[0]).toBe("none");
  expect(position!.title).toBe("Now stands closest to the market, Then closest to the network.");
});

test("what each criterion adds sums to the index; an unknown one is left out, not drawn as 0", () => {
  const columns = adds!.series.map(({ values }) => valuesAt(sheet, values));
  expect(adds!.series.map(({ name }) => name)).toEqual(HEADER.slice(1));
  expect(columns.map((column) => column[0])).toEqual([0, 0.0625, 0.125, "#N/A", 0.125]);
  expect(columns.reduce((sum, column) => sum + Number(column[1]), 0)).toBeCloseTo(0.95, 12);
  expect(columns.every((column) => column[2] === "#N/A")).toBe(true);
  // Means over Now and Then: 0.1, 0.13125, 0.1625, 0.15 and 0.1625.
  expect(adds!.title).toBe("'Required expertise' pulls hardest towards a network on average, 'Target group' least.");
});

test("the profile: up to three that the user chooses, told apart without colour, its names and title from cells", () => {
  expect(profile!.kind).toBe("radar");
  expect(profile!.series.map(({ dash, marker }) => [dash, marker])).toEqual([["solid", "circle"], ["sysDash", "square"]]);
  expect(profile!.series.map(({ named, values }) => [named!.area.row === values.area.row, named!.area.column + 1 === values.area.column])).toEqual([[true, true], [true, true]]);
  expect(valuesAt(sheet, profile!.series[0]!.values)).toEqual([0, 0.25, 0.5, "#N/A", 0.5]);
  expect(profile!.title).toBe("The chosen scenarios differ most on 'Target group'.");
  expect(sheet.validations.some(({ allow }) => allow.kind === "range")).toBe(true);
  const seven = picturesSheet(evaluations([Object.keys(exampleRows("seven", "nl")[0]!), ...exampleRows("seven", "nl").map((row) => Object.values(row))]), "nl");
  expect(seven.charts[2]!.series).toHaveLength(3);
});

test.each(LANGUAGES)("in %s every title is a sentence in a cell behind its chart, and says the same as a formula", (language: Language) => {
  const own = picturesSheet(evaluations(SMALL), language);
  for (const { title, titleFrom, at, alt } of own.charts) {
    const cell = own.rows[titleFrom!.area.row]![titleFrom!.area.column]!;
    expect([cell.value, titleFrom!.area.row, titleFrom!.area.column]).toEqual([title, at.row, at.column]);
    expect(cell.formula!.text).toMatch(/^IF\(/);
    expect(title).toMatch(/\.$/);
    expect(alt.length).toBeGreaterThan(80);
  }
  expect(own.charts.map(({ at }) => at.column + at.columns).every((end) => end <= 8)).toBe(true);
  for (const [at, chart] of own.charts.entries()) for (const other of own.charts.slice(at + 1)) expect(other.at.row).toBeGreaterThanOrEqual(chart.at.row + chart.at.rows);
});

test("nothing known, one known, all alike: each has its own sentence", () => {
  const titles = (rows: readonly (readonly unknown[])[]): readonly string[] => picturesSheet(evaluations([HEADER, ...rows]), "en").charts.map(({ title }) => title);
  expect(titles([["A", null, null, null, null, null]])).toEqual(["Of no scenario is enough known to say where it stands.", "Of no criterion is a score known."]);
  expect(titles([["A", 1, null, null, null, null], ["B", null, null, null, null, null]])[0]).toBe("A is the only scenario of which the place is known.");
  expect(titles([["A", 3, 3, 3, 3, 3], ["B", 3, 3, 3, 3, 3]])).toEqual(["All scenarios stand equally far from market and network.", "All criteria pull equally hard towards a network on average.", "The chosen scenarios have the same profile."]);
});

test("of many scenarios the charts follow those that are picked on the comparison; more than 24 are said to be more", () => {
  const rows = (count: number) => evaluations([HEADER, ...Array.from({ length: count }, (_row, at) => [`S${at}`, 1 + (at % 5), 2, 3, 4, 5])]);
  const many = picturesSheet(rows(60), "en");
  expect(many.rows.flat().find((cell) => cell?.formula?.spill)!.formula!.text).toContain("IF('Comparison'!$C$4:$N$4=\"\",\"\",'Comparison'!$C$4:$N$4)");
  expect(many.charts[0]!.series[0]!.values.area.rows).toBe(13);
  expect(comparisonSheet(rows(60), "en").rows[3]!.slice(2, 14).every((cell) => cell?.style === "input-text")).toBe(true);
  const thirty = picturesSheet(rows(30), "en");
  expect(thirty.charts[0]!.series[0]!.values.area.rows).toBe(25);
  expect(thirty.rows[3]![0]!.value).toBe("These charts show the first 24 of 30 scenarios. The sheet Comparison has more.");
  expect(picturesSheet(rows(7), "en").rows[3]![0]!.value).toBe("");
});

test("the comparison's own chart is the same one, before which a page begins", () => {
  const comparison = comparisonSheet(evaluations(SMALL), "en");
  const [chart] = comparison.charts;
  expect(chart!.series).toEqual(position!.series);
  expect(chart!.titleFrom).toEqual(position!.titleFrom);
  expect(chart!.at.row).toBeGreaterThan(comparison.rows.length);
  expect(comparison.print.breaksBefore![0]).toBe(chart!.at.row - 1);
  expect(criteriaOf("content")).toHaveLength(adds!.series.length);
});
