import "./runtime";
import { aspects, assess, compare as compareEvaluations, readScenarioTable, text } from "../../src/engine/index";
import { check, compare, contributions, evaluate, explain } from "../../src/functions/functions-scenarios";
import { BLANKS, HostError, passedWith, written } from "./runtime";

const HEADER = ["Scenario", "Doelgroep", "Dienstverlening", "Vereiste expertise", "Spelersveld", "Meten toegevoegde waarde"];
const TABLE = [
  HEADER,
  ["Plymouth", 5, 5, 5, 4, 5],
  ["Work Programme", 4, 3, 3, 2, 2],
  ["UWV", 2, 2, 2, 2, 1],
  ["Bijna bekend", 5, 5, 5, undefined, 5],
  ["Niet vast", 3, undefined, 3, 3, 3],
];
const BAD = [HEADER, ["Goed", 5, 5, 5, 4, 5], ["Zeven", 7, 3, 3, 3, 3], ["Tekst", 3, 3, "veel", 3, 3]];

const columnOf = (answer: unknown[][], aspect: string): number => answer[0]?.indexOf(text("nl", `aspects.${aspect}`)) ?? -1;
const cellOf = (answer: unknown[][], scenario: string, aspect: string): unknown => answer.find((row) => row[0] === scenario)?.[columnOf(answer, aspect)];

