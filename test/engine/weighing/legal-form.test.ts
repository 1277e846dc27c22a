import { evaluate, readScenarioRecords } from "../../../src/engine";

const legal = (record: Record<string, unknown>) => evaluate(readScenarioRecords([{ scenario: "a", ...record }]).scenarios[0]!).legalForm;

describe("legal form", () => {
  // Derivation: levels (score - 1) / 4 of initiative, control and result; mean of the three; limits 0.4 and 0.6.
  it.each([
    [{ initiative: 1, control: 1, result: 1 }, 0, "contract"],
    [{ initiative: "2,6", control: "2,6", result: "2,6" }, 0.4, "contract"],
    [{ initiative: 3, control: 3, result: 3 }, 0.5, "grey"],
    [{ initiative: "3.4", control: "3.4", result: "3.4" }, 0.6, "subsidy"],
    [{ initiative: "3.36", control: "3.4", result: "3.4" }, (0.59 + 0.6 + 0.6) / 3, "grey"],
    [{ initiative: 5, control: 5, result: 5 }, 1, "subsidy"],
  ])("%j", (record, index, leaning) => {
    expect(legal(record)!.index).toBeCloseTo(index, 12);
    expect(legal(record)!.leaning).toBe(leaning);
  });

  it("is null without initiative, control and result, and null when one cannot be used", () => {
    expect(legal({ "legal-form": "subsidie" })).toBeNull();
    expect(legal({ initiative: 9, control: 1, result: 1 })).toBeNull();
  });

  it.each([
    ["a subsidy with an obligation of result", { "legal-form": "subsidy", initiative: 4, control: 4, result: 1 }, "subsidy-result"],
    ["... at the boundary", { "legal-form": "subsidy", initiative: 4, control: 4, result: 2 }, "subsidy-result"],
    ["a contract with initiative from below", { "legal-form": "opdracht", initiative: 5, control: 1, result: 1 }, "contract-initiative"],
    ["a subsidy in which the commissioner decides", { "legal-form": "subsidie", initiative: 4, control: 1, result: 4 }, "subsidy-control"],
    ["criteria that point apart", { initiative: 5, control: 1, result: 3 }, "mixed-criteria"],
  ])("names %s", (_name, record, id) => {
    expect(legal(record)!.contradictions).toContain(id);
  });

  it("names nothing just off the boundary", () => {
    expect(legal({ "legal-form": "subsidy", initiative: 4, control: 4, result: "2.1" })!.contradictions).toEqual([]);
    expect(legal({ "legal-form": "opdracht", initiative: "3.9", control: 2, result: 2 })!.contradictions).toEqual([]);
  });

  it("says where the answers to the practice questions point", () => {
    expect(legal({ initiative: 3, control: 3, result: 3, "enforceable-link": "ja", "market-price": "nee", "own-interest": "deels" })!.questions).toEqual([
      { id: "enforceable-link", points: "contract" },
      { id: "own-interest", points: "grey" },
      { id: "market-price", points: "subsidy" },
    ]);
  });
});
