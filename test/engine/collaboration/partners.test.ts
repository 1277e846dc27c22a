import fc from "fast-check";
import { columnLabel, evaluate, LANGUAGES, partnerColumnLabel, partnerColumns, problemMessage, readPartnerRecords, readPartnerTable, readScenarioTable, recogniseHeader, settlementRows, withPartners } from "../../../src/engine";

const scenarios = readScenarioTable([["scenario", "target-group"], ["Wijkteams", 4], ["Alliantie", 3]]);
const HEADER = ["scenario", "partner", "cost-borne", "benefit-received", "key-share"];
const origin = { row: 3, column: 0 };
const settledBy = (rows: readonly (readonly (string | number | null)[])[], name = "Wijkteams") => {
  const table = withPartners(scenarios, readPartnerTable([HEADER, ...rows], { origin }));
  const scenario = table.scenarios.find((each) => each.name === name)!;
  return { settlement: evaluate(scenario).contract?.settlement ?? null, problems: table.problems.filter(({ code }) => code.startsWith("partners.")) };
};
const codes = (found: ReturnType<typeof settledBy>): readonly (readonly [string, string | undefined])[] => found.problems.map(({ code, cell }) => [code.slice("partners.".length), cell]);

describe("the table Partners", () => {
  test("KLM and Northwest share 50/50 (Berenschot 3.6.3): each keeps half of the joint net, whatever it bore and received", () => {
    const { settlement, problems } = settledBy([["Wijkteams", "KLM", 60, 100, 0.5], ["wijkteams ", "Northwest", 20, 80, 0.5]]);
    expect(problems).toEqual([]);
    expect(settlement).toEqual([
      { partner: "KLM", share: 0.5, net: 40, fairNet: 50, transfer: 10 },
      { partner: "Northwest", share: 0.5, net: 60, fairNet: 50, transfer: -10 },
    ]);
  });

  test("headers are recognised by id, Dutch or English label, in any order, and none but Scenario passes for a column of the scenario table", () => {
    for (const language of LANGUAGES) {
      const order = [...partnerColumns].reverse();
      const table = readPartnerTable([["title"], order.map(({ id }) => partnerColumnLabel(id, language)), order.map(({ id }) => ({ scenario: "Wijkteams", partner: "A", "cost-borne": "1,5", "benefit-received": "200", "key-share": "40%", remark: "made up" })[id])]);
      expect([table.language, table.groups[0]!.partners]).toEqual([language, [{ partner: "A", costBorne: 1.5, benefitReceived: 200, share: 0.4, remark: "made up" }]]);
      for (const { id } of partnerColumns.slice(1)) expect([id, recogniseHeader(partnerColumnLabel(id, language))?.input.id]).toEqual([id, undefined]);
    }
    expect(readPartnerTable([["Scenario", "Who"], ["A", "B"]]).problems.map(({ code }) => code)).toEqual(["partners.no-table"]);
  });

  test("a blank amount is unknown, and leaves that scenario unsettled; other scenarios are settled", () => {
    const rows = [["Wijkteams", "A", null, 100, 1], ["Alliantie", "B", 1, 3, null], ["Alliantie", "C", 1, 1, null]];
    const unknown = settledBy(rows);
    expect([unknown.settlement, codes(unknown)]).toEqual([null, [["amount-missing", "C5"]]]);
    expect(settledBy(rows, "Alliantie").settlement!.map(({ share, transfer }) => [share, transfer])).toEqual([[0.5, -1], [0.5, 1]]);
  });

  test.each<[string, (string | number | null)[][], readonly (readonly [string, string])[], boolean]>([
    ["a text where an amount belongs", [["Wijkteams", "A", "veel", 1, 1]], [["not-a-number", "C5"]], false],
    ["a thousand or a decimal number", [["Wijkteams", "A", "1.200", 1, 1]], [["ambiguous-number", "C5"]], false],
    ["keys that do not sum to 1", [["Wijkteams", "A", 0, 1, 0.5], ["Wijkteams", "B", 0, 1, 0.6]], [["key-sum", "E5"]], true],
    ["a key for some only", [["Wijkteams", "A", 0, 1, 0.5], ["Wijkteams", "B", 0, 1, null]], [["key-incomplete", "E6"]], false],
    ["a key below 0", [["Wijkteams", "A", 0, 1, -0.5], ["Wijkteams", "B", 0, 1, 1.5]], [["key-negative", "E5"]], false],
    ["a key of nothing", [["Wijkteams", "A", 0, 1, 0], ["Wijkteams", "B", 0, 1, 0]], [["key-zero", "E5"]], false],
    ["a partner without a name", [["Wijkteams", null, 0, 1, 1]], [["name-missing", "B5"]], true],
    ["a partner named twice", [["Wijkteams", "A", 0, 1, 0.5], ["Wijkteams", "a", 0, 1, 0.5]], [["name-twice", "B6"]], true],
    ["a row without a scenario", [[null, "A", 0, 1, 1]], [["scenario-missing", "A5"]], false],
    ["a scenario that does not exist", [["Wijkteam", "A", 0, 1, 1]], [["scenario-unknown", "A5"]], false],
  ])("%s is told with its cell, in both languages", (_what, rows, told, settled) => {
    const found = settledBy(rows);
    expect([codes(found), found.settlement !== null]).toEqual([told, settled]);
    for (const language of LANGUAGES) for (const problem of found.problems) expect(problemMessage(problem, language, columnLabel)).toContain(problem.cell);
    expect(problemMessage(found.problems[0]!, "nl", columnLabel)).not.toMatch(/\{|cost-borne|key-share|benefit-received/);
  });

  test("a row with nothing but the scenario is none, and what is not ours is reported", () => {
    const found = settledBy([["Wijkteams", null, null, null, null], ["Wijkteams", "A", 0, 1, null]]);
    expect([found.settlement?.length, found.problems]).toEqual([1, []]);
    const table = readPartnerTable([[...HEADER, "colour", "partner"], ["Wijkteams", "A", 0, 1, 1, "red", "B"]]);
    expect(table.problems.map(({ code, cell }) => [code, cell])).toEqual([["partners.column-unknown", "F1"], ["partners.column-twice", "G1"]]);
    expect(readPartnerTable([["scenario", "partner", "key-share"], ["Wijkteams", "A", 1]]).problems.map(({ code, column }) => [code, column])).toEqual([["partners.column-missing", "cost-borne"], ["partners.column-missing", "benefit-received"]]);
  });

  test("names, remarks and what cannot be used arrive whole, however long", () => {
    const long = `a${"b".repeat(200)}`;
    const table = readPartnerTable([[...HEADER, "remark"], [long, long, long, 1, 1, long]]);
    expect(table.groups).toEqual([{ scenario: long, cell: "A2", partners: [{ partner: long, costBorne: { unusable: long }, benefitReceived: 1, share: 1, remark: long }] }]);
  });

  test("JSON gives the same by id or alias, and names its places", () => {
    const table = readPartnerRecords([{ scenario: "Wijkteams", partner: "A", costBorne: 60, benefit: 100, key: 0.5 }, { scenario: "Wijkteams", partner: "B", cost: 20, benefit: 80, key: "x" }, 7]);
    expect(table.groups[0]!.partners[0]).toEqual({ partner: "A", costBorne: 60, benefitReceived: 100, share: 0.5, remark: "" });
    expect(table.problems.map(({ code, cell }) => [code, cell])).toEqual([["partners.not-a-row", "partners[2]"], ["partners.not-a-number", "partners[1].key"]]);
  });

  test("transfers sum to 0, and what each keeps after it is its share of the joint net", () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const partner = fc.record({ cost: amount, benefit: amount, key: fc.integer({ min: 0, max: 10 }) });
    fc.assert(fc.property(fc.array(partner, { minLength: 1, maxLength: 6 }).filter((all) => all.some(({ key }) => key > 0)), (all) => {
      const { groups } = readPartnerRecords(all.map((each, at) => ({ scenario: "S", partner: `P${at}`, ...each })));
      const rows = settlementRows(groups, "en");
      const together = rows.at(-1)!;
      expect(together.figures![3]).toBeCloseTo(0, 6);
      expect(together.figures![0]).toBeCloseTo(1, 9);
      expect(together.figures![2]).toBeCloseTo(all.reduce((sum, { cost, benefit }) => sum + benefit - cost, 0), 5);
    }));
  });
});
