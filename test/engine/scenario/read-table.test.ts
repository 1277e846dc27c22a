import fc from "fast-check";
import { columnLabel, frameworks, LANGUAGES, problemMessage, readScenarioRecords, readScenarioTable, text, type Cell } from "../../../src/engine";

const HEADER = ["Scenario", "Doelgroep", "Dienstverlening", "Vereiste expertise", "Spelersveld", "Meten toegevoegde waarde"];
const read = (rows: Cell[][], options = {}) => readScenarioTable([HEADER, ...rows], options);

describe("reading a scenario table", () => {
  it("recognises a header by id, Dutch or English label, whatever case and order", () => {
    for (const input of frameworks.inputs) {
      for (const header of [input.id, columnLabel(input.id, "nl"), columnLabel(input.id, "en").toUpperCase()]) {
        expect(Object.keys(readScenarioTable([["x y z", header, "Scenario", "expertise"], ["", "", "a", 3]]).columns)).toContain(input.id);
      }
    }
  });

  it("tells the language of its headers", () => {
    expect(read([["a", 1, 1, 1, 1, 1]]).language).toBe("nl");
    expect(readScenarioTable([["Scenario", "Target group"], ["a", 1]]).language).toBe("en");
    expect(readScenarioTable([["scenario", "target-group"], ["a", 1]]).language).toBeUndefined();
  });

  it("finds the header below a title and skips empty rows", () => {
    const table = readScenarioTable([["Onze scenario's"], [], HEADER, ["a", 1, 2, 3, 4, 5], [], ["b", 1, 2, 3, 4, 5]]);
    expect(table.scenarios.map(({ name, row }) => [name, row])).toEqual([["a", 3], ["b", 5]]);
    expect(table.scenarios[1]!.cells["service"]).toBe("C6");
  });

  it.each<[string, Cell, object]>([
    ["a number", 3, { kind: "quantity", low: 3, high: 3 }],
    ["a decimal comma", "2,5", { kind: "quantity", low: 2.5, high: 2.5 }],
    ["an interval", "2-4", { kind: "quantity", low: 2, high: 4 }],
    ["an interval with dots", "2..4", { kind: "quantity", low: 2, high: 4 }],
    ["an interval with commas and spaces", " 2,5 - 4 ", { kind: "quantity", low: 2.5, high: 4 }],
    ["an en dash", "2–4", { kind: "quantity", low: 2, high: 4 }],
  ])("reads %s", (_name, cell, value) => {
    expect(read([["a", cell, 1, 1, 1, 1]]).scenarios[0]!.values["target-group"]).toEqual(value);
  });

  it.each<[string, Cell, string]>([
    ["7", 7, "score-out-of-range"],
    ["0.5", 0.5, "score-out-of-range"],
    ["a 0 that was typed in a file", 0, "score-out-of-range"],
    ["2-7", "2-7", "score-out-of-range"],
    ["text", "veel", "score-not-a-number"],
    ["a date-like text", "1/2/2024", "score-not-a-number"],
    ["a reversed interval", "4-2", "interval-reversed"],
    ["an Excel error", "#REF!", "score-not-a-number"],
    ["true", true, "score-not-a-number"],
  ])("refuses %s with its cell and keeps the rest of the row and the other rows", (_name, cell, code) => {
    const table = read([["a", cell, 2, 2, 2, 2], ["b", 1, 1, 1, 1, 1]], { origin: { row: 2, column: 1 } });
    expect(table.problems).toMatchObject([{ code, severity: "error", scenario: "a", column: "target-group", cell: "C4" }]);
    expect(table.scenarios[0]!.values["target-group"]).toEqual({ kind: "invalid" });
    expect(table.scenarios[0]!.values["service"]).toMatchObject({ low: 2 });
    expect(table.scenarios[1]!.values["target-group"]).toMatchObject({ low: 1 });
  });

  it("reports duplicate names with both cells, unless different assessors scored them", () => {
    expect(read([["a", 1, 1, 1, 1, 1], ["A ", 2, 2, 2, 2, 2]]).problems).toMatchObject([{ code: "duplicate-name", cell: "A3", data: { first: "A2" } }]);
    const assessed = readScenarioTable([["scenario", "assessor", "service"], ["a", "Jan", 1], ["a", "An", 2]]);
    expect(assessed.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("takes a last row that is called a total for a row of totals, and says so; elsewhere, and in records, it is a scenario", () => {
    const found = read([["a", 1, 1, 1, 1, 1], [" TOTAAL ", 5, null, null, null, 17]]);
    expect([found.scenarios.map(({ name }) => name), found.problems]).toEqual([["a"], [{ code: "totals-row", severity: "warning", column: "scenario", cell: "A3", data: { name: " TOTAAL " } }]]);
    expect(read([["Total", 1, 1, 1, 1, 1], ["a", 1, 1, 1, 1, 1]]).scenarios.map(({ name }) => name)).toEqual(["Total", "a"]);
    expect(read([["Totaal gezin", 1, 1, 1, 1, 1]]).scenarios).toHaveLength(1);
    expect(readScenarioRecords([{ scenario: "Total", service: 1 }]).scenarios).toHaveLength(1);
  });

  it("reports an unknown header, a header twice, a missing name and a missing name column", () => {
    expect(readScenarioTable([[...HEADER, "Kleur"], ["a", 1, 1, 1, 1, 1, "rood"]]).problems).toMatchObject([{ code: "header-unknown", severity: "warning", column: "Kleur", cell: "G1" }]);
    expect(readScenarioTable([[...HEADER, "service"], ["a", 1, 1, 1, 1, 1, 5]]).problems).toMatchObject([{ code: "header-twice", cell: "G1", data: { first: "C1" } }]);
    expect(read([["", 1, 1, 1, 1, 1]]).problems).toMatchObject([{ code: "name-missing", cell: "A2" }]);
    expect(readScenarioTable([["target-group", "service"], [1, 2]]).problems.map(({ code }) => code)).toContain("name-column-missing");
  });

  it("says so when there is no table or nothing in it", () => {
    for (const cells of [[], [[]], [["a", "b"], [1, 2]]] as Cell[][][]) expect(readScenarioTable(cells).problems).toMatchObject([{ code: "no-scenario-table", severity: "error" }]);
    expect(read([]).problems).toMatchObject([{ code: "no-scenarios", severity: "warning" }]);
  });

  it("takes a 0 that may be a blank as unknown, and says so unless the table shows its blanks", () => {
    const header = ["scenario", "service", "price-weight"];
    const hidden = readScenarioTable([header, ["a", 0, 0]], { blankMayBeZero: true });
    expect(hidden.scenarios[0]!.values).toEqual({ scenario: { kind: "text", text: "a" } });
    expect(hidden.problems.map(({ code }) => code)).toContain("zero-or-blank");
    const visible = readScenarioTable([header, ["a", "", 0]], { blankMayBeZero: true });
    expect(visible.scenarios[0]!.values["price-weight"]).toEqual({ kind: "quantity", low: 0, high: 0 });
  });

  it("has words in both languages for every problem it raises, with every placeholder filled", () => {
    const table = readScenarioTable([["", ...HEADER, "Kleur", "service", "price-setting", "price-weight", "baseline", "duration"], ["", "a", 7, "x", "4-2", 1, 1, "", "", "rood", 3, "misschien", -1], ["", "a", 1, 1, 1, 1, 1, "", "", "free", "x", 2, "x"]]);
    expect(new Set(table.problems.map(({ code }) => code)).size).toBeGreaterThan(9);
    for (const problem of table.problems) for (const language of LANGUAGES) expect(problemMessage(problem, language, columnLabel)).not.toMatch(/[{}]|undefined/);
    expect(text("nl", "problems.no-scenario-table")).toContain("scenariotabel");
  });

  it("never throws, whatever stands in the cells", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.constantFrom("2-4", "40%", "=cmd|' /C calc'!A0", "\u0000", "NaN"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const table = read(rows);
        expect(table.scenarios.length).toBeLessThanOrEqual(rows.length);
        for (const problem of table.problems) expect(problemMessage(problem, "nl", columnLabel)).not.toBe("");
      }),
    );
  });
});

describe("reading scenarios given as objects", () => {
  it("names the place of what is wrong in the object", () => {
    const table = readScenarioRecords([{ scenario: "a", service: 7 }, { scenario: "a", expertise: 2 }]);
    expect(table.problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "score-out-of-range", cell: "scenarios[0].service" },
      { code: "duplicate-name", cell: "scenarios[1].scenario", data: { first: "scenarios[0].scenario" } },
    ]);
    expect(table.scenarios[1]!.cells["expertise"]).toBe("scenarios[1].expertise");
  });

  it("takes a name under its label or alias, and a scenario of which only the name is known", () => {
    expect(readScenarioRecords([{ name: "a", service: 3 }]).scenarios[0]!.name).toBe("a");
    const bare = readScenarioRecords([{ scenario: "a" }]);
    expect(bare.scenarios).toHaveLength(1);
    expect(bare.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
