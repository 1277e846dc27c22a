import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import type { SimulationAnswer } from "../../src/engine";

const EXAMPLES = join(__dirname, "..", "..", "examples", "payment");
const folder = mkdtempSync(join(tmpdir(), "simulate-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

async function simulated(name: string, content: string, ...words: string[]) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const done = await run(["simulate", file, ...words]);
  expect(readFileSync(file, "utf8")).toBe(content);
  return { ...done, answer: (done.output === "" ? { schemes: [], problems: [] } : JSON.parse(done.output)) as SimulationAnswer };
}

const segment = { segment: "A", clients: 100, cost: 1000, p0: 0.2, p1: 0.6, effortScale: 500, months: 12, value: 8000, refusable: 0 };
const json = (value: unknown): string => JSON.stringify(value);

describe("commission simulate", () => {
  test("the real tables, from their files", async () => {
    const done = await run(["simulate", join(EXAMPLES, "work-programme-2011.json")]);
    const { schemes } = JSON.parse(done.output) as SimulationAnswer;
    expect(done.status).toBe(0);
    expect(schemes[0]!.segments.slice(0, 2).map(({ expectedPay }) => Math.round(expectedPay))).toEqual([1641, 1666]);
  });

  test("json: exactly the keys of the contract, status 0", async () => {
    const { status, answer } = await simulated("a.json", json({ segments: [segment], schemes: [{ scheme: "S", upfront: 100, service: { fee: 10, months: 6 }, output: 5, outcome: { A: 5000 }, lumpSum: 1000, capOutcomes: 40, capSpend: 400_000, discountRate: 0.03, delayMonths: 2 }] }));
    expect(status).toBe(0);
    expect(answer.problems).toEqual([]);
    expect(answer.schemes[0]!.segments[0]!.effort).toBeCloseTo(500 * Math.log((0.4 * 5000 * 1.03 ** (-14 / 12)) / 500), 9);
    expect(answer.schemes[0]!.method!.expectedSpend.method).toBe("exact");
  });

  test("effort and settings of the file; per-segment lists", async () => {
    const { answer } = await simulated("b.json", json({ effort: "none", settings: { rho: 0.2, draws: 500, seed: 9 }, segments: [{ ...segment, p1: undefined, sustain: [{ share: 0.5, months: 6 }] }], schemes: [{ scheme: "S", upfrontBySegment: { A: 7 }, outcome: 1000, sustainment: { A: [100] } }] }));
    expect(answer.problems).toEqual([]);
    expect(answer.schemes[0]!.segments[0]!.expectedPay).toBeCloseTo(7 + 0.2 * 1050, 9);
    expect(answer.schemes[0]!.method!.spendSd).toMatchObject({ method: "simulated", standardError: expect.any(Number) as number });
  });

  test("csv: both tables under each other, decimal comma, Dutch headers give Dutch messages", async () => {
    const { status, answer, messages } = await simulated("c.csv", "\ufeffSegment;Cliënten;Kans zonder inspanning;Kans met volle inspanning;Inspanningsschaal;Basiskosten\r\nA;100;0,2;0,6;500;1000\r\nB;50;0,9;0,6;500;1000\r\n\r\nBetaalregeling;Uitkomstvergoeding\r\nS;A: 5000 | B: 100\r\nT;veel\r\n");
    expect(status).toBe(1);
    expect(answer.problems.filter(({ severity }) => severity === "error").map(({ cell, code, segment: of, scheme, value }) => ({ cell, code, of, scheme, value }))).toEqual([
      { cell: "D3", code: "p1-below-p0", of: "B", scheme: undefined, value: 0.6 },
      { cell: "B7", code: "not-a-number", of: undefined, scheme: "T", value: "veel" },
    ]);
    expect(answer.schemes.map(({ scheme, segments, expectedSpend }) => [scheme, segments.map((each) => each.segment), expectedSpend])).toEqual([["S", ["A"], null]]);
    expect(messages[0]).toMatch(/^D3 \(B, Kans met volle inspanning\) is 0,6/);
  });

  test("csv with commas between the columns", async () => {
    const { answer } = await simulated("d.csv", "segment,clients,p0,p1,effortScale\nA,100,0.2,0.6,500\n\nscheme,outcome,sustainment\nS,5000,\n");
    expect(answer.schemes[0]!.segments[0]!.success).toBeCloseTo(0.5, 12);
  });

  test.each<[string, string, RegExp]>([
    ["no-schemes.json", json({ segments: [segment] }), /Schemes.*schemes/],
    ["no-segments.json", json({ schemes: [] }), /Segments.*segments/],
    ["odd.json", json({ segments: {}, schemes: [] }), /segments/],
    ["list.json", "[]", /\$/],
    ["broken.json", "{", /JSON/],
    ["empty.csv", "", /empty/],
    ["other.csv", "a;b\n1;2\n", /Segments/],
  ])("%s: nothing done, one line, status 2", async (name, content, expected) => {
    const { status, output, messages } = await simulated(name, content, "--lang", "en");
    expect([status, output, messages.length]).toEqual([2, "", 1]);
    expect(messages[0]).toMatch(expected);
    expect(messages[0]).not.toMatch(/\{\w|\bat \w+\.ts/);
  });

  test("the answer holds no number that JSON cannot", async () => {
    const { output } = await simulated("e.json", json({ segments: [{ ...segment, p0: 0, p1: 0, cost: 0, value: 0 }, { ...segment, segment: "B", clients: 0 }], schemes: [{ scheme: "nothing" }, { scheme: "S", outcome: 1 }] }));
    expect(output).not.toMatch(/NaN|Infinity/);
    const [nothing] = (JSON.parse(output) as SimulationAnswer).schemes;
    expect([nothing!.costPerOutcome, nothing!.outcomeShare, nothing!.creaming.spread, nothing!.expectedSpend]).toEqual([null, null, null, 0]);
  });
});

test("commission evaluate follows the scheme that a scenario names", async () => {
  const file = join(folder, "both.json");
  const scenario = { scenario: "S", "target-group": 2, service: 2, expertise: 2, "provider-field": 2, measurability: 2 };
  writeFileSync(file, json({ scenarios: [{ ...scenario, scheme: "S" }, { ...scenario, scenario: "T" }, { ...scenario, scenario: "U", scheme: "none such" }], segments: [segment, { ...segment, segment: "B", cost: 4000 }], schemes: [{ scheme: "S", outcome: 5000 }] }));
  const { output, status } = await run(["evaluate", file, "--lang", "en"]);
  const answer = JSON.parse(output) as { scenarios: { risks: Record<string, { exposure: number }> }[]; problems: { code: string; message: string }[] };
  expect(status).toBe(0);
  expect(answer.scenarios[0]!.risks["creaming"]!.exposure).toBeGreaterThan(0.5);
  expect(answer.scenarios[1]!.risks["creaming"]!.exposure).not.toBe(answer.scenarios[0]!.risks["creaming"]!.exposure);
  expect(answer.scenarios[2]!.risks).toEqual(answer.scenarios[1]!.risks);
  expect(answer.problems).toMatchObject([{ code: "scheme-unknown", message: "scenarios[2].scheme (Payment scheme): there is no payment scheme none such on the sheet Schemes. The scenario was assessed without the simulator." }]);
});