describe("EVALUATE", () => {
  const answer = evaluate(passedWith(null, TABLE), null as never, null as never);

  test("a row a scenario, a column an aspect, with the numbers of the engine", () => {
    expect(answer).toHaveLength(6);
    expect(new Set(answer.map((row) => row.length))).toEqual(new Set([aspects.length + 1]));
    expect([cellOf(answer, "Plymouth", "content-index"), cellOf(answer, "Plymouth", "model")]).toEqual([0.95, "netwerk"]);
    expect([cellOf(answer, "Work Programme", "content-index"), cellOf(answer, "Work Programme", "model")]).toEqual([0.45, "mengvorm"]);
    expect([cellOf(answer, "UWV", "content-index"), cellOf(answer, "UWV", "model")]).toEqual([0.2, "markt"]);
    expect(["content-index", "content-low", "content-high", "content-coverage", "content-settled"].map((id) => cellOf(answer, "Bijna bekend", id))).toEqual([1, 0.8, 1, 0.8, true]);
    expect(["content-low", "content-high", "content-settled", "content-would-settle"].map((id) => cellOf(answer, "Niet vast", id))).toEqual([0.4, 0.6, false, "Dienstverlening"]);
  });

  test("every number is the engine's own", () => {
    const { evaluations } = assess(readScenarioTable(passedWith(null, TABLE) as never));
    expect(answer.slice(1)).toEqual(evaluations.map((evaluation) => [evaluation.scenario.name, ...aspects.map((aspect) => aspect.read(evaluation, "nl") ?? "")]));
  });

  test("a blank as 0, as null and as an empty text give the same answer", () => {
    const [desktop, web, formula] = [BLANKS.desktop, BLANKS.web, BLANKS.formula].map((blank) => evaluate(passedWith(blank, TABLE), [[blank]], blank as never));
    expect(desktop).toEqual(web);
    expect(formula).toEqual(web);
    expect(web).toEqual(answer);
  });

  test("nothing unknown comes back as null, which would show as 0", () => {
    expect(answer.flat()).not.toContain(null);
    expect(answer.flat()).not.toContain(undefined);
    expect(cellOf(answer, "Plymouth", "form-index")).toBe("");
  });

  test("a bad row has its message in the cells that it takes away; the others answer", () => {
    const bad = evaluate(BAD);
    expect(cellOf(bad, "Goed", "content-index")).toBe(0.95);
    const error = cellOf(bad, "Zeven", "content-index");
    expect(error).toBeInstanceOf(HostError);
    expect(written(error)).toBe("#VALUE! Cel rij 3, kolom B van het bereik (Doelgroep) is 7. Een score loopt van 1 tot 5. Verbeter de score of maak de cel leeg als ze onbekend is. De andere rijen zijn wel berekend.");
    expect(String(written(cellOf(bad, "Tekst", "model")))).toContain("veel");
    expect(cellOf(bad, "Zeven", "legal-index")).toBe("");
  });

  test("with the address of its argument, a message names the cell of the sheet", () => {
    const bad = evaluate(BAD, null as never, null as never, null as never, null as never, { parameterAddresses: ["'Mijn blad'!$C$10:$H$13"] } as never);
    expect(String(written(cellOf(bad, "Zeven", "model")))).toContain("Cel D12 (Doelgroep) is 7");
  });

  test("an error that stands in a cell counts against that row alone", () => {
    const na = new HostError("#N/A");
    const entity = { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" };
    const answered = evaluate([HEADER, ["A", na, 3, 3, 3, 3], ["B", entity, 3, 3, 3, 3], ["C", { type: "FormattedNumber", basicType: "Double", basicValue: 5, numberFormat: "0" }, 5, 5, 5, 5]]);
    expect(String(written(cellOf(answered, "A", "model")))).toContain("#N/A");
    expect(String(written(cellOf(answered, "B", "model")))).toContain("#DIV/0!");
    expect(cellOf(answered, "C", "content-index")).toBe(1);
  });

  test("weights count; a negative weight takes down what it weighs and says so", () => {
    const weighed = evaluate(TABLE.slice(0, 2), [["Doelgroep", 3], ["Spelersveld", 0]]);
    expect(cellOf(weighed, "Plymouth", "content-index")).toBe(1);
    const negative = evaluate(TABLE.slice(0, 2), [["Doelgroep", -1]]);
    expect(String(written(cellOf(negative, "Plymouth", "model")))).toMatch(/^#VALUE! .*Doelgroep is -1/);
    const zeros = evaluate(TABLE.slice(0, 2), HEADER.slice(1).map((name) => [name, 0]));
    expect(String(written(cellOf(zeros, "Plymouth", "content-index")))).toContain("gewichten");
  });

  test("the language: the argument, else that of the headers, else Dutch", () => {
    const english = [["Scenario", "Target group", "Service", "Required expertise", "Provider field", "Measuring added value"], ["Plymouth", 5, 5, 5, 4, 5]];
    const ids = [["scenario", "target-group", "service"], ["Plymouth", 5, 5]];
    expect(evaluate(english)[0]).toContain("Model that fits");
    expect(evaluate(english, null as never, "NL")[0]).toContain("Model dat past");
    expect(evaluate(ids)[0]).toContain("Model dat past");
    expect(String(written(evaluate(ids, null as never, "fr")[0]?.[0]))).toMatch(/^#VALUE! .*fr.* \/ .*fr/);
  });

  test("no table is one clear error", () => {
    for (const nothing of [[[null]], [[0]], [[""]], [["a", "b"], [1, 2]]]) expect(String(written(evaluate(nothing)[0]?.[0]))).toMatch(/^#VALUE! Er is geen scenariotabel/);
  });
});

describe("COMPARE", () => {
  test("aspects in rows, scenarios in the order asked for, differences marked, and the unknown left out", () => {
    const answer = compare(passedWith(0, TABLE), [["UWV"], [0], ["plymouth"]]);
    expect(answer[0]).toEqual(["Onderdeel", "Aspect", "UWV", "Plymouth", "Verschilt"]);
    expect(answer.find((row) => row[1] === "Model dat past")).toEqual(["Inhoud", "Model dat past", "markt", "netwerk", true]);
    expect(answer.find((row) => row[1] === "Dekking")).toEqual(["Inhoud", "Dekking", 1, 1, false]);
    expect(answer.map((row) => row[1])).not.toContain("Juridische index (0 opdracht, 1 subsidie)");
  });

  test("without names it is the engine's comparison of all", () => {
    const { evaluations } = assess(readScenarioTable(passedWith(null, TABLE) as never));
    const comparison = compareEvaluations(evaluations, "nl");
    expect(compare(passedWith(null, TABLE)).slice(1)).toEqual(comparison.aspects.map(({ aspect, values, differs }) => [text("nl", `aspects.parts.${aspect.part}`), text("nl", `aspects.${aspect.id}`), ...values.map((value) => value ?? ""), differs]));
  });

  test("a name that is not there gives #N/A in its column; a bad row keeps its errors in its own", () => {
    const answer = compare(BAD, [["Goed", "Weg", "Zeven"]]);
    const model = answer.find((row) => row[1] === "Model dat past")?.map(written);
    expect(model?.slice(2, 4)).toEqual(["netwerk", "#N/A Er is geen scenario met de naam Weg in de tabel."]);
    expect(String(model?.[4])).toContain("#VALUE!");
  });
});

describe("EXPLAIN", () => {
  const answer = explain(passedWith(0, TABLE), "Plymouth", null as never, null as never, null as never, null as never, { parameterAddresses: ["S!A1:F6", ""] } as never);
  const [header = []] = answer;
  const at = (name: string): number => header.indexOf(name);

  test("contributions sum to the index, each with its cell, its grounds and its source", () => {
    const index = answer.find((row) => row[at("Uitkomst")] === "Inhoudelijke index (0 markt, 1 netwerk)" && row[at("Regel")] !== "");
    expect(index?.[at("Waarde")]).toBe(0.95);
    const contributions = answer.filter((row) => row[at("Uitkomst")] === index?.[at("Uitkomst")] && typeof row[at("Bijdrage")] === "number");
    expect(contributions).toHaveLength(5);
    expect(contributions.reduce((sum, row) => sum + Number(row[at("Bijdrage")]), 0)).toBeCloseTo(0.95, 12);
    expect(contributions.map((row) => row[at("Cel")])).toEqual(["B2", "C2", "D2", "E2", "F2"]);
    expect(contributions.every((row) => row[at("Grondslag")] === "uit de bron" && String(row[at("Bron")]).includes("Struyven e.a. (2023), figuur 2 [hiva-idea-2023]"))).toBe(true);
  });

  test("every step has rule, basis and source in words, and no raw id stands where a person reads", () => {
    expect(answer.every((row) => row.length === header.length)).toBe(true);
    for (const row of answer.slice(1)) {
      if (row[at("Op grond van")] === "") expect([row[at("Regel")], row[at("Grondslag")], row[at("Bron")]]).not.toContain("");
      expect(String(row[at("Uitkomst")])).not.toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
      expect(String(row[at("Op grond van")])).not.toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
    }
    expect(answer.find((row) => row[at("Uitkomst")] === "Model dat past" && row[at("Regel")] !== "")?.[at("Waarde")]).toBe("netwerk");
  });

  test("a name that is not there is #N/A", () => {
    expect(written(explain(TABLE as unknown[][], "Weg"))).toEqual([["#N/A Er is geen scenario met de naam Weg in de tabel."]]);
  });

  test("nl and en give the same numbers", () => {
    const numbers = (language: string): unknown[] => explain(passedWith(null, TABLE), "Niet vast", null as never, language).flat().filter((cell) => typeof cell === "number");
    expect(numbers("en")).toEqual(numbers("nl"));
    expect(numbers("en").length).toBeGreaterThan(10);
  });
});

describe("CHECK", () => {
  test("says that a weight of 0 may have been a blank cell, and not where blanks arrive as blanks", () => {
    const zeros = (weights: unknown[][]): unknown[] => check(TABLE.slice(0, 2) as unknown[][], weights).slice(1).map((row) => row[4]);
    expect(zeros([["Doelgroep", 3], ["Spelersveld", 0]])).toEqual([expect.stringContaining("rij 2, kolom B van het bereik (Spelersveld) is 0 en telt zo mee")]);
    expect(zeros([["Doelgroep", ""], ["Spelersveld", 0]])).toEqual([""]);
    expect(zeros([["design.price-setting.fixed", 0]])).toEqual([""]);
  });

  test("lists every problem in words, and says so where there is none", () => {
    const rows = check([[...HEADER, "Kleur"], ["Goed", 5, 5, 5, 4, 5, "rood"], ["goed", 7, 3, 3, 3, 3, ""]], [["Doelgroep", -1]]);
    expect(rows[0]).toEqual(["Ernst", "Scenario", "Kolom", "Cel", "Wat en wat te doen"]);
    expect(rows.slice(1).map((row) => [row[0], row[2]])).toEqual([["let op", "Kleur"], ["fout", "Doelgroep"], ["fout", "Scenario"], ["fout", ""]]);
    expect(check(TABLE.slice(0, 2) as unknown[][])[1]).toEqual(["Geen opmerkingen", "", "", "", ""]);
    expect(String(check([[null]])[1]?.[4])).toMatch(/^Er is geen scenariotabel/);
  });
});

describe("CONTRIBUTIONS", () => {
  const answer = contributions(passedWith(null, TABLE), null as never, null as never);
  const of = (name: string, from = answer): readonly (readonly unknown[])[] => from.filter((row) => row[0] === name);

  test("the same rows for each scenario, the criteria and then the index of each part; the contributions sum to the index", () => {
    expect(answer[0]).toEqual(["Scenario", "Onderdeel", "Criterium", "Niveau (0 tot 1)", "Ondergrens", "Bovengrens", "Gewicht", "Voegt toe aan de index"]);
    expect(answer).toHaveLength(1 + 5 * 15);
    expect(of("UWV").map((row) => row[2])).toEqual(of("Plymouth").map((row) => row[2]));
    // (3/4 + 2/4 + 2/4 + 1/4 + 1/4) / 5 = 0.45
    expect(of("Work Programme").slice(0, 6).map((row) => row.slice(3))).toEqual([[0.75, 0.75, 0.75, 1, 0.15], [0.5, 0.5, 0.5, 1, 0.1], [0.5, 0.5, 0.5, 1, 0.1], [0.25, 0.25, 0.25, 1, 0.05], [0.25, 0.25, 0.25, 1, 0.05], [0.45, 0.45, 0.45, "", 0.45]]);
  });

  test("an unknown criterion is blank, adds nothing and is in the bounds of the index; a part of which nothing is known is blank", () => {
    expect(of("Niet vast")[1]!.slice(3)).toEqual(["", "", "", 1, ""]);
    expect(of("Niet vast")[5]!.slice(3)).toEqual([0.5, 0.4, 0.6, "", 0.5]);
    expect(of("Plymouth").slice(6).flatMap((row) => row.slice(3)).every((cell) => cell === "")).toBe(true);
  });

  test("an interval has its ends; weights of the user count; names choose and order; blanks of every host are alike", () => {
    const [header, first] = [HEADER, ["A", "2-4", 5, 5, 5, 5]];
    expect(contributions([header, first])[1]!.slice(3)).toEqual([0.5, 0.25, 0.75, 1, 0.1]);
    const weighed = contributions(TABLE, [["UWV"], ["Plymouth"]], [["Doelgroep", 0]]);
    expect([weighed[1]![0], weighed[16]![0], weighed.length]).toEqual(["UWV", "Plymouth", 31]);
    expect([weighed[1]![6], weighed[1]![7]]).toEqual([0, 0]);
    for (const blank of [BLANKS.desktop, BLANKS.web, BLANKS.formula]) expect(contributions(passedWith(blank, TABLE), [[blank]], [[blank]])).toEqual(answer);
  });

  test("a score that cannot be used is an error in its own part of its own scenario; a name that is not there keeps its rows", () => {
    const bad = contributions(BAD);
    expect(of("Goed", bad)[5]![3]).toBe(0.95);
    expect(String(written(of("Zeven", bad)[5]![3]))).toContain("is 7");
    expect(of("Zeven", bad)[14]![3]).toBe("");
    const missing = contributions(TABLE, [["Nergens"], ["UWV"]]);
    expect(missing).toHaveLength(31);
    expect(String(written(missing[1]![3]))).toMatch(/^#N\/A/);
  });
});
