import { join } from "node:path";
import { commission, file } from "./workspace";

const examples = join(__dirname, "..", "..", "examples");
const content = ["target-group", "service", "expertise", "provider-field", "measurability"];
const row = (name: string, scores: readonly (number | string | null)[]): Record<string, unknown> => ({ scenario: name, ...Object.fromEntries(content.map((id, at) => [id, scores[at]])) });

describe("commission evaluate", () => {
  test.each(["seven-cases.nl.xlsx", "seven-cases.en.xlsx", "seven-cases.nl.csv", "seven-cases.json"])("the seven cases in %s: Plymouth 0.95 network, Work Programme 0.45 mixed, UWV 0.20 market", async (name) => {
    const { answer, status } = await commission("evaluate", join(examples, name));
    expect(status).toBe(0);
    expect(answer.problems).toEqual([]);
    expect(answer.scenarios).toHaveLength(7);
    const of = (start: RegExp): Parsed => answer.scenarios.find((each) => start.test(each.name))?.content ?? null;
    type Parsed = (typeof answer.scenarios)[number]["content"];
    expect(of(/^plymouth/i)).toMatchObject({ index: 0.95, zone: "network", settled: true, coverage: 1 });
    expect(of(/work.programme/i)).toMatchObject({ index: 0.45, zone: "mixed" });
    expect(of(/^uwv/i)).toMatchObject({ index: 0.2, zone: "market" });
  });

  test("answers in the contract's shape: every part is there, and one of which nothing is known is null", async () => {
    const { answer } = await commission("evaluate", file("shape.json", JSON.stringify({ scenarios: [row("A", [5, 5, 5, 4, 5])] })));
    expect(answer.frameworks.map(({ id }) => id)).toContain("market-or-network");
    expect(Object.keys(answer.scenarios[0]!)).toEqual(["name", "content", "form", "tension", "design", "legalForm", "risks", "families", "switch", "payment", "collaboration", "steering", "accountability", "contract"]);
    expect(answer.scenarios[0]).toMatchObject({ form: null, tension: null, legalForm: null, design: { priceCompetition: null, openness: "open" } });
    const contributions = (answer.scenarios[0]!.content as unknown as { contributions: { share: number }[] }).contributions;
    expect(contributions.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(0.95, 12);
  });

  test("a blank criterion: (5,5,5,blank,5) is settled, (3,blank,3,3,3) is not and names service", async () => {
    const { answer } = await commission("evaluate", file("blank.json", JSON.stringify({ scenarios: [row("A", [5, 5, 5, null, 5]), row("B", [3, null, 3, 3, 3])] })));
    expect(answer.scenarios[0]!.content).toMatchObject({ index: 1, low: 0.8, high: 1, coverage: 0.8, settled: true, wouldSettle: [] });
    expect(answer.scenarios[1]!.content).toMatchObject({ low: 0.4, high: 0.6, settled: false, wouldSettle: ["service"] });
  });

  test("csv: semicolons or commas, a byte order mark, decimal commas, UTF-16, ids or labels as headers", async () => {
    const nl = "Scenario;Doelgroep;Dienstverlening;Vereiste expertise;Spelersveld;Meten toegevoegde waarde\r\nA;2,5;2-4;;4;5\r\n";
    const variants: Readonly<Record<string, string | Uint8Array>> = {
      "semicolon.csv": nl,
      "bom.csv": `\ufeff${nl}`,
      "utf16.csv": new Uint8Array(Buffer.from(`\ufeff${nl}`, "utf16le")),
      "sep.csv": `sep=;\r\n${nl}`,
      "comma.csv": 'scenario,target-group,service,expertise,provider-field,measurability\nA,2.5,2..4,,4,5\n',
      "quoted.csv": 'Scenario,Target group,Service,Required expertise,Provider field,Measuring added value\n"A","2,5","2-4",,4,5\n',
      "tab.txt": nl.replace(/;/g, "\t"),
    };
    for (const [name, words] of Object.entries(variants)) {
      const { answer, status } = await commission("evaluate", file(name, words));
      expect([name, status, answer.problems]).toEqual([name, 0, []]);
      expect(answer.scenarios[0]).toMatchObject({ name: "A", content: { index: (0.375 + 0.5 + 0.75 + 1) / 4, low: (0.375 + 0.25 + 0.75 + 1) / 5, high: (0.375 + 0.75 + 1 + 0.75 + 1) / 5 } });
    }
  });

  test("json: weights and settings are used, and a weight that cannot be is named by its place", async () => {
    const scenarios = [row("A", [5, 1, 1, 1, 1])];
    const weighted = await commission("evaluate", file("weights.json", JSON.stringify({ scenarios, weights: { "target-group": 4 }, settings: { "content.market-at-most": 0.5 } })));
    expect(weighted.answer.scenarios[0]!.content).toMatchObject({ index: 0.5, zone: "market" });
    const negative = await commission("evaluate", "--lang", "en", file("negative.json", JSON.stringify({ scenarios, weights: { service: -1 } })));
    expect(negative.status).toBe(1);
    expect(negative.answer.problems).toEqual([expect.objectContaining({ code: "negative-weight", severity: "error", cell: "weights.service" })]);
    expect(negative.answer.scenarios[0]!.content).toBeNull();
    const zero = await commission("evaluate", file("zero.json", JSON.stringify({ scenarios, weights: Object.fromEntries(content.map((id) => [id, 0])) })));
    expect(zero.status).toBe(1);
    expect(zero.answer.problems.map(({ code }) => code)).toEqual(["weights-all-zero"]);
  });

  test("rows that are partly bad: status 1, each fault with its cell, the good rows answered", async () => {
    const { answer, status, messages } = await commission("evaluate", "--lang=en", file("bad.csv", "scenario,target-group,service,expertise,provider-field,measurability,colour\nA,7,3,3,3,3,red\nA,3,3,lots,3,3,\nGood,5,5,5,4,5,blue\n"));
    expect(status).toBe(1);
    expect(answer.problems.map(({ code, cell }) => [code, cell])).toEqual([["header-unknown", "G1"], ["score-out-of-range", "B2"], ["score-not-a-number", "D3"], ["duplicate-name", "A3"]]);
    expect(answer.scenarios.map((each) => each.content?.index ?? null)).toEqual([null, null, 0.95]);
    expect(messages.join("\n")).toContain("Cell B2 (Target group) is 7.");
  });

  test("the same rows give the same answer in both languages, but for the words", async () => {
    const path = file("both.csv", "scenario,target-group,service\nA,3,9\n");
    const [nl, en] = await Promise.all([commission("evaluate", path, "--lang", "nl"), commission("evaluate", path, "--lang", "en")]);
    expect(nl.answer.scenarios).toEqual(en.answer.scenarios);
    expect(nl.answer.problems.at(-1)?.message).toContain("Cel C2 (Dienstverlening) is 9");
    expect(en.answer.problems.at(-1)?.message).toContain("Cell C2 (Service) is 9");
  });

  test("as a table: results in rows, four scenarios at a time", async () => {
    const { output, status } = await commission("evaluate", join(examples, "seven-cases.en.xlsx"), "--format", "table", "--lang", "en");
    expect(status).toBe(0);
    expect(output.split("\n").filter((line) => line.startsWith("Model that fits"))).toHaveLength(2);
    expect(output).toContain("0.95");
  });
});

describe("commission check", () => {
  test("only the problems; none is status 0", async () => {
    const good = await commission("check", join(examples, "seven-cases.nl.xlsx"));
    expect([good.status, good.output]).toEqual([0, '{\n  "problems": []\n}\n']);
    const bad = await commission("check", "--format", "table", "--lang", "nl", file("check.csv", "scenario,target-group\nA,6\n"));
    expect(bad.status).toBe(1);
    expect(bad.output).toContain("fout: Cel B2 (Doelgroep) is 6.");
  });
});
