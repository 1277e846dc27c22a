import "./runtime";
import { evaluate, itemsOf, readScenarioTable } from "../../src/engine/index";
import { mitigations, payments, risks } from "../../src/functions/functions-risks";
import { BLANKS, passedWith, written } from "./runtime";

const HEADER = ["Scenario", "Doelgroep", "Dienstverlening", "Vereiste expertise", "Spelersveld", "Meten toegevoegde waarde", "Betaalvorm", "Eén prijs voor alle doelgroepen", "Maatregelen"];
const TABLE = [HEADER, ["Contract", 5, 5, 4, 3, 5, "outcome-full", "ja", undefined], ["Met maatregel", 5, 5, 4, 3, 5, "outcome-full", "ja", "Vaste vergoeding"], ["Eenvoudig", 1, 1, 1, 1, 1, undefined, undefined, undefined]];
const rowsOf = (answer: unknown[][], name: string): unknown[][] => answer.filter(([first]) => first === name);
const cell = (answer: unknown[][], name: string, what: string, column: string): unknown => rowsOf(answer, name).find((row) => row[1] === what)?.[answer[0]!.indexOf(column)];
const [contract] = readScenarioTable(TABLE as never).scenarios.map((scenario) => evaluate(scenario));

describe("RISKS", () => {
  const answer = risks(passedWith(null, TABLE));
  test("the engine's own numbers, in the order of frameworks/, with band and source", () => {
    expect(cell(answer, "Contract", "Afromen", "Blootstelling")).toBe(contract!.risks!["creaming"]!.exposure);
    expect(cell(answer, "Contract", "Afromen", "Oordeel")).toBe("hoog");
    expect(cell(answer, "Contract", "Afromen", "Bron")).toContain("tabel 1");
    expect(cell(answer, "Met maatregel", "Afromen", "Restrisico")).toBeCloseTo(contract!.risks!["creaming"]!.exposure * 0.4, 12);
    expect(rowsOf(answer, "Contract")).toHaveLength(Object.keys(contract!.risks!).length);
  });
  test("a blank as 0, as null and as an empty text give the same answer; every row is as long as the header", () => {
    for (const blank of [BLANKS.desktop, BLANKS.web, BLANKS.formula]) expect(risks(passedWith(blank, TABLE))).toEqual(answer);
    expect(answer.flat()).not.toContain(null);
    for (const row of answer) expect(row).toHaveLength(answer[0]!.length);
  });
  test("a mitigation that does not exist costs its own row only, and says so", () => {
    const bad = risks([HEADER, [...TABLE[1]!.slice(0, 8), "toverkunst"], TABLE[2]!]);
    expect(rowsOf(bad, "Contract")).toHaveLength(1);
    expect(written(rowsOf(bad, "Contract")[0]![1])).toMatch(/^#VALUE! .*toverkunst/);
    expect(rowsOf(bad, "Met maatregel").length).toBeGreaterThan(5);
  });
  test("a changed weight counts", () => {
    const changed = risks(TABLE, [["risk.creaming.outcome-share", 0], ["risk.creaming.flat-price", 0]]);
    expect(cell(changed, "Contract", "Afromen", "Dekking")).toBeCloseTo(3 / 5, 12);
  });
});

describe("MITIGATIONS", () => {
  const answer = mitigations(TABLE);
  test("says what is chosen, what belongs to a smallest set, and what the families become", () => {
    expect(cell(answer, "Met maatregel", "Vaste vergoeding", "Gekozen")).toBe(true);
    expect(cell(answer, "Contract", "Vaste vergoeding", "Gekozen")).toBe(false);
    expect(cell(answer, "Contract", "Vaste vergoeding", "Zou helpen")).toBe(contract!.switch!.wouldHelp.some((set) => set.includes("fixed-fee")));
    expect(cell(answer, "Contract", "Onafhankelijke vaststelling", "Zou helpen")).toBe(false);
    expect(cell(answer, "Contract", "Vaste vergoeding", "Opportunistisch gedrag daarmee")).toBeCloseTo(0.6, 12);
    expect(cell(answer, "Contract", "Vaste vergoeding", "Werkt op")).toContain("Afromen");
  });
  test("leaves out what acts on nothing that is known", () => {
    expect(cell(answer, "Contract", "Ondergrens voor preventie", "Gekozen")).toBeUndefined();
  });
});

describe("PAYMENTS", () => {
  const answer = payments(TABLE, null as never, "en");
  test("a row a design, best and contenders marked, arguments for and against", () => {
    expect(rowsOf(answer, "Contract").map((row) => row[1]).slice(0, 6)).toEqual(["Grant or amount upfront", "Payment for service", "Output-based", "Partial outcome funding", "Full outcome funding", "Task-based lump sum"]);
    expect(cell(answer, "Contract", "Full outcome funding", "Chosen")).toBe(true);
    expect(cell(answer, "Contract", "Task-based lump sum", "Fit")).toBe(contract!.payment!.fit["task-lump-sum"]!.value);
    expect(cell(answer, "Contract", "Full outcome funding", "For")).toContain("Roles are clear");
    expect(cell(answer, "Contract", "Full outcome funding", "Against")).toContain("most likely to bring a result");
    expect(cell(answer, "Contract", "Tariffs per client group", "Fits best or contends")).toBe(true);
  });
  test("each design has arguments on both sides in the documents", () => {
    for (const { id } of itemsOf("designs")) for (const side of ["for", "against"]) expect(itemsOf("arguments").filter(({ data }) => data["subject"] === "payment" && data["option"] === id && data["side"] === side).length).toBeGreaterThan(1);
    for (const option of ["contract", "subsidy"]) for (const side of ["for", "against"]) expect(itemsOf("arguments").filter(({ data }) => data["subject"] === "legal-form" && data["option"] === option && data["side"] === side).length).toBeGreaterThan(1);
  });
});
