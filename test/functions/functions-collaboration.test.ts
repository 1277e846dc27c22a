import "./runtime";
import { accountability, cases, checklist, collaboration, steering } from "../../src/functions/functions-collaboration";
import { flexBudget, indexation, partnershipYears, revolvingFund, settle } from "../../src/functions/functions-contract";
import { LANGUAGES } from "../../src/engine";
import { exampleInputs } from "../../src/sheets";
import { partnersSheet } from "../../src/sheets/partners-sheet";
import { scenarioNames } from "../../src/sheets/scenario-sheet";
import { BLANKS, passedWith, written } from "./runtime";

const table = [
  ["scenario", "isolable", "long-term", "intensity", "task", "maturity", "partners", "linked-ambition", "trust", "causal-uncertainty", "outcome-control", "game-loyalty", "position"],
  ["A", "yes", "yes", 5, 3, 2, 3, 5, 2, 5, 1, "partly", "in-municipality"],
  ["B", "", "", 9, "", "", "", "", "", 3, 5, "", ""],
];
const spill = (answer: unknown): unknown[][] => written(answer) as unknown[][];

test("COLLABORATION gives every form of every scenario, and an error only where the cell took the answer away", () => {
  const [head, ...rows] = spill(collaboration(table, undefined, "en"));
  expect(head?.slice(0, 6)).toEqual(["Scenario", "Form of collaboration", "Fits", "Conditions met", "Conditions not met", "Conditions unknown"]);
  expect(rows).toHaveLength(8);
  expect(rows.map((row) => row[2])).toEqual(["does not fit", "does not fit", "fits", "fits", "", "", "", ""]);
  expect(rows[2]?.slice(8, 11)).toEqual([0.9, 3, 1]);
  expect(rows[2]?.[6]).toContain("Economies of scale");
  expect(rows[0]?.[11]).toContain("par. 3.5.1");
});

test("STEERING gives readiness, pattern and each condition with what to do", () => {
  const rows = spill(steering(table, undefined, "nl")).slice(1);
  expect(rows).toHaveLength(16);
  expect(rows[0]?.slice(2, 5)).toEqual([0.25, 0, 0.25]);
  const trust = rows.find((row) => row[1] === "Vertrouwen");
  expect(trust?.slice(2, 7)).toEqual([0.25, 0.25, 0.25, "ontbreekt", expect.stringContaining("Bouw vertrouwen op")]);
  expect(rows.find((row) => row[1] === "Gedeelde urgentie")?.slice(2, 7)).toEqual(["", "", "", "onbekend", ""]);
});

test("ACCOUNTABILITY names the strategy, or those still possible and the score on the line", () => {
  const rows = spill(accountability(table, undefined, "en")).slice(1);
  expect(rows[0]?.slice(0, 4)).toEqual(["A", "emergent strategy", "influence (interim effects)", ""]);
  expect(rows[1]?.slice(0, 5)).toEqual(["B", "integrated strategy / ecosystem strategy", "effects for people", "Uncertainty about cause and effect", "direct results (outputs); effects for society"]);
});

test("CHECKLIST gives the points of a list, by id or title; a list that is not there is #N/A", () => {
  const rows = spill(checklist(table, "Spelregels", undefined, "nl")).slice(1);
  expect(rows).toHaveLength(10);
  expect(rows.at(-1)?.slice(0, 4)).toEqual(["A", "Spelregels", "Spelregel: loyaal aan besluiten", "deels"]);
  expect(spill(checklist(table, "rules-of-the-game"))).toHaveLength(11);
  expect(spill(checklist(table, "nope", undefined, "en"))[0]?.[0]).toContain("#N/A There is no checklist nope");
});

test("CASES gives the library without a table, and what stands beside a scenario with one", () => {
  expect(spill(cases(undefined, undefined, undefined, "en")).length).toBe(20);
  expect(spill(cases(undefined, undefined, undefined, "en")).slice(1).map((row) => row[7])).toEqual(Array.from({ length: 19 }, () => "from the source; when it applies: inferred"));
  const rows = spill(cases(table, "A", undefined, "en")).slice(1);
  expect(rows.find((row) => row[1] === "case")?.[2]).toBe("Intermunicipal social service");
  expect(rows.filter((row) => row[1] === "what speaks against it").map((row) => row[2])).toContain("Political interference is more likely.");
  expect(spill(cases(table, "C", undefined, "en"))[0]?.[0]).toContain("#N/A");
});

test("PARTNERSHIPYEARS: eight years less two; a refused number says what belongs there", () => {
  expect(partnershipYears(8)).toBe(6);
  expect(partnershipYears(8, 3)).toBe(5);
  expect(partnershipYears(1)).toBe(0);
  expect(written(partnershipYears(-1))).toBe("#VALUE! Looptijd is -1. Hier hoort een getal van 0 tot 50.");
});

