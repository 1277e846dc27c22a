import { Workbook } from "@cj-tech-master/excelts";
import { readXlsx } from "hucre/xlsx";
import { councilEdition, coverMail } from "../../src/council";
import { faultsOf } from "../../src/council/check-book";
import { checkedBook } from "../../src/council/checked-book";
import { folded, sheetName } from "../../src/council/sheet-name";
import { DEFAULT_PARAMETERS, exampleCase, LANGUAGES, readPartnerRecords, readScenarioTable, rowsOfRecords, withPartners, withSimulatedSchemes, type Scenario } from "../../src/engine";
import { columnGroups, exampleRows, headerOf } from "../../src/sheets";

const date = new Date("2026-11-21T00:00:00Z");

function cases(language: "nl" | "en"): readonly Scenario[] {
  const inputs = columnGroups(language).flatMap((group) => group.inputs);
  return readScenarioTable([inputs.map((input) => headerOf(input, language)), ...exampleRows("seven", language).map((row) => inputs.map((input) => row[input.id]))]).scenarios;
}

const named = (name: string): Scenario => ({ name, row: 1, cells: {}, values: { service: { kind: "quantity", low: 2, high: 4 } } });

describe("the council edition", () => {
  test.each(LANGUAGES)("in %s: every sheet in its place, no formula of an add-in, and each number of the comparison a formula or marked as fixed", (language) => {
    const { book, formulas } = checkedBook({ scenarios: cases(language), parameters: DEFAULT_PARAMETERS, language, date });
    expect(book.sheets.map(({ role }) => role)).toEqual(["cover", "comparison", ...Array.from({ length: 7 }, () => "scenario"), "risks", "payment", "robustness", "scenarios", "calculation", "framework", "lists", "sources", "provenance"]);
    expect(formulas).toBeGreaterThan(5000);
    for (const row of book.sheets[1]!.rows.slice(4)) for (const cell of row.slice(2)) expect(cell === null || cell.formula !== undefined || cell.style === "fixed").toBe(true);
    for (const sheet of book.sheets) for (const chart of sheet.charts) expect(chart.alt.length).toBeGreaterThan(20);
  });

  test("with the tables of the simulator, prices and segments are cells and the scenarios follow them; a scenario names its scheme as the table spells it", () => {
    const { segments, schemes } = exampleCase("en");
    const simulator = { segments: rowsOfRecords("segments", segments), schemes: rowsOfRecords("schemes", schemes) };
    const [first] = schemes;
    const table = withSimulatedSchemes({ scenarios: [{ ...named("A"), values: { ...named("A").values, scheme: { kind: "text", text: `  ${String(first!["scheme"]).toUpperCase()} ` } } }], problems: [], language: "en", columns: {} }, simulator, DEFAULT_PARAMETERS);
    const { book } = checkedBook({ scenarios: table.scenarios, parameters: DEFAULT_PARAMETERS, language: "en", date, simulator });
    expect(book.sheets.map(({ role }) => role)).toEqual(["cover", "comparison", "scenario", "risks", "payment", "robustness", "simulation", "scenarios", "segments", "schemes", "calculation", "calculation", "framework", "lists", "sources", "provenance"]);
    const cells = book.sheets.flatMap(({ role, rows }) => rows.flatMap((row) => row.flatMap((cell) => (cell ? [{ ...cell, role }] : []))));
    expect(cells.filter(({ role, value }) => role === "scenarios" && value === first!["scheme"])).toHaveLength(1);
    const inputs = cells.filter(({ role, style }) => role === "segments" && style === "input");
    expect(inputs.map(({ value }) => value)).toEqual(expect.arrayContaining([segments[0]!["p0"], segments[0]!["cost"]]));
    // The scenario fetches what the simulator finds; nothing of it is a fixed result.
    expect(cells.some(({ role, formula }) => role === "calculation" && formula?.text.includes("'Simulator calculation'!") === true)).toBe(true);
    const calculation = book.sheets.find(({ name }) => name === "Calculation")!;
    const simulated = calculation.rows[3]!.flatMap((cell, column) => (String(cell?.value).includes("(simulated)") ? [calculation.rows[4]![column]!] : []));
    expect(simulated.map(({ style, formula }) => [style, formula !== undefined])).toEqual([["value", true], ["value", true], ["value", true]]);
  });

  test("partners get a sheet with their settlement: amounts and key are input cells, the rest formulas; what cannot be used stays as typed, and the sheet says why nothing is settled", () => {
    const table = (key: unknown): readonly Scenario[] => withPartners({ scenarios: [named("A"), named("B")], problems: [], language: "en", columns: {} }, readPartnerRecords([{ scenario: "B", partner: "KLM", cost: 60, benefit: 100, key }, { scenario: "B", partner: "Northwest", cost: 20, benefit: 80, key: 0.5 }])).scenarios;
    const sheetOf = (key: unknown) => checkedBook({ scenarios: table(key), parameters: DEFAULT_PARAMETERS, language: "en", date }).book.sheets.find(({ role }) => role === "partners")!;
    const values = (key: unknown) => sheetOf(key).rows.map((row) => row.map((cell) => cell?.value ?? null));
    expect(values(0.5)[5]).toEqual(["KLM", 60, 100, 0.5, 0.5, 40, 50, 10, null]);
    expect(values(0.5).slice(9, 12).map(([first, , , key, , , , transfer]) => [first, key, transfer])).toEqual([["Together", null, 0], ["The key was divided by", 1, undefined], ["Settled: the amounts sum to 0.", undefined, undefined]]);
    expect(sheetOf(0.5).rows[5]!.map((cell) => [cell?.style, cell?.formula !== undefined])).toEqual([["input-text", false], ["input", false], ["input", false], ["input", false], ["value", true], ["value", true], ["value", true], ["value", true], ["input-text", false]]);
    expect(values("1.200")[5]!.slice(3, 5)).toEqual(["1.200", ""]);
    expect(values("1.200")[11]![0]).toBe("Not settled: something that is no number stands in the key. Enter a number.");
    expect(checkedBook({ scenarios: [named("A")], parameters: DEFAULT_PARAMETERS, language: "en", date }).book.sheets.some(({ role }) => role === "partners")).toBe(false);
  });

  test("the page of a scenario with partners says what each receives or pays, fetched from their sheet, or why nothing is settled; a page without says nothing", () => {
    const pageOf = (scenario: string, key: unknown) => {
      const scenarios = withPartners({ scenarios: [named("A"), named("B")], problems: [], language: "en", columns: {} }, readPartnerRecords([{ scenario: "B", partner: "KLM", cost: 60, benefit: 100, key }, { scenario: "B", partner: "Northwest", cost: 20, benefit: 80, key: 0.5 }])).scenarios;
      return checkedBook({ scenarios, parameters: DEFAULT_PARAMETERS, language: "en", date }).book.sheets.find(({ role, name }) => role === "scenario" && name === scenario)!.rows;
    };
    const from = (scenario: string, key: unknown) => { const rows = pageOf(scenario, key); const at = rows.findIndex((row) => row[0]?.value === "Settlement between partners"); return at < 0 ? [] : rows.slice(at + 1, at + 7); };
    expect(from("B", 0.5).map((row) => [row[0]?.value, row[2]?.value ?? null])).toEqual([["Settled: the amounts sum to 0.", null], ["Partner", "To receive (minus: to pay)"], ["KLM", 10], ["Northwest", -10], ["", ""], ["", ""]]);
    expect(from("B", 0.5)[2]!.map((cell) => cell?.formula?.text).filter((formula) => formula !== undefined)).toEqual(["IF('Partners'!A6=\"\",\"\",'Partners'!A6)", "'Partners'!H6"]);
    expect(from("B", 0.5)[0]![0]!.formula!.text).toBe("'Partners'!A12");
    expect(from("B", "1.200").slice(0, 3).map((row) => [row[0]?.value, row[2]?.value ?? null])).toEqual([["Not settled: something that is no number stands in the key. Enter a number.", null], ["Partner", "To receive (minus: to pay)"], ["KLM", ""]]);
    expect(from("A", 0.5)).toEqual([]);
  });

  test("a partner's remark goes and stays with the notes, which may be private", () => {
    const scenarios = withPartners({ scenarios: [named("A")], problems: [], language: "nl", columns: {} }, readPartnerRecords([{ scenario: "A", partner: "X", "cost-borne": 1, "benefit-received": 2, remark: "onder ons" }])).scenarios;
    const words = (without: readonly "notes"[]): string => JSON.stringify(checkedBook({ scenarios, parameters: DEFAULT_PARAMETERS, language: "nl", date, without }).book);
    expect([words([]).includes("onder ons"), words(["notes"]).includes("onder ons")]).toEqual([true, false]);
  });

  test("a setting that could not be used says so beside it: of a weight nothing is calculated, of a limit ours holds", () => {
    const parameters = { changed: {}, unusable: ["target-group", "content.network-at-least"] };
    const { book } = checkedBook({ scenarios: [named("A")], parameters, language: "en", date });
    const rows = book.sheets.find(({ role }) => role === "framework")!.rows;
    const row = (id: string) => rows.find((cells) => cells[0]?.value === id)!.map((cell) => cell?.value);
    expect([row("target-group")[2], row("target-group")[7], row("target-group")[8]]).toEqual(["#", null, expect.stringMatching(/^Cannot be used: nothing is calculated with it\. Enter a number from 0 to /)]);
    expect([row("content.network-at-least")[2], row("content.network-at-least")[7], row("content.network-at-least")[8]]).toEqual(["#", 0.6, "Cannot be used: 0.6, our own value, is in force. Enter a number from 0 to 1, or clear the cell."]);
    expect(row("service")[8]).toBe("");
  });

  test("a driver typed in a column that the template does not have is carried: a column under its id, read by the formulas before other ways", () => {
    const scenario: Scenario = { ...named("A"), values: { ...named("A").values, "low-trust": { kind: "quantity", low: 0.8, high: 0.8 } } };
    const { book } = checkedBook({ scenarios: [scenario], parameters: DEFAULT_PARAMETERS, language: "en", date });
    const table = book.sheets.find(({ role }) => role === "scenarios")!;
    const column = table.rows[3]!.findIndex((cell) => cell?.value === "low-trust");
    expect(table.rows[4]![column]!.value).toBe(0.8);
    const { scenarios } = readScenarioTable([table.rows[3]!.map((cell) => cell?.value), table.rows[4]!.map((cell) => cell?.value)]);
    expect(scenarios[0]!.values["low-trust"]).toEqual({ kind: "quantity", low: 0.8, high: 0.8 });
  });

  test("the check finds what a council could not recalculate: an add-in, a new function, another file", () => {
    const { book } = checkedBook({ scenarios: [named("A")], parameters: DEFAULT_PARAMETERS, language: "en", date });
    const [cover] = book.sheets;
    const planted = (text: string): readonly string[] => faultsOf({ ...book, sheets: [{ ...cover!, rows: [[{ value: 1, formula: { text } }]] }] });
    expect(planted("COMMISSION.COMPARE(A1)")).toHaveLength(1);
    expect(planted("LET(x,1,x)")).toHaveLength(1);
    expect(planted("XLOOKUP(1,A1:A2,B1:B2)")).toHaveLength(1);
    expect(planted("[other.xlsx]Sheet1!A1")).toHaveLength(1);
    expect(planted(`IF(A1="${"x".repeat(256)}",1,0)`)).toHaveLength(1);
    expect(planted(`IF(A1="${"x".repeat(255)}",1,0)`)).toEqual([]);
    expect(planted(`${"(".repeat(65)}1${")".repeat(65)}`)).toHaveLength(1);
    expect(planted(Array.from({ length: 2000 }, () => "A1").join("+").padEnd(8193, "+A1"))).toHaveLength(1);
    expect(planted('IF(A1="LET(",1,0)')).toEqual([]);
    expect(planted("SUMPRODUCT(A1:A3,B1:B3)")).toEqual([]);
  });

  test("hostile text arrives as the same harmless text", async () => {
    const names = ["=cmd|' /C calc'!A0", "@SUM(1+1)", "+1", "-1", "\tTab", "_x0041_", "a\u000bb", "\u202eright to left \u05d0", "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udcbb", "<b>&amp;</b>", "O'Brien \"x\"", "x".repeat(40_000)];
    const { file } = await councilEdition({ scenarios: names.map(named), parameters: DEFAULT_PARAMETERS, language: "en", date });
    const workbook = new Workbook();
    await workbook.xlsx.load(file);
    const table = workbook.getWorksheet("Scenarios")!;
    const found = names.map((_, at) => table.getCell(5 + at, 1).value);
    // The reader leaves the standard's escape of a vertical tab as it stands; LibreOffice and Excel undo it.
    expect(found.slice(0, -1)).toEqual(names.slice(0, -1).map((name) => name.replace("\u000b", "_x000B_")));
    expect(String(found.at(-1)).length).toBe(32_767);
  });

  test("half a character and a number that is none do not damage the file", async () => {
    const broken: Scenario = { ...named("half \ud83d"), values: { service: { kind: "quantity", low: Number.NaN, high: Number.NaN } } };
    const { file } = await councilEdition({ scenarios: [broken], parameters: DEFAULT_PARAMETERS, language: "nl", date });
    const { sheets } = await readXlsx(file);
    expect(sheets.find(({ name }) => name === "Scenariotabel")!.rows[4]?.[0]).toBe("half \ufffd");
  });

  test("sheets of scenarios get names that Excel takes, each its own", () => {
    expect(sheetName("A/B: [x]?*'", new Set())).toBe("A B x");
    expect(sheetName("", new Set())).toBe("-");
    const long = sheetName("n".repeat(50), new Set());
    expect(long.length).toBe(31);
    const second = sheetName("n".repeat(50), new Set([folded(long)]));
    expect([second.length <= 31, second.endsWith(" (2)")]).toEqual([true, true]);
    expect(sheetName("'History'", new Set())).toBe("History (2)");
    expect(sheetName("\uff33core", new Set(["score"]))).toBe("\uff33core (2)");
    expect(sheetName("cafe\u0301 \u0915\u093f", new Set())).toBe("caf\u00e9 \u0915\u093f");
    // Never through a character of two halves.
    expect(sheetName("a\ud800\udf30".repeat(20), new Set())).not.toMatch(/\p{Surrogate}/u);
  });

  test("evidence and notes stay away when asked, the same input gives the same file, and the mail says how many scenarios", async () => {
    const input = { scenarios: cases("en"), parameters: DEFAULT_PARAMETERS, language: "en" as const, date, without: ["notes"] as const };
    const { book } = checkedBook(input);
    const words = JSON.stringify(book.sheets.filter(({ role }) => role !== "sources").map(({ rows }) => rows.map((row) => row.map((cell) => cell?.value))));
    expect(words).not.toContain("Homelessness, substance misuse");
    const [first, second] = [await councilEdition(input), await councilEdition(input)];
    expect(Buffer.from(first.file).equals(Buffer.from(second.file))).toBe(true);
    expect(coverMail(7, "en")).toContain("7 scenarios side by side, with the model that fits, the legal form, the payment and the risks.");
    expect(coverMail(7, "nl", ["payment", "risks"])).toContain("met het model dat past en de rechtsvorm.");
  });

  test("without scenarios there is still a workbook", async () => {
    const { sheets } = await councilEdition({ scenarios: [], parameters: DEFAULT_PARAMETERS, language: "nl", date });
    expect(sheets[0]).toBe("Antwoord");
  });
});