test("FLEXBUDGET leaves blanks out and counts the years it used", () => {
  expect(spill(flexBudget([[100, 200], [300, ""]], undefined, "en"))).toEqual([["Number of years", 3], ["Mean", 200], ["Standard deviation", 100], ["Lowest", 100], ["Highest", 300], ["Reserve", 300], ["Share of years covered", 1]]);
  expect(spill(flexBudget([[100]], undefined, "en"))[2]).toEqual(["Standard deviation", ""]);
  expect(spill(flexBudget([["veel"]], undefined, "nl"))[0]?.[0]).toContain("Jaartotaal is veel");
  expect(spill(flexBudget([[""]], undefined, "en"))[0]?.[0]).toContain("at least one year");
});

test("INDEXATION and REVOLVINGFUND give a row a year", () => {
  const years = spill(indexation(0, 0.1, 2, undefined, "en"));
  expect(years).toHaveLength(3);
  expect(years[2]?.[1]).toBeCloseTo(1 / 1.21, 12);
  expect(years[2]?.[3]).toBeCloseTo(0.31, 12);
  expect(spill(revolvingFund(100, 0, 60, 0.5, 2, 0, 3, "en")).slice(1).map((row) => [row[5], row[6]])).toEqual([[40, ""], [-20, "dry"], [-50, "dry"]]);
  expect(spill(revolvingFund(100, 0, 60, 1.5, 2, 0, 3, "en"))[0]?.[0]).toContain("Share repaid is 1.5");
});

test("SETTLE with a key, without one, with a header and with faults", () => {
  const rows = spill(settle([["Partner", "Cost", "Benefit", "Key"], ["KLM", 60, 100, 0.5], ["Northwest", 20, 80, 0.5]], "en"));
  expect(rows.slice(1)).toEqual([["KLM", 0.5, 40, 50, 10], ["Northwest", 0.5, 60, 50, -10]]);
  expect(spill(settle([["A", 1, 2], ["B", 1, 4]], "en")).slice(1).map((row) => row[4])).toEqual([1, -1]);
  expect(spill(settle([["A", 1, 2, 1], ["B", 1, 4, ""]], "en"))[0]?.[0]).toContain("blank for some partners");
  expect(spill(settle([["A", "much", 2, 1], ["B", 1, 4, 1]], "en"))[0]?.[0]).toContain("At A there is a text");
});

describe("SETTLE of the table Partners", () => {
  const header = ["Scenario", "Partner", "Cost borne", "Benefit received", "Share of the key", "Remark"];

  test.each(Object.entries(BLANKS))("scenario by scenario, each with a sum; one that cannot be settled says why, as blanks arrive from %s", (_host, blank) => {
    const rows = spill(settle(passedWith(blank, [header, ["S", "KLM", 60, 100, 0.5, "x"], ["T", "A", "much", 1, undefined, undefined], ["S", "Northwest", 20, 80, 0.5, undefined], ["T", "B", 1, 1, undefined, undefined], [undefined, undefined, undefined, undefined, undefined, undefined]])));
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ["Scenario", "Partner", "Share of the key", "Benefit minus cost", "Fair part", "To receive (minus: to pay)"],
      ["S", "KLM", 0.5, 40, 50, 10],
      ["S", "Northwest", 0.5, 60, 50, -10],
      ["S", "Together", 1, 100, 100, 0],
      ["T", "A", expect.stringContaining("Cost borne, A) is much, but a number belongs here"), "", "", ""],
      ["T", "B", "", "", "", ""],
    ]);
  });

  test("the sheet that shows it has in store what it gives, for the example and for an empty table, in both languages", () => {
    for (const language of LANGUAGES) {
      for (const sheet of [exampleInputs(language).find(({ role }) => role === "partners")!, partnersSheet([], language, scenarioNames(0, language))]) {
        const { area } = sheet.tables[0]!;
        const at = sheet.rows[area.row]!.findIndex((cell) => cell?.formula?.text === 'COMMISSION.SETTLE(IF(Partners[#All]="","",Partners[#All]))');
        const { rows, columns } = sheet.rows[area.row]![at]!.formula!.spill!;
        const cells = (row: number, column: number, height: number, width: number): unknown[][] => Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_each, c) => sheet.rows[row + r]?.[column + c]?.value ?? ""));
        expect(spill(settle(cells(area.row, area.column, area.rows, area.columns), language))).toEqual(cells(area.row, at, rows, columns));
      }
    }
  });
});
